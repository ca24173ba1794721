import Domain
import GRDB

/// Contacts by their keys, deleted ones too.
struct ContactLines {
  let db: Database
  let sight: Sight
  let day: Int

  init(_ db: Database, _ sight: Sight, day: Int) {
    self.db = db
    self.sight = sight
    self.day = day
  }

  func lines(_ ids: [ContactID]) throws(DomainError) -> [ContactLine] {
    let sighted = SightCondition(sight, day: day)
    let sql = """
      SELECT contact.*, contact_status.code AS status_code, user.email AS assignee_email
      FROM contact JOIN contact_status ON contact_status.id = contact.status_id
      LEFT JOIN user ON user.id = contact.assigned_to
      WHERE contact.id = ? AND \(sighted.sql)
      """
    var lines: [ContactLine] = []
    for id in ids {
      guard let row = try db.row(sql, [id.rawValue] + sighted.arguments) else { continue }
      lines.append(
        ContactLine(
          contact: try Contact(row: row), statusCode: row["status_code"],
          assignedToEmail: row["assignee_email"]))
    }
    return lines
  }
}
