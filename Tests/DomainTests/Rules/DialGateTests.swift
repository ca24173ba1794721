import Domain
import TestSupport
import Testing

@Suite struct DialGateTests {
  private let ten = TestFloor.tuesdayMorning

  private func facts(
    _ phone: String = "5145550100", at instant: Instant? = nil,
    _ change: (inout FloorSettings) -> Void = { _ in }
  ) -> DialFacts {
    var settings = FloorSettings()
    change(&settings)
    return DialFacts(
      CalledPlace(phone: PhoneNumber(digits: phone)!), at: instant ?? ten, settings: settings,
      zones: FixedZones())
  }

  // MARK: Reasons

  @Test func an_ordinary_number_at_an_ordinary_hour_may_be_called() throws {
    let verdict = DialGate.judge(facts())
    #expect(verdict.isAllowed && verdict.reasons.isEmpty && verdict.overrideReason == nil)
    #expect(verdict.ruleVersion == DialGate.ruleVersion)
    #expect(verdict.zones.map(\.name) == ["America/Toronto"])
    #expect(verdict.zones.first?.local.clock() == "10:00")
    #expect(verdict.hours == .open(until: ten + .minutes(11 * 60 + 30)))
    #expect(verdict.changesAt?.local.clock() == "21:30")
  }

  @Test func each_fact_refuses_by_itself() {
    var each: [(DialFacts, DialReason)] = []
    func add(_ reason: DialReason, _ change: (inout DialFacts) -> Void) {
      var changed = facts()
      change(&changed)
      each.append((changed, reason))
    }
    add(.onInternalList) { $0.isOnInternalList = true }
    add(.numberProblem) { $0.numberProblem = true }
    add(.attemptsUsed(3)) { $0.attemptsToday = 3 }
    add(.callerInCall) { $0.callerIsInCall = true }
    add(.numberInCall) { $0.numberIsInCall = true }
    add(.nationalListMissing) { $0.settings.requiresNationalList = true }
    add(.outsideHours) { $0.at = $0.at - .minutes(61) }
    add(.outsideHours) { $0.at = $0.at + .minutes(690) }
    add(.zoneUnknown) { $0.zones = [] }
    each += [
      (facts("9005550100"), .premiumNumber), (facts("8005550100"), .tollFreeNumber),
      (facts("4115550100"), .serviceNumber), (facts("9115550100"), .emergencyNumber),
      (facts("6005550100"), .nonGeographicNumber), (facts("2005550100"), .areaCodeUnknown),
      (facts("8765550100"), .regionNotAllowed("JM")),
    ]
    for (facts, reason) in each {
      let verdict = DialGate.judge(facts)
      #expect(!verdict.isAllowed && verdict.reasons == [reason], "\(verdict.reasons)")
    }
  }

  @Test func reasons_are_told_in_one_order() {
    var facts = facts("8765550100", at: ten - .hours(3))
    facts.isOnInternalList = true
    facts.numberProblem = true
    facts.attemptsToday = 9
    facts.numberIsInCall = true
    #expect(
      DialGate.judge(facts).reasons == [
        .numberInCall, .onInternalList, .numberProblem, .regionNotAllowed("JM"), .outsideHours,
        .attemptsUsed(3),
      ])
  }

  @Test func the_floor_may_allow_another_region_and_another_count() {
    #expect(DialGate.judge(facts("8765550100") { $0.allowedRegions = ["JM"] }).isAllowed)
    #expect(
      DialGate.judge(facts { $0.allowedRegions = ["JM"] }).reasons == [.regionNotAllowed("CA")])
    var often = facts { $0.attemptsPerDay = 5 }
    often.attemptsToday = 4
    #expect(DialGate.judge(often).isAllowed)
  }

  @Test func a_zone_that_the_system_lacks_makes_the_number_unknown() {
    struct OneZone: TimeZones {
      func zone(named name: String) throws(DomainError) -> any Zone {
        guard name == "America/Toronto" else { throw .unknownTimeZone(name) }
        return try FixedZones().zone(named: name)
      }
    }
    let place = CalledPlace(phone: PhoneNumber(digits: "8075550100")!)
    let facts = DialFacts(place, at: ten, settings: FloorSettings(), zones: OneZone())
    #expect(DialGate.judge(facts).reasons == [.zoneUnknown])
  }

  // MARK: Overriding

  @Test func an_override_is_recorded_with_what_it_overrode() {
    var listed = facts()
    listed.isOnInternalList = true
    let verdict = DialGate.judge(listed, override: "He asked for it")
    #expect(verdict.isAllowed && verdict.overrideReason == "He asked for it")
    #expect(verdict.reasons == [.onInternalList])
    #expect(DialGate.judge(facts(), override: "No need").overrideReason == nil)
  }

  @Test func nothing_overrides_an_emergency_a_service_or_a_live_call() {
    var inCall = facts()
    inCall.numberIsInCall = true
    var calling = facts()
    calling.callerIsInCall = true
    for facts in [facts("9115550100"), facts("5144110100"), inCall, calling] {
      #expect(!DialGate.judge(facts, override: "Please").isAllowed)
    }
  }

  // MARK: The image

  @Test func a_verdict_is_told_as_json_with_all_that_it_knew() {
    var refused = facts(at: ten - .hours(2))
    refused.attemptsToday = 1
    #expect(
      DialGate.judge(refused).image.canonicalText
        == #"{"allowed":false,"at":"2026-11-24T13:00:00.000Z","attempts":1,"attemptsAllowed":3,"#
        + #""kind":"geographic","nationalList":"not-required","nationalListDate":null,"#
        + #""opensAt":"2026-11-24T14:00:00.000Z","override":null,"reasons":["outside-hours"],"#
        + #""region":"CA","rule":"\#(DialGate.ruleVersion)","until":null,"#
        + #""zones":[{"local":"2026-11-24T08:00","open":false,"zone":"America/Toronto"}]}"#)
  }

  // MARK: The list's term

  @Test(arguments: [
    ("2026-11-24", "2029-12-08"), ("2024-02-29", "2027-03-15"), ("2026-12-20", "2030-01-03"),
  ])
  func a_number_stays_three_years_and_fourteen_days(_ added: String, _ last: String) {
    #expect(ListTerm.lastDay(added: LocalDate(iso8601: added)!).iso8601 == last)
  }
}
