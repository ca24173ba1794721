import Domain
import Screens
import TestSupport
import Testing
import Twilio

/// The Desk's keys on the Twilio phone: each behaviour leaves the row that a
/// command leaves too (TwilioBehaviour).
@Suite struct TwilioDeskTests {
  private struct Seat {
    let script: DeskScript
    let double: TwilioDouble

    func row() throws -> TwilioBehaviour.Row? {
      try script.floor.callRows(script.anna).last.flatMap { .init($0) }
    }
  }

  private func seat(
    _ scenario: String, _ start: TwilioSettings.Start = .bridge, isSilent: Bool = false
  ) throws -> Seat {
    let floor = try TestFloor(inMemory: true)
    let anna = try floor.telephoniste("Anna", endpoint: TwilioDouble.endpoint)
    try floor.addContacts(1, from: 1001, assignedTo: anna.user.id)
    let double = try TwilioDouble(scenario, clock: floor.clock)
    let phone = try double.phone(
      start, clock: floor.clock,
      limits: isSilent ? TwilioDouble.shortLimits : TwilioDouble.limits)
    let script = try DeskScript(contacts: 0, floor: floor, session: anna, phone: phone)
    script.press("Space")
    return Seat(script: script, double: double)
  }

  private static let longest = 150

  /// Lets the seconds pass until the call has ended, or is lost.
  private func pass(
    _ seat: Seat, until done: (String) -> Bool = { _ in false }
  ) throws {
    for _ in 0..<TwilioDeskTests.longest {
      if try seat.row() != nil || done(seat.script.text) { return }
      seat.script.advance(.seconds(1))
    }
    Issue.record("\(seat.script.text)")
  }

  @Test(arguments: TwilioBehaviour.all)
  func a_key_leaves_the_same_row_as_a_command(behaviour: TwilioBehaviour) throws {
    let seat = try seat(behaviour.scenario, isSilent: behaviour.isSilent)
    seat.script.press("c")
    let lost = "Probably not placed"
    try pass(seat) { $0.contains(lost) }
    if seat.script.text.contains(lost) { seat.script.press("h") }
    let row = try seat.row()
    #expect(row == behaviour.row, "\(row?.description ?? seat.script.text)")
    #expect(seat.double.created().count == behaviour.created)
    #expect(seat.double.requests().filter(\.createsCall).count == behaviour.posts)
    let card = try #require(
      try seat.script.floor.store.card(
        seat.script.floor.callRows(seat.script.anna)[0].contactID, in: .everything))
    #expect(card.contact.numberProblem == behaviour.condemnsNumber)
  }

  @Test func enter_calls_the_contact_once_her_phone_is_up() throws {
    let seat = try seat("{}", .confirm)
    seat.script.press("c")
    try pass(seat) { $0.contains("call the contact") }
    #expect(seat.double.requests().filter { $0.method == "POST" }.count == 1)
    seat.script.press("Enter")
    try pass(seat)
    #expect(try seat.row() == TwilioBehaviour.named("answered").row)
    #expect(seat.double.requests().filter { $0.method == "POST" }.count == 2)
  }

  @Test func a_lost_call_is_called_again_only_by_a_second_key() throws {
    let seat = try seat(#"{"create":["500","ok"]}"#)
    seat.script.press("c")
    try pass(seat) { $0.contains("Probably not placed") }
    #expect(seat.double.created().isEmpty)
    let lists = seat.double.requests().filter(\.isQuestion).count
    seat.script.press("c")
    #expect(try seat.row() == nil, "the second call has its row")
    try pass(seat)
    let requests = seat.double.requests()
    let second = try #require(requests.lastIndex { $0.createsCall })
    #expect(requests[..<second].filter(\.isQuestion).count > lists, "it was looked for once more")
    let rows = try seat.script.floor.callRows(seat.script.anna)
    #expect(rows.map { $0.end?.outcome } == [.unsure, .answered])
    #expect(seat.double.created().count == 1)
  }

  @Test func she_is_told_why_in_words() throws {
    for (name, words) in [
      ("credentials", "refused the floor's credentials"),
      ("endpoint invalid", "your own phone is not valid"),
      ("unknown refusal", "(21999)"),
    ] {
      let seat = try seat(TwilioBehaviour.named(name).scenario)
      seat.script.press("c")
      seat.script.advance(.seconds(1))
      let text = seat.script.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(words), "\(seat.script.text)")
    }
  }
}
