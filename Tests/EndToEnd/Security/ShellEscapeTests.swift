import Foundation
import TestSupport
import Testing

/// A seat is all that its person gets: no shell, editor or pager behind it.
@Suite struct ShellEscapeTests {
  /// Walks through a whole day of a telephoniste and of an admin, and asks the kernel what was
  /// started meanwhile.
  @Test func s15_a_full_session_starts_no_program() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1006, 1016, 1026], assignedTo: "anna@example.com")
    let trace = floor.directory + "/trace"
    let strace =
      "strace -f --seccomp-bpf -qq -o '\(trace)' -e trace=execve,execveat,fork,vfork"
    let seat = try SeatPane(floor, width: 100, height: 30, through: strace)
    try telephoniste(seat)
    try admin(seat, floor)
    let told = try String(contentsOfFile: trace, encoding: .utf8)
    let calls = told.split(separator: "\n").filter { !$0.contains("+++") && !$0.contains("---") }
    #expect(calls.count == 1, "\(told)")
    #expect(calls.first?.contains("execve(\"\(Binary.path)\"") == true, "\(told)")
  }

  private func telephoniste(_ seat: SeatPane) throws {
    try seat.signIn("anna@example.com")
    try seat.expect("Ready when you are")
    try seat.press(taughtFor: "next", "Space")
    try seat.expect("No call yet")
    try seat.press(taughtFor: "call")
    try seat.expect("· Status")
    try seat.expect("Enter choose")
    seat.press("Enter")
    try seat.expect("Status: Attempted.")
    try seat.press(taughtFor: "note")
    try seat.expect("Type the note")
    // What would be a shell elsewhere.
    seat.type("!sh; $(sh) `sh` | sh")
    try seat.expect("| sh")
    try seat.pressSlowly("Escape", "F1", "Escape", "F2", "Escape", "/", "Escape", "F10")
    try seat.expect("your password")
    seat.type(CommandFloor.password)
    seat.press("Enter")
    try seat.press(taughtFor: "next", "Space")
    seat.press("F8")
    try seat.expect("You are signed out.")
  }

  private func admin(_ seat: SeatPane, _ floor: CommandFloor) throws {
    seat.press("BTab")
    for _ in 0..<40 { seat.press("BSpace") }
    try seat.signIn("ada@example.com")
    try seat.expect("Overview")
    for key in ["h", "p", "u", "l", "s", "x"] {
      try seat.pressSlowly(key)
      guard seat.pane.wait(seconds: 20, { !SeatPane.heading($0).contains("Overview") }) else {
        throw SeatPane.Lost(description: "\(key) opened nothing:\n\(seat.screen)")
      }
      seat.press("Escape")
      guard seat.pane.wait(seconds: 20, { SeatPane.heading($0).contains("Overview") }) else {
        throw SeatPane.Lost(description: "\(key) did not close:\n\(seat.screen)")
      }
    }
    seat.press("c")
    try seat.expect("3 of 3")
    // The key is refused while the contacts are being counted.
    for _ in 0..<6 where !seat.screen.contains("contacts to a file") {
      seat.press("x")
      seat.pane.wait(for: "contacts to a file", seconds: 10)
    }
    try seat.expect("3 contacts to a file")
    seat.press("Enter")
    try seat.expect("Only this account can read the file.")
    try seat.pressSlowly("Escape")
    try seat.pressSlowly("i")
    try seat.expect("Import")
    try seat.pressSlowly("Escape", "C-x")
    try seat.expect("ended 0")
  }
}
