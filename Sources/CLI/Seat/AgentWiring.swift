import Domain
import Screens

extension SeatFloor {
  var agentDays: SeeAgentDays {
    SeeAgentDays(people: store, booking: store, floor: store, zones: zones)
  }
}

extension AgentDay.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let set = SetReservationStatus(store: floor.work)
    self.init(
      read: { (first) throws(DomainError) in
        try floor.agentDays(of: session.user.id, from: first, days: 7, by: session)
      },
      set: { (status, id) throws(DomainError) in try set(status, of: id, by: session) })
  }
}

extension WeekHours.UseCases {
  init(_ to: WeekHoursDestination, on floor: SeatFloor) {
    let (agent, session) = (to.agentID, to.session)
    let see = SeeAgents(people: floor.people, booking: floor.store)
    let change = ChangeAvailability(store: floor.work)
    let setProfile = SetAgentProfile(store: floor.work)
    self.init(
      read: { (first) throws(DomainError) in
        let record = try see.show(agent, by: session)
        let settings = try floor.store.settings()
        return WeekHours.Page(
          record: record, first: first, days: try floor.visits(of: agent, from: first, session),
          appointment: record.line.profile.appointment(settings),
          travel: record.line.profile.travel(settings))
      },
      change: { (wanted) throws(DomainError) in
        switch wanted {
        case .add(let times): try change.add(times, of: agent, by: session)
        case .edit(let id, let times):
          try change.edit(id, of: agent, to: times, by: session)
        case .remove(let id): try change.remove(id, of: agent, by: session)
        case .profile(let profile): try setProfile(profile, by: session)
        }
      })
  }
}

extension SeatFloor {
  /// A week with what is booked; empty for who may see hours, and no appointments.
  fileprivate func visits(
    of agent: UserID, from first: LocalDate, _ session: Session
  ) throws(DomainError) -> [AgentDayPlan] {
    let isOwn = agent == session.user.id && session.user.isAgent
    let held = try people.permissions(of: session.user)
    let mayLook = session.user.isAdmin && (held.contains(.all) || held.contains(.viewContacts))
    guard isOwn || mayLook else { return [] }
    return try agentDays(of: agent, from: first, days: 7, by: session)
  }
}

extension Desk.PhoneUseCases {
  /// The telephone of an agent who calls the customer of a visit: all but the first step is
  /// that of the desk.
  init(_ to: CallVisitDestination, on floor: SeatFloor) {
    self.init(to.session, on: floor)
    let (store, phones, session) = (floor.work, floor.phones, to.session)
    place = { (_, byHand) throws(DomainError) in
      try CallVisit(store: store, phone: byHand ? phones.byHand : phones.usual)(
        to.reservationID, by: session)
    }
  }
}
