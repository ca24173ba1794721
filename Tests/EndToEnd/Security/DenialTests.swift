import Foundation
import Glibc
import Testing

/// What a colleague can do to stop the others, by ill will or by a program that hangs.
@Suite struct DenialTests {
  @Test func s22_a_held_turnstile_stops_writing_for_so_long_and_reading_not_at_all() throws {
    let floor = try CommandFloor()
    let turnstile = open(floor.path + ".turnstile", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(turnstile) }
    #expect(flock(turnstile, LOCK_EX) == 0)
    let before = floor.bytes
    let refused = floor.asAda("settings", "set", "pool", "off")
    #expect(refused.status == 1, "\(refused.text)")
    #expect(refused.sentence?.contains("nother seat is saving") == true, "\(refused.err)")
    #expect(floor.asAda("contacts", "list").status == 0)
    #expect(floor.run(["history", "verify"]).status == 0)
    #expect(floor.bytes == before)
    flock(turnstile, LOCK_UN)
    #expect(floor.asAda("settings", "set", "pool", "off").status == 0)
  }

  /// The system refuses to let a file grow, as a full disk does; its signal kills nobody.
  @Test func s22_an_import_that_finds_no_room_ends_with_a_sentence_and_goes_on_later() throws {
    let floor = try CommandFloor()
    let rows = (0..<4000).map { "514556\(String(10_000 + $0).dropFirst()),Contact \($0)\n" }
    let file = try floor.file("many.csv", "phone,name\n" + rows.joined())
    let limited = Binary.run(
      ["import", file, "--as", "ada@example.com"], environment: floor.environment,
      in: floor.directory, through: ["/usr/bin/prlimit", "--fsize=1000000", "--"])
    #expect(limited.status == 1, "\(limited.status) \(limited.err)")
    #expect(limited.sentence != nil, "\(limited.err)")
    let verified = floor.run(["history", "verify"])
    #expect(verified.status == 0, "\(verified.err)")
    let listed = floor.asAda("contacts", "list", "--json", "--limit", "1")
    let there = try #require(listed.json?["total"] as? Int)
    #expect(there < 4000)
    let again = floor.asAda("import", file, "--json")
    #expect(again.status == 0 && again.json?["created"] as? Int == 4000 - there, "\(again.err)")
  }

  /// Nobody but the ten minutes frees what a command claimed; nobody else is served it, and
  /// a second claim of the same person gives the first one back.
  @Test func s22_one_person_holds_one_contact() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1001, 1002, 1003], assignedTo: nil)
    for _ in 0..<2 { #expect(floor.asAnna("next").status == 0) }
    #expect(floor.sqlite("SELECT count(*) FROM contact WHERE leased_by IS NOT NULL") == "1")
    #expect(floor.asLise("next").status == 0)
    #expect(floor.asLise("next").status == 1)
  }

  @Test func s22_what_one_person_can_leave_behind_is_bounded() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1001], assignedTo: "anna@example.com")
    let note = floor.asAnna("contacts", "note", "5145551001", String(repeating: "x", count: 90_000))
    #expect(note.status == 1 && note.sentence?.contains("long") == true, "\(note.err)")
  }
}
