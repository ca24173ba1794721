import Domain
import Kit
import Phrasebook
import Shell

extension AppointmentSheet {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .changed: return state.read()
    case .read(let result): return state.take(result)
    case .moved(let press): state.notes.handle(press)
    case .resized(let size): state.notes.resize(height: max(1, size.height - 9))
    case .statusPressed(let status):
      state.isActing = true
      return [.effect(.set(status))]
    case .set(let status, let error): return state.set(status, error)
    case .movePressed:
      return [
        .push(
          MoveAppointmentDestination(
            session: state.session, reservationID: state.reservationID))
      ]
    case .appointmentMoved(let slot):
      let name = DisplayText(slot.agentName, limit: 60).string
      return [state.done { $0.convertMoved(slot.local, agent: name) }] + state.read()
    case .cancelPressed: return state.cancel()
    case .cancelled: return [state.done { $0.appointmentIsCancelled }] + state.read()
    case .notePressed:
      return [
        .push(
          AppointmentNoteDestination(
            session: state.session, reservationID: state.reservationID, draft: state.draft))
      ]
    case .noteClosed(let draft):
      state.draft = draft
      return state.read()
    case .historyPressed, .contactPressed, .callPressed: return state.open(message)
    case .leavePressed: return [.close]
    }
    return []
  }
}

extension AppointmentSheet.State {
  typealias Steps = [Step<AppointmentSheet.Effect>]

  mutating func read() -> Steps { turn.ask() ? [.effect(.read)] : [] }

  mutating func take(_ result: Result<AppointmentSheet.Page, DomainError>) -> Steps {
    page.take(result)
    notes.refresh(record?.notes.map(\.id) ?? [])
    return turn.end() ? [.effect(.read)] : []
  }

  func done(_ phrase: @escaping @Sendable (any Phrases) -> String) -> Step<AppointmentSheet.Effect>
  {
    .notice(Notice(.success, Phrase(phrase)))
  }

  mutating func set(_ status: ReservationStatus, _ error: DomainError?) -> Steps {
    isActing = false
    guard let error else {
      return [done { $0.appointmentSet(status) }] + read()
    }
    return [.notice(Notice(.alert, Phrase { $0.sentence(for: error) }))] + read()
  }

  func cancel() -> Steps {
    guard let page = page.shown else { return [] }
    return [
      .push(
        CancelAppointmentDestination(
          session: session, line: page.record.line, statuses: page.statuses))
    ]
  }

  func open(_ message: AppointmentSheet.Message) -> Steps {
    guard let reservation else { return [] }
    switch message {
    case .historyPressed:
      let key = String(reservation.id.rawValue)
      return [
        .push(HistoryDestination(session: session, scope: .record(.reservation, key: key)))
      ]
    case .contactPressed:
      return [.push(ContactSheetDestination(session: session, contactID: reservation.contactID))]
    case .callPressed:
      return [.push(CallVisitDestination(session: session, visit: reservation))]
    default: return []
    }
  }
}
