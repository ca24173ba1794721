import Domain
import GRDB

/// A page of contacts in the order of their keys.
struct ContactLines {
  let db: Database
  let query: ContactQuery
  let sight: Sight
  let day: Int

  init(_ db: Database, query: ContactQuery, sight: Sight, day: Int) {
    self.db = db
    self.query = query
    self.sight = sight
    self.day = day
  }

  func page() throws(DomainError) -> ContactPage {
    let (condition, arguments) = filter()
    var pageArguments = arguments
    pageArguments += [query.after?.rawValue ?? 0, query.limit + 1]
    let rows = try db.rows(
      """
      \(ContactLines.select) WHERE \(condition) AND contact.id > ? ORDER BY contact.id LIMIT ?
      """, pageArguments)
    var lines: [ContactLine] = []
    for row in rows.prefix(query.limit) { lines.append(try ContactLine(row: row)) }
    return ContactPage(
      lines: lines, total: try total(condition, arguments),
      next: rows.count > query.limit ? lines.last?.contact.id : nil)
  }

  /// Contacts by their keys, deleted ones too.
  static func lines(
    _ db: Database, _ ids: [ContactID], _ sight: Sight, day: Int
  ) throws(DomainError) -> [ContactLine] {
    let sighted = SightCondition(sight, day: day)
    let sql = "\(select) WHERE contact.id = ? AND \(sighted.sql)"
    var lines: [ContactLine] = []
    for id in ids {
      guard let row = try db.row(sql, [id.rawValue] + sighted.arguments) else { continue }
      lines.append(try ContactLine(row: row))
    }
    return lines
  }

  private static let select = """
    SELECT contact.*, contact_status.code AS status_code, user.email AS assignee_email
    FROM contact JOIN contact_status ON contact_status.id = contact.status_id
    LEFT JOIN user ON user.id = contact.assigned_to
    """

  private func filter() -> (String, StatementArguments) {
    let sighted = SightCondition(sight, day: day)
    var conditions = ["contact.deleted_at IS NULL", sighted.sql]
    var arguments = sighted.arguments
    if let status = query.statusID {
      conditions.append("contact.status_id = ?")
      arguments += [status.rawValue]
    }
    switch query.assignment {
    case .any: break
    case .nobody: conditions.append("contact.assigned_to IS NULL")
    case .user(let user):
      conditions.append("contact.assigned_to = ?")
      arguments += [user.rawValue]
    }
    return (conditions.joined(separator: " AND "), arguments)
  }

  /// From the counters where everything is in sight.
  private func total(
    _ condition: String, _ arguments: StatementArguments
  ) throws(DomainError) -> Int {
    guard sight == .everything else {
      return try db.integer("SELECT count(*) FROM contact WHERE \(condition)", arguments) ?? 0
    }
    let assigned: Int64?
    switch query.assignment {
    case .any: assigned = nil
    case .nobody: assigned = 0
    case .user(let user): assigned = user.rawValue
    }
    return try db.integer(
      """
      SELECT ifnull(sum(contacts), 0) FROM contact_counter
      WHERE status_id = ifnull(?, status_id) AND assigned_to = ifnull(?, assigned_to)
      """, [query.statusID?.rawValue, assigned]) ?? 0
  }
}

extension ContactLine {
  fileprivate init(row: Row) throws(DomainError) {
    self.init(
      contact: try Contact(row: row), statusCode: row["status_code"],
      assignedToEmail: row["assignee_email"])
  }
}
