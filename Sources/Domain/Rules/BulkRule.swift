/// What an act on many does to one contact.
public enum BulkVerdict: Equatable, Sendable {
  case change
  /// It is already as the act would leave it.
  case unchanged
  case skip(BulkSkip)
}

extension BulkAct {
  /// Judges one contact by what is known of it (docs/decisions.md, Acts on many). What
  /// is booked stays as it is, and what somebody is working on is left to them.
  public func judge(_ target: ActTarget) -> BulkVerdict {
    let restores = self == .restore
    if target.isDeleted != restores { return .skip(restores ? .notDeleted : .deleted) }
    if target.isConverted, !restores { return .skip(.converted) }
    if target.isInUse { return .skip(.inUse) }
    if case .move(let from, _) = self, target.assignedTo != from { return .skip(.notTheirs) }
    return isDone(on: target) ? .unchanged : .change
  }

  private func isDone(on target: ActTarget) -> Bool {
    switch self {
    case .assign(let user), .move(_, let user): return target.assignedTo == user
    case .unassign: return target.assignedTo == nil
    case .setStatus(let status): return target.statusID == status
    case .delete, .restore: return false
    }
  }

  /// The contact as the act leaves it. A promised call goes with the contact to whoever
  /// gets it, and ends with a status.
  ///
  /// - Parameter now: when it is deleted.
  func applied(to contact: Contact, at now: Instant) -> Contact {
    var contact = contact
    switch self {
    case .assign(let user), .move(_, let user):
      contact.assignedTo = user
      if contact.callback?.promisedBy != nil { contact.callback?.promisedBy = user }
    case .unassign: contact.assignedTo = nil
    case .setStatus(let status):
      contact.statusID = status
      contact.callback = nil
    case .delete: contact.deletedAt = now
    case .restore: contact.deletedAt = nil
    }
    return contact
  }

  /// What whoever acts must be allowed, beside seeing the contacts.
  public var permission: Permission {
    switch self {
    case .assign, .move, .unassign: return .assignContacts
    case .setStatus: return .editContacts
    case .delete, .restore: return .deleteContacts
    }
  }

  /// Under which the history knows the act.
  var reason: Reason {
    switch self {
    case .assign: return .assignContacts
    case .move: return .moveContacts
    case .unassign: return .unassignContacts
    case .setStatus: return .setStatusOfMany
    case .delete: return .deleteContacts
    case .restore: return .restoreContacts
    }
  }

  /// Who gets the contacts.
  var receiver: UserID? {
    switch self {
    case .assign(let user), .move(_, let user): return user
    default: return nil
    }
  }

  /// - Throws: ``DomainError/receiverRefused(email:)`` for who cannot call them.
  static func checkReceiver(_ user: User?) throws(DomainError) {
    guard let user, user.isActive, user.isTelephoniste else {
      throw .receiverRefused(email: user?.email ?? "")
    }
  }

  /// The status that contacts may be given without their cards.
  ///
  /// - Throws: ``DomainError/unknownStatus(_:known:)``; ``DomainError/statusOfBooking``;
  ///   ``DomainError/statusOfCard``.
  static func status(
    _ id: StatusID, among all: [ContactStatus]
  ) throws(DomainError) -> ContactStatus {
    guard let status = all.first(where: { $0.id == id }) else {
      throw .unknownStatus(String(id.rawValue), known: all.map(\.code))
    }
    return try status.withoutCard()
  }
}

extension ContactStatus {
  /// - Throws: ``DomainError/statusOfBooking`` and ``DomainError/statusOfCard`` for those
  ///   that take more than a word.
  func withoutCard() throws(DomainError) -> ContactStatus {
    switch code {
    case Code.converted: throw .statusOfBooking
    case Code.callbackRequested: throw .statusOfCard
    default: return self
    }
  }
}
