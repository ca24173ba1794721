/// Writes contacts to a file: first which they are, then the entry in the history, then
/// row after row. However many they are, no more than a batch of rows is held.
public struct ExportContacts: Sendable {
  let store: any UnitOfWork
  let people: any PeopleReading
  let contacts: any ContactReading
  let table: any ContactTableReading
  let exchange: any ExchangeReading

  /// Rows that are read at once.
  public static let batch = 500

  public init(
    store: any UnitOfWork, people: any PeopleReading, contacts: any ContactReading,
    table: any ContactTableReading, exchange: any ExchangeReading
  ) {
    self.store = store
    self.people = people
    self.contacts = contacts
    self.table = table
    self.exchange = exchange
  }

  /// The contacts stand in the order of their keys, each as it is when its row is read.
  ///
  /// - Parameters:
  ///   - format: as the history names it.
  ///   - open: makes the file ready, empty; called before the history has the export, so
  ///     that nothing is recorded where nothing can be written.
  ///   - progress: gets the rows that are written and those in all; false stops the
  ///     export there, and nothing of it is left but its entry.
  /// - Throws: ``DomainError/notPermitted(_:)``; what `open` and the sink throw. Nothing
  ///   of the file is left then.
  public func callAsFunction(
    _ wanted: TargetQuery, as format: String, by session: Session,
    into open: () throws -> any ExchangeSink, progress: (Int, Int) -> Bool
  ) throws -> ExportReport {
    try people.require(.permission(.exportContacts), of: session.user.id)
    let ids = try ids(of: wanted)
    let filter = try ExportWords(contacts: contacts, people: people).words(for: wanted)
    let sink = try open()
    do {
      let event = HistoryEvent.export(format: format, contacts: ids.count, filter: filter)
      var report = ExportReport(total: ids.count)
      report.request = try record(event, by: session)
      try write(ids, to: sink, &report, progress)
      return report
    } catch {
      sink.abandon()
      throw error
    }
  }

  private func ids(of wanted: TargetQuery) throws(DomainError) -> [Int64] {
    var ids: [Int64] = []
    try table.targets(wanted, in: .everything, for: nil) { ids.append($0.id.rawValue) }
    ids.sort()
    // Whoever was chosen twice is still one contact.
    return ids.enumerated().filter { $0.offset == 0 || ids[$0.offset - 1] != $0.element }
      .map(\.element)
  }

  private func record(
    _ event: HistoryEvent, by session: Session
  ) throws(DomainError) -> RequestID {
    try store.write(as: session.actor, because: .exportContacts) { (tx) throws(DomainError) in
      try tx.require(.permission(.exportContacts))
      try tx.record(event)
      return try tx.request
    }
  }

  private func write(
    _ ids: [Int64], to sink: any ExchangeSink, _ report: inout ExportReport,
    _ progress: (Int, Int) -> Bool
  ) throws {
    var rest = ids[...]
    while !rest.isEmpty {
      let rows = try exchange.exchange(
        rest.prefix(ExportContacts.batch).map { ContactID($0) })
      for row in rows { try sink.write(row) }
      report.contacts += rows.count
      rest = rest.dropFirst(ExportContacts.batch)
      guard progress(ids.count - rest.count, ids.count) else {
        sink.abandon()
        return
      }
    }
    try sink.finish()
    report.bytes = sink.bytes
    report.losses = sink.losses
    report.isComplete = true
  }
}

/// What an export wrote.
public struct ExportReport: Equatable, Sendable {
  /// Rows that were written.
  public var contacts = 0
  /// Contacts that were asked for when it began.
  public var total: Int
  public var bytes = 0
  public var losses = ExchangeLosses()
  /// The act that the history names.
  public var request: RequestID?
  /// False where it was stopped: then nothing of the file is left.
  public var isComplete = false

  public init(total: Int) { self.total = total }
}
