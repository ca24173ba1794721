import Foundation
import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct DeskJourneys {
  @Test func a_telephonistes_day_at_80x24_in_english() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1001, 1011], assignedTo: "anna@example.com")
    let seat = try SeatPane(floor)
    seat.signIn("anna@example.com")
    seat.expect("Ready when you are")
    seat.press(taughtFor: "next", "Space")
    seat.expect("No call yet")
    let first = seat.screen.contains("555-1001") ? "5145551001" : "5145551011"
    seat.press(taughtFor: "call")
    seat.expect("In conversation")
    seat.press(taughtFor: "hang up")
    seat.expect("Wrap-up")
    seat.press(taughtFor: "status")
    seat.expect("i  ▐")
    seat.press("i")
    seat.expect("Status: In discussion.")
    seat.press(taughtFor: "note")
    seat.expect("Type the note")
    seat.type("Asked for a quote")
    seat.press(taughtFor: "save")
    seat.expect("Note saved.")
    seat.press(taughtFor: "next", "Space")
    seat.expect(first == "5145551001" ? "555-1011" : "555-1001")
    seat.press(taughtFor: "back")
    seat.expect("Asked for a quote")
    seat.press("C-x")
    seat.expect("ended 0")
    #expect(seat.pane.value("alternate_on") == "0")
    let history = floor.history(of: first)
    for words in ["Anna Tremblay", "in_discussion", "Asked for a quote", "answered"] {
      #expect(history.contains(words), "\(words) in\n\(history)")
    }
    #expect(floor.asAda("history", "verify").status == 0)
  }

  @Test func a_telephonistes_day_at_120x40_in_french() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1006], assignedTo: "lise@example.com")
    let seat = try SeatPane(floor, width: 120, height: 40, language: "fr_CA.UTF-8", speed: 50)
    seat.signIn("lise@example.com")
    seat.expect("Quand vous voudrez")
    seat.press(taughtFor: "suivant", "Space")
    seat.expect("Contact 1006")
    seat.press(taughtFor: "appeler")
    seat.expect("Pas de réponse")
    seat.press(taughtFor: "statut proposé", "Enter")
    seat.expect("Statut : Tenté.")
    seat.press(taughtFor: "rappel")
    seat.expect("Qui rappelle")
    seat.press(taughtFor: "promettre", "Enter")
    seat.expect("À rappeler")
    seat.press(taughtFor: "note")
    seat.type("Déménage bientôt")
    seat.press(taughtFor: "enregistrer", "Enter")
    seat.expect("Note enregistrée.")
    seat.press(taughtFor: "suivant", "Space")
    seat.expect("Personne à appeler")
    seat.press("C-x")
    seat.expect("ended 0")
    let history = floor.history(of: "5145551006")
    for words in ["Lise Caron", "no-answer", "attempted", "callback_requested", "Déménage bientôt"] {
      #expect(history.contains(words), "\(words) in\n\(history)")
    }
  }

  @Test func two_seats_that_press_next_together_get_two_contacts() throws {
    let floor = try CommandFloor()
    try floor.importContacts(Array(1000..<1012), assignedTo: nil)
    let seats = [try SeatPane(floor), try SeatPane(floor, language: "fr_CA.UTF-8")]
    seats[0].signIn("anna@example.com")
    seats[1].signIn("lise@example.com")
    seats[0].expect("Ready when you are")
    seats[1].expect("Quand vous voudrez")
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
    seat.signIn("anna@example.com")
    seat.expect("Ready when you are")
    seat.press("Space")
    seat.expect("Contact 1005")
    seat.press("c")
    seat.expect("In conversation")
    kill(try #require(seat.pid), SIGKILL)
    seat.expect("ended 137")
    let again = try SeatPane(floor, speed: 2)
    again.signIn("anna@example.com")
    again.expect("Your call is still live")
    again.expect("In conversation")
    again.press("h")
    again.expect("Answered")
  }

  @Test func a_hang_up_of_the_line_keeps_the_draft_and_ends_the_seat() throws {
    let floor = try CommandFloor()
    try floor.importContacts([1002], assignedTo: "anna@example.com")
    let seat = try SeatPane(floor)
    let before = seat.pane.settings
    seat.signIn("anna@example.com")
    seat.expect("Ready when you are")
    seat.press("Space")
    seat.expect("Contact 1002")
    seat.press("n")
    seat.expect("Type the note")
    seat.type("never said")
    seat.expect("never said")
    kill(try #require(seat.pid), SIGHUP)
    seat.expect("ended 129", seconds: 2)
    #expect(seat.pane.value("alternate_on") == "0")
    #expect(seat.pane.value("cursor_flag") == "1")
    #expect(seat.pane.wait(seconds: 2) { $0.settings == before })
    let again = try SeatPane(floor)
    again.signIn("anna@example.com")
    again.expect("Desk")
    again.press("Space")
    again.expect("Draft, not saved yet")
    again.expect("never said")
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
