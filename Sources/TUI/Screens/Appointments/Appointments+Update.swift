import Domain
import Kit
import Phrasebook
import Shell

extension Appointments {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.agents)] + state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .agentsRead(let result): if case .success(let agents) = result { state.agents = agents }
    case .read(let question, let generation, let result):
      return state.take(result, for: question, generation)
    case .changed: return state.read()
    case .moved(let press):
      state.list.handle(press)
      return state.readOn()
    case .resized(let size):
      state.list.resize(height: AppointmentsPlaces(size).rows)
      return state.readOn()
    case .filterPressed: return [.push(state.filter)]
    case .filtered(let wish): return state.filter(by: wish)
    case .appointmentMoved(let slot):
      let name = DisplayText(slot.agentName, limit: 60).string
      return [state.done { $0.convertMoved(slot.local, agent: name) }] + state.read()
    case .leavePressed: return state.leave()
    case .openPressed, .movePressed, .hoursPressed, .historyPressed:
      return state.open(message)
    }
    return []
  }
}

extension Appointments.State {
  typealias Steps = [Step<Appointments.Effect>]

  // MARK: Reading

  /// Reads anew as much as was read before.
  mutating func read() -> Steps {
    guard !isReading else {
      isStale = true
      return []
    }
    isReading = true
    isStale = false
    return [
      .effect(
        .read(
          Appointments.Question(
            wish: wish, after: nil, limit: max(Appointments.page, lines.count)),
          generation: generation))
    ]
  }

  /// Later ones are read when the end comes near.
  mutating func readOn() -> Steps {
    guard !isReading, let next, problem == nil,
      (list.selectedIndex ?? 0) >= lines.count - list.height
    else { return [] }
    isReading = true
    return [
      .effect(
        .read(
          Appointments.Question(wish: wish, after: next, limit: Appointments.page),
          generation: generation))
    ]
  }

  mutating func take(
    _ result: Result<ReservationPage, DomainError>, for question: Appointments.Question,
    _ generation: Int
  ) -> Steps {
    guard generation == self.generation else { return [] }
    isReading = false
    switch result {
    case .failure(let error): problem = error
    case .success(let page):
      problem = nil
      lines = question.after == nil ? page.lines : lines + page.lines
      next = page.next
      total = page.total
      list.refresh(lines.map(\.reservation.id))
    }
    if isStale { return read() }
    return problem == nil ? readOn() : []
  }

  mutating func filter(by wish: AppointmentWish) -> Steps {
    guard wish != self.wish else { return [] }
    self.wish = wish
    generation += 1
    isReading = false
    (lines, next, total) = ([], nil, nil)
    list.refresh([])
    return read()
  }

  var filter: AppointmentFilterDestination {
    AppointmentFilterDestination(wish: wish, agents: agents)
  }

  /// The filter as it was when the screen opened.
  var usual: AppointmentWish { AppointmentWish(from: today) }

  /// Takes the filter away, then leaves.
  mutating func leave() -> Steps {
    guard wish != usual else { return [.close] }
    return filter(by: usual)
  }

  func done(_ phrase: @escaping @Sendable (any Phrases) -> String) -> Step<Appointments.Effect> {
    .notice(Notice(.success, Phrase(phrase)))
  }

  // MARK: Ways

  func open(_ message: Appointments.Message) -> Steps {
    guard let line = chosen else { return [] }
    let reservation = line.reservation
    switch message {
    case .movePressed:
      return [
        .push(MoveAppointmentDestination(session: session, reservationID: reservation.id))
      ]
    case .hoursPressed:
      return [
        .push(
          WeekHoursDestination(
            session: session, agentID: reservation.agentID, agentName: line.agentName))
      ]
    case .historyPressed:
      let key = String(reservation.id.rawValue)
      return [.push(HistoryDestination(session: session, scope: .record(.reservation, key: key)))]
    default:
      return [.push(AppointmentDestination(session: session, reservationID: reservation.id))]
    }
  }
}
