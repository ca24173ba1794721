import Foundation
import Testing

@Suite struct ImportCommandOptionsTests {
  private func count(_ run: Binary.Run, _ name: String) throws -> Int {
    let json = try #require(run.json, "\(run.err)")
    return try #require(json[name] as? Int)
  }

  @Test func known_contacts_are_filled_left_or_overwritten() throws {
    let floor = try CommandFloor()
    let one = try floor.file("one.csv", "phone,name\n5145550101,Marie\n")
    let two = try floor.file(
      "two.csv", "phone,name,city,status\n5145550101,Marie Gagnon,Laval,interested\n")
    #expect(try count(floor.asAda("import", one, "--json"), "created") == 1)
    let skipped = floor.asAda("import", two, "--existing", "skip", "--json")
    #expect(try count(skipped, "unchanged") == 1)
    #expect(try count(floor.asAda("import", two, "--json"), "updated") == 1)
    let select = "SELECT name || '|' || city || '|' || status_id FROM contact"
    #expect(floor.sqlite(select) == "Marie|Laval|1")
    let overwritten = floor.asAda("import", two, "--existing", "overwrite", "--json")
    #expect(try count(overwritten, "updated") == 1)
    #expect(floor.sqlite(select) == "Marie Gagnon|Laval|5")
    #expect(floor.asAda("import", two, "--existing", "mend").status == 2)
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func those_of_nobody_go_to_a_telephoniste() throws {
    let floor = try CommandFloor()
    let file = try floor.file(
      "one.csv", "phone,assignTo\n5145550101,\n5145550102,lise@example.com\n")
    let before = floor.bytes
    for (email, words) in [("ghost@example.com", "ghost"), ("ada@example.com", "telephoniste")] {
      let refused = floor.asAda("import", file, "--assign-to", email, "--json")
      #expect(refused.status == 1 && refused.sentence?.contains(words) == true, "\(refused.err)")
    }
    #expect(floor.bytes == before)
    let told = floor.asAda("import", file, "--assign-to", "Anna@example.com", "--json")
    #expect(try count(told, "created") == 2)
    let owners = "SELECT group_concat(user.email) FROM contact JOIN user ON user.id = assigned_to"
    #expect(floor.sqlite(owners) == "anna@example.com,lise@example.com")
  }

  @Test func separator_and_encoding_are_what_somebody_says() throws {
    let floor = try CommandFloor()
    let latin: [UInt8] = Array("phone\tname\n5145550101\tZo".utf8) + [0xC3, 0xA9] + [0x0A]
    let file = try floor.file("one.csv", latin)
    let told = floor.asAda(
      "import", file, "--separator", "tab", "--encoding", "windows-1252", "--json")
    #expect(try count(told, "created") == 1)
    #expect(floor.sqlite("SELECT name FROM contact") == "ZoÃ©")
    let wrong = floor.asAda("import", file, "--separator", ";")
    #expect(wrong.status == 1 && wrong.sentence?.contains("no column phone") == true)
    #expect(floor.asAda("import", file, "--separator", "x").status == 2)
    #expect(floor.asAda("import", file, "--encoding", "utf-16").status == 2)
  }
}
