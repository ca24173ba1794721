import Domain
import Kit
import Phrasebook
import Shell

/// What happened to the contact on the card, a line each; the selected one in full.
public enum TimelinePanel: Layer {
  public static let screen = ScreenName("timeline", Phrase { $0.timeline })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let contactID: ContactID
    public let phone: String
    public var content = Content.loading
    public var list = ListBox<TimelineLine.ID>()
    /// Entries of the history asked for so far.
    public var limit = TimelinePanel.page
    public var isReading = false

    public init(_ destination: TimelineDestination) {
      contactID = destination.contactID
      phone = destination.phone
    }

    public var loaded: Timeline? {
      guard case .loaded(let timeline) = content else { return nil }
      return timeline
    }
  }

  public enum Content: Equatable, Sendable {
    case loading
    case loaded(Timeline)
    case failed(DomainError)
  }

  /// Entries that are read at a time.
  static let page = 50

  public enum Message: Sendable {
    case moved(KeyPress)
    case leavePressed
    case read(Result<Timeline, DomainError>)
    case changed
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable { case read(ContactID, limit: Int) }

  public struct UseCases: Sendable {
    public var read: @Sendable (ContactID, Int) throws(DomainError) -> Timeline

    public init(read: @escaping @Sendable (ContactID, Int) throws(DomainError) -> Timeline) {
      self.read = read
    }
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "leave", keys: ["Esc", "l"], rank: 1, title: { $0.timelineLeave },
      help: { $0.timelineLeaveHelp }, message: { _ in .leavePressed })
  ]

  public static func lane(of effect: Effect) -> Lane { .reading }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read(let id, let limit):
      return .read(Result { () throws(DomainError) in try use.read(id, limit) })
    }
  }
}

/// Opens the timeline of one contact.
public struct TimelineDestination: Destination {
  public let session: Session
  public let contactID: ContactID
  /// As the card shows it.
  public let phone: String

  public init(session: Session, contactID: ContactID, phone: String) {
    self.session = session
    self.contactID = contactID
    self.phone = phone
  }
}
