import Domain
import GRDB
import Synchronization

/// Reads the table of contacts on the store's reading connection.
public final class TableReader: ContactTableReading {
  private let store: Store
  /// Which way pages are read; set by tests alone, since both give the same rows.
  private let plan: TablePlan?
  private let patience: Int
  private let firstOfInterest = Atomic<Int>(.min)

  /// - Parameter patience: see ``TablePages/patience``.
  init(_ store: Store, plan: TablePlan? = nil, patience: Int = 800_000) {
    self.store = store
    self.plan = plan
    self.patience = patience
  }

  public func page(
    _ query: TableQuery, in sight: Sight, for question: Question?
  ) throws(DomainError) -> TablePage {
    try asking(question, query.filter, sight) { (filter, watch) throws(DomainError) in
      try TablePages(
        filter: filter, query: query, plan: plan, patience: patience, watch: watch
      ).page()
    }
  }

  public func rows(
    _ ids: [ContactID], matching filter: ContactFilter, sort: ContactSort, in sight: Sight
  ) throws(DomainError) -> [ContactRow] {
    try asking(nil, filter, sight) { (filter, _) throws(DomainError) in
      try TableRows(filter: filter, sort: sort).rows(ids)
    }
  }

  public func count(
    _ filter: ContactFilter, in sight: Sight, for question: Question?
  ) throws(DomainError) -> Int {
    try asking(question, filter, sight) { (filter, _) throws(DomainError) in
      try TableCount(filter).count()
    }
  }

  public func targets(
    _ wanted: TargetQuery, in sight: Sight, for question: Question?,
    _ row: (ActTarget) -> Void
  ) throws(DomainError) {
    switch wanted {
    case .filter(let filter, let except):
      try asking(question, filter, sight) { (filter, _) throws(DomainError) in
        try TableTargets(filter).each { if !except.contains($0.id) { row($0) } }
      }
    case .chosen(let ids):
      try asking(question, .everything, sight) { (filter, _) throws(DomainError) in
        try TableTargets(filter).each(of: ids, row)
      }
    }
  }

  // MARK: Questions

  public func abandon(before question: Question) {
    firstOfInterest.max(question.number, ordering: .sequentiallyConsistent)
  }

  private func isAbandoned(_ question: Question?) -> Bool {
    guard let question else { return false }
    return question.number < firstOfInterest.load(ordering: .sequentiallyConsistent)
  }

  /// One read transaction in which SQLite asks now and then whether anybody still waits
  /// for the answer. The question is put to the connection by its own thread, so that
  /// no other read can ever be broken off in its place.
  private func asking<Value>(
    _ question: Question?, _ filter: ContactFilter, _ sight: Sight,
    _ body: (TableFilter, TableWatch) throws(DomainError) -> Value
  ) throws(DomainError) -> Value {
    try store.read { db in
      guard !isAbandoned(question) else { throw DomainError.abandoned }
      let watch = TableWatch { [self] in isAbandoned(question) }
      return try watch.watching(db) {
        try body(TableFilter(db, filter, sight, store.environment), watch)
      }
    }
  }
}

extension Store {
  /// A table's way to the contacts; each table has its own, and numbers its questions.
  public func table() -> TableReader { TableReader(self) }
}
