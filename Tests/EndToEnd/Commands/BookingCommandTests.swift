import Foundation
import Testing

/// Agents and appointments by commands.
@Suite struct BookingCommandTests {
  /// Three days from now, so that no hour of it has passed anywhere.
  private let day = String(Date().addingTimeInterval(3 * 86_400).ISO8601Format().prefix(10))

  /// Marc works every day from nine to five; Anna has three contacts.
  private func floor() throws -> CommandFloor {
    let floor = try CommandFloor()
    let secret = try floor.file("marc", CommandFloor.password)
    let added = floor.asAda(
      "users", "add", "--name", "Marc Ouellet", "--email", "marc@example.com", "--agent",
      "--language", "en", "--new-password-file", secret)
    #expect(added.status == 0, "\(added.err)")
    let file = try floor.file(
      "contacts.csv",
      """
      phone,name,address,city,assignTo
      5145550100,Marie Gagnon,12 rue Principale,Laval,anna@example.com
      5145550101,Zoé Caron,13 rue Principale,Laval,anna@example.com
      5145550102,,,,anna@example.com

      """)
    #expect(floor.asAda("import", file).status == 0)
    let works = asMarc(
      floor, "agents", "availability", "add", "--day", day, "--from", "09:00", "--to", "17:00",
      "--daily", "--json")
    #expect(works.status == 0, "\(works.err)")
    return floor
  }

  private func asMarc(_ floor: CommandFloor, _ arguments: String...) -> Binary.Run {
    floor.run(arguments + ["--as", "marc@example.com"])
  }

  private func items(_ run: Binary.Run) -> [[String: Any]] {
    run.json?["items"] as? [[String: Any]] ?? []
  }

  private func book(
    _ floor: CommandFloor, _ phone: String, _ hour: String, _ more: String...
  ) -> Binary.Run {
    floor.run(
      ["contacts", "convert", phone, "--at", "\(day) \(hour)", "--json"] + more
        + ["--as", "anna@example.com"])
  }

  @Test func a_contact_is_booked_shown_and_counted() throws {
    let floor = try floor()
    let made = book(floor, "5145550100", "10:00", "--note", "Second floor")
    let json = try #require(made.json, "\(made.err)")
    #expect(json["status"] as? String == "scheduled" && json["minutes"] as? Int == 60)
    #expect(json["assignedToAgent"] as? String == "marc@example.com")
    #expect(json["createdBy"] as? String == "anna@example.com")
    let customer = json["customerInfo"] as? [String: Any]
    #expect(customer?["name"] as? String == "Marie Gagnon")
    #expect(customer?["address"] as? String == "12 rue Principale")
    let notes = json["notes"] as? [[String: Any]]
    #expect(notes?.first?["content"] as? String == "Second floor")
    let key = try #require(json["id"] as? Int)
    let card = floor.asAnna("contacts", "show", "5145550100", "--json").json
    #expect(card?["isConverted"] as? Bool == true && card?["status"] as? String == "converted")
    #expect(card?["reservationId"] as? Int == key && card?["convertedAt"] is String)
    #expect(floor.asAnna("contacts", "show", "5145550100").text.contains("Appointment \(key)"))
    #expect(floor.asAnna("today", "--json").json?["booked"] as? Int == 1)
    #expect(items(asMarc(floor, "reservations", "list", "--json")).count == 1)
    #expect(items(floor.asLise("reservations", "list", "--json")).isEmpty)
    #expect(floor.asLise("reservations", "show", "\(key)").status == 1)
    let text = asMarc(floor, "reservations", "show", "\(key)").text
    #expect(text.contains("Marie Gagnon  (514) 555-0100") && text.contains("Second floor"))
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func a_taken_hour_is_refused_with_what_else_is_free() throws {
    let floor = try floor()
    #expect(book(floor, "5145550100", "10:00").status == 0)
    let lost = book(floor, "5145550101", "10:30", "--agent", "marc@example.com")
    #expect(lost.status == 1 && lost.out.isEmpty)
    let sentence = try #require(lost.sentence)
    #expect(
      sentence.contains("Marc Ouellet has another visit") && sentence.contains("\(day) 11:30"))
    let free = items(floor.asAnna("agents", "free", "--day", day, "--json"))
    let local = free.compactMap { $0["local"] as? String }
    #expect(local.first == "\(day)T11:30" && local.last == "\(day)T16:00", "\(local)")
    #expect(free.allSatisfy { $0["agent"] as? String == "marc@example.com" })
    let days = items(floor.asAnna("agents", "free", "--day", day, "--days", "2", "--json"))
    #expect(days.compactMap { $0["times"] as? Int } == [10, 15])
    #expect(items(floor.asAnna("agents", "free", "--count", "3", "--json")).count == 3)
  }

  @Test func what_a_visit_needs_is_asked_for() throws {
    let floor = try floor()
    let missing = book(floor, "5145550102", "10:00")
    #expect(missing.status == 1 && missing.err.contains("name and an address"))
    let made = book(floor, "5145550102", "10:00", "--name", "Luc Roy", "--address", "1 rue Neuve")
    #expect(made.status == 0, "\(made.err)")
    #expect(floor.asAnna("contacts", "convert", "5145550100", "--at", "soon").status == 1)
    #expect(floor.asAnna("contacts", "convert", "5145550100").status == 2)
    let nobody = book(floor, "5145550100", "13:00", "--agent", "lise@example.com")
    #expect(nobody.status == 1 && nobody.err.contains("lise@example.com"))
  }

  @Test func an_appointment_is_moved_confirmed_and_cancelled() throws {
    let floor = try floor()
    let key = try #require(book(floor, "5145550100", "10:00").json?["id"] as? Int)
    let moved = asMarc(
      floor, "reservations", "move", "\(key)", "--to", "\(day) 14:00", "--json")
    #expect(moved.status == 0, "\(moved.err)")
    let confirmed = asMarc(floor, "reservations", "confirm", "\(key)", "--json").json
    #expect(confirmed?["status"] as? String == "confirmed")
    let early = asMarc(floor, "reservations", "done", "\(key)")
    #expect(early.status == 1 && early.err.contains("has not begun"))
    #expect(asMarc(floor, "reservations", "move", "\(key)").status == 2)
    #expect(asMarc(floor, "reservations", "note", "\(key)", "Ring twice").status == 0)
    let unasked = floor.asAnna("reservations", "cancel", "\(key)", "--reason", "Ill")
    #expect(unasked.status == 2 && unasked.err.contains("--back"))
    let gone = floor.asAnna(
      "reservations", "cancel", "\(key)", "--reason", "Ill", "--back", "interested", "--json")
    #expect(gone.json?["status"] as? String == "cancelled", "\(gone.err)")
    #expect(gone.json?["cancelReason"] as? String == "Ill")
    let card = floor.asAnna("contacts", "show", "5145550100", "--json").json
    #expect(card?["status"] as? String == "interested" && card?["isConverted"] as? Bool == false)
    #expect(card?["reservationId"] is NSNull)
    let history = floor.asAda("history", "record", "reservation", "\(key)", "--json")
    #expect(
      items(history).compactMap { $0["because"] as? String } == [
        "cancel_reservation", "note_reservation", "change_reservation", "move_reservation",
        "convert",
      ])
    let listed = items(
      floor.asAda("reservations", "list", "--status", "cancelled", "--from", day, "--json"))
    #expect(listed.count == 1)
    #expect(floor.asAda("reservations", "list", "--status", "lost").status == 2)
  }

  @Test func when_an_agent_works_is_changed_by_them_or_by_who_manages_people() throws {
    let floor = try floor()
    let off = floor.asAda("agents", "availability", "exception", day, "marc@example.com", "--json")
    let slots = off.json?["availability"] as? [[String: Any]] ?? []
    #expect(slots.map { $0["kind"] as? String } == ["available", "away"], "\(off.err)")
    #expect(slots.last?["startDateTime"] as? String == "\(day)T00:00")
    let pattern = slots.first?["recurringPattern"] as? [String: Any]
    #expect(pattern?["frequency"] as? String == "daily")
    #expect(items(floor.asAnna("agents", "free", "--day", day, "--json")).isEmpty)
    let key = try #require(slots.last?["id"] as? Int)
    let denied = floor.asAnna("agents", "availability", "remove", "\(key)", "marc@example.com")
    #expect(denied.status == 1)
    #expect(asMarc(floor, "agents", "availability", "remove", "\(key)").status == 0)
    let twice = asMarc(floor, "agents", "availability", "remove", "\(key)")
    #expect(twice.status == 1 && twice.sentence?.contains("no such entry") ?? false)
    let edited = asMarc(floor, "agents", "edit", "--appointment", "45", "--travel", "0", "--json")
    #expect(edited.json?["appointmentMinutes"] as? Int == 45, "\(edited.err)")
    let long = asMarc(floor, "agents", "edit", "--appointment", "999")
    #expect(long.status == 1 && long.err.contains("480"))
    #expect(asMarc(floor, "agents", "edit").status == 2)
    let both = asMarc(
      floor, "agents", "availability", "add", "--day", day, "--from", "09:00", "--to", "10:00",
      "--daily", "--weekly", "mon")
    #expect(both.status == 2)
    let listed = items(floor.asAda("agents", "list", "--json"))
    #expect(listed.map { $0["email"] as? String } == ["marc@example.com"])
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func an_agent_sees_their_day() throws {
    let floor = try floor()
    #expect(book(floor, "5145550100", "10:00", "--note", "Ring twice").status == 0)
    #expect(book(floor, "5145550101", "12:00").status == 0)
    let plan = items(asMarc(floor, "agents", "day", "--day", day, "--json"))
    let visits = plan.first?["visits"] as? [[String: Any]] ?? []
    #expect(visits.map { $0["gapMinutes"] as? Int } == [nil, 60])
    let text = asMarc(floor, "agents", "day", "--day", day).text
    #expect(text.contains("09:00–17:00") && text.contains("Ring twice"))
    #expect(text.contains("12 rue Principale, Laval"))
    #expect(floor.asAnna("agents", "day", "marc@example.com").status == 1)
    #expect(floor.asAda("agents", "day", "marc@example.com", "--day", day).status == 0)
  }

  @Test func times_that_the_clock_jumps_over_and_texts_that_steer_are_no_harm() throws {
    let floor = try floor()
    let gap = floor.asAnna("contacts", "convert", "5145550100", "--at", "2027-03-14 02:30")
    #expect(gap.status == 1 && gap.sentence?.contains("jumps over") ?? false, "\(gap.err)")
    let hostile = "\u{1B}[2J\u{202E}gone\u{9B}31m"
    let made = book(floor, "5145550100", "10:00", "--note", hostile)
    let key = try #require(made.json?["id"] as? Int, "\(made.err)")
    let gone = floor.asAnna(
      "reservations", "cancel", "\(key)", "--reason", hostile, "--stays")
    #expect(gone.status == 0, "\(gone.err)")
    for text in [gone.text, asMarc(floor, "reservations", "show", "\(key)").text] {
      #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{9B}"].contains($0) })
    }
    let listed = floor.asLise("agents", "free", "nobody@example.com")
    #expect(listed.status == 1 && listed.err.contains("nobody@example.com"))
    let unread = asMarc(
      floor, "agents", "availability", "add", "--day", day, "--from", "9h", "--to", "17:00")
    #expect(unread.status == 2)
    let back = asMarc(
      floor, "agents", "availability", "add", "--day", day, "--from", "17:00", "--to", "09:00")
    #expect(back.status == 1 && back.sentence?.contains("ends before it begins") ?? false)
    #expect(floor.run(["history", "verify"]).status == 0)
  }
}
