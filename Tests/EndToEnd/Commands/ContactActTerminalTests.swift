import Foundation
import TestSupport
import Testing

/// Acts on many contacts at a terminal: the question, the bar, Ctrl-C.
@Suite struct ContactActTerminalTests {
  private func floor(_ count: Int) throws -> CommandFloor {
    let floor = try CommandFloor()
    let rows = (0..<count).map { "514555\(String(10_000 + $0).dropFirst())\n" }
    let file = try floor.file("contacts.csv", "phone\n" + rows.joined())
    let told = floor.asAda("import", file)
    #expect(told.status == 0, "\(told.err)")
    return floor
  }

  private func open(_ floor: CommandFloor, _ arguments: String...) throws -> Pty {
    try Pty(
      Binary.path, arguments + ["--as", "ada@example.com"],
      environment: floor.environment.merging(["TERM": "xterm"]) { $1 })
  }

  private func assigned(_ floor: CommandFloor) -> Int {
    Int(floor.sqlite("SELECT count(*) FROM contact WHERE assigned_to IS NOT NULL")) ?? -1
  }

  @Test(arguments: [("yes", 3, Int32(0)), ("y", 3, 0), ("no", 0, 1), ("", 0, 1)])
  func more_than_one_is_asked_for(answer: String, changed: Int, status: Int32) throws {
    let floor = try floor(3)
    let terminal = try open(
      floor, "contacts", "assign", "--all", "--to", "anna@example.com")
    #expect(terminal.wait(for: "Assign 3 contacts? [yes/no]"), "\(terminal.text)")
    #expect(terminal.text.contains("3 contacts would change"))
    terminal.send(answer + "\n")
    #expect(terminal.waitForEnd() == status)
    #expect(terminal.text.contains(changed > 0 ? "3 contacts assigned" : "Nothing was changed"))
    #expect(assigned(floor) == changed)
  }

  @Test func one_is_not_asked_for() throws {
    let floor = try floor(3)
    let terminal = try open(
      floor, "contacts", "assign", "5145550001", "--to", "anna@example.com")
    #expect(terminal.waitForEnd() == 0)
    #expect(!terminal.text.contains("[yes/no]") && assigned(floor) == 1)
  }

  @Test func ctrl_c_stops_between_two_chunks_and_the_same_command_goes_on() throws {
    let floor = try floor(9000)
    let terminal = try open(
      floor, "contacts", "assign", "--all", "--yes", "--to", "anna@example.com")
    #expect(terminal.wait(for: "contacts ["), "\(terminal.text)")
    terminal.send("\u{3}")
    let status = terminal.waitForEnd()
    let done = assigned(floor)
    #expect(done > 0)
    // On a fast machine it may have been done before the key came.
    #expect(status == (done < 9000 ? 1 : 0))
    #expect(terminal.text.contains("Stopped after") == (done < 9000))
    #expect(
      floor.asAda("contacts", "assign", "--all", "--yes", "--to", "anna@example.com").status == 0)
    #expect(assigned(floor) == 9000)
    #expect(floor.run(["history", "verify"]).status == 0)
  }
}
