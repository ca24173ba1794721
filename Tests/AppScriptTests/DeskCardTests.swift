import Domain
import Screens
import Shell
import Store
import TestSupport
import Testing

/// The card and the day, by keys, on a real floor.
@Suite struct DeskCardTests {
  private func card(_ script: DeskScript, _ id: ContactID) throws -> ContactCard {
    try #require(try script.floor.store.card(id, in: .everything))
  }

  @Test func the_card_is_edited_where_it_stands() throws {
    let script = try DeskScript(contacts: 1)
    script.press("Space")
    let id = try script.contact().id
    script.press("e", "Ctrl-U")
    script.driver.type("Zoé L’Écuyer")
    script.press("Tab", "Tab", "Tab", "Tab")
    script.driver.type("h3a1b2")
    script.press("Enter")
    #expect(script.text.contains("The card is saved."))
    #expect(script.text.contains("Zoé L’Écuyer") && script.text.contains("H3A 1B2"))
    let contact = try card(script, id).contact
    #expect(contact.details.postalCode == "H3A 1B2")
    let history = try script.floor.store.history(
      HistoryQuery(scope: .record(.contact, key: contact.phone.digits)))
    #expect(history.entries.first?.because == "edit_contact")
    #expect(history.entries.first?.changes.map(\.field) == ["name", "postalCode"])
  }

  @Test func what_somebody_else_wrote_meanwhile_is_met_on_the_card() throws {
    let script = try DeskScript(contacts: 1)
    script.press("Space")
    let id = try script.contact().id
    script.press("e", "Ctrl-U")
    script.driver.type("Mine")
    try script.floor.store.write(as: script.floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      contact.details.name = "Theirs"
      contact.details.city = "Laval"
      try tx.contacts.save(contact, statusNote: nil)
    }
    script.press("Enter")
    #expect(script.text.contains("Changed by two people"))
    #expect(try card(script, id).contact.details.name == "Theirs")
    script.press("Enter")
    let saved = try card(script, id).contact.details
    #expect(saved.name == "Mine" && saved.city == "Laval")
  }

  @Test func a_note_goes_with_the_status_and_stands_on_the_timeline() throws {
    let script = try DeskScript(contacts: 1)
    script.press("Space", "s", "n")
    script.driver.type("wants a quote")
    script.press("Enter", "i", "l")
    #expect(script.text.contains("Status: New → In discussion, “wants a quote”"))
    #expect(script.text.contains("Anna") && script.text.contains("came with an import"))
    script.press("Esc")
    #expect(script.text.contains("In discussion"))
  }

  @Test func one_of_her_own_is_found_and_comes_to_the_card() throws {
    let script = try DeskScript(contacts: 3)
    try script.floor.addContacts(1, from: 7000)
    script.press("Space", "/")
    script.driver.type("cont 1002")
    script.press("Enter")
    script.advance(.milliseconds(100))
    #expect(script.driver.row(with: "(514) 555-1002") != nil)
    #expect(!script.text.contains("Find one of your contacts"))
    script.press("/")
    script.driver.type("7000")
    script.advance(.milliseconds(100))
    #expect(script.text.contains("None of your contacts."), "the pool is not hers")
  }

  @Test func a_new_sign_in_goes_back_through_the_day() throws {
    let script = try DeskScript(contacts: 2)
    script.press("Space", "s", "a")
    let first = try #require(script.driver.row(with: "(514) 555-10"))
    script.press("Space", "s", "a", "Space")
    #expect(script.text.contains("Nobody to call"))
    try CloseSeat(store: script.floor.store)(script.anna)
    let again = try DeskScript(
      contacts: 0, floor: script.floor,
      session: script.floor.sit(script.floor.session(email: "anna@example.com")))
    #expect(again.text.contains("Ready when you are"))
    again.press("Left", "Left")
    #expect(again.driver.row(with: String(first.dropFirst(2).prefix(14))) != nil)
    #expect(again.text.contains("Attempted"))
  }
}
