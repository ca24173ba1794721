import Domain
import Kit
import Phrasebook
import Shell

/// Which contacts the table shows: the parts of the filter on the left, what each may be
/// on the right. Nothing is asked of the floor before it is accepted.
public enum FilterDialog: Layer {
  public static let screen = ScreenName("filter", Phrase { $0.filterTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    let ground: Contacts.Ground
    let zone: FloorZone
    var filter: ContactFilter
    var part = Part.status
    /// Whether the keys move among the values and not among the parts.
    var isInside = false
    var list = ListBox<Choice>()
    /// First and last day, as typed.
    var from: TextField
    var until: TextField
    /// What narrows the people.
    var name = TextField(limit: 40)
    /// What was typed is no day.
    var isWrongDay = false

    public init(_ destination: FilterDestination) {
      filter = destination.filter
      ground = destination.ground
      zone = destination.zone
      let zone = destination.zone.zone
      let first = filter.createdFrom.map { zone.day(of: $0).iso8601 }
      let last = filter.createdBefore.map { zone.day(of: $0).adding(days: -1).iso8601 }
      from = TextField(first ?? "", limit: 10)
      until = TextField(last ?? "", limit: 10)
      fillList()
    }
  }

  enum Part: CaseIterable, Hashable, Sendable {
    case status, assignment, created, converted, callback, heldBack, deleted
  }

  /// What a part may be.
  enum Choice: Hashable, Sendable {
    case status(StatusID)
    case anyone, nobody, somebody
    case person(UserID)
    case anyDay
    case lastDays(Int)
    case from, until
    case eitherWay, yes, no
    case dueOrNot, due
    case heldOrNot, heldByAny
    case held(HoldRule)
    case standing, deleted
  }

  public enum Message: Sendable {
    case moved(by: Int)
    case inside(Bool)
    case sidePressed
    case togglePressed, acceptPressed, leavePressed, clearPressed, clearAllPressed
    case typed(KeyPress)
    case pasted(String)
    case resized(Size)
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "accept", keys: ["Enter"], rank: 1, title: { $0.filterAccept },
      help: { $0.filterAcceptHelp }, message: { _ in .acceptPressed }),
    Command(
      "toggle", keys: ["Space"], rank: 2, title: { $0.filterToggle },
      help: { $0.filterToggleHelp }, message: { _ in .togglePressed }),
    Command(
      "side", keys: ["Tab", "Shift-Tab"], rank: 3, title: { $0.filterSide },
      help: { $0.filterSideHelp }, message: { _ in .sidePressed }),
    Command(
      "clear", keys: ["Delete"], rank: 5, title: { $0.filterClear }, help: { $0.filterClearHelp },
      message: { _ in .clearPressed }),
    Command(
      "clear-all", keys: ["*"], rank: 4, title: { $0.filterClearAll },
      help: { $0.filterClearAllHelp }, message: { _ in .clearAllPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 6, title: { $0.filterLeave }, help: { $0.filterLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return state.isTyping ? .pasted(text) : nil
    case .key(let press):
      switch press {
      case "Up": return .moved(by: -1)
      case "Down": return .moved(by: 1)
      case "PageUp": return .moved(by: -8)
      case "PageDown": return .moved(by: 8)
      case "Right" where !state.isInside: return .inside(true)
      case "Left" where state.isInside && !state.isTypingDay: return .inside(false)
      case "Space", "*", "Delete": return nil
      default: return state.isTyping && TextField.takes(press) ? .typed(press) : nil
      }
    }
  }
}

extension FilterDialog.State {
  var isTypingDay: Bool {
    isInside && part == .created && [.from, .until].contains(list.selected)
  }

  var isTyping: Bool { isTypingDay || isInside && part == .assignment }
}

/// Asks for a filter, beginning with the one that stands.
public struct FilterDestination: Destination {
  let filter: ContactFilter
  let ground: Contacts.Ground
  let zone: FloorZone

  init(_ filter: ContactFilter, _ ground: Contacts.Ground, zone: FloorZone) {
    self.filter = filter
    self.ground = ground
    self.zone = zone
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(filter) }
}

/// What the table is to show.
public struct FilterChosen: Answer {
  public let filter: ContactFilter
}
