import Domain
import Kit
import Phrasebook
import Shell

/// Away from the keyboard: why, for how long, and one key back. The contact on
/// the card is kept for two minutes and then free for others.
public enum Pause: Layer {
  public struct State: Equatable, Sendable {
    let destination: PauseDestination
    let since: Instant
    var holdsContact: Bool
    var isReturning = false

    public init(_ destination: PauseDestination, at now: Instant) {
      self.destination = destination
      since = now
      holdsContact = destination.contactID != nil
    }
  }

  public enum Message: Sendable {
    case returnPressed
    case returned(DomainError?)
    case keptLongEnough
    case freed(Result<Bool, DomainError>)
    case timePassed
  }

  public enum Effect: Equatable, Sendable { case free, comeBack }

  public struct UseCases: Sendable {
    let free: @Sendable () throws(DomainError) -> Bool
    let comeBack: @Sendable () throws(DomainError) -> Void

    public init(
      free: @escaping @Sendable () throws(DomainError) -> Bool,
      comeBack: @escaping @Sendable () throws(DomainError) -> Void
    ) {
      self.free = free
      self.comeBack = comeBack
    }
  }

  public static let screen = ScreenName("pause", Phrase { $0.pauseTitle })

  public static let commands: [Command<State, Message>] = [
    Command(
      "return", keys: ["Enter", "Space", "p"], rank: 1, title: { $0.pauseResume },
      help: { $0.pauseResumeHelp }, message: { _ in .returnPressed })
  ]

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .returnPressed:
      guard !state.isReturning else { return [] }
      state.isReturning = true
      return [.effect(.comeBack)]
    case .returned(nil): return [.close(CameBack())]
    case .returned(let error?), .freed(.failure(let error)):
      state.isReturning = false
      return [.notice(Notice(.alert, Phrase { $0.sentence(for: error) }))]
    case .keptLongEnough: return [.effect(.free)]
    case .freed(.success(let isFree)): state.holdsContact = state.holdsContact && !isFree
    case .timePassed: break
    }
    return []
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    var all: [Subscription<Message>] = [.every(.seconds(1), id: "time", .timePassed)]
    if state.destination.contactID != nil {
      all.append(.at(state.since + Seat.heldWhileAway, id: "free", .keptLongEnough))
    }
    return all
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .free:
      return .freed(Result { () throws(DomainError) in try useCases.free() })
    case .comeBack:
      return .returned(refusal { () throws(DomainError) in try useCases.comeBack() })
    }
  }

  // MARK: The picture

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    let time = context.isPlain ? "" : " " + context.phrases.duration(context.now - state.since)
    return .seat(
      screen.title, of: state.destination.session, on: state.destination.floor,
      state: context.glyphs.paused + " " + context.phrases.seatState(.paused) + time, .warning,
      in: context)
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let row = max(0, canvas.height / 2 - 2)
    let reason = DisplayText(phrases.pauseReason(state.destination.reason)).string
    canvas.writeCentered(reason, row: row, .heading)
    let since = phrases.pauseSince(phrases.clock(context.zone.local(state.since)))
    canvas.writeCentered(since, row: row + 1, .muted)
    if state.destination.contactID != nil {
      let words = state.holdsContact ? phrases.pauseCardKept : phrases.pauseCardFree
      canvas.writeCentered(words, row: row + 3, .muted)
    }
    canvas.placeCursor(column: 0, row: row)
  }
}

/// Begins to be away, once the seat is marked as paused.
public struct PauseDestination: Destination {
  public let session: Session
  /// As the floor settings name it.
  public let reason: String
  /// The contact on the card.
  public let contactID: ContactID?
  public let floor: FloorSign

  public init(session: Session, reason: String, contactID: ContactID?, floor: FloorSign) {
    self.session = session
    self.reason = reason
    self.contactID = contactID
    self.floor = floor
  }
}

/// Somebody is at the keyboard again.
public struct CameBack: Answer {}
