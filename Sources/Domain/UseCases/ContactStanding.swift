/// By which right somebody changes a contact.
enum Standing: Equatable, Sendable {
  /// It is hers to work: what she does to it counts as work of her day.
  case telephoniste
  /// As an admin, who may change any contact and works none.
  case admin
}

extension AuditedTransaction {
  /// A contact that the actor may change, and by which right. A telephoniste's own
  /// contact is hers to work even where she is an admin too.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)`` for who is neither a telephoniste nor may
  ///   see and edit all contacts, and for who sees it and may not edit it;
  ///   ``DomainError/unknownContact`` outside their sight.
  func contact(
    _ id: ContactID, changedBy user: UserID
  ) throws(DomainError) -> (contact: Contact, standing: Standing) {
    let standing = try standing(on: id, of: user)
    guard let contact = try contacts.find(id), contact.deletedAt == nil else {
      throw .unknownContact
    }
    return (contact, standing)
  }

  /// A contact that the telephoniste may see, by the rows of this transaction.
  ///
  /// - Throws: ``DomainError/unknownContact``.
  func contact(_ id: ContactID, inSightOf user: UserID) throws(DomainError) -> Contact {
    guard let contact = try contacts.find(id), contact.deletedAt == nil,
      try isInSight(id, of: user)
    else { throw .unknownContact }
    return contact
  }

  /// - Throws: ``DomainError/contactInUse`` where somebody else has the contact on their
  ///   card or in a call; a seat that is no longer there holds nothing.
  func checkFree(_ id: ContactID, for user: UserID) throws(DomainError) {
    guard let holder = try queue.holder(of: id), holder != user else { return }
    _ = try queue.releaseLapsed(limit: ClaimNextContact.batch)
    guard let holder = try queue.holder(of: id), holder != user else { return }
    throw .contactInUse
  }
}

extension OperationalTransaction {
  /// By which right somebody may change what is known of a contact.
  ///
  /// - Throws: as ``AuditedTransaction/contact(_:changedBy:)``, but that an admin may not
  ///   know yet whether it is there.
  func standing(on id: ContactID, of user: UserID) throws(DomainError) -> Standing {
    if try isAllowed(.telephoniste, user) {
      if try isInSight(id, of: user) { return .telephoniste }
      guard try isAllowed(.permission(.viewContacts), user) else { throw .unknownContact }
    }
    try require(.permission(.viewContacts), of: user)
    try require(.permission(.editContacts), of: user)
    return .admin
  }

  /// Whether somebody has a right, as it stands in this transaction.
  func isAllowed(_ right: Right, _ user: UserID) throws(DomainError) -> Bool {
    do throws(DomainError) {
      try require(right, of: user)
      return true
    } catch .notPermitted, .notTelephoniste, .notAgent {
      return false
    }
  }

  /// Whether a telephoniste sees the contact, by the rows of this transaction.
  func isInSight(_ id: ContactID, of user: UserID) throws(DomainError) -> Bool {
    if try queue.isAssigned(id, to: user) { return true }
    if try queue.isLeased(id, to: user) { return true }
    return try queue.workedToday(id, by: user)
  }
}

extension UnitOfWork {
  /// Frees what seats hold that are no longer there, so that it does not count as in use.
  func releaseLapsedSeats() throws(DomainError) {
    while try operate({ (tx) throws(DomainError) in
      try tx.queue.releaseLapsed(limit: ClaimNextContact.batch)
    }) {}
  }
}
