/// Says what an act on many would change, and what it would leave and why, before
/// anybody agrees to it. Writes nothing that anybody decided.
public struct PlanBulk: Sendable {
  let store: any UnitOfWork
  let people: any PeopleReading
  let contacts: any ContactReading
  let numbers: any ImportReading
  let table: any ContactTableReading

  public init(
    store: any UnitOfWork, people: any PeopleReading, contacts: any ContactReading,
    numbers: any ImportReading, table: any ContactTableReading
  ) {
    self.store = store
    self.people = people
    self.contacts = contacts
    self.numbers = numbers
    self.table = table
  }

  /// - Parameter question: lets the plan be broken off; see ``ContactTableReading``.
  /// - Throws: ``DomainError/notPermitted(_:)`` without `contacts.view` and the permission
  ///   of the act; ``DomainError/receiverRefused(email:)``; ``DomainError/unknownStatus(_:known:)``;
  ///   ``DomainError/statusOfBooking``; ``DomainError/statusOfCard``;
  ///   ``DomainError/abandoned``.
  public func callAsFunction(
    _ act: BulkAct, on targets: TargetQuery, for question: Question? = nil, by session: Session
  ) throws(DomainError) -> BulkPlan {
    try check(act, session)
    try store.releaseLapsedSeats()
    var draft = Draft(act: act)
    try table.targets(PlanBulk.distinct(targets), in: .everything, for: question) {
      draft.add($0)
    }
    draft.plan.named = try named(draft.skipped)
    return draft.plan
  }

  /// As for any targets, for contacts named by their numbers.
  ///
  /// - Throws: ``DomainError/unknownNumber(_:)`` too.
  public func callAsFunction(
    _ act: BulkAct, onNumbers phones: [PhoneNumber], by session: Session
  ) throws(DomainError) -> BulkPlan {
    try check(act, session)
    var ids: [ContactID] = []
    for (phone, known) in zip(phones, try numbers.known(phones.map { ($0, nil) })) {
      guard let contact = known.contact else { throw .unknownNumber(phone) }
      ids.append(contact.id)
    }
    return try self(act, on: .chosen(ids), by: session)
  }

  private func check(_ act: BulkAct, _ session: Session) throws(DomainError) {
    try people.require(.permission(.viewContacts), of: session.user.id)
    try people.require(.permission(act.permission), of: session.user.id)
    if let receiver = act.receiver { try BulkAct.checkReceiver(people.user(receiver)) }
    if case .setStatus(let id) = act { _ = try BulkAct.status(id, among: contacts.statuses()) }
  }

  /// Whoever was chosen twice is still one contact.
  private static func distinct(_ targets: TargetQuery) -> TargetQuery {
    guard case .chosen(let ids) = targets else { return targets }
    return .chosen(Set(ids).sorted { $0.rawValue < $1.rawValue })
  }

  private func named(
    _ skipped: [(id: ContactID, why: BulkSkip)]
  ) throws(DomainError) -> [BulkReport.Skipped] {
    let rows = try table.rows(skipped.map(\.id), matching: .everything, in: .everything)
    let phones = Dictionary(rows.map { ($0.id, $0.phone) }) { first, _ in first }
    return skipped.compactMap { one in
      phones[one.id].map { BulkReport.Skipped(phone: $0, why: one.why) }
    }
  }

  /// A plan that grows contact by contact.
  private struct Draft {
    var plan: BulkPlan
    /// The first of them.
    var skipped: [(id: ContactID, why: BulkSkip)] = []

    init(act: BulkAct) { plan = BulkPlan(act: act) }

    mutating func add(_ target: ActTarget) {
      switch plan.act.judge(target) {
      case .change:
        plan.ids.append(target.id.rawValue)
        plan.versions.append(Int32(clamping: target.version))
      case .unchanged: plan.unchanged += 1
      case .skip(let why):
        plan.skipped[why, default: 0] += 1
        if skipped.count < BulkReport.mostNamed { skipped.append((target.id, why)) }
      }
    }
  }
}
