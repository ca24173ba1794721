import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ComplianceTests {
  private let session = People.session("Ada Roy", [.admin], seat: SeatID(1))

  private func phone(_ end: Int) -> PhoneNumber { PhoneNumber(digits: "51455501\(end)")! }

  private func page(_ count: Int = 12) -> ListPage {
    let reasons = [nil, "Asked by letter", "A demandé par lettre"]
    let entries = (0..<count).map { index in
      DoNotCallEntry(
        phone: phone(10 + index), addedAt: People.now - .hours(30 * Int64(index)),
        addedByName: index % 2 == 0 ? "Anna Tremblay" : "Luc Roy",
        addedByEmail: "anna@example.com", source: .status, reason: reasons[index % 3])
    }
    return ListPage(entries: entries, total: count, next: nil)
  }

  private func finding(
    _ number: String, listed: Bool = false, attempts: Int = 0, at instant: Instant = People.now
  ) -> CheckNumber.Finding {
    let place = CalledPlace(phone: PhoneNumber(digits: number)!)
    var facts = DialFacts(place, at: instant, settings: FloorSettings(), zones: FixedZones())
    facts.isOnInternalList = listed
    facts.attemptsToday = attempts
    return CheckNumber.Finding(facts: NumberFacts(), verdict: DialGate.judge(facts))
  }

  private func state() -> Compliance.State {
    var state = Compliance.State(ComplianceDestination(session: session), floor: People.floor)
    send(.read(.success(page())), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: Compliance.Message, to state: inout Compliance.State
  ) -> [Step<Compliance.Effect>] {
    Compliance.update(&state, message, at: People.now)
  }

  private func type(_ text: String, into state: inout Compliance.State) {
    send(.pasted(text), to: &state)
  }

  // MARK: State

  @Test func the_number_that_was_asked_for_is_looked_for() {
    var state = Compliance.State(
      ComplianceDestination(session: session, showing: "5145550112"), floor: People.floor)
    let query = ListQuery(digits: "5145550112", limit: 1000)
    #expect(Compliance.opened(&state, at: People.now) == [.effect(.read(query, session))])
  }

  @Test func it_reads_when_it_opens_and_after_every_change() {
    var state = Compliance.State(ComplianceDestination(session: session), floor: People.floor)
    let read = Step<Compliance.Effect>.effect(.read(ListQuery(limit: 1000), session))
    #expect(Compliance.opened(&state, at: People.now) == [read])
    #expect(send(.changed, to: &state).isEmpty)
    #expect(send(.read(.success(page())), to: &state) == [read])
    #expect(send(.read(.success(page())), to: &state).isEmpty)
  }

  @Test func a_search_narrows_the_list_as_it_is_typed() {
    var state = state()
    send(.searchPressed, to: &state)
    #expect(
      send(.typed("4"), to: &state)
        == [.effect(.read(ListQuery(digits: "4", limit: 1000), session))])
    send(.read(.success(page(1))), to: &state)
    send(.acceptPressed, to: &state)
    #expect(state.entry == nil && state.digits == "4")
    #expect(
      send(.leavePressed, to: &state) == [.effect(.read(ListQuery(limit: 1000), session))])
    send(.read(.success(page())), to: &state)
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  @Test func a_number_is_added_with_its_reason() {
    var state = state()
    send(.addPressed, to: &state)
    type("514 555", into: &state)
    #expect(send(.acceptPressed, to: &state).isEmpty)
    #expect(state.saying == .refused(.phoneRefused(.tooShort(digits: 6))))
    type("-0177", into: &state)
    #expect(send(.acceptPressed, to: &state).isEmpty, "on to the reason")
    type("Asked", into: &state)
    let add = Compliance.Effect.add(phone(77), reason: "Asked", session)
    #expect(send(.acceptPressed, to: &state) == [.effect(add)])
    #expect(send(.acceptPressed, to: &state).isEmpty, "once is enough")
    send(.added(phone(77), .failure(.anotherSeatIsSaving)), to: &state)
    #expect(send(.acceptPressed, to: &state) == [.effect(add)], "what was typed stays")
    #expect(
      send(.added(phone(77), .success(true)), to: &state)
        == [.effect(.read(ListQuery(limit: 1000), session))])
    #expect(state.entry == nil && state.saying == .done(Phrase { $0.listedNow("(514) 555-0177") }))
  }

  @Test func the_chosen_number_is_removed_with_a_reason() {
    var state = state()
    send(.moved("Down"), to: &state)
    send(.removePressed, to: &state)
    type("A mistake", into: &state)
    // Others come meanwhile; the question stays with its number.
    send(.read(.success(page(1))), to: &state)
    #expect(
      send(.acceptPressed, to: &state)
        == [.effect(.remove(phone(11), reason: "A mistake", beforeTerm: true, session))])
    send(.removed(phone(11), .notPermitted(.overrideCompliance)), to: &state)
    #expect(state.saying == .refused(.notPermitted(.overrideCompliance)))
    #expect(send(.leavePressed, to: &state).isEmpty)
    #expect(state.entry == nil)
  }

  @Test func a_number_is_checked_from_the_field_and_from_the_list() {
    var state = state()
    #expect(send(.acceptPressed, to: &state) == [.effect(.check(phone(10), session))])
    send(.checkPressed, to: &state)
    type("(604) 555-0100", into: &state)
    let vancouver = PhoneNumber(digits: "6045550100")!
    #expect(send(.acceptPressed, to: &state) == [.effect(.check(vancouver, session))])
    send(.checked(vancouver, .success(finding("6045550100"))), to: &state)
    #expect(state.entry == nil && state.finding?.phone == vancouver)
    #expect(send(.leavePressed, to: &state).isEmpty)
    #expect(state.finding == nil)
  }

  @Test func nothing_else_begins_while_something_is_typed() {
    var state = state()
    send(.addPressed, to: &state)
    for id in ["add", "remove", "check", "search"] {
      let command = Compliance.commands.first { $0.id == id }
      #expect(command?.availability(state).refusal != nil, "\(id)")
    }
    #expect(Compliance.input(.key("a"), state) != nil, "a letter is text")
  }

  @Test func the_overview_leads_here() {
    var overview = Overview.State(OverviewDestination(session: session), floor: People.floor)
    #expect(
      Overview.update(&overview, .compliancePressed, at: People.now)
        == [.push(ComplianceDestination(session: session))])
  }

  // MARK: Pictures

  private func frame(
    _ prepare: (inout Compliance.State) -> Void = { _ in }, list: ListPage? = nil,
    width: Int = 80, height: Int = 24, language: Language = .english,
    depth: ColourDepth = .colours256
  ) -> Frame {
    var state = Compliance.State(ComplianceDestination(session: session), floor: People.floor)
    let shown = list ?? page()
    state.list.refresh(shown.entries.map(\.phone))
    state.page = .read(shown)
    prepare(&state)
    let found = shown
    return Stage.driver(
      Compliance.self, state,
      Compliance.UseCases(
        list: { (_, _) throws(DomainError) in found },
        check: { (_, _) throws(DomainError) in throw .notOnList },
        add: { (_, _, _) throws(DomainError) in false },
        remove: { (_, _, _, _) throws(DomainError) in }),
      width: width, height: height, language: language, depth: depth
    ).terminal.frame
  }

  private func check(_ state: inout Compliance.State) {
    let refused = finding("4185550100", listed: true, attempts: 3, at: People.now - .hours(4))
    send(.checked(PhoneNumber(digits: "4185550100")!, .success(refused)), to: &state)
  }

  private func allow(_ state: inout Compliance.State) {
    send(
      .checked(PhoneNumber(digits: "4185550100")!, .success(finding("4185550100"))), to: &state)
  }

  private func add(_ state: inout Compliance.State) {
    send(.addPressed, to: &state)
    type("514 555", into: &state)
    send(.acceptPressed, to: &state)
  }

  private func remove(_ state: inout Compliance.State) {
    send(.removePressed, to: &state)
    type("A mistake", into: &state)
  }

  @Test func the_screen_looks_as_recorded() {
    Golden.check(frame(), "compliance/list-80x24")
    Golden.check(frame(check), "compliance/refused-80x24")
    Golden.check(frame(check, language: .french), "compliance/refused-80x24-fr")
    Golden.check(frame(allow, width: 120, height: 40), "compliance/allowed-120x40")
    Golden.check(frame(add), "compliance/add-80x24")
    Golden.check(frame(remove, language: .french), "compliance/remove-80x24-fr")
    Golden.check(
      frame(check, width: 60, height: 20, depth: .mono), "compliance/refused-60x20-mono")
    Golden.check(frame(list: page(0)), "compliance/empty-80x24")
  }

  @Test func each_figure_shows() {
    var other = page()
    other.entries[0].reason = "Something else"
    other.entries[0].addedByName = "Zoé Caron"
    let pictures = [
      frame(), frame(check), frame(allow), frame(add), frame(remove), frame(list: page(0)),
      frame(list: page(1)), frame(list: other), frame { self.send(.moved("Down"), to: &$0) },
    ]
    #expect(Set(pictures).count == pictures.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for prepare in [check, allow, add, remove] {
      _ = frame(prepare, width: width, height: height)
    }
  }

  @Test func every_reason_and_refusal_is_told_in_both_languages() {
    let verdict = finding("8675550100", attempts: 1, at: People.now - .hours(5)).verdict
    let reasons: [DialReason] = [
      .emergencyNumber, .serviceNumber, .premiumNumber, .callerInCall, .numberInCall,
      .onInternalList, .nationalListMissing, .numberProblem, .tollFreeNumber, .nonGeographicNumber,
      .areaCodeUnknown, .regionNotAllowed("JM"), .zoneUnknown, .outsideHours, .attemptsUsed(3),
    ]
    for language in Language.allCases {
      let phrases = language.phrases
      let sentences = reasons.map { phrases.sentence(for: $0, in: verdict) }
      #expect(Set(sentences).count == reasons.count)
      #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }
    #expect(Set(reasons.map(\.code)).count == reasons.count)
  }
}
