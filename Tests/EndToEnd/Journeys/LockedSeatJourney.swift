import Foundation
import TestSupport
import Testing

/// A seat that its person walked away from.
@Suite struct LockedSeatJourney {
  private static let personal = ["555", "1001", "Contact", "half a thought"]

  /// What the terminal holds: the screen, what scrolled off it, and the other screen.
  private func everything(_ seat: SeatPane) -> String {
    seat.pane.tmux("capture-pane", "-p", "-J", "-S", "-", "-t", "t")
      + seat.pane.tmux("capture-pane", "-p", "-J", "-q", "-a", "-t", "t")
  }

  private func expectNothingPersonal(
    _ text: String, at location: SourceLocation = #_sourceLocation
  ) {
    for word in LockedSeatJourney.personal {
      #expect(!text.contains(word), "\(word) in:\n\(text)", sourceLocation: location)
    }
  }

  @Test func s8_a_locked_seat_shows_nobody_and_leaves_nobody_in_the_scrollback() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1001], assignedTo: "anna@example.com")
    let seat = try SeatPane(floor)
    try seat.signIn("anna@example.com")
    try seat.expect("Ready when you are")
    try seat.press(taughtFor: "next", "Space")
    try seat.expect("Contact 1001")
    try seat.press(taughtFor: "note")
    try seat.expect("Type the note")
    seat.type("half a thought")
    try seat.expect("half a thought")
    seat.press("F10")
    try seat.expect("your password")
    expectNothingPersonal(everything(seat))
    #expect(seat.pane.value("alternate_on") == "1" && seat.pane.value("history_size") == "0")
    // What would be typed below is not, and a wrong password opens nothing.
    seat.type("not the password")
    seat.press("Enter")
    try seat.expect("That is not the password")
    expectNothingPersonal(everything(seat))
    seat.type(CommandFloor.password)
    seat.press("Enter")
    try seat.expect("half a thought")
    try seat.pressSlowly("Escape", "C-x")
    try seat.expect("ended 0")
    #expect(seat.pane.value("alternate_on") == "0")
    expectNothingPersonal(everything(seat))
  }

  /// A shell with job control gets the terminal with nothing of the seat on it, and gives it back.
  @Test func s8_a_suspended_seat_shows_nobody_to_the_shell() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1001], assignedTo: "anna@example.com")
    let shell = Tmux(
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": floor.directory,
        "CORDBOARD_CONFIG": floor.configuration, "PS1": "ready> ",
      ], command: "bash --norc --noprofile -i")
    #expect(shell.wait(for: "ready>"))
    shell.enter("'\(Binary.path)'")
    #expect(shell.wait(for: "C O R D B O A R D"), "\(shell.screen)")
    shell.tmux("send-keys", "-t", "t", "-l", "anna@example.com")
    shell.press("Tab")
    shell.tmux("send-keys", "-t", "t", "-l", CommandFloor.password)
    shell.press("Enter")
    #expect(shell.wait(for: "Ready when you are"), "\(shell.screen)")
    shell.press("Space")
    #expect(shell.wait(for: "Contact 1001"), "\(shell.screen)")
    shell.press("C-z")
    #expect(shell.wait(for: "Stopped"), "\(shell.screen)")
    expectNothingPersonal(shell.tmux("capture-pane", "-p", "-J", "-S", "-", "-t", "t"))
    shell.enter("fg")
    #expect(shell.wait(for: "Contact 1001"), "\(shell.screen)")
    shell.press("C-x")
    #expect(shell.wait { $0.value("alternate_on") == "0" })
  }
}
