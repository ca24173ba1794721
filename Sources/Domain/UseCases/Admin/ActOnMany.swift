/// Carries an act on many contacts out, in the order of their keys and chunk by chunk:
/// each chunk is durable by itself, and all of them are one request of the history
/// (docs/decisions.md, Acts on many).
public struct ActOnMany: Sendable {
  private let store: any UnitOfWork
  private let chunks: ChunkedWork

  public init(store: any UnitOfWork, pacer: any Pacer) {
    self.store = store
    chunks = ChunkedWork(store: store, pacer: pacer)
  }

  /// Every contact is read again before it is changed: one that is no longer as the plan
  /// saw it is skipped. Each changed contact has one row in the history.
  ///
  /// - Parameters:
  ///   - plan: of ``PlanBulk``.
  ///   - report: stands as far as the act went, also when this throws.
  ///   - progress: gets how many of the planned contacts are done, after each chunk; false
  ///     stops the act there.
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/anotherSeatIsSaving`` after
  ///   a minute; the refusals of ``PlanBulk``. Chunks that are done stay done.
  public func callAsFunction(
    _ plan: BulkPlan, by session: Session, into report: inout BulkReport,
    progress: (Int) -> Bool
  ) throws(DomainError) {
    report = BulkReport(plan)
    if plan.count > 0 { try store.releaseLapsedSeats() }
    var done = 0
    while done < plan.count {
      let chunk = try write(plan, from: done, session, report.request)
      done += chunk.settled
      report.add(chunk)
      guard progress(done) || done == plan.count else { return }
    }
    report.isComplete = true
  }

  private func write(
    _ plan: BulkPlan, from first: Int, _ session: Session, _ request: RequestID?
  ) throws(DomainError) -> BulkChunk {
    let act = plan.act
    return try chunks.write(by: session, because: act.reason, request: request) {
      (tx, limit) throws(DomainError) in
      try tx.require(.permission(.viewContacts))
      try tx.require(.permission(act.permission))
      let change = try BulkChange(act, tx)
      var chunk = BulkChunk()
      while first + chunk.settled < plan.count, !limit.isReached(after: chunk.settled) {
        let index = first + chunk.settled
        try change.carryOut(
          on: ContactID(plan.ids[index]), seen: Int(plan.versions[index]), &chunk)
      }
      if chunk.changed > 0 { chunk.request = try tx.request }
      return chunk
    }
  }
}

/// What one transaction did.
private struct BulkChunk: Sendable {
  var changed = 0
  var unchanged = 0
  var skipped: [BulkSkip: Int] = [:]
  var named: [BulkReport.Skipped] = []
  var settled = 0
  var request: RequestID?

  /// - Parameter phone: nil where the contact is no longer there.
  mutating func skip(_ phone: PhoneNumber?, _ why: BulkSkip) {
    skipped[why, default: 0] += 1
    guard let phone, named.count < BulkReport.mostNamed else { return }
    named.append(BulkReport.Skipped(phone: phone, why: why))
  }
}

extension BulkReport {
  fileprivate mutating func add(_ chunk: BulkChunk) {
    changed += chunk.changed
    unchanged += chunk.unchanged
    skipped.merge(chunk.skipped) { $0 + $1 }
    named += chunk.named.prefix(max(0, BulkReport.mostNamed - named.count))
    request = request ?? chunk.request
  }
}

/// An act in one transaction. What it needs beside the contacts is asked once.
private struct BulkChange {
  let act: BulkAct
  let tx: any AuditedTransaction
  let contacts: any ContactRepository
  let queue: any CallQueue
  let entersDoNotCallList: Bool

  /// - Throws: as the plan, where people or statuses have changed since.
  init(_ act: BulkAct, _ tx: any AuditedTransaction) throws(DomainError) {
    self.act = act
    self.tx = tx
    contacts = tx.contacts
    queue = tx.queue
    if let receiver = act.receiver { try BulkAct.checkReceiver(tx.users.find(receiver)) }
    if case .setStatus(let id) = act {
      let status = try BulkAct.status(id, among: tx.statuses.all())
      entersDoNotCallList = status.code == ContactStatus.Code.doNotCall
    } else {
      entersDoNotCallList = false
    }
  }

  func carryOut(
    on id: ContactID, seen version: Int, _ chunk: inout BulkChunk
  ) throws(DomainError) {
    chunk.settled += 1
    let found = try contacts.find(id)
    guard let contact = found, contact.version == version else {
      return chunk.skip(found?.phone, .changed)
    }
    let target = ActTarget(contact, isInUse: try queue.holder(of: id) != nil)
    switch act.judge(target) {
    case .unchanged: chunk.unchanged += 1
    case .skip(let why): chunk.skip(contact.phone, why)
    case .change:
      try contacts.save(act.applied(to: contact, at: tx.now), over: contact, statusNote: nil)
      if entersDoNotCallList { try tx.doNotCall.add(contact.phone, from: .status, reason: nil) }
      chunk.changed += 1
    }
  }
}

extension ActTarget {
  init(_ contact: Contact, isInUse: Bool) {
    self.init(
      id: contact.id, version: contact.version, statusID: contact.statusID,
      assignedTo: contact.assignedTo, isConverted: contact.isConverted,
      isDeleted: contact.deletedAt != nil, isInUse: isInUse)
  }
}
