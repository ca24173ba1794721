import Domain
import GRDB

/// What people have now, from the counters; nobody is the pool.
struct HoldingRows {
  private struct Key: Hashable {
    let owner: Int64
    let status: Int64
  }

  private let counted: [Key: Int]
  private let barred: [Key: Int]
  private let called: Set<Int64>

  static let counts =
    "SELECT assigned_to, status_id, sum(contacts) FROM contact_counter GROUP BY 1, 2"
  static let countsOfOne = """
    SELECT assigned_to, status_id, sum(contacts) FROM contact_counter WHERE assigned_to = ?
    GROUP BY 1, 2
    """

  /// Contacts that may not be called whatever their status is: few among many.
  static let bars = """
    SELECT ifnull(assigned_to, 0), status_id, count(*) FROM contact INDEXED BY contact_barred
    WHERE is_barred = 1 AND deleted_at IS NULL GROUP BY assigned_to, status_id
    """
  static let barsOfOne = """
    SELECT assigned_to, status_id, count(*) FROM contact INDEXED BY contact_barred
    WHERE is_barred = 1 AND deleted_at IS NULL AND assigned_to = ? GROUP BY 1, 2
    """

  /// - Parameter user: nil for everybody and the pool.
  init(_ db: Database, _ statuses: [ContactStatus], of user: UserID? = nil) throws(DomainError) {
    if let user {
      counted = try HoldingRows.read(db, HoldingRows.countsOfOne, [user.rawValue])
      barred = try HoldingRows.read(db, HoldingRows.barsOfOne, [user.rawValue])
    } else {
      counted = try HoldingRows.read(db, HoldingRows.counts)
      barred = try HoldingRows.read(db, HoldingRows.bars)
    }
    called = Set(statuses.filter { !$0.excludeFromCallList }.map(\.id.rawValue))
  }

  private static func read(
    _ db: Database, _ sql: String, _ arguments: StatementArguments = []
  ) throws(DomainError) -> [Key: Int] {
    var found: [Key: Int] = [:]
    for row in try db.rows(sql, arguments) { found[Key(owner: row[0], status: row[1])] = row[2] }
    return found.filter { $0.value != 0 }
  }

  private func callable(_ key: Key, _ contacts: Int) -> Int {
    called.contains(key.status) ? contacts - (barred[key] ?? 0) : 0
  }

  /// By person; whoever has nothing is left out.
  var byPerson: [UserID: TeamLine.Holding] {
    var found: [UserID: TeamLine.Holding] = [:]
    for (key, contacts) in counted where key.owner > 0 {
      var holding = found[UserID(key.owner)] ?? .none
      holding.assigned += contacts
      holding.callable += callable(key, contacts)
      holding.byStatus[StatusID(key.status)] = contacts
      found[UserID(key.owner)] = holding
    }
    return found
  }

  func line(_ status: ContactStatus) -> ContactFigures.StatusLine {
    var line = ContactFigures.StatusLine(status: status, contacts: 0, pool: 0, callable: 0)
    for (key, contacts) in counted where key.status == status.id.rawValue {
      line.contacts += contacts
      line.callable += callable(key, contacts)
      if key.owner == 0 { line.pool += contacts }
    }
    return line
  }
}
