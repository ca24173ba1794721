import Domain

/// Figures as `--json` and CSV have them.
extension JSONShape {
  /// A share as the two figures that it is made of, so that nothing is lost in rounding.
  static func share(_ part: Int, _ whole: Int) -> JSONValue {
    [
      "part": JSONValue(part), "whole": JSONValue(whole),
      "perMille": JSONValue(whole > 0 ? (part * 2000 + whole) / (whole * 2) : nil),
    ]
  }

  static func range(_ range: DayRange) -> JSONValue {
    ["from": .string(range.first.iso8601), "until": .string(range.last.iso8601)]
  }

  /// Times in whole seconds.
  static func tally(_ tally: Tally) -> JSONValue {
    [
      "calls": JSONValue(tally.calls), "answered": JSONValue(tally.answered),
      "talkTime": .integer(tally.talk.seconds), "wrapUpTime": .integer(tally.wrapUp.seconds),
      "pauseTime": .integer(tally.pause.seconds), "worked": JSONValue(tally.worked),
      "booked": JSONValue(tally.booked), "kept": JSONValue(tally.kept),
      "answerRate": share(tally.answered, tally.calls),
      "conversion": share(tally.booked, tally.answered),
      "conversionKept": share(tally.kept, tally.answered),
    ]
  }

  static func holding(_ holding: TeamLine.Holding, _ statuses: [ContactStatus]) -> JSONValue {
    [
      "assigned": JSONValue(holding.assigned), "callable": JSONValue(holding.callable),
      "statuses": .object(
        statuses.reduce(into: [:]) { $0[$1.code] = JSONValue(holding.byStatus[$1.id] ?? 0) }),
    ]
  }

  static func line(_ line: TeamLine, _ statuses: [ContactStatus]) -> JSONValue {
    [
      "name": .string(line.person.name), "email": .string(line.person.email),
      "isActive": .bool(line.person.isActive), "seatState": JSONValue(line.state?.rawValue),
      "contacts": holding(line.holding, statuses), "callsToday": JSONValue(line.callsToday),
      "callsThisWeek": JSONValue(line.callsThisWeek),
      "callsThisMonth": JSONValue(line.callsThisMonth), "period": tally(line.tally),
      "before": tally(line.before), "lastActivity": JSONValue(line.lastActivity),
    ]
  }

  static func team(_ figures: TeamFigures) -> JSONValue {
    [
      "at": JSONValue(figures.at), "period": range(figures.period),
      "before": range(figures.before),
      "items": .array(figures.lines.map { line($0, figures.statuses) }),
      "team": [
        "contacts": holding(figures.holding, figures.statuses),
        "callsToday": JSONValue(figures.callsToday),
        "callsThisWeek": JSONValue(figures.callsThisWeek),
        "callsThisMonth": JSONValue(figures.callsThisMonth), "period": tally(figures.tally),
        "before": tally(figures.tallyBefore),
      ],
    ]
  }

  private static func outcomes(_ outcomes: [CallOutcome: Int], live: Int) -> JSONValue {
    var members = CallOutcome.allCases.reduce(into: [String: JSONValue]()) {
      $0[$1.rawValue] = JSONValue(outcomes[$1] ?? 0)
    }
    members["live"] = JSONValue(live)
    return .object(members)
  }

  static func hour(_ hour: HourFigures) -> JSONValue {
    ["calls": JSONValue(hour.calls), "answered": JSONValue(hour.answered)]
  }

  static func person(_ figures: PersonFigures) -> JSONValue {
    [
      "at": JSONValue(figures.at), "period": range(figures.period),
      "before": range(figures.before), "person": line(figures.line, figures.statuses),
      "hours": .array(figures.hours.map { .array($0.map(hour)) }),
      "outcomes": outcomes(figures.outcomes, live: figures.live),
      "callLengths": .array(
        CallLength.allCases.map {
          [
            "from": JSONValue($0.from), "until": JSONValue($0.until),
            "calls": JSONValue(figures.lengths[$0] ?? 0),
          ]
        }),
      "days": .array(
        figures.days.map { ["day": .string($0.day.iso8601), "figures": tally($0.tally)] }),
    ]
  }

  static func contacts(_ figures: ContactFigures) -> JSONValue {
    [
      "at": JSONValue(figures.at), "period": range(figures.period),
      "before": range(figures.before), "contacts": JSONValue(figures.contacts),
      "pool": JSONValue(figures.pool), "callable": JSONValue(figures.callable),
      "converted": JSONValue(figures.converted),
      "statuses": .array(
        figures.byStatus.map {
          [
            "status": .string($0.status.code), "contacts": JSONValue($0.contacts),
            "pool": JSONValue($0.pool), "callable": JSONValue($0.callable),
          ]
        }),
      "ages": .array(
        ContactAge.allCases.map {
          [
            "from": JSONValue($0.from), "through": JSONValue($0.through),
            "contacts": JSONValue(figures.byAge[$0] ?? 0),
          ]
        }),
      "added": JSONValue(figures.added), "addedBefore": JSONValue(figures.addedBefore),
      "outcomes": outcomes(figures.outcomes, live: figures.live),
    ]
  }

  static func act(_ act: AssignmentAct) -> JSONValue {
    [
      "key": .integer(act.key), "at": JSONValue(act.at), "assignedBy": JSONValue(act.byName),
      "from": JSONValue(act.fromName), "to": JSONValue(act.toName),
      "contacts": JSONValue(act.contacts),
    ]
  }

  // MARK: The floor

  static func floor(_ floor: FloorNow, _ queue: QueueLeft) -> JSONValue {
    [
      "at": JSONValue(floor.at), "day": .string(floor.day.iso8601),
      "seats": .array(floor.seats.map(floorSeat)), "today": tally(floor.today),
      "hours": .array(floor.hours.map(hour)),
      "queue": .array(
        floor.left.map {
          ["status": .string($0.status.code), "callable": JSONValue($0.callable)]
        }),
      "callbacksDue": JSONValue(floor.callbacksDue),
      "callbacksOverdue": JSONValue(floor.callbacksOverdue),
      "heldBack": .array(
        queue.held.map {
          ["rule": .string($0.rule.rawValue), "contacts": JSONValue($0.contacts)]
        }),
      "free": JSONValue(queue.free),
    ]
  }

  private static func floorSeat(_ seat: FloorSeat) -> JSONValue {
    [
      "seat": .integer(seat.id.rawValue), "name": .string(seat.name),
      "state": .string(seat.state.rawValue), "since": JSONValue(seat.since),
      "pauseReason": JSONValue(seat.pauseReason), "number": JSONValue(seat.maskedNumber),
      "calledAt": JSONValue(seat.calledAt), "answeredAt": JSONValue(seat.answeredAt),
      "status": JSONValue(seat.status?.code), "today": tally(seat.today),
      "isSilent": .bool(seat.isSilent), "isCommand": .bool(seat.isCommand),
    ]
  }

  // MARK: Rows

  static func figureRow(_ row: FigureRow, _ statuses: [StatusID: String]) -> JSONValue {
    var members: [String: JSONValue] = [
      "at": JSONValue(row.at), "person": JSONValue(row.personName),
      "phone": JSONValue(row.phone?.digits), "name": JSONValue(row.contactName),
      "amount": JSONValue(row.amount),
    ]
    switch row.what {
    case .call(let outcome, let talk):
      members["outcome"] = JSONValue(outcome?.rawValue)
      members["duration"] = JSONValue(talk)
    case .contact(let status): members["status"] = JSONValue(statuses[status])
    case .spell(let state, let reason):
      members["state"] = .string(state.rawValue)
      members["reason"] = JSONValue(reason)
    case .work(let kind): members["work"] = .string(kind.rawValue)
    case .appointment(let date, let status):
      members["date"] = JSONValue(date)
      members["status"] = .string(status.rawValue)
    }
    return .object(members)
  }

  static func difference(_ found: FigureDifference) -> JSONValue {
    [
      "roll": .string(found.roll.rawValue), "place": .string(found.place),
      "column": .string(found.column), "kept": .integer(found.kept),
      "counted": .integer(found.counted),
    ]
  }
}
