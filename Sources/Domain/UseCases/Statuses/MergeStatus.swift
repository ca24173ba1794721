/// Deletes a status by merging it into another: every contact that has it gets the other,
/// chunk by chunk and with a row of the history each; then the status goes. What was
/// stopped half way is gone on with by merging again.
public struct MergeStatus: Sendable {
  private let chunks: ChunkedWork
  private let people: any PeopleReading
  private let floor: any FloorReading

  public init(
    store: any UnitOfWork, people: any PeopleReading, floor: any FloorReading, pacer: any Pacer
  ) {
    chunks = ChunkedWork(store: store, pacer: pacer)
    self.people = people
    self.floor = floor
  }

  public struct Report: Equatable, Sendable {
    /// Contacts that got the other status, deleted ones too.
    public var changed = 0
    public var request: RequestID?
    /// False where it was stopped before the last contact: the status is still there.
    public var isComplete = false

    public init() {}
  }

  /// - Parameters:
  ///   - report: stands as far as the merge went, also when this throws.
  ///   - progress: gets how many contacts of how many are done, after each chunk; false
  ///     stops there.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownStatus(_:known:)``,
  ///   ``DomainError/statusRefused(_:)``, ``DomainError/statusOfBooking`` and
  ///   ``DomainError/statusOfCard`` where the other status asks more than a word of each
  ///   contact; ``DomainError/anotherSeatIsSaving`` after a minute.
  public func callAsFunction(
    _ code: String, into other: String, by session: Session, report: inout Report,
    progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(DomainError) {
    report = Report()
    try people.require(.permission(.manageStatuses), of: session.user.id)
    var pass = Pass()
    while true {
      let chunk = try write(code, other, from: pass.last, session, report.request)
      report.changed += chunk.changed
      report.request = report.request ?? chunk.request
      if chunk.isOver { break }
      // Behind the last contact some may have got the status meanwhile: once more from the
      // first.
      pass.last = chunk.last
      if pass.total == nil { pass.total = report.changed + (try floor.contacts(in: chunk.from)) }
      guard progress(report.changed, max(report.changed, pass.total ?? 0)) else { return }
    }
    report.isComplete = true
  }

  private struct Pass {
    var last: ContactID?
    var total: Int?
  }

  private struct Chunk: Sendable {
    var from = StatusID(0)
    var changed = 0
    var last: ContactID?
    var request: RequestID?
    /// No contact had the status any more, and it is gone.
    var isOver = false
  }

  private func write(
    _ code: String, _ other: String, from last: ContactID?, _ session: Session,
    _ request: RequestID?
  ) throws(DomainError) -> Chunk {
    try chunks.write(by: session, because: .mergeStatus, request: request) {
      (tx, limit) throws(DomainError) in
      try tx.require(.permission(.manageStatuses))
      let (status, target) = try MergeStatus.pair(code, other, tx)
      var chunk = Chunk(from: status.id, last: last)
      try MergeStatus.change(status, to: target, tx, limit, &chunk)
      if chunk.changed == 0, last == nil {
        try tx.statuses.delete(status, mergedInto: target.id)
        chunk.isOver = true
      } else if chunk.changed == 0 {
        chunk.last = nil
      }
      chunk.request = try tx.request
      return chunk
    }
  }

  private static func pair(
    _ code: String, _ other: String, _ tx: any AuditedTransaction
  ) throws(DomainError) -> (ContactStatus, ContactStatus) {
    let all = try tx.statuses.all()
    let status = try all.named(code)
    let target = try all.named(other).withoutCard()
    guard !StatusRule.isFixed(status) else { throw .statusRefused(.kept(code)) }
    guard status.id != target.id else { throw .statusRefused(.mergedIntoItself) }
    return (status, target)
  }

  private static func change(
    _ status: ContactStatus, to target: ContactStatus, _ tx: any AuditedTransaction,
    _ limit: ChunkedWork.Limit, _ chunk: inout Chunk
  ) throws(DomainError) {
    let isListed = target.code == ContactStatus.Code.doNotCall
    while !limit.isReached(after: chunk.changed) {
      let ids = try tx.statuses.contacts(in: status.id, after: chunk.last, limit: 100)
      guard !ids.isEmpty else { return }
      for id in ids {
        guard let before = try tx.contacts.find(id) else { throw .unknownContact }
        let after = BulkAct.setStatus(target.id).applied(to: before, at: tx.now)
        try tx.contacts.save(after, over: before, statusNote: nil)
        if isListed { try tx.doNotCall.add(before.phone, from: .status, reason: nil) }
        chunk.changed += 1
        chunk.last = id
      }
    }
  }
}
