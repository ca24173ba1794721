/// Puts what somebody typed into a contact's fields; a new contact and an edited one
/// are judged by the same rules.
struct ContactFields {
  /// The floor's, whose days are meant.
  let zone: any Zone
  let zones: any TimeZones
  let now: Instant

  /// - Parameter typed: the fields that are to change.
  /// - Returns: `stands` with what was typed in place of what stood there.
  /// - Throws: ``DomainError/fieldRefused(_:_:)``.
  func fill(
    _ stands: Contact, with typed: [ContactField: String]
  ) throws(DomainError) -> Contact {
    var contact = stands
    let today = zone.day(of: now)
    for field in ContactField.allCases {
      guard let text = typed[field], text != stands.text(of: field, in: zone) else { continue }
      do throws(FieldRefusal) {
        contact.set(field, to: try field.read(text, today: today), in: zone)
      } catch {
        throw .fieldRefused(field, error)
      }
    }
    try settleConsent(typed, &contact)
    return contact
  }

  /// A consent has the day on which it was given, and without one there is none.
  private func settleConsent(
    _ typed: [ContactField: String], _ contact: inout Contact
  ) throws(DomainError) {
    guard typed[.consent] != nil || typed[.consentAt] != nil else { return }
    if contact.details.consent != .none {
      guard contact.details.consentAt != nil else { throw .fieldRefused(.consentAt, .missing) }
    } else if typed[.consent] != nil {
      contact.details.consentAt = nil
    } else if contact.details.consentAt != nil {
      throw .fieldRefused(.consent, .missing)
    }
  }

  /// - Throws: ``DomainError/fieldRefused(_:_:)`` where no zone goes by that name.
  func checkZone(of contact: Contact) throws(DomainError) {
    guard let name = contact.details.timeZone else { return }
    do throws(DomainError) {
      _ = try zones.zone(named: name)
    } catch {
      throw .fieldRefused(.timeZone, .unknown(name))
    }
  }
}

extension AuditedTransaction {
  /// Whether a number may become a contact's.
  ///
  /// - Throws: ``DomainError/fieldRefused(_:_:)`` where it is on the internal
  ///   do-not-call list, or another contact has it, deleted or not.
  func checkFree(_ phone: PhoneNumber) throws(DomainError) {
    guard try !doNotCall.contains(phone) else { throw .fieldRefused(.phone, .onDoNotCallList) }
    guard let other = try contacts.find(phone: phone) else { return }
    throw .fieldRefused(.phone, other.deletedAt == nil ? .taken : .takenByDeleted)
  }
}
