import Domain
import Screens
import Shell

/// Appointments, the choice of their times, and the days and weeks of agents.
func addBooking(to registry: inout Registry, _ sign: FloorSign, _ floor: SeatFloor) {
  registry.add(Convert.self) { (to: ConvertDestination) in
    Opening(
      floor.convert(to.session, .book(to.contactID), typed: to.typed),
      Convert.UseCases(to, on: floor))
  }
  registry.add(Convert.self) { (to: MoveAppointmentDestination) in
    Opening(
      floor.convert(to.session, .move(to.reservationID)), Convert.UseCases(to, on: floor))
  }
  registry.add(Appointments.self) { (to: AppointmentsDestination) in
    Opening(
      Appointments.State(to, floor: sign, today: floor.today),
      Appointments.UseCases(to.session, on: floor))
  }
  registry.add(AppointmentFilter.self) { (to: AppointmentFilterDestination) in
    Opening(AppointmentFilter.State(to))
  }
  registry.add(AppointmentSheet.self) { (to: AppointmentDestination) in
    Opening(AppointmentSheet.State(to, floor: sign), AppointmentSheet.UseCases(to, on: floor))
  }
  registry.add(AppointmentNote.self) { (to: AppointmentNoteDestination) in
    Opening(AppointmentNote.State(to), AppointmentNote.UseCases(to, on: floor))
  }
  registry.add(CancelAppointment.self) { (to: CancelAppointmentDestination) in
    Opening(CancelAppointment.State(to), CancelAppointment.UseCases(to, on: floor))
  }
  addAgents(to: &registry, sign, floor)
}

private func addAgents(to registry: inout Registry, _ sign: FloorSign, _ floor: SeatFloor) {
  registry.add(AgentDay.self) { (to: AgentDayDestination) in
    Opening(
      AgentDay.State(to, floor: sign, today: floor.today),
      AgentDay.UseCases(to.session, on: floor))
  }
  registry.add(WeekHours.self) { (to: WeekHoursDestination) in
    Opening(
      WeekHours.State(to, floor: sign, today: floor.today), WeekHours.UseCases(to, on: floor))
  }
  registry.add(VisitCall.self) { (to: CallVisitDestination) in
    Opening(VisitCall.State(to), Desk.PhoneUseCases(to, on: floor))
  }
}

extension SeatFloor {
  /// The day on the floor's wall clock.
  var today: LocalDate { zone.day(of: clock.now()) }

  var freeTimes: FindFreeTimes {
    FindFreeTimes(people: store, booking: store, floor: store, zones: zones, clock: clock)
  }

  func convert(
    _ session: Session, _ purpose: Convert.Purpose, typed: Convert.Typed = .nothing
  ) -> Convert.State {
    Convert.State(
      session, purpose, typed: typed, today: today,
      latest: zone.day(of: clock.now() + FreeSearch.furthest))
  }

  /// Whom and when one can have, with the customer as somebody else tells.
  ///
  /// - Parameter moved: an appointment that is moved: its own time is no proposal.
  func convertGround(
    _ agent: UserID?, _ days: ClosedRange<LocalDate>, for customer: Convert.Customer,
    by session: Session, moving moved: Reservation? = nil
  ) throws(DomainError) -> Convert.Ground {
    var free = freeTimes
    free.besides = moved?.id
    let agents = try free.agents(by: session).map {
      PersonChoice(id: $0.id, name: $0.name, email: $0.email)
    }
    let next = try free.next(FreeSearch.proposals + 1, of: agent, by: session)
      .filter { $0.start != moved?.start || $0.agentID != moved?.agentID }
    return Convert.Ground(
      customer: customer, agents: agents, next: Array(next.prefix(FreeSearch.proposals)),
      days: try free.days(days, of: agent, by: session))
  }

  func convertTimes(
    _ day: LocalDate, _ agent: UserID?, by session: Session, moving moved: ReservationID? = nil
  ) throws(DomainError) -> [FreeSlot] {
    var free = freeTimes
    free.besides = moved
    guard let agent else { return try free.everyone(on: day, by: session) }
    return try free.day(day, of: agent, by: session)
  }
}

extension Convert.UseCases {
  init(_ to: ConvertDestination, on floor: SeatFloor) {
    let (id, session) = (to.contactID, to.session)
    let browse = BrowseContacts(
      people: floor.people, contacts: floor.contacts, history: floor.store)
    let convert = ConvertContact(store: floor.work, zones: floor.zones)
    self.init(
      ground: { (agent, days) throws(DomainError) in
        guard let contact = try browse.show(id, by: session)?.card.contact else {
          throw .unknownContact
        }
        return try floor.convertGround(
          agent, days, for: Convert.Customer(contact), by: session)
      },
      times: { (day, agent) throws(DomainError) in
        try floor.convertTimes(day, agent, by: session)
      },
      make: { (wanted) throws(DomainError) in
        try convert(
          ConvertContact.Choice(
            start: wanted.slot.start, agentID: wanted.slot.agentID,
            note: wanted.note.isEmpty ? nil : wanted.note, details: wanted.fields),
          of: id, by: session)
      })
  }

  init(_ to: MoveAppointmentDestination, on floor: SeatFloor) {
    let (id, session) = (to.reservationID, to.session)
    let list = ListReservations(people: floor.people, booking: floor.store)
    let move = MoveReservation(store: floor.work, zones: floor.zones)
    self.init(
      ground: { (agent, days) throws(DomainError) in
        let visit = try list.show(id, by: session).reservation
        let customer = Convert.Customer(
          name: visit.customer.name, phone: visit.customer.phone,
          address: visit.customer.address)
        return try floor.convertGround(
          agent, days, for: customer, by: session, moving: visit)
      },
      times: { (day, agent) throws(DomainError) in
        try floor.convertTimes(day, agent, by: session, moving: id)
      },
      make: { (wanted) throws(DomainError) in
        try move(
          MoveReservation.Choice(start: wanted.slot.start, agentID: wanted.slot.agentID),
          of: id, by: session)
      })
  }
}

extension Convert.Customer {
  init(_ contact: Contact) {
    let details = contact.details
    self.init(
      name: details.name, phone: contact.phone, address: details.address, city: details.city,
      postalCode: details.postalCode)
  }
}

extension Appointments.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let list = ListReservations(people: floor.people, booking: floor.store)
    let (find, zone) = (floor.freeTimes, floor.zone)
    self.init(
      agents: { () throws(DomainError) in
        try find.agents(by: session).map {
          PersonChoice(id: $0.id, name: $0.name, email: $0.email)
        }
      },
      read: { (question) throws(DomainError) in
        try list(
          question.wish.query(in: zone, after: question.after, limit: question.limit),
          by: session)
      })
  }
}

extension AppointmentSheet.UseCases {
  init(_ to: AppointmentDestination, on floor: SeatFloor) {
    let (id, session) = (to.reservationID, to.session)
    let see = SeeAppointment(
      people: floor.people, booking: floor.store, contacts: floor.contacts)
    let set = SetReservationStatus(store: floor.work)
    self.init(
      read: { () throws(DomainError) in
        let page = try see(id, by: session)
        return AppointmentSheet.Page(
          record: page.record, seesContact: page.may(.viewContacts),
          seesHistory: page.may(.viewHistory), statuses: page.statuses)
      },
      set: { (status) throws(DomainError) in try set(status, of: id, by: session) })
  }
}

extension AppointmentNote.UseCases {
  init(_ to: AppointmentNoteDestination, on floor: SeatFloor) {
    let note = NoteReservation(store: floor.work)
    self.init { (text) throws(DomainError) in
      try note(text, to: to.reservationID, by: to.session)
    }
  }
}

extension CancelAppointment.UseCases {
  init(_ to: CancelAppointmentDestination, on floor: SeatFloor) {
    let cancel = CancelReservation(store: floor.work)
    self.init { (reason, back) throws(DomainError) in
      try cancel(
        CancelReservation.Choice(
          reason: reason, returning: back.map { SetStatus.Choice(statusCode: $0) }),
        of: to.line.reservation.id, by: to.session)
    }
  }
}
