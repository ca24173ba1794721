/// Brings a deleted contact back because somebody wanted to add its number: it is as it
/// was, and nothing of what was typed is filled in. Whoever may add contacts may do it;
/// to restore as the undoing of a deletion is ``RestoreContact``, for whoever may delete.
public struct ReviveContact: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Throws: ``DomainError/notPermitted(_:)`` without `contacts.create`;
  ///   ``DomainError/unknownNumber(_:)``; ``DomainError/contactNotDeleted``;
  ///   ``DomainError/fieldRefused(_:_:)`` for a number on the internal do-not-call list.
  @discardableResult
  public func callAsFunction(
    _ phone: PhoneNumber, by session: Session
  ) throws(DomainError) -> ContactID {
    try store.write(as: session.actor, because: .restoreContacts) { (tx) throws(DomainError) in
      try tx.require(.permission(.createContacts))
      guard let deleted = try tx.contacts.find(phone: phone) else { throw .unknownNumber(phone) }
      guard deleted.deletedAt != nil else { throw .contactNotDeleted }
      guard try !tx.doNotCall.contains(phone) else {
        throw .fieldRefused(.phone, .onDoNotCallList)
      }
      let contact = BulkAct.restore.applied(to: deleted, at: tx.now)
      try tx.contacts.save(contact, over: deleted, statusNote: nil)
      return contact.id
    }
  }
}
