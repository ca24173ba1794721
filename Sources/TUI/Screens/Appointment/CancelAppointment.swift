import Domain
import Kit
import Phrasebook
import Shell

/// Asks why an appointment is cancelled, and whether the contact goes back to be called.
public enum CancelAppointment: Layer {
  public static let screen = ScreenName("cancel-appointment", Phrase { $0.cancelTitle })
  public static let kind = LayerKind.dialog
  /// Characters of a reason.
  static let reasonLimit = 500

  public struct State: Equatable, Sendable {
    let destination: CancelAppointmentDestination
    public internal(set) var form: RecordForm

    public init(_ destination: CancelAppointmentDestination) {
      self.destination = destination
      let choices = destination.statuses.map { status in
        RecordForm.Choice(
          status.code, Phrase { $0.cancelReturning(DisplayText($0.statusName(status)).string) })
      }
      form = RecordForm([
        RecordForm.Row(
          Field.reason, Phrase { $0.cancelReason },
          .text(TextField(limit: CancelAppointment.reasonLimit)),
          hint: Phrase { $0.cancelReasonHint }),
        RecordForm.Row(
          Field.back, Phrase { $0.cancelBack },
          .choice([RecordForm.Choice("", Phrase { $0.cancelStays })] + choices, 0),
          hint: Phrase { $0.cancelBackHint }),
      ])
    }
  }

  enum Field {
    static let reason = "reason"
    static let back = "back"
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved(by: Int)
    case cancelPressed, leavePressed
    case cancelled(DomainError?)
  }

  public enum Effect: Equatable, Sendable {
    /// - back: the status of the contact, by its code; nil leaves it converted.
    case cancel(reason: String, back: String?)
  }

  public struct UseCases: Sendable {
    public var cancel: @Sendable (String, String?) throws(DomainError) -> Void

    public init(cancel: @escaping @Sendable (String, String?) throws(DomainError) -> Void) {
      self.cancel = cancel
    }
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "cancel", keys: ["Enter"], rank: 1, title: { $0.cancelAccept }, help: { $0.cancelAcceptHelp },
      message: { _ in .cancelPressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], rank: 2, title: { $0.recordNextField },
      help: { $0.recordFieldHelp }, message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.recordPreviousField },
      help: { $0.recordFieldHelp }, message: { _ in .fieldMoved(by: -1) }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.cancelLeave }, help: { $0.cancelLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key(let press): return state.form.takes(press) ? .typed(press) : nil
    }
  }

  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.form.isSaving }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): state.form.handle(press)
    case .pasted(let text): state.form.insert(text)
    case .fieldMoved(let step): state.form.moveFocus(by: step)
    case .leavePressed: return [.close]
    case .cancelPressed:
      let reason = state.form.text(Field.reason)
      guard !reason.allSatisfy(\.isWhitespace) else {
        state.form.refuse(.reasonMissing, at: Field.reason)
        return []
      }
      state.form.forgive()
      state.form.isSaving = true
      let back = state.form.choice(Field.back)
      return [.effect(.cancel(reason: reason, back: back.isEmpty ? nil : back))]
    case .cancelled(nil):
      return [
        .close(AppointmentCancelled(reservationID: state.destination.line.reservation.id))
      ]
    case .cancelled(let error?):
      state.form.refuse(error, at: error.isAboutReason ? Field.reason : nil)
    }
    return []
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .cancel(let reason, let back):
      return .cancelled(refusal { () throws(DomainError) in try use.cancel(reason, back) })
    }
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let reservation = state.destination.line.reservation
    let phrases = context.phrases
    let from = context.zone.local(reservation.start)
    let name = DisplayText(reservation.customer.name, limit: 60).string
    let told = state.form.draw(
      title: phrases.cancelTitle, more: 3, on: canvas, context)
    let what = phrases.cancelWhat(
      name, at: from, agent: DisplayText(state.destination.line.agentName, limit: 60).string)
    told.part(told.bounds.inset(left: 2, top: 1, right: 1)).say(what, .heading)
  }
}

extension DomainError {
  fileprivate var isAboutReason: Bool {
    switch self {
    case .reasonMissing, .reasonTooLong: return true
    default: return false
    }
  }
}

/// Asks about the cancellation of one appointment.
public struct CancelAppointmentDestination: Destination {
  public let session: Session
  public let line: ReservationLine
  /// With which the contact may go back to be called.
  public let statuses: [ContactStatus]

  public init(session: Session, line: ReservationLine, statuses: [ContactStatus]) {
    self.session = session
    self.line = line
    self.statuses = statuses
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.line == other.line && one.session == other.session
      && one.statuses.map(\.code) == other.statuses.map(\.code)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(line.reservation.id) }
}

/// The appointment is cancelled.
public struct AppointmentCancelled: Answer {
  public let reservationID: ReservationID
}
