import Domain
import Kit
import Phrasebook
import Shell

/// Which columns the table of contacts shows.
public enum Columns: Layer {
  public static let screen = ScreenName("columns", Phrase { $0.columnsTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    var shown: Set<ContactSort.Column>
    var list: ListBox<ContactSort.Column>

    public init(_ destination: ColumnsDestination) {
      shown = Set(destination.columns.shown.map(\.column))
      list = ListBox(
        destination.columns.settings.map(\.column), selected: destination.columns.focused)
    }
  }

  public enum Message: Sendable {
    case moved(KeyPress)
    case togglePressed, acceptPressed, leavePressed
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "toggle", keys: ["Space"], rank: 1, title: { $0.columnsToggle },
      help: { $0.columnsToggleHelp },
      availability: {
        $0.list.selected == .phone ? .disabled { $0.columnsPhoneStays } : .ready
      },
      message: { _ in .togglePressed }),
    Command(
      "accept", keys: ["Enter"], rank: 2, title: { $0.columnsAccept },
      help: { $0.columnsAcceptHelp }, message: { _ in .acceptPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.columnsLeave }, help: { $0.columnsLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, ListBox<ContactSort.Column>.takes(press) else {
      return nil
    }
    return .moved(press)
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .moved(let press): state.list.handle(press)
    case .togglePressed:
      guard let column = state.list.selected else { return [] }
      if state.shown.remove(column) == nil { state.shown.insert(column) }
    case .acceptPressed: return [.close(ColumnsChosen(columns: state.shown))]
    case .leavePressed: return [.close]
    }
    return []
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let rows = min(state.list.ids.count, max(1, canvas.height - 4))
    let inside = canvas.dialog(
      title: context.phrases.columnsTitle,
      inner: Size(width: min(30, max(1, canvas.width - 6)), height: rows + 2), context.theme)
    for (row, column, isSelected) in state.list.fitted(to: rows).visible {
      let line = inside.part(Rect(row: row + 1, width: inside.width, height: 1))
      line.write(isSelected ? context.glyphs.pointer : " ", .accent)
      let isShown = state.shown.contains(column)
      line.write(
        isShown ? context.glyphs.done : context.glyphs.dash, column: 2, isShown ? .success : .muted)
      line.write(
        context.phrases.columnHeading(column), column: 4, isShown ? .normal : .muted,
        width: line.width - 4)
      if isSelected {
        line.restyle(line.bounds, .selection)
        line.placeCursor(column: 0, row: 0)
      }
    }
  }
}

/// Asks for the columns, beginning with those that are shown.
public struct ColumnsDestination: Destination {
  let columns: ContactColumns

  init(shown: ContactColumns) { columns = shown }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(columns.shown.map(\.column))
  }
}

/// The columns that are to be shown.
public struct ColumnsChosen: Answer {
  public let columns: Set<ContactSort.Column>
}
