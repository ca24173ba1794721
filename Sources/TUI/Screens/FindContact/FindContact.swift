import Domain
import Kit
import Phrasebook
import Shell

/// Finds one of her own contacts as she types; Enter puts it on the card.
public enum FindContact: Layer {
  public static let screen = ScreenName("find", Phrase { $0.find })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public var field = TextField(limit: 60)
    public var found = FoundContacts.none
    public var list = ListBox<ContactID>()
    public var problem: DomainError?
    /// Counts what was typed: an answer to something older is not shown.
    public var generation = 0
    /// When to ask for what was typed last; nil once it was asked for.
    public var dueAt: Instant?
    public var isSearching = false

    public init() {}

    public var isBlank: Bool { SearchWords(field.text).isEmpty }
    /// What is shown is not yet of what was typed.
    public var isPending: Bool { dueAt != nil || isSearching }
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case moved(KeyPress)
    case searchDue
    case found(generation: Int, Result<FoundContacts, DomainError>)
    case openPressed, leavePressed
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable { case search(String, generation: Int) }

  public struct UseCases: Sendable {
    public var search: @Sendable (String) throws(DomainError) -> FoundContacts

    public init(search: @escaping @Sendable (String) throws(DomainError) -> FoundContacts) {
      self.search = search
    }
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "open", keys: ["Enter"], rank: 1, title: { $0.findOpen }, help: { $0.findOpenHelp },
      availability: {
        $0.list.selected == nil ? .disabled { $0.findNothingChosen } : .ready
      },
      message: { _ in .openPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 2, title: { $0.findLeave }, help: { $0.findLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  public static func lane(of effect: Effect) -> Lane { .reading }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .search(let text, let generation):
      return .found(
        generation: generation, Result { () throws(DomainError) in try use.search(text) })
    }
  }
}

/// Opens the search among somebody's own contacts.
public struct FindContactDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}

/// The contact that is to come to the card.
public struct ContactFound: Answer {
  public let contactID: ContactID
}
