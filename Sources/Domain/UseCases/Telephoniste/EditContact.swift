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
  /// - Throws: ``DomainError/unknownContact`` outside her sight;
  ///   ``DomainError/contactChanged`` where a field of the edit no longer holds
  ///   what was seen in it; ``DomainError/fieldRefused(_:_:)``;
  ///   ``DomainError/callIsLive`` for the number of a call that has not ended.
  public func callAsFunction(
    _ edit: ContactEdit, of id: ContactID, by session: Session
  ) throws(DomainError) {
    let user = session.user.id
    try store.write(as: session.actor, because: .editContact) { (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      let stands = try tx.contact(id, inSightOf: user)
      let zone = try zones.zone(named: tx.floor.timeZone)
      let contact = try EditContact.apply(edit, to: stands, zone, at: tx.now)
      try EditContact.checkSeen(edit, stands, contact, zone)
      if contact.details.timeZone != stands.details.timeZone { try checkZone(contact) }
      var saved = contact
      if contact.phone != stands.phone {
        try EditContact.checkPhone(of: contact, tx)
        saved.numberProblem = false
      }
      try tx.contacts.save(saved, statusNote: nil)
    }
  }

  private static func apply(
    _ edit: ContactEdit, to stands: Contact, _ zone: any Zone, at now: Instant
  ) throws(DomainError) -> Contact {
    var contact = stands
    let today = zone.day(of: now)
    for field in ContactField.allCases {
      guard let change = edit.changes[field],
        change.wanted != stands.text(of: field, in: zone)
      else { continue }
      do throws(FieldRefusal) {
        contact.set(field, to: try field.read(change.wanted, today: today), in: zone)
      } catch {
        throw .fieldRefused(field, error)
      }
    }
    try settleConsent(edit, &contact)
    return contact
  }

  /// A consent has the day on which it was given, and without one there is none.
  private static func settleConsent(
    _ edit: ContactEdit, _ contact: inout Contact
  ) throws(DomainError) {
    guard edit.changes[.consent] != nil || edit.changes[.consentAt] != nil else { return }
    if contact.details.consent != .none {
      guard contact.details.consentAt != nil else { throw .fieldRefused(.consentAt, .missing) }
    } else if edit.changes[.consent] != nil {
      contact.details.consentAt = nil
    } else if contact.details.consentAt != nil {
      throw .fieldRefused(.consent, .missing)
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

  private func checkZone(_ contact: Contact) throws(DomainError) {
    guard let name = contact.details.timeZone else { return }
    do throws(DomainError) {
      _ = try zones.zone(named: name)
    } catch {
      throw .fieldRefused(.timeZone, .unknown(name))
    }
  }

  private static func checkPhone(
    of contact: Contact, _ tx: any AuditedTransaction
  ) throws(DomainError) {
    guard try tx.calls.live(with: contact.id) == nil else { throw .callIsLive }
    guard try !tx.doNotCall.contains(contact.phone) else {
      throw .fieldRefused(.phone, .onDoNotCallList)
    }
    guard let other = try tx.contacts.find(phone: contact.phone) else { return }
    throw .fieldRefused(.phone, other.deletedAt == nil ? .taken : .takenByDeleted)
  }
}
