import Foundation
import Testing

/// People, roles and statuses from the command line.
@Suite struct RightsTests {
  // MARK: People

  @Test func a_person_is_changed_and_shown() throws {
    let floor = try CommandFloor()
    let edited = floor.asAda(
      "users", "edit", "anna@example.com", "--name", "Anna Roy", "--admin", "--role", "supervisor",
      "--permission", "contacts.export", "--endpoint", "5145550177")
    #expect(edited.status == 0 && edited.text.contains("Anna Roy"), "\(edited.err)")
    let shown = floor.asAda("users", "show", "Anna@example.com", "--json")
    #expect(shown.json?["name"] as? String == "Anna Roy")
    #expect(shown.json?["roles"] as? [String] == ["supervisor"])
    #expect(shown.json?["adminDirectPermissions"] as? [String] == ["contacts.export"])
    #expect(shown.json?["phoneEndpoint"] as? String == "+15145550177")
    #expect((shown.json?["permissions"] as? [String])?.contains("roles.view") == true)
    let plain = floor.asAda("users", "show", "anna@example.com")
    #expect(plain.status == 0 && plain.text.contains("contacts.export"))
    #expect(floor.asAda("users", "edit", "anna@example.com", "--no-admin").status == 0)
    let after = floor.asAda("users", "show", "anna@example.com", "--json")
    #expect(after.json?["roles"] as? [String] == [])
    #expect(after.json?["permissions"] as? [String] == [])
    #expect(floor.asAda("users", "edit", "anna@example.com").status == 2)
  }

  @Test func nobody_raises_their_own_rights_and_contacts_are_moved_first() throws {
    let floor = try CommandFloor()
    let file = try floor.file("contacts.csv", "phone\n5145550101\n5145550102\n")
    let imported = floor.asAda("import", file, "--assign-to", "anna@example.com")
    #expect(imported.status == 0, "\(imported.err)")
    let before = floor.bytes
    let attempts: [([String], String)] = [
      (["users", "edit", "ada@example.com", "--telephoniste"], "Nobody changes their own rights"),
      (["users", "edit", "ada@example.com", "--role", "supervisor"], "Nobody changes"),
      (
        ["users", "edit", "anna@example.com", "--no-telephoniste", "--agent"], "contacts move --all"
      ),
      (["users", "edit", "anna@example.com", "--admin", "--permission", "x"], "no permission “x”"),
    ]
    for (arguments, words) in attempts {
      let refused = floor.run(arguments + ["--as", "ada@example.com"])
      #expect(refused.status == 1)
      #expect(refused.sentence?.contains(words) == true, "\(refused.err)")
    }
    #expect(floor.bytes == before)
    let moved = floor.asAda(
      "contacts", "move", "--all", "--from", "anna@example.com", "--to", "lise@example.com",
      "--yes")
    #expect(moved.status == 0, "\(moved.err)")
    #expect(
      floor.asAda("users", "edit", "anna@example.com", "--no-telephoniste", "--agent").status == 0)
  }

  // MARK: Roles

  @Test func a_role_is_added_given_changed_and_deleted() throws {
    let floor = try CommandFloor()
    #expect(
      floor.asAda(
        "roles", "add", "importer", "--name", "Imports", "--permission", "contacts.import",
        "--permission", "contacts.view"
      ).status == 0)
    #expect(
      floor.asAda("users", "edit", "sam@example.com", "--role", "importer").status == 0)
    let held = floor.asAda("roles", "delete", "importer")
    #expect(held.status == 1 && held.sentence?.contains("1 person has") == true, "\(held.err)")
    #expect(
      floor.asAda("roles", "edit", "importer", "--name", "Bring in", "--no-permissions").status
        == 0)
    let listed = floor.asAda("roles", "list", "--json")
    let role = (listed.json?["items"] as? [[String: Any]])?.first {
      $0["code"] as? String == "importer"
    }
    #expect(role?["name"] as? String == "Bring in" && role?["people"] as? Int == 1)
    #expect(role?["permissions"] as? [String] == [] && role?["isBuiltIn"] as? Bool == false)
    #expect(
      floor.asAda("users", "edit", "sam@example.com", "--role", "supervisor").status == 0)
    #expect(floor.asAda("roles", "delete", "importer").status == 0)
    #expect(!floor.asAda("roles", "list").text.contains("importer"))
    let history = floor.asAda("history", "recent", "--json").json?["items"] as? [[String: Any]]
    #expect(history?.first?["because"] as? String == "delete_role")
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func the_catalogue_explains_every_permission_in_both_languages() throws {
    let floor = try CommandFloor()
    let english = floor.run(["roles", "permissions"])
    #expect(english.status == 0 && english.text.contains("statuses.manage"))
    let french = floor.run(
      ["roles", "permissions", "--json"], environment: ["LANG": "fr_CA.UTF-8"])
    let items = try #require(french.json?["items"] as? [[String: Any]])
    #expect(items.contains { ($0["meaning"] as? String)?.contains("bassin") == true })
  }

  // MARK: Statuses

  @Test func statuses_are_added_ordered_and_merged() throws {
    let floor = try CommandFloor()
    let added = floor.asAda(
      "statuses", "add", "warm", "--name-english", "Warm", "--name-french", "Tiède", "--color",
      "#ec4899")
    #expect(added.status == 0 && added.text.contains("Warm"), "\(added.err)")
    #expect(floor.asAda("statuses", "up", "warm").status == 0)
    #expect(floor.asAda("statuses", "edit", "warm", "--excluded", "yes").status == 0)
    #expect(floor.asAda("statuses", "settle").status == 0)
    let listed = floor.asAda("statuses", "list", "--json").json?["items"] as? [[String: Any]]
    let codes = listed?.compactMap { $0["code"] as? String }
    #expect(codes?.suffix(2) == ["warm", "do_not_call"])
    let warm = listed?.first { $0["code"] as? String == "warm" }
    #expect(warm?["color"] as? String == "#EC4899")
    #expect(warm?["excludeFromCallList"] as? Bool == true)

    let file = try floor.file("contacts.csv", "phone,status\n5145550101,warm\n5145550102,warm\n")
    #expect(floor.asAda("import", file).status == 0)
    let unsaid = floor.asAda("statuses", "merge", "warm", "--into", "interested")
    #expect(unsaid.status == 1 && unsaid.sentence?.contains("--yes") == true, "\(unsaid.err)")
    let merged = floor.asAda(
      "statuses", "merge", "warm", "--into", "interested", "--yes", "--json")
    #expect(merged.json?["changed"] as? Int == 2 && merged.json?["complete"] as? Bool == true)
    #expect(!floor.asAda("statuses", "list").text.contains("warm"))
    let contacts = floor.asAda("contacts", "list", "--status", "interested", "--json")
    #expect(contacts.json?["total"] as? Int == 2)
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test(arguments: [
    (["merge", "new", "--into", "interested", "--yes"], "merge another status"),
    (["merge", "interested", "--into", "converted", "--yes"], "Booking"),
    (["edit", "converted", "--excluded", "no"], "relies on"),
    (["edit", "interested", "--color", "red"], "no colour"),
    (["add", "x", "--name-english", "New", "--name-french", "X"], "called “New”"),
    (["up", "ghost"], "no status “ghost”"),
  ])
  func a_refused_status_changes_nothing(arguments: [String], words: String) throws {
    let floor = try CommandFloor()
    let before = floor.bytes
    let refused = floor.run(["statuses"] + arguments + ["--as", "ada@example.com"])
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains(words) == true, "\(refused.err)")
    #expect(floor.bytes == before)
    let order = floor.asAda("statuses", "list", "--json").text
    #expect(floor.run(["statuses", "up", "new", "--as", "sam@example.com"]).status == 1)
    #expect(floor.asAda("statuses", "list", "--json").text == order)
  }
}
