import Foundation
import Testing

/// An admin's acts on contacts, by commands.
@Suite struct ContactActTests {
  private func floor() throws -> CommandFloor {
    let floor = try CommandFloor()
    let file = try floor.file(
      "contacts.csv",
      """
      phone,name,assignTo
      5145550100,Marie,anna@example.com
      5145550101,Zoé,lise@example.com
      5145550102,Luc,
      5145550103,Ève,

      """)
    let told = floor.asAda("import", file)
    #expect(told.status == 0, "\(told.err)")
    return floor
  }

  private func assignee(_ floor: CommandFloor, _ phone: String) -> String? {
    floor.asAda("contacts", "show", phone, "--json").json?["assignedTo"] as? String
  }

  private func skipped(_ json: [String: Any]?) -> [String: Int] {
    (json?["skipped"] as? [String: Int] ?? [:]).filter { $0.value > 0 }
  }

  // MARK: Many

  @Test func a_filter_is_planned_agreed_to_and_carried_out() throws {
    let floor = try floor()
    let pool = ["contacts", "assign", "--to", "anna@example.com", "--assigned-to", "nobody"]
    func run(_ more: String...) -> Binary.Run {
      floor.run(pool + more + ["--as", "ada@example.com"])
    }
    #expect(run().status == 2)
    let before = floor.bytes
    let trial = try #require(run("--all", "--dry-run", "--json").json)
    #expect(trial["planned"] as? Int == 2 && trial["changed"] as? Int == 0)
    #expect(trial["request"] is NSNull && trial["complete"] as? Bool == false)
    let refused = run("--all", "--json")
    #expect(refused.status == 1 && refused.out.isEmpty)
    #expect(refused.sentence?.contains("--yes") == true && refused.err.contains("2 contacts"))
    #expect(run("--all").sentence?.contains("--yes") == true)
    #expect(floor.bytes == before)
    let told = run("--all", "--yes", "--json")
    let done = try #require(told.json, "\(told.err)")
    #expect(
      Set(done.keys) == [
        "planned", "changed", "unchanged", "skipped", "named", "request", "complete",
      ])
    #expect(done["planned"] as? Int == 2 && done["changed"] as? Int == 2)
    #expect(done["complete"] as? Bool == true)
    let request = try #require(done["request"] as? Int)
    #expect(assignee(floor, "5145550102") == "anna@example.com")
    let recent = floor.asAda("history", "recent", "--limit", "2", "--json").json
    let entries = recent?["items"] as? [[String: Any]] ?? []
    #expect(entries.map { $0["request"] as? Int } == [request, request])
    #expect(entries.map { $0["because"] as? String } == ["assign", "assign"])
    #expect(floor.run(["history", "verify"]).status == 0)
    let again = try #require(run("--all", "--yes", "--json").json)
    #expect(again["planned"] as? Int == 0 && again["request"] is NSNull)
  }

  @Test func numbers_are_moved_put_back_and_told() throws {
    let floor = try floor()
    let moved = floor.asAda(
      "contacts", "move", "514-555-0100", "5145550101", "--from", "anna@example.com", "--to",
      "lise@example.com", "--json")
    let json = try #require(moved.json, "\(moved.err)")
    #expect(json["changed"] as? Int == 1 && skipped(json) == ["not-theirs": 1])
    let named = json["named"] as? [[String: Any]]
    #expect(named?.first?["phone"] as? String == "5145550101")
    #expect(named?.first?["reason"] as? String == "not-theirs")
    #expect((named?.first?["message"] as? String)?.isEmpty == false)
    #expect(assignee(floor, "5145550100") == "lise@example.com")
    let both = floor.asAda("contacts", "unassign", "5145550100", "5145550101", "--yes")
    #expect(both.status == 0 && both.text.contains("2 contacts put back in the pool"))
    #expect(assignee(floor, "5145550100") == nil)
    let unknown = floor.asAda("contacts", "unassign", "5145559999")
    #expect(unknown.status == 1 && unknown.sentence?.contains("(514) 555-9999") == true)
    #expect(floor.asAda("contacts", "unassign", "5145550100", "--all").status == 2)
    #expect(floor.asAda("contacts", "unassign", "5145550100", "--search", "x").status == 2)
    #expect(floor.asAda("contacts", "unassign").status == 2)
  }

  @Test func only_an_active_telephoniste_receives() throws {
    let floor = try floor()
    let sam = floor.asAda("contacts", "assign", "5145550100", "--to", "sam@example.com")
    #expect(sam.status == 1 && sam.sentence?.contains("sam@example.com") == true)
    let nobody = floor.asAda("contacts", "assign", "5145550100", "--to", "x@example.com")
    #expect(nobody.status == 1 && nobody.sentence?.contains("x@example.com") == true)
  }

  @Test func what_is_in_use_is_left_and_one_alone_is_refused() throws {
    let floor = try floor()
    #expect(floor.asAnna("next").status == 0)
    let one = floor.asAda("contacts", "delete", "5145550100", "--json")
    #expect(one.status == 1 && skipped(one.json) == ["in-use": 1])
    #expect(one.sentence?.isEmpty == false)
    let all = floor.asAda("contacts", "delete", "--all", "--yes")
    #expect(all.status == 0 && all.text.contains("3 contacts deleted; left alone: 1 in use"))
    #expect(all.text.contains("(514) 555-0100"))
    let set = floor.asAda("contacts", "status", "5145550100", "interested")
    #expect(set.status == 1 && set.err.contains("Another seat"))
    #expect(floor.asAnna("contacts", "status", "5145550100", "interested").status == 0)
  }

  @Test func statuses_are_given_to_one_or_to_many() throws {
    let floor = try floor()
    let one = floor.asAda(
      "contacts", "status", "5145550100", "interested", "--note", "by phone", "--json")
    #expect(one.json?["status"] as? String == "interested", "\(one.err)")
    let many = floor.asAda(
      "contacts", "status", "5145550100", "5145550101", "5145550102", "interested", "--yes",
      "--json")
    #expect(many.json?["changed"] as? Int == 2 && many.json?["unchanged"] as? Int == 1)
    let all = floor.asAda("contacts", "status", "do_not_call", "--all", "--yes", "--json")
    #expect(all.json?["changed"] as? Int == 4, "\(all.err)")
    #expect(floor.asAda("compliance", "list", "--json").json?["total"] as? Int == 4)
    let callback = floor.asAda("contacts", "status", "callback_requested", "--all", "--yes")
    #expect(callback.status == 1 && callback.sentence?.contains("card") == true)
    let booked = floor.asAda("contacts", "status", "converted", "--all", "--yes")
    #expect(booked.status == 1 && booked.sentence?.contains("Booking") == true)
    #expect(floor.asAda("contacts", "status", "lost", "--all").status == 1)
    #expect(floor.asAda("contacts", "status", "new", "--all", "--note", "x").status == 2)
    #expect(floor.asAda("contacts", "status").status == 2)
  }

  // MARK: One

  @Test func a_contact_is_added_deleted_and_comes_back() throws {
    let floor = try floor()
    let added = floor.asAda(
      "contacts", "add", "514-555-0150", "--name", "Jeanne", "--city", "Laval", "--status",
      "interested", "--assign-to", "anna@example.com", "--json")
    let card = try #require(added.json, "\(added.err)")
    #expect(card["name"] as? String == "Jeanne" && card["status"] as? String == "interested")
    #expect(card["assignedTo"] as? String == "anna@example.com")
    #expect(card["historyLength"] as? Int == 1)
    let taken = floor.asAda("contacts", "add", "5145550150")
    #expect(taken.status == 1 && taken.sentence?.contains("Another contact") == true)
    #expect(floor.asAda("contacts", "delete", "5145550150").status == 0)
    #expect(floor.asAda("contacts", "show", "5145550150").status == 1)
    let deleted = floor.asAda("contacts", "add", "5145550150", "--name", "Other")
    #expect(deleted.status == 1)
    #expect(deleted.sentence?.contains("cordboard contacts restore 5145550150") == true)
    #expect(floor.asAda("contacts", "restore", "5145550150").status == 0)
    let back = floor.asAda("contacts", "show", "5145550150", "--json").json
    #expect(back?["name"] as? String == "Jeanne" && back?["historyLength"] as? Int == 3)
    let again = floor.asAda("contacts", "restore", "5145550150")
    #expect(again.status == 1 && again.err.contains("not deleted"))
  }

  @Test func a_deleted_number_is_revived_as_it_was() throws {
    let floor = try floor()
    #expect(floor.asAda("contacts", "delete", "--all", "--yes").status == 0)
    let revived = floor.asAda(
      "contacts", "add", "5145550100", "--name", "Other", "--revive", "--json")
    #expect(revived.json?["name"] as? String == "Marie", "\(revived.err)")
    let rest = floor.asAda("contacts", "restore", "--all", "--yes", "--json").json
    #expect(rest?["changed"] as? Int == 3)
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func an_admin_edits_and_notes_any_contact() throws {
    let floor = try floor()
    let edited = floor.asAda("contacts", "edit", "5145550101", "--city", "Laval", "--json")
    #expect(edited.json?["city"] as? String == "Laval", "\(edited.err)")
    let noted = floor.asAda("contacts", "note", "5145550101", "Prefers mornings", "--json")
    let notes = noted.json?["notes"] as? [[String: Any]]
    #expect(notes?.first?["createdBy"] as? String == "Ada Roy", "\(noted.err)")
    let today = floor.asLise("today", "--json").json
    #expect(today?["worked"] as? Int == 0)
  }

  // MARK: Who may

  @Test(
    arguments: [
      ["add", "5145550150"], ["edit", "5145550101", "--city", "x"],
      ["note", "5145550101", "x"], ["status", "5145550101", "interested"],
      ["assign", "5145550101", "--to", "anna@example.com"],
      ["move", "5145550101", "--from", "lise@example.com", "--to", "anna@example.com"],
      ["unassign", "5145550101"], ["delete", "5145550101"], ["restore", "5145550101"],
      ["status", "interested", "--all", "--yes"], ["delete", "--all", "--yes"],
      ["restore", "--all", "--yes"],
    ])
  func neither_a_telephoniste_nor_a_supervisor_acts(arguments: [String]) throws {
    let floor = try floor()
    let changes = "SELECT count(*) FROM history WHERE action <> 'event'"
    let before = floor.sqlite(changes)
    let isCard = ["edit", "note", "status"].contains(arguments[0]) && arguments[1].first == "5"
    let anna = floor.run(["contacts"] + arguments + ["--as", "anna@example.com"])
    #expect(anna.status == 1 && anna.sentence != nil && !anna.err.contains("Zoé"))
    #expect(anna.err.contains("You may not") != isCard, "\(anna.err)")
    let sam = floor.run(["contacts"] + arguments + ["--as", "sam@example.com"])
    #expect(sam.status == 1 && sam.sentence?.contains("You may not") == true, "\(sam.err)")
    #expect(floor.sqlite(changes) == before)
    let denied = floor.sqlite("SELECT DISTINCT document FROM history WHERE action = 'event'")
    #expect(denied == "denied")
  }
}
