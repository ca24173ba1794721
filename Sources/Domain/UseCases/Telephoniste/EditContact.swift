/// Changes what is known of a contact: the fields that people edit.
public struct EditContact: Sendable {
  let store: any UnitOfWork
  let zones: any TimeZones

  public init(store: any UnitOfWork, zones: any TimeZones) {
    self.store = store
    self.zones = zones
  }

  /// Fields that somebody else changed meanwhile and that this edit leaves alone
  /// stay as they are. A changed number is no longer the one that the phone
  /// refused.
  ///
  /// A telephoniste edits what is in her sight, an admin any contact, one that somebody
  /// is calling too.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/unknownContact`` outside
  ///   their sight;
  ///   ``DomainError/contactChanged`` where a field of the edit no longer holds
  ///   what was seen in it; ``DomainError/fieldRefused(_:_:)``;
  ///   ``DomainError/callIsLive`` for the number of a call that has not ended.
  public func callAsFunction(
    _ edit: ContactEdit, of id: ContactID, by session: Session
  ) throws(DomainError) {
    let user = session.user.id
    try store.write(as: session.actor, because: .editContact) { (tx) throws(DomainError) in
      let stands = try tx.contact(id, changedBy: user).contact
      let zone = try zones.zone(named: tx.floor.timeZone)
      let fields = ContactFields(zone: zone, zones: zones, now: tx.now)
      var contact = try fields.fill(stands, with: edit.changes.mapValues(\.wanted))
      try EditContact.checkSeen(edit, stands, contact, zone)
      if contact.details.timeZone != stands.details.timeZone {
        try fields.checkZone(of: contact)
      }
      if contact.phone != stands.phone {
        guard try tx.calls.live(with: id) == nil else { throw .callIsLive }
        try tx.checkFree(contact.phone)
        contact.numberProblem = false
      }
      try tx.contacts.save(contact, over: stands, statusNote: nil)
    }
  }

  /// Nothing that somebody else wrote meanwhile is overwritten unseen.
  private static func checkSeen(
    _ edit: ContactEdit, _ stands: Contact, _ wanted: Contact, _ zone: any Zone
  ) throws(DomainError) {
    for (field, change) in edit.changes {
      let now = stands.text(of: field, in: zone)
      guard let seen = change.seen, seen != now else { continue }
      guard wanted.text(of: field, in: zone) == now else { throw .contactChanged }
    }
  }
}
