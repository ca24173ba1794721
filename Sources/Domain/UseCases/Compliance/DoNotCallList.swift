/// Pages of the internal do-not-call list, for somebody who may see it.
public struct ListDoNotCall: Sendable {
  let people: any PeopleReading
  let compliance: any ComplianceReading

  public init(people: any PeopleReading, compliance: any ComplianceReading) {
    self.people = people
    self.compliance = compliance
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(
    _ query: ListQuery, by session: Session
  ) throws(DomainError) -> ListPage {
    try people.require(.permission(.viewCompliance), of: session.user.id)
    return try compliance.doNotCallList(query)
  }
}

/// Enters a number in the internal do-not-call list; it leaves the queue at once.
public struct AddToDoNotCallList: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// A number that is on the list stays as it is.
  ///
  /// - Parameter reason: what was asked, by whom; nil where nobody said.
  /// - Returns: whether the number was new.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/reasonTooLong(limit:)``.
  @discardableResult
  public func callAsFunction(
    _ phone: PhoneNumber, reason: String?, by session: Session
  ) throws(DomainError) -> Bool {
    try store.write(as: session.actor, because: .listNumber) { (tx) throws(DomainError) in
      try tx.require(.permission(.manageCompliance))
      guard try !tx.doNotCall.contains(phone) else { return false }
      let isGiven = reason.map { !$0.trimmed.isEmpty } ?? false
      let kept = isGiven ? try ComplianceReason.checked(reason ?? "") : nil
      try tx.doNotCall.add(phone, from: .list, reason: kept)
      return true
    }
  }
}

/// Takes a number off the internal do-not-call list. A number stays on it for
/// three years and fourteen days; before that only whoever may override the
/// rules takes it off, and says so.
public struct RemoveFromDoNotCallList: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Parameter beforeTerm: whether it leaves before its term is over; asks for
  ///   `compliance.override`.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/notOnList``,
  ///   ``DomainError/reasonMissing``, ``DomainError/reasonTooLong(limit:)``,
  ///   ``DomainError/listTermNotOver(_:)``.
  public func callAsFunction(
    _ phone: PhoneNumber, reason: String, beforeTerm: Bool, by session: Session
  ) throws(DomainError) {
    try store.write(as: session.actor, because: .unlistNumber) { (tx) throws(DomainError) in
      try tx.require(.permission(.manageCompliance))
      guard let entry = try tx.doNotCall.find(phone) else { throw .notOnList }
      let zone = try tx.zones.zone(named: tx.floor.timeZone)
      let lastDay = ListTerm.lastDay(added: zone.day(of: entry.addedAt))
      if zone.day(of: tx.now) <= lastDay {
        guard beforeTerm else { throw .listTermNotOver(lastDay) }
        try tx.require(.permission(.overrideCompliance))
      }
      try tx.doNotCall.remove(phone, reason: ComplianceReason.checked(reason))
    }
  }
}
