import Domain
import Store
import TestSupport

// MARK: - Booking

extension AccessTry {
  /// An appointment that is not there: who may act on one is told so.
  private static let nowhere = ReservationID(9999)

  static var booking: [AccessTry] {
    freeTimes + agents + [
      AccessTry(ConvertContact.self) { floor, _, session in
        try ConvertContact(store: floor.store, zones: floor.zones)(
          ConvertContact.Choice(start: floor.clock.now() + .hours(48)),
          of: floor.contact(of: session).id, by: session)
      },
      AccessTry(ListReservations.self) { floor, _, session in
        _ = try floor.listReservations(ReservationQuery(limit: 5), by: session)
      },
      AccessTry(ListReservations.self, "one of them") { floor, _, session in
        _ = try floor.listReservations.show(nowhere, by: session)
      },
      AccessTry(MoveReservation.self) { floor, _, session in
        try MoveReservation(store: floor.store, zones: floor.zones)(
          MoveReservation.Choice(start: floor.clock.now() + .hours(48)), of: nowhere, by: session)
      },
      AccessTry(CancelReservation.self) { floor, _, session in
        try CancelReservation(store: floor.store)(
          CancelReservation.Choice(reason: "Ill"), of: nowhere, by: session)
      },
      AccessTry(SetReservationStatus.self) { floor, _, session in
        try SetReservationStatus(store: floor.store)(.confirmed, of: nowhere, by: session)
      },
      AccessTry(NoteReservation.self) { floor, _, session in
        try NoteReservation(store: floor.store)("A note", to: nowhere, by: session)
      },
      AccessTry(CallVisit.self) { floor, _, session in
        _ = try CallVisit(store: floor.store, phone: floor.phone)(nowhere, by: session)
      },
    ]
  }

  private static var freeTimes: [AccessTry] {
    let day = LocalDate(iso8601: "2026-11-25")!
    return [
      AccessTry(FindFreeTimes.self, "agents") { floor, _, session in
        _ = try floor.findFreeTimes.agents(by: session)
      },
      AccessTry(FindFreeTimes.self, "next") { floor, _, session in
        _ = try floor.findFreeTimes.next(of: nil, by: session)
      },
      AccessTry(FindFreeTimes.self, "a day") { floor, _, session in
        _ = try floor.findFreeTimes.day(day, of: nil, by: session)
        _ = try floor.findFreeTimes.everyone(on: day, by: session)
      },
      AccessTry(FindFreeTimes.self, "days") { floor, _, session in
        _ = try floor.findFreeTimes.days(day...day, of: nil, by: session)
      },
    ]
  }

  private static var agents: [AccessTry] {
    [("", false), ("one's own", true)].flatMap { door, isOwn in
      func agent(_ floor: AccessFloor, _ session: Session) -> UserID {
        isOwn ? session.user.id : floor.acts.luc.user.id
      }
      return [
        AccessTry(SeeAgents.self, door) { floor, _, session in
          let see = SeeAgents(people: floor.store, booking: floor.store)
          if !isOwn { _ = try see(by: session) }
          _ = try see.show(agent(floor, session), by: session)
        },
        AccessTry(SeeAgentDays.self, door) { floor, _, session in
          _ = try SeeAgentDays(
            people: floor.store, booking: floor.store, floor: floor.store, zones: floor.zones)(
              of: agent(floor, session), from: LocalDate(iso8601: "2026-11-25")!, days: 7,
              by: session)
        },
        AccessTry(ChangeAvailability.self, door) { floor, _, session in
          let change = ChangeAvailability(store: floor.store)
          let day = LocalDate(iso8601: "2026-11-25")!
          try change.add(
            AvailabilityTimes(
              start: LocalDateTime(date: day, hour: 9, minute: 0),
              end: LocalDateTime(date: day, hour: 10, minute: 0)), of: agent(floor, session),
            by: session)
        },
        AccessTry(SetAgentProfile.self, door) { floor, _, session in
          try SetAgentProfile(store: floor.store)(
            AgentProfile(agentID: agent(floor, session), travelMinutes: 15), by: session)
        },
      ]
    }
  }
}

extension AccessFloor {
  var listReservations: ListReservations { ListReservations(people: store, booking: store) }
  var findFreeTimes: FindFreeTimes {
    FindFreeTimes(people: store, booking: store, floor: store, zones: zones, clock: clock)
  }
}
