/// What the dial gate would say of a contact now: its local time, until when it
/// may be called, and what stands in the way. Nobody is called.
public struct JudgeContact: Sendable {
  let people: any PeopleReading
  let floor: any FloorReading
  let contacts: any ContactReading
  let compliance: any ComplianceReading
  let zones: any TimeZones
  let clock: any Clock

  public init(
    people: any PeopleReading, floor: any FloorReading, contacts: any ContactReading,
    compliance: any ComplianceReading, zones: any TimeZones, clock: any Clock
  ) {
    self.people = people
    self.floor = floor
    self.contacts = contacts
    self.compliance = compliance
    self.zones = zones
    self.clock = clock
  }

  /// - Throws: ``DomainError/notTelephoniste``; ``DomainError/unknownContact`` outside her
  ///   sight.
  public func callAsFunction(
    _ id: ContactID, by session: Session
  ) throws(DomainError) -> DialVerdict {
    try people.require(.telephoniste, of: session.user.id)
    guard let card = try contacts.card(id, in: .telephoniste(session.user.id)) else {
      throw .unknownContact
    }
    let now = clock.now()
    let known = try compliance.facts(of: card.contact.phone, at: now)
    var facts = DialFacts(
      card.contact.calledPlace, at: now, settings: try floor.settings(), zones: zones)
    facts.isOnInternalList = known.listed != nil
    facts.numberProblem = card.contact.numberProblem
    facts.attemptsToday = known.attemptsToday
    return DialGate.judge(facts)
  }
}
