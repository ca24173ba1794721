import Foundation
import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct DeskJourneys {
  @Test func a_telephonistes_day_at_80x24_in_english() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1001, 1011], assignedTo: "anna@example.com")
    let seat = try SeatPane(floor)
    try seat.signIn("anna@example.com")
    try seat.expect("Ready when you are")
    try seat.press(taughtFor: "next", "Space")
    try seat.expect("No call yet")
    let first = seat.screen.contains("555-1001") ? "5145551001" : "5145551011"
    try seat.press(taughtFor: "call")
    try seat.expect("In conversation")
    try seat.press(taughtFor: "hang up")
    try seat.expect("Answered · Status")
    try seat.expect("Enter choose")
    seat.press("i")
    try seat.expect("Status: In discussion.")
    try seat.press(taughtFor: "note")
    try seat.expect("Type the note")
    seat.type("Asked for a quote")
    try seat.press(taughtFor: "save")
    try seat.expect("Note saved.")
    try seat.press(taughtFor: "next", "Space")
    try seat.expect(first == "5145551001" ? "555-1011" : "555-1001")
    try seat.press(taughtFor: "back")
    try seat.expect("Asked for a quote")
    seat.press("C-x")
    try seat.expect("ended 0")
    #expect(seat.pane.value("alternate_on") == "0")
    let history = floor.history(of: first)
    for words in ["anna@example.com", "in_discussion", "Asked for a quote", "answered"] {
      #expect(history.contains(words), "\(words) in\n\(history)")
    }
    let verified = floor.run(["history", "verify"])
    #expect(verified.status == 0, "\(verified.err)\(verified.text)")
  }

  @Test func a_telephonistes_day_at_120x40_in_french() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1006], assignedTo: "lise@example.com")
    let seat = try SeatPane(floor, width: 120, height: 40, language: "fr_CA.UTF-8", speed: 50)
    try seat.signIn("lise@example.com")
    try seat.expect("Quand vous voudrez")
    try seat.press(taughtFor: "suivant", "Space")
    try seat.expect("Contact 1006")
    try seat.press(taughtFor: "appeler")
    try seat.expect("Pas de réponse · Statut")
    seat.press("Enter")
    try seat.expect("Statut : Tenté.")
    try seat.press(taughtFor: "rappel")
    try seat.expect("Qui rappelle")
    try seat.press(taughtFor: "promettre", "Enter")
    try seat.expect("À rappeler")
    try seat.press(taughtFor: "note")
    seat.type("Déménage bientôt")
    try seat.press(taughtFor: "enregistrer", "Enter")
    try seat.expect("Note enregistrée.")
    try seat.press(taughtFor: "suivant", "Space")
    try seat.expect("Personne à appeler")
    seat.press("C-x")
    try seat.expect("ended 0")
    let history = floor.history(of: "5145551006")
    for words in [
      "lise@example.com", "no-answer", "attempted", "callback_requested", "Déménage bientôt",
    ] {
      #expect(history.contains(words), "\(words) in\n\(history)")
    }
  }

  @Test func two_seats_that_press_next_together_get_two_contacts() throws {
    let floor = try CommandFloor()
    try floor.importContacts(Array(1000..<1012), assignedTo: nil)
    let seats = [try SeatPane(floor), try SeatPane(floor, language: "fr_CA.UTF-8")]
    try seats[0].signIn("anna@example.com")
    try seats[1].signIn("lise@example.com")
    try seats[0].expect("Ready when you are")
    try seats[1].expect("Quand vous voudrez")
    var served: Set<String> = []
    for round in 0..<4 {
      for seat in seats { seat.press("Space") }
      for seat in seats {
        let isNew = seat.pane.wait { _ in
          seat.number.map { !served.contains($0) } ?? false
        }
        #expect(isNew, "round \(round):\n\(seat.screen)")
        if let number = seat.number { served.insert(number) }
      }
    }
    #expect(served.count == 8)
  }

  @Test func a_killed_seat_finds_its_live_call_again() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1005], assignedTo: "anna@example.com")
    let seat = try SeatPane(floor, speed: 2)
    try seat.signIn("anna@example.com")
    try seat.expect("Ready when you are")
    seat.press("Space")
    try seat.expect("Contact 1005")
    seat.press("c")
    try seat.expect("In conversation")
    kill(try #require(seat.pid), SIGKILL)
    try seat.expect("ended 137")
    let again = try SeatPane(floor, speed: 2)
    try again.signIn("anna@example.com")
    try again.expect("Your call is still live")
    try again.expect("In conversation")
    again.press("h")
    try again.expect("Answered")
  }

  @Test func a_hang_up_of_the_line_keeps_the_draft_and_ends_the_seat() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1002], assignedTo: "anna@example.com")
    let seat = try SeatPane(floor)
    let before = seat.pane.settings
    try seat.signIn("anna@example.com")
    try seat.expect("Ready when you are")
    seat.press("Space")
    try seat.expect("Contact 1002")
    seat.press("n")
    try seat.expect("Type the note")
    seat.type("never said")
    try seat.expect("never said")
    kill(try #require(seat.pid), SIGHUP)
    try seat.expect("ended 129")
    #expect(seat.pane.value("alternate_on") == "0")
    #expect(seat.pane.value("cursor_flag") == "1")
    #expect(seat.pane.wait { $0.settings == before })
    let again = try SeatPane(floor)
    try again.signIn("anna@example.com")
    try again.expect("Desk")
    again.press("Space")
    try again.expect("Draft, not saved yet")
    try again.expect("never said")
  }
}

extension SeatPane {
  /// The number on the card, as the screen writes it.
  var number: String? {
    screen.split(separator: "\n").lazy.compactMap { line in
      line.hasPrefix("  (514) 555-") ? String(line.dropFirst(2).prefix(14)) : nil
    }.first
  }
}
