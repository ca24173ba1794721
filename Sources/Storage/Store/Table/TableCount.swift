import Domain
import GRDB

/// How many contacts a filter lets through.
struct TableCount {
  let filter: TableFilter
  private var db: Database { filter.db }

  init(_ filter: TableFilter) { self.filter = filter }

  func count() throws(DomainError) -> Int {
    if let counted = try fromCounters() { return counted }
    return try db.integer(
      literal: "SELECT count(*) FROM \(contacts()) WHERE \(filter.condition())") ?? 0
  }

  /// Nil where something is asked for that the counters do not tell apart.
  private func fromCounters() throws(DomainError) -> Int? {
    let wanted = filter.wanted
    guard filter.sight == .everything, filter.search.match == nil, wanted.heldBack == nil,
      !wanted.callbackIsDue, !wanted.isDeleted, wanted.createdFrom == nil,
      wanted.createdBefore == nil
    else { return nil }
    let cells: SQL = TableSources(filter).cells() ?? "FROM contact_counter"
    return try db.integer(literal: "SELECT ifnull(sum(contacts), 0) \(cells)")
  }

  /// Where to look: a source that has most of the contacts is slower than all of them
  /// one after the other.
  private func contacts() throws(DomainError) -> SQL {
    let sources = TableSources(filter)
    let most = try sources.all() / 3
    guard let source = try sources.smallest(), filter.sight != .everything || source.size < most
    else { return "contact NOT INDEXED" }
    return source.contacts
  }
}
