import Domain
import Screens
import Store
import TestSupport
import Testing

@Suite struct DeskDayTests {
  /// 514-555-1006 and its like ring without an answer.
  private func ringing() throws -> DeskScript {
    let script = try DeskScript(contacts: 0)
    try script.floor.addContacts(1, from: 1006, assignedTo: script.anna.user.id)
    try script.floor.addContacts(1, from: 1001, assignedTo: script.anna.user.id)
    return script
  }

  @Test func an_unanswered_call_to_the_next_contact_is_three_keys() throws {
    let script = try DeskScript(contacts: 0)
    try script.floor.addContacts(1, from: 1006, assignedTo: script.anna.user.id)
    script.press("Space")
    let id = try script.contact().id
    script.press("c")
    for _ in 0..<40 { script.advance(.seconds(1)) }
    #expect(script.text.contains("No answer"))
    #expect(script.text.contains("No answer · Status"))
    script.press("Enter", "Space")
    let card = try #require(try script.floor.store.card(id, in: .everything))
    #expect(card.status.code == "attempted")
    #expect(card.calls.map(\.outcome) == [.noAnswer])
    #expect(script.text.contains("Nobody to call right now"))
  }

  @Test func a_call_is_talked_hung_up_and_noted() throws {
    let script = try DeskScript(contacts: 0)
    try script.floor.addContacts(1, from: 1001, assignedTo: script.anna.user.id)
    script.press("Space", "c")
    for _ in 0..<20 { script.advance(.seconds(1)) }
    #expect(script.text.contains("In conversation"))
    #expect(script.text.contains("Talking 00:1"))
    script.press("Space")
    #expect(script.text.contains("Hang up first"))
    script.press("h")
    script.advance(.seconds(1))
    #expect(script.text.contains("Answered"))
    script.advance(.seconds(1))
    script.press("Esc", "n")
    script.driver.type("Rappeler après Noël")
    script.press("Enter", "s", "i")
    let id = try script.contact().id
    let card = try #require(try script.floor.store.card(id, in: .everything))
    #expect(card.notes.map(\.content) == ["Rappeler après Noël"])
    #expect(card.calls.first?.outcome == .answered)
    #expect(card.calls.first?.duration ?? 0 > 10)
    #expect(card.status.code == "in_discussion")
    let key = card.contact.phone.digits
    let history = try script.floor.store.history(
      HistoryQuery(scope: .record(.contact, key: key)))
    #expect(
      history.entries.map(\.because) == [
        "set_status", "add_note", "end_call", "record_call", "place_call", "import",
      ])
    #expect(try script.floor.store.verify { _, _ in }.isWhole)
    let told = try script.floor.store.overview().lastChanges.prefix(4).map(\.entry.because)
    #expect(told == ["set_status", "add_note", "end_call", "place_call"])
  }

  @Test func what_is_typed_is_kept_before_it_is_saved() throws {
    let script = try DeskScript(contacts: 1)
    script.press("Space")
    let id = try script.contact().id
    script.press("n")
    script.driver.type("half a sent")
    script.advance(.milliseconds(500))
    #expect(
      try script.floor.store.draft(for: id, of: script.anna.user.id) == "half a sent")
    script.press("Esc")
    #expect(script.text.contains("Draft, not saved yet"))
    #expect(script.text.contains("half a sent"))
    script.press("n", "Enter")
    #expect(try script.floor.store.draft(for: id, of: script.anna.user.id) == nil)
    let card = try #require(try script.floor.store.card(id, in: .everything))
    #expect(card.notes.map(\.content) == ["half a sent"])
  }

  @Test func back_and_forward_walk_the_same_contacts() throws {
    let script = try DeskScript(contacts: 3)
    script.press("Space")
    let first = try script.contact().phone.display
    script.press("Space")
    let second = try script.contact().phone.display
    #expect(first != second)
    script.press("Left")
    #expect(script.driver.row(with: first) != nil)
    script.press("Space")
    #expect(try #require(script.driver.row(with: second)).contains(second))
  }

  @Test func a_callback_is_promised_by_keys() throws {
    let script = try DeskScript(contacts: 1)
    script.press("Space")
    let id = try script.contact().id
    script.press("k", "Right", "Tab")
    script.driver.type("1430")
    script.press("Enter")
    let contact = try #require(try script.floor.store.card(id, in: .everything)).contact
    let zone = try script.floor.zones.zone(named: "America/Toronto")
    let at = try #require(contact.callback?.at)
    #expect(
      zone.local(at) == LocalDateTime(date: LocalDate(iso8601: "2026-11-26")!, hour: 14, minute: 30)
    )
    #expect(contact.callback?.promisedBy == script.anna.user.id)
  }

  @Test func a_live_call_is_found_again_by_the_next_seat() throws {
    let script = try DeskScript(contacts: 0)
    try script.floor.addContacts(1, from: 1001, assignedTo: script.anna.user.id)
    script.press("Space", "c")
    for _ in 0..<15 { script.advance(.seconds(1)) }
    #expect(script.text.contains("In conversation"))
    script.floor.clock.advance(.seconds(61))
    let again = try DeskScript(
      contacts: 0, floor: script.floor,
      session: script.floor.sit(script.floor.session(email: "anna@example.com")))
    #expect(again.text.contains("Your call is still live"))
    again.press("h")
    again.advance(.seconds(1))
    #expect(again.text.contains("Answered"))
  }

  @Test func a_number_that_must_not_be_called_is_listed_and_held_back() throws {
    let script = try DeskScript(contacts: 1)
    script.press("Space")
    let id = try script.contact().id
    script.press("s", "d")
    #expect(script.text.contains("Never call \(try script.contact().phone.display), Contact"))
    #expect(try #require(try script.floor.store.card(id, in: .everything)).status.code == "new")
    script.press("y")
    let card = try #require(try script.floor.store.card(id, in: .everything))
    #expect(card.status.code == "do_not_call")
    script.press("c")
    #expect(script.text.contains("do-not-call"))
    #expect(try #require(try script.floor.store.card(id, in: .everything)).calls.isEmpty)
  }
}
