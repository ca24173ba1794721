import Domain
import Kit
import Phrasebook
import Shell

/// The call of an agent to the customer of one of their visits, over whatever they looked at.
public enum VisitCall: Layer {
  public static let screen = ScreenName("visit-call", Phrase { $0.visitCallTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    let destination: CallVisitDestination
    /// True until the floor has said whether there may be a call.
    var isPlacing = false
    /// Hung up before it had begun.
    var isTakenBack = false
    public internal(set) var call: Desk.CallPanel?
    /// The usual telephone could not be reached.
    var offersByHand = false
    var problem: Phrase?

    public init(_ destination: CallVisitDestination) { self.destination = destination }

    var isLive: Bool { isPlacing || call?.isLive ?? false }
  }

  public enum Message: Sendable {
    case call(Desk.CallMessage)
    case leavePressed, acceptPressed, hangUpPressed, byHandPressed, againPressed
    /// A second of the conversation: the picture is drawn anew.
    case timePassed
  }

  public typealias Effect = Desk.CallEffect
  public typealias UseCases = Desk.PhoneUseCases

  static let outcomeTag = "visit-call.outcome"

  public static func lane(of effect: Effect) -> Lane { .telephony }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    guard case .call(let message) = Desk.runPhone(effect, use) else { return .timePassed }
    return .call(message)
  }

  public static func reluctance(_ state: State) -> Phrase? {
    state.isLive ? Phrase { $0.deskLeaveDuringCall } : nil
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    guard let chosen = answer as? Chosen, chosen.tag == outcomeTag else { return nil }
    return CallOutcome(rawValue: chosen.id).map { .call(.outcomeChosen($0)) }
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    guard let call = state.call, call.isLive else { return [] }
    var all: [Subscription<Message>] = []
    switch call.stage {
    case .waiting: all.append(.at(call.call.dialAt, id: "turn", .call(.turnCame)))
    case .dialling: break
    case .underWay:
      if !call.isAsking { all.append(.at(call.askAt, id: "call", .call(.pollDue))) }
    }
    // The time of the conversation runs by itself.
    if call.stage == .waiting || call.report.answeredAt != nil {
      all.append(.every(.seconds(1), id: "time", .timePassed))
    }
    return all
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "hang-up", keys: ["h"], rank: 1, title: { $0.deskHangUp },
      help: { $0.visitCallHangUpHelp },
      availability: { $0.isLive ? .ready : .disabled { $0.deskNoLiveCall } },
      message: { _ in .hangUpPressed }),
    Command(
      "accept", keys: ["Enter"], rank: 2, title: { $0.visitCallAccept },
      help: { $0.visitCallAcceptHelp },
      availability: {
        $0.wordAwaited == nil ? .disabled { $0.visitCallNothingAwaited } : .ready
      },
      message: { _ in .acceptPressed }),
    Command(
      "by-hand", keys: ["m"], title: { $0.deskByHand }, help: { $0.deskByHandHelp },
      availability: { $0.isLive ? .disabled { $0.deskCallIsLive } : .ready },
      message: { _ in .byHandPressed }),
    Command(
      "call", keys: ["c"], title: { $0.deskCall }, help: { $0.appointmentCallHelp },
      availability: { $0.isLive ? .disabled { $0.deskCallIsLive } : .ready },
      message: { _ in .againPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.visitCallLeave },
      help: { $0.visitCallLeaveHelp },
      availability: { $0.isLive ? .disabled { $0.deskCallIsLive } : .ready },
      message: { _ in .leavePressed }),
  ]

  // MARK: Drawing

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let inside = canvas.dialog(
      title: phrases.visitCallTitle,
      inner: Size(width: min(46, max(1, canvas.width - 6)), height: 7), context.theme)
    inside.write(state.destination.name, row: 1, Style(.normal, .bold), width: inside.width)
    inside.write(state.destination.phone.display, row: 2)
    let (text, style) = words(state, context)
    let below = inside.part(inside.bounds.inset(top: 4))
    let used = below.say(text, style)
    if let hint = hint(state, phrases) { below.write(hint, row: used, Style(.accent, .bold)) }
    inside.placeCursor(column: 0, row: 4)
  }

  private static func words(_ state: State, _ context: ViewContext) -> (String, Style) {
    let (phrases, glyphs) = (context.phrases, context.glyphs)
    if let problem = state.problem { return (glyphs.failed + " " + problem(phrases), .alert) }
    guard let panel = state.call else {
      return (glyphs.half + " " + phrases.deskPhase(.placing), .onCall)
    }
    if let end = panel.report.end {
      let time = end.duration > 0 ? "  " + phrases.duration(.seconds(Int64(end.duration))) : ""
      return (glyphs.done + " " + phrases.deskOutcome(end.outcome) + time, .heading)
    }
    if let trouble = panel.report.trouble { return (phrases.sentence(for: trouble), .warning) }
    if panel.isByHand, panel.report.phase == .dialling {
      return (glyphs.half + " " + phrases.deskDialNow, .onCall)
    }
    let symbol = panel.report.phase == .talking ? glyphs.live : glyphs.half
    let state = symbol + " " + phrases.deskPhase(panel.report.phase)
    guard let since = panel.report.answeredAt, !context.isPlain else { return (state, .onCall) }
    return (state + "  " + phrases.duration(context.now - since), .onCall)
  }

  private static func hint(_ state: State, _ phrases: any Phrases) -> String? {
    if let panel = state.call, panel.isLive {
      if panel.isByHand, panel.report.phase == .dialling {
        return phrases.deskEnterKey + "  " + phrases.deskTheyAnswered
      }
      guard panel.report.phase == .yourPhoneIsUp else { return nil }
      return phrases.deskEnterKey + "  " + phrases.deskDialContact
    }
    return state.offersByHand ? "m  " + phrases.deskByHand : nil
  }
}

/// Calls the customer of a visit.
public struct CallVisitDestination: Destination {
  public let session: Session
  public let reservationID: ReservationID
  public let contactID: ContactID
  /// As it may be shown.
  public let name: String
  public let phone: PhoneNumber

  public init(session: Session, visit: Reservation) {
    self.session = session
    reservationID = visit.id
    contactID = visit.contactID
    name = DisplayText(visit.customer.name, limit: 60).string
    phone = visit.customer.phone
  }
}
