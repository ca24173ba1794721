import Foundation
import Testing

@Suite struct PeopleTests {
  @Test func people_are_listed_by_field_names_of_the_plan() throws {
    let floor = try CommandFloor()
    let listed = floor.asAda("users", "list", "--json")
    let items = try #require(listed.json?["items"] as? [[String: Any]])
    #expect(listed.json?["total"] as? Int == 4)
    #expect(
      Set(items[0].keys) == [
        "name", "email", "isTelephoniste", "isAdmin", "isAgent", "roles", "phoneEndpoint",
        "language", "isActive", "mustChangePassword", "createdAt",
      ])
    let sam = items.first { $0["email"] as? String == "sam@example.com" }
    #expect(sam?["roles"] as? [String] == ["supervisor"])
    #expect(floor.asAda("users", "list").text.contains("Anna Tremblay"))
  }

  @Test func a_one_time_secret_is_shown_once_and_opens_no_command() throws {
    let floor = try CommandFloor()
    let added = floor.asAda(
      "users", "add", "--name", "Zoé Caron", "--email", "zoe@example.com", "--telephoniste",
      "--json")
    let secret = try #require(added.json?["oneTimeSecret"] as? String)
    #expect(!Data(floor.bytes.joined()).contains(Data(secret.utf8)))
    let opened = floor.run(
      ["contacts", "list", "--as", "zoe@example.com"], environment: ["CORDBOARD_PASSWORD": secret])
    #expect(opened.status == 1)
    #expect(opened.sentence?.contains("one-time secret") == true, "\(opened.err)")
  }

  @Test(arguments: [
    (["--email", "anna@example.com", "--telephoniste"], "already has the address"),
    (["--email", "new@example.com"], "telephoniste, agent or admin"),
    (["--email", "new@example.com", "--admin", "--role", "boss"], "no role “boss”"),
    (["--email", "new@example.com", "--telephoniste", "--role", "supervisor"], "another actor"),
    (["--email", "new@example.com", "--telephoniste", "--endpoint", "12"], "no phone"),
  ])
  func refusals_of_a_person_change_nothing(arguments: [String], words: String) throws {
    let floor = try CommandFloor()
    let before = floor.bytes
    let refused = floor.run(
      ["users", "add", "--name", "New"] + arguments + ["--as", "ada@example.com"])
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains(words) == true, "\(refused.err)")
    #expect(floor.bytes == before)
  }

  @Test func who_may_not_may_not() throws {
    let floor = try CommandFloor()
    let before = floor.sqlite("SELECT count(*) FROM history WHERE action <> 'event'")
    let attempts = [
      floor.asAnna("users", "list"), floor.asAnna("history", "recent"),
      floor.asAnna("settings", "list"),
      floor.run(
        ["users", "add", "--name", "X", "--email", "x@example.com", "--admin"]
          + ["--as", "sam@example.com"]),
      floor.run(["settings", "set", "pool", "off", "--as", "sam@example.com"]),
      floor.run(["next", "--as", "sam@example.com"]),
    ]
    for attempt in attempts {
      #expect(attempt.status == 1)
      #expect(attempt.sentence != nil, "\(attempt.err)")
    }
    #expect(floor.sqlite("SELECT count(*) FROM history WHERE action <> 'event'") == before)
    let denied = "SELECT count(*) FROM history WHERE document = 'denied'"
    #expect(floor.sqlite(denied) == String(attempts.count), "each attempt is in the history")
    #expect(floor.run(["users", "list", "--as", "sam@example.com"]).status == 0)
  }

  @Test func a_wrong_password_and_an_unknown_address_get_the_same_answer() throws {
    let floor = try CommandFloor()
    let wrong = floor.run(
      ["users", "list", "--as", "ada@example.com"], environment: ["CORDBOARD_PASSWORD": "nonsense"])
    let unknown = floor.run(["users", "list", "--as", "ghost@example.com"])
    #expect(wrong.status == 1 && unknown.status == 1)
    #expect(wrong.err == unknown.err)
    #expect(wrong.out.isEmpty && unknown.out.isEmpty)
  }
}
