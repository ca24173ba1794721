import Domain
import Kit
import Phrasebook
import Shell

/// Why the contact on the card was served; with none on the card, why nobody is:
/// how many each rule holds back, and when the next one comes free.
public enum Why: Layer {
  public struct State: Equatable, Sendable {
    let destination: WhyDestination
    var content: Content = .reading

    public init(_ destination: WhyDestination) { self.destination = destination }
  }

  enum Content: Equatable, Sendable {
    case reading
    case contact(QueueStanding?)
    case nobody(QueueOutlook)
    case failed(DomainError)
  }

  public enum Message: Sendable {
    case leavePressed, changed
    case stood(Result<QueueStanding?, DomainError>)
    case looked(Result<QueueOutlook, DomainError>)
  }

  public enum Effect: Equatable, Sendable {
    case stand(ContactID)
    case look
  }

  public struct UseCases: Sendable {
    let standing: @Sendable (ContactID) throws(DomainError) -> QueueStanding?
    let outlook: @Sendable () throws(DomainError) -> QueueOutlook

    public init(
      standing: @escaping @Sendable (ContactID) throws(DomainError) -> QueueStanding?,
      outlook: @escaping @Sendable () throws(DomainError) -> QueueOutlook
    ) {
      self.standing = standing
      self.outlook = outlook
    }
  }

  public static let screen = ScreenName("why", Phrase { $0.whyTitle })
  public static let kind = LayerKind.dialog

  public static let commands: [Command<State, Message>] = [
    Command(
      "leave", keys: ["Esc", "Enter", "w"], rank: 1, title: { $0.whyLeave },
      help: { $0.whyLeaveHelp }, message: { _ in .leavePressed })
  ]

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(state.question)]
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .leavePressed: return [.close]
    case .changed: return [.effect(state.question)]
    case .stood(.success(let standing)): state.content = .contact(standing)
    case .looked(.success(let outlook)): state.content = .nobody(outlook)
    case .stood(.failure(let error)), .looked(.failure(let error)):
      state.content = .failed(error)
    }
    return []
  }

  public static func lane(of effect: Effect) -> Lane { .reading }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .stand(let id):
      return .stood(Result { () throws(DomainError) in try useCases.standing(id) })
    case .look: return .looked(Result { () throws(DomainError) in try useCases.outlook() })
    }
  }
}

extension Why.State {
  fileprivate var question: Why.Effect { destination.contactID.map { .stand($0) } ?? .look }
}

/// Explains the card, or that there is none.
public struct WhyDestination: Destination {
  /// Whose queue it is.
  public let session: Session
  public let contactID: ContactID?
  /// How it came to be served; nil where it was opened.
  public let source: QueueSource?

  public init(session: Session, contactID: ContactID?, source: QueueSource?) {
    self.session = session
    self.contactID = contactID
    self.source = source
  }
}
