import Domain
import Kit
import Phrasebook
import Shell

/// Today's contacts over the card; Enter puts one back on it.
public enum TodayPanel: Layer {
  public static let screen = ScreenName("today", Phrase { $0.todayTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let work: TodaysWork
    public var list: ListBox<ContactID>

    public init(_ destination: TodayPanelDestination) {
      work = destination.work
      list = ListBox(destination.work.lines.map(\.contactID))
    }
  }

  public enum Message: Sendable {
    case moved(KeyPress)
    case openPressed, leavePressed
    case resized(Size)
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "open", keys: ["Enter"], rank: 1, title: { $0.todayOpen }, help: { $0.todayOpenHelp },
      message: { _ in .openPressed }),
    Command(
      "leave", keys: ["Esc", "t"], rank: 2, title: { $0.todayLeave },
      help: { $0.todayLeaveHelp }, message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, ListBox<ContactID>.takes(press) else { return nil }
    return .moved(press)
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .moved(let press): state.list.handle(press)
    case .openPressed:
      return [.close(state.list.selected.map { TodayChosen(contactID: $0) })]
    case .leavePressed: return [.close]
    case .resized(let size): state.list.resize(height: max(1, size.height - 4))
    }
    return []
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let rows = min(state.list.ids.count, max(1, canvas.height - 4))
    let inside = canvas.dialog(
      title: phrases.todayHeading(
        calls: state.work.calls, worked: state.work.worked, booked: state.work.booked),
      inner: Size(width: min(76, canvas.width - 4), height: rows), context.theme)
    for line in state.list.fitted(to: rows).visible {
      guard let work = state.work.lines.first(where: { $0.contactID == line.id }) else { continue }
      TodayLine.draw(work, row: line.row, on: inside, context)
      if line.isSelected {
        inside.restyle(Rect(row: line.row, width: inside.width, height: 1), .selection)
        inside.placeCursor(column: 0, row: line.row)
      }
    }
  }
}

/// Shows what was worked today.
public struct TodayPanelDestination: Destination {
  public let work: TodaysWork

  public init(work: TodaysWork) { self.work = work }

  public static func == (one: Self, other: Self) -> Bool { one.work == other.work }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(work.lines.map(\.contactID))
  }
}

/// The contact that is to come back to the card.
public struct TodayChosen: Answer {
  public let contactID: ContactID
}

/// One contact of today: what was done, when, who, and the status now.
enum TodayLine {
  /// From this width on a status has its name beside its symbol.
  private static let namesStatus = 56

  static func draw(
    _ line: TodaysWork.Line, row: Int, on canvas: Canvas, _ context: ViewContext
  ) {
    let isSkipped = line.kind == .skipped
    var column = canvas.write(
      isSkipped ? context.glyphs.open : context.glyphs.done, row: row,
      isSkipped ? .muted : .success)
    column = canvas.write(
      context.phrases.clock(context.zone.local(line.at)), column: column + 1, row: row, .muted)
    column = canvas.write(line.phone.display, column: column + 1, row: row)
    guard canvas.width >= column + 2 else { return }
    let status = StatusBadge.words(line.status, context)
    let text = canvas.width >= namesStatus ? status.text : status.symbol
    let end = canvas.writeRight(
      CellWidth.clip(text, to: 22), row: row, StatusBadge.style(line.status))
    guard let name = line.name, end - column >= 14 else { return }
    canvas.write(DisplayText(name), column: column + 2, row: row, width: end - column - 4)
  }
}
