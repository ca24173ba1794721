import Domain
import GRDB

/// The history of assignments, many changes of one act told as one.
struct AssignmentRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  static let select = """
    SELECT change.id, change.assigned_at, author.name AS author, source.name AS source,
      target.name AS target, assigned_by, from_user_id, to_user_id
    FROM contact_assignment_change AS change
    LEFT JOIN user AS author ON author.id = assigned_by
    LEFT JOIN user AS source ON source.id = from_user_id
    LEFT JOIN user AS target ON target.id = to_user_id
    WHERE change.id < ? ORDER BY change.id DESC LIMIT ?
    """

  /// Who did it, and between whom.
  private struct Kind: Equatable {
    let by: Int64?
    let from: Int64?
    let to: Int64?

    init(_ row: Row) {
      by = row["assigned_by"]
      from = row["from_user_id"]
      to = row["to_user_id"]
    }
  }

  func acts(before key: Int64?, limit: Int) throws(DomainError) -> AssignmentActs {
    try translatingErrors {
      let cursor = try Row.fetchCursor(
        db.cachedStatement(sql: AssignmentRows.select),
        arguments: [key ?? .max, AssignmentAct.mostExamined])
      var acts: [AssignmentAct] = []
      var (kind, oldest): (Kind?, Instant?) = (nil, nil)
      var (last, examined): (Int64?, Int) = (nil, 0)
      while let row = try cursor.next() {
        let at = Instant(milliseconds: row["assigned_at"])
        let goesOn = kind == Kind(row) && oldest.map { $0 - at <= AssignmentAct.gap } ?? false
        if !goesOn, acts.count == limit { return AssignmentActs(acts: acts, next: last) }
        if goesOn {
          acts[acts.count - 1].contacts += 1
        } else {
          acts.append(AssignmentRows.act(row, at))
        }
        (kind, oldest, last) = (Kind(row), at, row["id"])
        examined += 1
      }
      return AssignmentActs(
        acts: acts, next: examined == AssignmentAct.mostExamined ? last : nil)
    }
  }

  private static func act(_ row: Row, _ at: Instant) -> AssignmentAct {
    AssignmentAct(
      key: row["id"], at: at, byName: row["author"], fromName: row["source"],
      toName: row["target"], contacts: 1)
  }
}
