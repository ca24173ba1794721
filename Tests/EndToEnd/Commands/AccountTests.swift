import Foundation
import Testing

@Suite struct AccountTests {
  private func events(_ floor: CommandFloor) -> [String] {
    floor.sqlite("SELECT document FROM history WHERE action = 'event' ORDER BY seq")
      .split(separator: "\n").map(String.init)
  }

  @Test func a_reset_prints_the_secret_once_and_the_old_password_opens_nothing() throws {
    let floor = try CommandFloor()
    let reset = floor.asAda("users", "reset", "anna@example.com", "--json")
    let secret = try #require(reset.json?["oneTimeSecret"] as? String, "\(reset.err)")
    #expect(!Data(floor.bytes.joined()).contains(Data(secret.utf8)))
    #expect(floor.asAnna("today").status == 1)
    let opened = floor.run(
      ["today", "--as", "anna@example.com"], environment: ["CORDBOARD_PASSWORD": secret])
    #expect(opened.sentence?.contains("one-time secret") == true, "\(opened.err)")
    let told = floor.asAda("users", "reset", "lise@example.com").text
    #expect(told.contains("lise@example.com"))
  }

  @Test func a_password_is_changed_by_command() throws {
    let floor = try CommandFloor()
    let file = try floor.file("new", "an entirely new one\n")
    let changed = floor.asAnna("users", "password", "--new-password-file", file)
    #expect(changed.status == 0, "\(changed.err)")
    #expect(floor.asAnna("today").status == 1)
    let opened = floor.run(
      ["today", "--as", "anna@example.com"],
      environment: ["CORDBOARD_PASSWORD": "an entirely new one"])
    #expect(opened.status == 0, "\(opened.err)")
    #expect(opened.err.contains("1 failed attempt on your account"))
    let weak = try floor.file("weak", "cordboard2027\n")
    let refused = floor.asLise("users", "password", "--new-password-file", weak)
    #expect(refused.status == 1 && refused.sentence != nil)
    let unasked = floor.asLise("users", "password")
    #expect(unasked.sentence?.contains("--new-password-file") == true, "\(unasked.err)")
  }

  @Test func failures_are_waited_for_and_stand_in_the_history_without_the_password() throws {
    let floor = try CommandFloor()
    let wrong = ["CORDBOARD_PASSWORD": "canary-of-a-password"]
    for _ in 0..<3 {
      let failed = floor.run(["today", "--as", "anna@example.com"], environment: wrong)
      #expect(failed.sentence?.contains("password is wrong") == true, "\(failed.err)")
    }
    let delayed = floor.asAnna("today")
    #expect(delayed.status == 1)
    #expect(delayed.sentence?.contains("try again in") == true, "\(delayed.err)")
    #expect(events(floor) == Array(repeating: "failed_sign_in", count: 3))
    #expect(!Data(floor.bytes.joined()).contains(Data("canary".utf8)))
    #expect(floor.asAda("history", "recent").text.contains("failed_sign_in"))
  }

  @Test func whoever_is_disabled_is_out_and_can_be_taken_back() throws {
    let floor = try CommandFloor()
    #expect(floor.asAda("users", "disable", "anna@example.com").status == 0)
    #expect(floor.asAnna("today").sentence?.contains("deactivated") == true)
    #expect(floor.asAda("users", "disable", "ada@example.com").sentence?.contains("own") == true)
    let refused = floor.run(["users", "disable", "lise@example.com", "--as", "sam@example.com"])
    #expect(refused.sentence?.contains("users.manage") == true, "\(refused.err)")
    #expect(floor.asAda("users", "enable", "anna@example.com").status == 0)
    #expect(floor.asAnna("today").status == 0)
  }

  @Test func seats_are_listed_and_ended() throws {
    let floor = try CommandFloor()
    #expect(floor.asAda("users", "seats").text.contains("Nobody is at a seat"))
    #expect(
      floor.run([
        "import", try floor.file("a.csv", "phone\n5145550134\n"), "--as",
        "ada@example.com", "--assign-to", "anna@example.com",
      ]).status == 0)
    #expect(floor.asAnna("next").status == 0)
    let listed = floor.asAda("users", "seats", "--json")
    let items = try #require(listed.json?["items"] as? [[String: Any]], "\(listed.err)")
    #expect(items.count == 1 && items[0]["email"] as? String == "anna@example.com")
    #expect(
      Set(items[0].keys) == [
        "seat", "name", "email", "state", "host", "terminal", "peer", "openedAt", "heartbeatAt",
        "expiresAt",
      ])
    let seat = String(try #require(items[0]["seat"] as? Int))
    #expect(floor.asAda("users", "end-seat", seat).status == 0)
    #expect(floor.asAda("users", "end-seat", seat).sentence?.contains("No seat") == true)
    #expect(events(floor).contains("seat_ended"))
  }
}
