/// What somebody needs who adds a contact by hand.
public struct PrepareContact: Sendable {
  let people: any PeopleReading
  let contacts: any ContactReading
  let records: any ContactRecordReading
  let telephonistes: any TelephonisteReading

  public init(
    people: any PeopleReading, contacts: any ContactReading, records: any ContactRecordReading,
    telephonistes: any TelephonisteReading
  ) {
    self.people = people
    self.contacts = contacts
    self.records = records
    self.telephonistes = telephonistes
  }

  /// What a new contact may be given.
  public struct Ground: Equatable, Sendable {
    /// Without those that booking or a promise sets.
    public var statuses: [ContactStatus]
    /// Nil for whoever may not assign contacts.
    public var telephonistes: [TelephonisteLine]?
  }

  /// - Throws: ``DomainError/notPermitted(_:)`` without `contacts.create`.
  public func callAsFunction(by session: Session) throws(DomainError) -> Ground {
    try people.require(.permission(.createContacts), of: session.user.id)
    let fixed = [ContactStatus.Code.converted, ContactStatus.Code.callbackRequested]
    return Ground(
      statuses: try contacts.statuses().filter { !fixed.contains($0.code) },
      telephonistes: try receivers(session))
  }

  private func receivers(_ session: Session) throws(DomainError) -> [TelephonisteLine]? {
    do throws(DomainError) {
      return try ListTelephonistes(people: people, telephonistes: telephonistes)(by: session)
    } catch .notPermitted {
      return nil
    }
  }

  /// The contact that has a number already, deleted or not; nil where nobody has.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)`` without `contacts.view`.
  public func holder(
    of phone: PhoneNumber, by session: Session
  ) throws(DomainError) -> Contact? {
    try people.require(.permission(.viewContacts), of: session.user.id)
    return try records.contact(with: phone)
  }
}
