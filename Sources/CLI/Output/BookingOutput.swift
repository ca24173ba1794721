import Domain
import Phrasebook

/// Agents and appointments as text and as JSON (docs/command-line.md).
struct BookingOutput {
  let phrases: any Phrases
  /// The floor's.
  let zone: any Zone

  init(_ floor: Floor) throws {
    phrases = Spoken.phrases
    zone = try floor.zone()
  }

  func moment(_ instant: Instant) -> String { phrases.isoMoment(zone.local(instant)) }

  // MARK: Appointments

  func table(_ lines: [ReservationLine]) {
    var table = Table(phrases.reservationHeadings)
    for line in lines {
      let reservation = line.reservation
      table.add([
        "\(reservation.id.rawValue)", moment(reservation.start), line.agentName,
        phrases.name(of: reservation.status), reservation.customer.name,
        reservation.customer.phone.display, reservation.customer.city ?? "",
        line.bookedByName ?? "—",
      ])
    }
    table.print()
  }

  func tell(_ record: ReservationRecord) {
    let reservation = record.reservation
    let customer = reservation.customer
    StandardOutput.line(
      "\(reservation.id.rawValue)  \(moment(reservation.start))–"
        + phrases.clock(zone.local(reservation.end)) + "  \(record.line.agentName)  "
        + phrases.name(of: reservation.status))
    StandardOutput.line("\(customer.name)  \(customer.phone.display)")
    let place = [customer.address, customer.city, customer.postalCode].compactMap { $0 }
    StandardOutput.line(place.joined(separator: ", "))
    if let email = customer.email { StandardOutput.line(email) }
    if let reason = reservation.cancelReason {
      StandardOutput.line(phrases.reservationCancelled(because: reason))
    }
    StandardOutput.line(
      phrases.reservationBooked(
        by: record.line.bookedByName ?? "—", moment(reservation.bookedAt)))
    for note in record.notes {
      let lines = DisplayText.lines(note.content).map(\.string)
      StandardOutput.line("\(moment(note.at))  \(note.authorName ?? ""): \(lines.first ?? "")")
      for line in lines.dropFirst() { StandardOutput.line("    " + line) }
    }
  }

  // MARK: An agent's days

  func tell(_ day: AgentDayPlan) {
    let available = day.available.map {
      phrases.clock(zone.local($0.from)) + "–" + phrases.clock(zone.local($0.until))
    }
    StandardOutput.line(
      phrases.longDay(day.date) + "   "
        + (available.isEmpty ? phrases.agentOff : available.joined(separator: ", ")))
    for visit in day.visits {
      let reservation = visit.record.reservation
      let customer = reservation.customer
      if let gap = visit.gap {
        StandardOutput.line("  " + phrases.way(gap, isTight: visit.isTight))
      }
      let place = [customer.address, customer.city, customer.postalCode].compactMap { $0 }
      StandardOutput.line(
        "  \(phrases.clock(zone.local(reservation.start)))–"
          + phrases.clock(zone.local(reservation.end))
          + "  \(customer.name)  \(customer.phone.display)  \(place.joined(separator: ", "))  "
          + phrases.name(of: reservation.status)
          + (visit.isOutside ? "  " + phrases.visitOutside : ""))
      for note in visit.record.notes { StandardOutput.line("    " + note.content) }
    }
  }
}

extension JSONShape {
  static func reservation(_ line: ReservationLine) -> JSONValue { .object(members(line)) }

  static func reservation(_ record: ReservationRecord) -> JSONValue {
    var members = members(record.line)
    members["notes"] = .array(
      record.notes.map {
        [
          "content": .string($0.content), "createdBy": JSONValue($0.authorName),
          "createdAt": JSONValue($0.at),
        ]
      })
    return .object(members)
  }

  private static func members(_ line: ReservationLine) -> [String: JSONValue] {
    let reservation = line.reservation
    let customer = reservation.customer
    return [
      "id": JSONValue(reservation.id), "date": JSONValue(reservation.start),
      "endsAt": JSONValue(reservation.end), "minutes": JSONValue(reservation.minutes),
      "assignedToAgent": .string(line.agentEmail), "agentName": .string(line.agentName),
      "status": .string(reservation.status.rawValue),
      "customerInfo": [
        "name": .string(customer.name), "phone": .string(customer.phone.digits),
        "email": JSONValue(customer.email), "address": .string(customer.address),
        "postalCode": JSONValue(customer.postalCode), "city": JSONValue(customer.city),
      ],
      "cancelReason": JSONValue(reservation.cancelReason),
      "createdBy": JSONValue(line.bookedByEmail), "createdAt": JSONValue(reservation.bookedAt),
      "updatedAt": JSONValue(reservation.updatedAt),
    ]
  }

  // MARK: Agents

  static func agent(_ line: AgentLine) -> [String: JSONValue] {
    [
      "email": .string(line.email), "name": .string(line.name),
      "appointmentMinutes": JSONValue(line.profile.appointmentMinutes),
      "travelMinutes": JSONValue(line.profile.travelMinutes), "slots": JSONValue(line.slots),
      "openVisits": JSONValue(line.openVisits),
    ]
  }

  static func agent(_ record: AgentRecord) -> JSONValue {
    var members = agent(record.line)
    members["availability"] = .array(record.slots.map(slot))
    return .object(members)
  }

  /// Times are those of the floor's wall clock.
  static func slot(_ slot: AvailabilitySlot) -> JSONValue {
    let times = slot.times
    let pattern = times.recurrence.map { recurrence -> JSONValue in
      [
        "frequency": .string(recurrence.frequency.rawValue),
        "daysOfWeek": recurrence.frequency == .weekly
          ? .array(recurrence.daysOfWeek.sorted().map { JSONValue($0) }) : .null,
        "endDate": JSONValue(recurrence.endDate?.iso8601),
      ]
    }
    return [
      "id": JSONValue(slot.id), "kind": .string(times.kind.rawValue),
      "startDateTime": .string(times.start.iso8601), "endDateTime": .string(times.end.iso8601),
      "isRecurring": .bool(pattern != nil), "recurringPattern": pattern ?? .null,
    ]
  }

  // MARK: Free times

  static func free(_ slot: FreeSlot, _ emails: [UserID: String]) -> JSONValue {
    [
      "date": JSONValue(slot.start), "endsAt": JSONValue(slot.end),
      "local": .string(slot.local.iso8601), "agent": JSONValue(emails[slot.agentID]),
      "agentName": .string(slot.agentName),
    ]
  }

  static func free(_ day: FreeDay, _ emails: [UserID: String]) -> JSONValue {
    [
      "day": .string(day.date.iso8601), "times": JSONValue(day.times),
      "agents": .array(day.agents.map { JSONValue(emails[$0]) }),
    ]
  }

  static func day(_ day: AgentDayPlan) -> JSONValue {
    [
      "day": .string(day.date.iso8601),
      "available": .array(
        day.available.map { ["from": JSONValue($0.from), "until": JSONValue($0.until)] }),
      "visits": .array(
        day.visits.map { visit in
          guard case .object(var members) = reservation(visit.record) else { return .null }
          members["gapMinutes"] = JSONValue(visit.gap.map { Int($0.seconds / 60) })
          members["isTight"] = .bool(visit.isTight)
          members["isOutside"] = .bool(visit.isOutside)
          return .object(members)
        }),
    ]
  }
}
