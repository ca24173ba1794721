import Domain
import Kit
import Phrasebook
import Shell

extension AgentDay {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .changed: return state.read()
    case .read(let result): return state.take(result, at: now)
    case .moved(let press): state.list.handle(press)
    case .dayMoved(let days): return state.show(state.day.adding(days: days), at: now)
    case .todayPressed: return state.show(state.today, at: now)
    case .weekPressed: state.showsWeek.toggle()
    case .profilePressed: state.showsProfile.toggle()
    case .leavePressed:
      state.showsProfile = false
      state.showsWeek = false
    case .resized(let size): state.size = size
    case .statusPressed(let status):
      guard let id = state.list.selected else { return [] }
      state.isActing = true
      return [.effect(.set(status, id))]
    case .set(let status, let error): return state.set(status, error)
    case .noteClosed(let id, let text):
      state.draft = text.isEmpty ? nil : Draft(reservationID: id, text: text)
      return state.read()
    case .openPressed, .notePressed, .callPressed, .hoursPressed: return state.open(message)
    case .passwordPressed: return [.push(ReplacePasswordDestination(session: state.session))]
    case .signOutPressed:
      return [.reset(DepartureDestination(session: state.session, next: .signIn))]
    case .switchRolePressed:
      return [.reset(DepartureDestination(session: state.session, next: .chooseRole))]
    }
    return []
  }
}

extension AgentDay.State {
  typealias Steps = [Step<AgentDay.Effect>]

  /// The first day of the week in sight.
  var first: LocalDate { WeekGrid(day: day).first }

  var plan: AgentDayPlan? { page.shown?.days.first { $0.date == day } }

  var visits: [AgentDayPlan.Visit] { plan?.visits ?? [] }

  var chosen: Reservation? {
    visits.first { $0.record.reservation.id == list.selected }?.record.reservation
  }

  mutating func read() -> Steps { turn.ask() ? [.effect(.read(first))] : [] }

  mutating func take(_ result: Result<AgentDay.Week, DomainError>, at now: Instant) -> Steps {
    let wantsAgain = turn.end()
    page.take(result)
    refresh(at: now)
    if wantsAgain { return [.effect(.read(first))] }
    if case .success(let week) = result, week.first != first { return read() }
    return []
  }

  /// The selection stays on its visit; on another day it begins at the one that comes next.
  private mutating func refresh(at now: Instant) {
    let ids = visits.map(\.record.reservation.id)
    let isKnown = list.selected.map { ids.contains($0) } ?? false
    list.refresh(ids)
    guard !isKnown else { return }
    let next = visits.first { visit in
      visit.record.reservation.status.isOpen && visit.record.reservation.end > now
    }
    if let next = next ?? visits.first { list.select(next.record.reservation.id) }
  }

  mutating func show(_ day: LocalDate, at now: Instant) -> Steps {
    let week = first
    self.day = day
    list = ListBox()
    refresh(at: now)
    return first == week ? [] : read()
  }

  mutating func set(_ status: ReservationStatus, _ error: DomainError?) -> Steps {
    isActing = false
    guard let error else {
      return [.notice(Notice(.success, Phrase { $0.appointmentSet(status) }))] + read()
    }
    return [.notice(Notice(.alert, Phrase { $0.sentence(for: error) }))] + read()
  }

  func open(_ message: AgentDay.Message) -> Steps {
    if case .hoursPressed = message {
      return [
        .push(
          WeekHoursDestination(
            session: session, agentID: session.user.id, agentName: session.user.name, day: day))
      ]
    }
    guard let visit = chosen else { return [] }
    switch message {
    case .notePressed:
      let text = draft?.reservationID == visit.id ? draft?.text ?? "" : ""
      return [
        .push(
          AppointmentNoteDestination(session: session, reservationID: visit.id, draft: text))
      ]
    case .callPressed:
      return [.push(CallVisitDestination(session: session, visit: visit))]
    default: return [.push(AppointmentDestination(session: session, reservationID: visit.id))]
    }
  }
}
