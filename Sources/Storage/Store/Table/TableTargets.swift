import Domain
import GRDB

/// What an act on many must know of each contact, one by one.
struct TableTargets {
  let filter: TableFilter
  private var db: Database { filter.db }

  init(_ filter: TableFilter) { self.filter = filter }

  /// Every contact of the filter, in the order of their keys.
  func each(_ row: (ActTarget) -> Void) throws(DomainError) {
    try stream(from: try contacts(), where: filter.condition(), row)
  }

  /// These, deleted ones too, as far as they are in sight.
  func each(of ids: [ContactID], _ row: (ActTarget) -> Void) throws(DomainError) {
    let list = "[" + ids.map { String($0.rawValue) }.joined(separator: ",") + "]"
    try stream(
      from: "contact",
      where: """
        contact.id IN (SELECT value FROM json_each(\(list)))
          AND \(filter.sighted)
        """, row)
  }

  /// Few are gathered and sorted; many are met on the way through the table.
  private func contacts() throws(DomainError) -> SQL {
    let sources = TableSources(filter)
    let most = try sources.all() / 8
    guard let source = try sources.smallest(), filter.sight != .everything || source.size < most
    else { return "contact NOT INDEXED" }
    return source.contacts
  }

  private func stream(
    from source: SQL, where condition: SQL, _ row: (ActTarget) -> Void
  ) throws(DomainError) {
    let statement: SQL = """
      SELECT contact.id, contact.version, contact.status_id, contact.assigned_to,
        contact.is_converted, contact.deleted_at IS NOT NULL,
        \(filter.isLeased) OR EXISTS (
          SELECT 1 FROM call WHERE contact_id = contact.id AND ended_at IS NULL)
      FROM \(source) WHERE \(condition) ORDER BY contact.id
      """
    try translatingErrors {
      let (text, arguments) = try statement.build(db)
      let cursor = try Row.fetchCursor(db.makeStatement(sql: text), arguments: arguments)
      while let line = try cursor.next() { row(TableTargets.target(line)) }
    }
  }

  private static func target(_ row: Row) -> ActTarget {
    ActTarget(
      id: ContactID(row[0]), version: row[1], statusID: StatusID(row[2]),
      assignedTo: (row[3] as Int64?).map { UserID($0) }, isConverted: row[4], isDeleted: row[5],
      isInUse: row[6])
  }
}
