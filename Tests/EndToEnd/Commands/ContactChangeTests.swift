import Foundation
import Testing

/// What a telephoniste changes on a contact, by commands.
@Suite struct ContactChangeTests {
  private func floor() throws -> CommandFloor {
    let floor = try CommandFloor()
    let file = try floor.file(
      "contacts.csv",
      "phone,name,assignTo\n5145550100,Marie,anna@example.com\n5145550101,Zoé,lise@example.com\n")
    let told = floor.asAda("import", file)
    #expect(told.status == 0, "\(told.err)")
    return floor
  }

  @Test func fields_are_edited_and_cleared() throws {
    let floor = try floor()
    let edited = floor.asAnna(
      "contacts", "edit", "514-555-0100", "--name", "Marie Gagnon", "--postal-code", "h3a1b2",
      "--city", "Montréal", "--consent", "express", "--consent-at", "2026-01-05", "--json")
    let card = try #require(edited.json, "\(edited.err)")
    #expect(card["name"] as? String == "Marie Gagnon")
    #expect(card["postalCode"] as? String == "H3A 1B2")
    #expect(card["consent"] as? String == "express")
    let shown = floor.asAnna("contacts", "show", "5145550100", "--json")
    #expect(shown.text == edited.text)
    let cleared = floor.asAnna("contacts", "edit", "5145550100", "--city", "", "--json").json
    #expect(cleared?["city"] is NSNull)
    let history = floor.asAnna("history", "record", "contact", "5145550100", "--json").text
    #expect(history.contains("edit_contact") && history.contains("Montréal"))
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func an_edit_that_does_not_fit_says_why_and_changes_nothing() throws {
    let floor = try floor()
    let wrong = floor.asAnna("contacts", "edit", "5145550100", "--postal-code", "D1A 1A1")
    #expect(wrong.status == 1 && wrong.err.contains("No Canadian postal code holds D"))
    let taken = floor.asAnna("contacts", "edit", "5145550100", "--phone", "5145550101")
    #expect(taken.status == 1 && taken.err.contains("Another contact has that number"))
    #expect(!taken.err.contains("lise") && !taken.err.contains("Zoé"))
    #expect(floor.asAnna("contacts", "edit", "5145550101", "--name", "x").status == 1)
    #expect(floor.asAnna("contacts", "edit", "5145550100").status == 2)
  }

  @Test func notes_and_statuses_are_those_of_the_desk() throws {
    let floor = try floor()
    let noted = floor.asAnna("contacts", "note", "5145550100", "Prefers mornings", "--json")
    let notes = noted.json?["notes"] as? [[String: Any]]
    #expect(notes?.first?["content"] as? String == "Prefers mornings", "\(noted.err)")
    #expect(floor.asAnna("contacts", "note", "5145550100", "  ").status == 1)
    let set = floor.asAnna(
      "contacts", "status", "5145550100", "interested", "--note", "wants a quote", "--json")
    #expect(set.json?["status"] as? String == "interested", "\(set.err)")
    let history = floor.asAnna("history", "record", "contact", "5145550100", "--json").text
    #expect(history.contains("wants a quote"))
    #expect(floor.asAnna("contacts", "status", "5145550100", "converted").status == 1)
  }

  @Test func a_callback_is_promised_by_the_floors_clock() throws {
    let floor = try floor()
    let missing = floor.asAnna("contacts", "status", "5145550100", "callback_requested")
    #expect(missing.status == 1 && missing.err.contains("Say when"))
    let past = floor.asAnna(
      "contacts", "status", "5145550100", "callback_requested", "--callback-at", "2020-01-02 10:00")
    #expect(past.status == 1 && past.err.contains("has passed"))
    let odd = floor.asAnna(
      "contacts", "status", "5145550100", "callback_requested", "--callback-at", "tomorrow")
    #expect(odd.status == 2)
    let day = Date().addingTimeInterval(3 * 86_400).ISO8601Format().prefix(10)
    let promised = floor.asAnna(
      "contacts", "status", "5145550100", "callback_requested", "--callback-at", "\(day) 14:30",
      "--for-anyone", "--json")
    let at = promised.json?["callbackAt"] as? String
    #expect(at?.contains(":30:00.000Z") ?? false, "\(promised.err)")
  }
}
