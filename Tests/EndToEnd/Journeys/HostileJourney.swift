import Foundation
import TestSupport
import Testing

/// What a terminal emulator makes of a floor whose every text was made to do harm.
@Suite(.serialized) struct HostileJourney {
  @Test func s1_a_terminal_keeps_its_picture_and_its_title() throws {
    let floor = try CommandFloor()
    try floor.plantHostileRows()
    let seat = try SeatPane(floor, width: 100, height: 30)
    let title = seat.pane.value("pane_title")
    try seat.signIn("anna@example.com")
    try seat.expect("Ready when you are")
    for _ in 0..<12 {
      seat.press("Space")
      try seat.expect("No call yet")
      try expectWhole(seat)
    }
    seat.press("l")
    try seat.expect("Esc close")
    try expectWhole(seat)
    #expect(seat.pane.value("pane_title") == title)
    #expect(seat.pane.value("alternate_on") == "1")
  }

  /// Header above, footer below, nothing between that is not plain text.
  private func expectWhole(_ seat: SeatPane) throws {
    let lines = seat.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.contains("CORDBOARD") == true, "\(seat.screen)")
    #expect(lines.dropLast().last?.contains("? help") == true, "\(seat.screen)")
    let found = TerminalReading.offences(in: Array(seat.screen.utf8))
    #expect(found.isEmpty, "\(found.prefix(5))\n\(seat.screen)")
  }
}
