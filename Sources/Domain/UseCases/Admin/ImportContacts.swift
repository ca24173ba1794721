/// Brings contacts from a file: chunk by chunk, each durable by itself, all as
/// one request of the history. Run again after it was stopped, it finds what it
/// has (docs/decisions.md, Import rules).
public struct ImportContacts: Sendable {
  let store: any UnitOfWork
  let people: any PeopleReading
  let contacts: any ContactReading
  let known: any ImportReading
  let zones: any TimeZones
  let clock: any Clock
  let pacer: any Pacer

  /// Rows that are read and judged before the turnstile is taken.
  static let readAhead = 20_000

  public init(
    store: any UnitOfWork, people: any PeopleReading, contacts: any ContactReading,
    known: any ImportReading, zones: any TimeZones, clock: any Clock, pacer: any Pacer
  ) {
    self.store = store
    self.people = people
    self.contacts = contacts
    self.known = known
    self.zones = zones
    self.clock = clock
    self.pacer = pacer
  }

  /// - Parameters:
  ///   - isTrial: nothing is written; the report is what it would be.
  ///   - next: the file's rows, nil at its end.
  ///   - progress: gets the rows that are settled, after each chunk; false stops
  ///     the import there.
  ///   - report: grows as the import goes on, so that it stands when this throws.
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/anotherSeatIsSaving``
  ///   after a minute; what `next` throws. Chunks that are done stay done.
  public func callAsFunction(
    by session: Session, isTrial: Bool, into report: inout ImportReport,
    next: () throws -> ImportRow?, progress: (Int) -> Bool
  ) throws {
    try people.require(.permission(.importContacts), of: session.user.id)
    var seen = Set<UInt64>()
    var waiting: ArraySlice<ImportWish> = []
    var isAtEnd = false
    while true {
      if waiting.count < ChunkedWork.sharedRows, !isAtEnd {
        var names = ImportNames(people: people, contacts: contacts, zones: zones)
        while waiting.count < ImportContacts.readAhead, !isAtEnd {
          guard let row = try next() else {
            isAtEnd = true
            break
          }
          if let wish = try report.judge(row, &seen, &names) { waiting.append(wish) }
        }
      }
      guard !waiting.isEmpty else { break }
      let chunk = isTrial ? try trial(waiting) : try write(waiting, session, report.request)
      report.add(chunk)
      waiting = waiting.dropFirst(chunk.settled)
      guard progress(report.rows) else { return }
    }
    report.isComplete = true
    report.sortFindings()
  }

  // MARK: A trial

  private func trial(_ waiting: ArraySlice<ImportWish>) throws(DomainError) -> ImportChunk {
    let found = try known.known(waiting.map { ($0.phone, $0.note) })
    let now = clock.now()
    var chunk = ImportChunk()
    for (wish, known) in zip(waiting, found) {
      chunk.count(ImportDecision(wish, known: known, now: now), of: wish)
    }
    return chunk
  }

  // MARK: A chunk

  private func write(
    _ waiting: ArraySlice<ImportWish>, _ session: Session, _ request: RequestID?
  ) throws(DomainError) -> ImportChunk {
    let chunks = ChunkedWork(store: store, pacer: pacer)
    return try chunks.write(by: session, because: .importContacts, request: request) {
      (tx, limit) throws(DomainError) in
      try tx.require(.permission(.importContacts))
      var chunk = ImportChunk()
      for wish in waiting {
        guard !limit.isReached(after: chunk.settled) else { break }
        let known = try ImportContacts.known(wish, tx)
        let decision = ImportDecision(wish, known: known, now: tx.now)
        try ImportContacts.carryOut(decision, wish, known, tx)
        chunk.count(decision, of: wish)
      }
      if chunk.hasChanged { chunk.request = try tx.request }
      return chunk
    }
  }

  private static func known(
    _ wish: ImportWish, _ tx: any AuditedTransaction
  ) throws(DomainError) -> KnownNumber {
    let contact = try tx.contacts.find(phone: wish.phone)
    var hasNote = false
    if let contact, let note = wish.note {
      hasNote = try tx.contacts.hasNote(note, on: contact.id)
    }
    return KnownNumber(
      contact: contact, isOnDoNotCallList: try tx.doNotCall.contains(wish.phone),
      hasNote: hasNote)
  }

  private static func carryOut(
    _ decision: ImportDecision, _ wish: ImportWish, _ known: KnownNumber,
    _ tx: any AuditedTransaction
  ) throws(DomainError) {
    let id: ContactID
    switch decision {
    case .refused, .leave: return
    case .create(let new):
      id = try tx.contacts.insert(new)
      if wish.entersDoNotCallList {
        try tx.doNotCall.add(wish.phone, from: .import, reason: nil)
      }
    case .revive(let contact), .update(let contact):
      id = contact.id
      if contact != known.contact { try tx.contacts.save(contact, statusNote: nil) }
    }
    if let note = wish.note, !known.hasNote { try tx.contacts.addNote(note, to: id) }
  }
}
