import Foundation
import TestSupport
import Testing

/// A seat that was left running while a newer program migrated the floor.
@Suite struct OldSeatJourney {
  @Test func a_seat_older_than_the_file_locks_itself_and_a_new_one_is_refused() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1001], assignedTo: "anna@example.com")
    let seat = try SeatPane(floor)
    try seat.signIn("anna@example.com")
    try seat.expect("Ready when you are")
    try seat.press(taughtFor: "next", "Space")
    try seat.expect("No call yet")
    try seat.press(taughtFor: "note")
    try seat.expect("Type the note")
    seat.type("half a thought")
    try seat.expect("half a thought")
    // As it is typed, the note is kept.
    #expect(
      seat.pane.wait { _ in floor.sqlite("SELECT body FROM draft").contains("half a thought") })
    floor.sqlite("PRAGMA user_version = 99")
    try seat.expect("The floor was updated", seconds: 20)
    #expect(!seat.screen.contains("half a thought") && !seat.screen.contains("555"))
    seat.press("Enter")
    try seat.expect("ended 0")
    let again = try SeatPane(floor)
    try again.expect("ended 1")
    #expect(again.screen.replacing("\n", with: "").contains("newer program"))
    #expect(floor.sqlite("SELECT body FROM draft") == "half a thought")
  }
}
