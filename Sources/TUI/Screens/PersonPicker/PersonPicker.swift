import Domain
import Kit
import Phrasebook
import Shell

/// Chooses one of many people by a part of the name or the e-mail address.
public enum PersonPicker: Layer {
  public static let screen = ScreenName("person", Phrase { $0.personTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let destination: PersonPickerDestination
    /// What is searched in for each person, folded.
    let texts: [String]
    public var field = TextField(limit: 60)
    public var list: ListBox<Pick>

    public init(_ destination: PersonPickerDestination) {
      self.destination = destination
      texts = destination.people.map { Folding.fold($0.name + "\n" + $0.email) }
      let all = destination.people.map { Pick.person($0.id) }
      list = ListBox(
        destination.allowsNobody ? [.nobody] + all : all,
        selected: destination.current.map { .person($0) })
      if !destination.typed.isEmpty { change { $0.insert(destination.typed) } }
    }
  }

  /// A line of the list.
  public enum Pick: Hashable, Sendable {
    case nobody
    case person(UserID)
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case moved(KeyPress)
    case choosePressed, leavePressed
    case resized(Size)
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "choose", keys: ["Enter"], rank: 1, title: { $0.personChoose },
      help: { $0.personChooseHelp },
      availability: {
        $0.list.selected == nil ? .disabled { $0.personNothingChosen } : .ready
      },
      message: { _ in .choosePressed }),
    Command(
      "leave", keys: ["Esc"], rank: 2, title: { $0.personLeave }, help: { $0.personLeaveHelp },
      message: { _ in .leavePressed }),
  ]
}

/// A person to choose, as the list shows them.
public struct PersonChoice: Hashable, Sendable {
  public let id: UserID
  public let name: String
  public let email: String
  /// Contacts that are assigned to them now; nil where that is not told.
  public let contacts: Int?

  public init(id: UserID, name: String, email: String, contacts: Int? = nil) {
    self.id = id
    self.name = name
    self.email = email
    self.contacts = contacts
  }
}

/// Asks for one of the people, in the order given.
public struct PersonPickerDestination: Destination {
  /// What it is about; it comes back with the answer.
  public let tag: String
  public let title: Phrase
  public let people: [PersonChoice]
  /// Whether nobody, the pool, stands first among the choices.
  public let allowsNobody: Bool
  /// What choosing nobody means here; nil is the pool.
  public let nobody: Phrase?
  /// Who is selected when it opens, and marked.
  public let current: UserID?
  /// What is in the field when it opens.
  public let typed: String

  public init(
    tag: String, title: Phrase, people: [PersonChoice], allowsNobody: Bool = false,
    current: UserID? = nil, typed: String = "", nobody: Phrase? = nil
  ) {
    self.typed = typed
    self.nobody = nobody
    self.tag = tag
    self.title = title
    self.people = people
    self.allowsNobody = allowsNobody
    self.current = current
  }
}

extension PersonPickerDestination {
  func nobodyName(_ phrases: any Phrases) -> String { nobody?(phrases) ?? phrases.personNobody }
}

/// Who was chosen.
public struct PersonChosen: Answer {
  public let tag: String
  /// Nil is nobody: the pool.
  public let userID: UserID?

  public init(tag: String, userID: UserID?) {
    self.tag = tag
    self.userID = userID
  }
}
