import Domain
import GRDB

/// Pages of the history: an index leads to the scope's entries, the newest first, and
/// so many of them are looked at as a page may cost.
struct HistoryPages {
  let db: Database

  init(_ db: Database) { self.db = db }

  func page(_ query: HistoryQuery) throws(DomainError) -> HistoryPage {
    guard let scope = try Scope(query, HistoryReader(db)) else {
      return HistoryPage(entries: [], total: 0, next: nil)
    }
    let wanted = HistoryCondition(query.filter)
    let found = try seqs(scope, wanted, query)
    var entries: [HistoryEntry] = []
    for seq in found.seqs {
      let row = try db.row("\(HistoryReader.select) WHERE h.seq = ?", [seq])
      guard let row else { throw .storage(.corrupt) }
      entries.append(try HistoryReader(db).entry(row))
    }
    return HistoryPage(
      entries: entries, total: try wanted.isEverything ? total(scope) : nil, next: found.next)
  }

  /// The entries that one of the indexes leads to.
  struct Scope {
    var sql = "1"
    var arguments: StatementArguments = []

    /// Nil where there is no such record.
    init?(_ query: HistoryQuery, _ reader: HistoryReader) throws(DomainError) {
      switch query.scope {
      case .recent: if let actor = query.filter.actor { lead(to: actor) }
      case .user(let user): lead(to: user)
      case .record(let collection, let key):
        guard let document = try reader.document(collection, key) else { return nil }
        sql = "h.collection = ? AND h.document = ?"
        arguments = [collection.rawValue, document]
      }
    }

    private mutating func lead(to user: UserID) {
      sql = "h.actorKind = 'user' AND h.actor = ?"
      arguments = [String(user.rawValue)]
    }
  }

  /// Numbers and instants of the scope's entries, and whether each is wanted.
  static func select(_ scope: Scope, _ wanted: HistoryCondition) -> String {
    """
    SELECT h.seq, h.at, \(wanted.sql) AS wanted FROM history AS h
    WHERE \(scope.sql) AND h.seq < ? ORDER BY h.seq DESC LIMIT ?
    """
  }

  private func seqs(
    _ scope: Scope, _ wanted: HistoryCondition, _ query: HistoryQuery
  ) throws(DomainError) -> (seqs: [Int64], next: Int64?) {
    let search = HistorySearch(query.filter.text)
    let budget = HistoryPages.budget(query, search, wanted)
    let arguments = wanted.arguments + scope.arguments + [query.before ?? .max, budget]
    var (seqs, examined): ([Int64], Int) = ([], 0)
    var (last, newest): (Int64?, Int64) = (nil, .min)
    return try translatingErrors {
      let cursor = try Row.fetchCursor(
        db.cachedStatement(sql: HistoryPages.select(scope, wanted)), arguments: arguments)
      while let row = try cursor.next() {
        examined += 1
        newest = max(newest, row[1])
        if row[2], try matches(row[0], search) {
          guard seqs.count < query.limit else { return (seqs, seqs.last) }
          seqs.append(row[0])
        }
        last = row[0]
      }
      let isOver = examined < budget || HistoryPages.isBehind(newest, query.filter.from)
      return (seqs, isOver ? nil : last)
    }
  }

  private static func budget(
    _ query: HistoryQuery, _ search: HistorySearch?, _ wanted: HistoryCondition
  ) -> Int {
    guard search == nil else { return HistoryQuery.mostSearched }
    return wanted.isEverything ? query.limit + 1 : HistoryQuery.mostExamined
  }

  private func matches(_ seq: Int64, _ search: HistorySearch?) throws(DomainError) -> Bool {
    guard let search else { return true }
    guard let row = try db.row("\(HistoryReader.select) WHERE h.seq = ?", [seq]) else {
      return false
    }
    return search.matches(try HistoryReader(db).entry(row))
  }

  /// Clocks differ and are set; by more than this no entry stands in another's place.
  private static let disorder = Span.hours(24)

  /// Whether all that was looked at is older than what is wanted: the rest is older yet.
  private static func isBehind(_ newest: Int64, _ from: Instant?) -> Bool {
    guard let from else { return false }
    return newest < (from - disorder).milliseconds
  }

  /// Counted up to ``mostCounted``; the sequence has no gaps, so that its last number
  /// counts it.
  private func total(_ scope: Scope) throws(DomainError) -> Int? {
    guard scope.sql != "1" else { return try db.integer("SELECT max(seq) FROM history") ?? 0 }
    let counted = try db.integer(
      "SELECT count(*) FROM (SELECT 1 FROM history AS h WHERE \(scope.sql) LIMIT ?)",
      scope.arguments + [HistoryPages.mostCounted + 1])
    return (counted ?? 0) > HistoryPages.mostCounted ? nil : counted
  }

  static let mostCounted = 100_000
}

/// A filter as one expression over a row of the history.
struct HistoryCondition {
  private(set) var isEverything = true
  private(set) var sql = "1"
  private(set) var arguments: StatementArguments = []

  init(_ filter: HistoryFilter) {
    if !filter.actions.isEmpty {
      let marks = Array(repeating: "?", count: filter.actions.count).joined(separator: ", ")
      let actions = filter.actions.map(\.rawValue).sorted()
      add("h.action IN (\(marks))", StatementArguments(actions))
    }
    if let actor = filter.actor {
      add("h.actorKind = 'user' AND h.actor = ?", [String(actor.rawValue)])
    }
    if let from = filter.from { add("h.at >= ?", [from.milliseconds]) }
    if let until = filter.until { add("h.at < ?", [until.milliseconds]) }
    if let collection = filter.collection {
      add("h.collection = ?", [collection.rawValue])
    }
    // Which entries hold a text no statement tells.
    if HistorySearch(filter.text) != nil { isEverything = false }
  }

  private mutating func add(_ condition: String, _ values: StatementArguments) {
    sql = isEverything ? condition : sql + " AND " + condition
    arguments += values
    isEverything = false
  }
}
