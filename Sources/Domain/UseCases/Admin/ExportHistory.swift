/// Writes the whole history to a file that can be verified without this program and
/// without the floor's file. However long it is, no more than a batch of it is held.
public struct ExportHistory: Sendable {
  let store: any UnitOfWork
  let people: any PeopleReading
  let history: any HistoryLines

  /// Lines that are read at once.
  public static let batch = 500

  public init(
    store: any UnitOfWork, people: any PeopleReading, history: any HistoryLines
  ) {
    self.store = store
    self.people = people
    self.history = history
  }

  /// The history has an event of who exported it before the file has its first byte; that
  /// entry is the last in the file. What is written to the floor meanwhile is not.
  ///
  /// - Parameters:
  ///   - open: makes the file ready, empty.
  ///   - progress: gets the entries that are written and those in all; false stops the
  ///     export there, and nothing of it is left but its entry.
  /// - Throws: ``DomainError/notPermitted(_:)``: it asks for `history.view`, and for
  ///   `contacts.export`, since contacts stand in it; what `open` and the sink throw.
  public func callAsFunction(
    by session: Session, into open: () throws -> any HistorySink,
    progress: (Int, Int) -> Bool
  ) throws -> HistoryExportReport {
    try people.require(.permission(.viewHistory), of: session.user.id)
    try people.require(.permission(.exportContacts), of: session.user.id)
    let sink = try open()
    do {
      try record(by: session)
      let end = try history.historyEnd()
      var report = HistoryExportReport(entries: Int(end.entries), head: end.head)
      report.isComplete = try write(to: sink, until: end, progress)
      report.bytes = sink.bytes
      return report
    } catch {
      sink.abandon()
      throw error
    }
  }

  private func record(by session: Session) throws(DomainError) {
    let end = try history.historyEnd()
    try store.write(as: session.actor, because: .exportHistory) { (tx) throws(DomainError) in
      try tx.require(.permission(.viewHistory))
      try tx.require(.permission(.exportContacts))
      try tx.record(.exportHistory(entries: Int(end.entries), head: end.head))
    }
  }

  /// - Returns: false where it was stopped.
  private func write(
    to sink: any HistorySink, until end: HistoryEnd, _ progress: (Int, Int) -> Bool
  ) throws -> Bool {
    try sink.write(ExportHistory.heading(end).canonicalText)
    var place: HistoryPlace? = .beginning
    while let from = place {
      let page = try history.historyLines(after: from, until: end, limit: ExportHistory.batch)
      for line in page.lines { try sink.write(line.canonicalText) }
      place = page.next
      var written = 0
      if case .entries(let seq)? = place { written = Int(seq) }
      guard progress(place == nil ? Int(end.entries) : written, Int(end.entries)) else {
        sink.abandon()
        return false
      }
    }
    try sink.finish()
    return true
  }

  /// The first line: what the file claims to be.
  private static func heading(_ end: HistoryEnd) -> JSONValue {
    [
      "entries": .integer(end.entries), "format": .string(HistoryChain.domainTag),
      "head": .string(end.head),
    ]
  }
}

/// What an export of the history wrote.
public struct HistoryExportReport: Equatable, Sendable {
  public var entries: Int
  /// The last entry's hash, 64 hexadecimal digits.
  public var head: String
  public var bytes = 0
  /// False where it was stopped: then nothing of the file is left.
  public var isComplete = false

  public init(entries: Int, head: String) {
    self.entries = entries
    self.head = head
  }
}
