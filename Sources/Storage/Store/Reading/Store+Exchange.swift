import Domain
import GRDB

extension Store: ExchangeReading {
  public func exchange(_ ids: [ContactID]) throws(DomainError) -> [ExchangeRow] {
    let wanted = "[" + ids.map { String($0.rawValue) }.joined(separator: ",") + "]"
    return try read { db in
      var rows: [ExchangeRow] = []
      rows.reserveCapacity(ids.count)
      for row in try db.rows(Store.exchangeSQL, [wanted]) {
        guard let phone = PhoneNumber(digits: row["phone"]) else {
          throw DomainError.storage(.corrupt)
        }
        rows.append(
          ExchangeRow(
            phone: phone, details: ContactDetails(row: row), status: row["status_code"],
            assignTo: row["assignee_email"], callbackAt: row.instant("callback_at")))
      }
      return rows
    }
  }

  /// One look-up by key for each contact.
  static let exchangeSQL = """
    SELECT contact.*, contact_status.code AS status_code, user.email AS assignee_email
    FROM json_each(?) AS wanted CROSS JOIN contact ON contact.id = wanted.value
    JOIN contact_status ON contact_status.id = contact.status_id
    LEFT JOIN user ON user.id = contact.assigned_to
    ORDER BY contact.id
    """
}
