/// What the dial gate would say of a number at a moment, with nobody called.
public struct CheckNumber: Sendable {
  let people: any PeopleReading
  let floor: any FloorReading
  let compliance: any ComplianceReading
  let zones: any TimeZones

  public init(
    people: any PeopleReading, floor: any FloorReading, compliance: any ComplianceReading,
    zones: any TimeZones
  ) {
    self.people = people
    self.floor = floor
    self.compliance = compliance
    self.zones = zones
  }

  /// What is known of the number, and the verdict on it.
  public struct Finding: Equatable, Sendable {
    public var facts: NumberFacts
    public var verdict: DialVerdict

    public init(facts: NumberFacts, verdict: DialVerdict) {
      self.facts = facts
      self.verdict = verdict
    }
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(
    _ phone: PhoneNumber, at instant: Instant, by session: Session
  ) throws(DomainError) -> Finding {
    try people.require(.permission(.viewCompliance), of: session.user.id)
    let known = try compliance.facts(of: phone, at: instant)
    let place = known.contact?.calledPlace ?? CalledPlace(phone: phone)
    var facts = DialFacts(place, at: instant, settings: try floor.settings(), zones: zones)
    facts.isOnInternalList = known.listed != nil
    facts.numberProblem = known.contact?.numberProblem ?? false
    facts.attemptsToday = known.attemptsToday
    facts.numberIsInCall = known.isInCall
    return Finding(facts: known, verdict: DialGate.judge(facts))
  }
}
