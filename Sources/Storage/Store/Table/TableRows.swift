import Domain
import GRDB

/// Rows of the table as it shows them.
struct TableRows {
  let filter: TableFilter
  let order: TableOrder

  init(filter: TableFilter, sort: ContactSort) throws(DomainError) {
    self.filter = filter
    order = try TableOrder(sort, filter.db)
  }

  /// The columns of ``row(_:)``, of `contact` and what the order joins to it.
  static func columns(_ filter: TableFilter, _ order: TableOrder, matches: SQL) -> SQL {
    """
    contact.id, contact.version, contact.phone, contact.name, contact.email, contact.status_id,
    contact.assigned_to, contact.call_count, contact.last_call_at, contact.created_at,
    contact.callback_at, contact.is_converted, contact.deleted_at IS NOT NULL,
    \(filter.isLeased), \(matches), \(order.value)
    """
  }

  func row(_ row: Row) throws(DomainError) -> ContactRow {
    guard let phone = PhoneNumber(digits: row[2]) else { throw .storage(.corrupt) }
    let id = ContactID(row[0])
    return ContactRow(
      id: id, version: row[1], phone: phone, name: row[3], email: row[4],
      statusID: StatusID(row[5]), assignedTo: (row[6] as Int64?).map { UserID($0) },
      callCount: row[7], lastCallAt: TableRows.instant(row[8]),
      createdAt: Instant(milliseconds: row[9]), callbackAt: TableRows.instant(row[10]),
      isConverted: row[11], isDeleted: row[12], isLeased: row[13], matches: row[14],
      place: order.place(id, row, 15))
  }

  private static func instant(_ milliseconds: Int64?) -> Instant? {
    milliseconds.map(Instant.init(milliseconds:))
  }

  /// Those that are in sight, in the order asked for.
  func rows(_ ids: [ContactID]) throws(DomainError) -> [ContactRow] {
    let columns = TableRows.columns(
      filter, order, matches: "(\(filter.condition())) IS TRUE")
    let found = try filter.db.rows(
      literal: """
        SELECT \(columns) FROM contact \(order.join)
        WHERE contact.id IN (SELECT value FROM json_each(\(TableRows.list(ids))))
          AND \(filter.sighted)
        """)
    var rows: [ContactID: ContactRow] = [:]
    for line in found {
      let row = try row(line)
      rows[row.id] = row
    }
    return ids.compactMap { rows[$0] }
  }

  private static func list(_ ids: [ContactID]) -> String {
    "[" + ids.map { String($0.rawValue) }.joined(separator: ",") + "]"
  }
}
