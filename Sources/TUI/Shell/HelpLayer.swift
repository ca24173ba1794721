import Domain
import Kit
import Phrasebook

struct HelpDestination: Destination {
  let rows: [CommandRow]
}

/// Every command of the screen below, with its keys and why it is off.
enum HelpLayer: Layer {
  struct State: Equatable {
    let rows: [CommandRow]
    /// Lines scrolled away above.
    var top = 0
    var height = 10

    init(_ destination: HelpDestination) { rows = destination.rows }
  }

  enum Message: Equatable {
    case scrolled(Int)
    case resized(Int)
    case closed
  }

  static let screen = ScreenName("help", Phrase { $0.helpTitle })
  static let kind = LayerKind.dialog

  static let commands: [Command<State, Message>] = [
    Command(
      "close", keys: ["Esc", "q", "?", "F1"], rank: 1, title: { $0.helpClose },
      help: { $0.helpCloseHelp }, message: { _ in .closed }),
    Command(
      "down", keys: ["Down", "j"], rank: 2, title: { $0.helpScroll }, help: { $0.helpScrollHelp },
      message: { _ in .scrolled(1) }),
    Command(
      "up", keys: ["Up", "k"], title: { $0.helpScroll }, help: { $0.helpScrollHelp },
      message: { _ in .scrolled(-1) }),
    Command(
      "page-down", keys: ["PageDown", "Space"], title: { $0.helpScroll },
      help: { $0.helpScrollHelp }, message: { .scrolled(max(1, $0.height - 1)) }),
    Command(
      "page-up", keys: ["PageUp"], title: { $0.helpScroll }, help: { $0.helpScrollHelp },
      message: { .scrolled(-max(1, $0.height - 1)) }),
  ]

  static func resized(_ size: Size) -> Message? { .resized(max(1, size.height - 4)) }

  static func update(_ state: inout State, _ message: Message, at now: Instant) -> [Step<Never>] {
    switch message {
    case .closed: return [.close]
    case .resized(let height): state.height = height
    case .scrolled(let rows): state.top += rows
    }
    state.top = min(max(0, state.top), max(0, lineCount(state.rows) - state.height))
    return []
  }

  /// One line per command, and per screen a heading with a blank line before it.
  private static func lineCount(_ rows: [CommandRow]) -> Int {
    rows.count + 2 * Set(rows.map(\.screen.id)).count - 1
  }

  static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let height = min(lineCount(state.rows), max(1, canvas.height - 4))
    let inside = canvas.dialog(
      title: context.phrases.helpTitle, inner: Size(width: 72, height: height + 2), context.theme)
    let list = inside.part(inside.bounds.inset(top: inside.height > 4 ? 1 : 0))
    let keys = state.rows.map { CellWidth.of(keyNames($0, context)) }.max() ?? 0
    let column = min(keys, max(6, list.width / 3)) + 2
    var line = -state.top
    var heading = ""
    for row in state.rows {
      if row.screen.id != heading {
        if !heading.isEmpty { line += 1 }
        if line >= 0 {
          list.write(row.screen.title(context.phrases), row: line, .heading)
        }
        heading = row.screen.id
        line += 1
      }
      if line >= 0 { draw(row, at: line, on: list, column, context) }
      line += 1
    }
    // Says that there is more above or below.
    let glyphs = context.glyphs
    if state.top > 0 { list.writeRight(KeyPress(.up).shown(glyphs), .accent) }
    if line > list.height {
      list.writeRight(KeyPress(.down).shown(glyphs), row: list.height - 1, .accent)
    }
    inside.placeCursor(column: 0, row: inside.height > 4 ? 1 : 0)
  }

  private static func draw(
    _ row: CommandRow, at line: Int, on canvas: Canvas, _ column: Int, _ context: ViewContext
  ) {
    canvas.write(
      keyNames(row, context), row: line, Style(.accent, .bold), width: max(1, column - 1))
    let text = row.refusal.map { $0(context.phrases) } ?? row.help(context.phrases)
    let after = canvas.write(text, column: column, row: line, row.refusal == nil ? .normal : .muted)
    if row.refusal != nil, after < canvas.width - 3 {
      canvas.write(context.glyphs.failed, column: after + 1, row: line, .muted)
    }
  }

  private static func keyNames(_ row: CommandRow, _ context: ViewContext) -> String {
    row.keys.map { $0.shown(context.glyphs) }.joined(separator: " ")
  }
}
