import Foundation
import TestSupport
import Testing

@Suite struct EndedSeatJourney {
  @Test func a_seat_that_an_admin_ends_lands_at_its_sign_in_with_the_draft_kept() throws {
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
    let listed = floor.asAda("users", "seats", "--json").json?["items"] as? [[String: Any]]
    let number = try #require(listed?.first?["seat"] as? Int)
    #expect(floor.asAda("users", "end-seat", String(number)).status == 0)
    try seat.expect("ended by Ada Roy", seconds: 10)
    #expect(!seat.screen.contains("half a thought") && !seat.screen.contains("555"))
    seat.type(CommandFloor.password)
    seat.press("Enter")
    try seat.expect("Ready when you are")
    try seat.press(taughtFor: "next", "Space")
    try seat.expect("No call yet")
    try seat.press(taughtFor: "note")
    try seat.expect("half a thought")
  }
}
