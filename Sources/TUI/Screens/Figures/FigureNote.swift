import Domain
import Kit
import Phrasebook
import Shell

/// What a figure counts, in words; Enter leads to what it counts.
public enum FigureNote: Layer {
  public static let screen = ScreenName("figure-note", Phrase { $0.figureNoteTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    let figure: Figure

    public init(_ destination: FigureNoteDestination) { figure = destination.figure }
  }

  public enum Message: Sendable { case rowsPressed, leavePressed }

  public static let commands: [Command<State, Message>] = [
    Command(
      "rows", keys: ["Enter"], rank: 1, title: { $0.figureRows }, help: { $0.figureRowsHelp },
      message: { _ in .rowsPressed }),
    Command(
      "leave", keys: ["Esc", "q", "w"], rank: 2, title: { $0.figureNoteLeave },
      help: { $0.figureNoteLeaveHelp }, message: { _ in .leavePressed }),
  ]

  /// The key that opened it closes it.
  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    if case .key("?") = event { return .leavePressed }
    return nil
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .rowsPressed: return [.close(FigureRowsWanted())]
    case .leavePressed: return [.close]
    }
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let width = max(1, min(62, canvas.width - 8))
    var lines = TextWrap.lines(phrases.definition(of: state.figure), width: width)
    if let parts = state.figure.parts {
      lines.append("")
      lines += TextWrap.lines(
        phrases.figureShare(phrases.name(of: parts.of), phrases.name(of: parts.in)), width: width)
    }
    let inside = canvas.dialog(
      title: phrases.name(of: state.figure),
      inner: Size(width: width + 2, height: min(lines.count + 2, max(1, canvas.height - 2))),
      context.theme)
    for (row, line) in lines.prefix(max(0, inside.height - 1)).enumerated() {
      inside.write(line, column: 1, row: row + 1)
    }
    inside.placeCursor(column: 1, row: 1)
  }
}

/// Explains a figure.
public struct FigureNoteDestination: Destination {
  public let figure: Figure

  public init(_ figure: Figure) { self.figure = figure }
}

/// Somebody who read what a figure counts wants to see it.
public struct FigureRowsWanted: Answer {}
