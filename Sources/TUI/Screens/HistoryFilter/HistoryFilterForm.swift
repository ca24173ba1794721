import Domain
import Kit
import Phrasebook
import Shell

/// Asks which entries of the history are meant: by action, person, days, record, and by what
/// stands in them.
public enum HistoryFilterForm: Layer {
  public static let screen = ScreenName("history-filter", Phrase { $0.historyFilterTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let destination: HistoryFilterDestination
    public var wish: HistoryWish
    public var from: TextField
    public var until: TextField
    public var text: TextField
    public var focus: Field
    public var problem: Problem?

    public init(_ destination: HistoryFilterDestination) {
      self.destination = destination
      wish = destination.wish
      from = TextField(destination.wish.from?.iso8601 ?? "", limit: 10)
      until = TextField(destination.wish.until?.iso8601 ?? "", limit: 10)
      text = TextField(destination.wish.text ?? "", limit: HistoryFilterForm.textLimit)
      focus = destination.focus ?? destination.fields.first ?? .action
    }
  }

  public enum Field: CaseIterable, Hashable, Sendable {
    case action, person, from, until, collection, text
    /// Characters are typed into it.
    var isTyped: Bool { self == .from || self == .until || self == .text }
  }

  /// Characters of what is looked for.
  static let textLimit = 100

  /// What is wrong, and with which field.
  public enum Problem: Equatable, Sendable {
    case noSuchDay(Field, String)
    case daysReversed

    var field: Field {
      if case .noSuchDay(let field, _) = self { return field }
      return .until
    }
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case chosen(by: Int)
    case cleared
    case personPressed
    case personChosen(UserID?)
    case fieldMoved(by: Int)
    case applyPressed, leavePressed
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "apply", keys: ["Enter"], rank: 1, title: { $0.historyApply },
      help: { $0.historyApplyHelp }, message: { _ in .applyPressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], rank: 2, title: { $0.historyNextField },
      help: { $0.historyFieldHelp }, message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.historyPreviousField },
      help: { $0.historyFieldHelp }, message: { _ in .fieldMoved(by: -1) }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.personLeave }, help: { $0.historyLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  static let personTag = "history.person"

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    guard let chosen = answer as? PersonChosen, chosen.tag == personTag else { return nil }
    return .personChosen(chosen.userID)
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return state.focus.isTyped ? .pasted(text) : nil
    case .key(let press):
      if state.focus.isTyped { return TextField.takes(press) ? .typed(press) : nil }
      switch press {
      case "Backspace", "Delete": return .cleared
      case "Space", "Right", "+": return state.focus == .person ? .personPressed : .chosen(by: 1)
      case "Left", "-": return state.focus == .person ? .personPressed : .chosen(by: -1)
      default: return nil
      }
    }
  }
}

/// Asks which entries of the history are meant.
public struct HistoryFilterDestination: Destination {
  public let wish: HistoryWish
  /// What is asked about, in this order.
  public let fields: [HistoryFilterForm.Field]
  public let people: [PersonChoice]
  /// Where the cursor stands at first; nil for the first field.
  public let focus: HistoryFilterForm.Field?

  public init(
    wish: HistoryWish, fields: [HistoryFilterForm.Field], people: [PersonChoice],
    focus: HistoryFilterForm.Field? = nil
  ) {
    self.wish = wish
    self.fields = fields
    self.people = people
    self.focus = focus
  }
}

/// Which entries are meant.
public struct HistoryFiltered: Answer {
  public let wish: HistoryWish
}
