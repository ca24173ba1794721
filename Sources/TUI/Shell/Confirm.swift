import Domain
import Kit
import Phrasebook

/// A question with yes and no, before what is hard to take back. The answer is
/// ``Confirmed`` with the same tag, or none.
public struct Confirmation: Destination {
  /// Names the record: `Delete Marie Gagnon, (514) 555-0134?`
  public let question: Phrase
  /// What the asking layer knows its question by.
  public let tag: String

  public init(_ question: Phrase, tag: String) {
    self.question = question
    self.tag = tag
  }
}

/// The answer yes.
public struct Confirmed: Answer {
  public let tag: String

  public init(tag: String) { self.tag = tag }
}

enum Confirm: Layer {
  struct State: Equatable { let question: Confirmation }
  enum Message: Equatable { case agreed, declined }

  static let screen = ScreenName("confirm", Phrase { $0.confirmTitle })
  static let kind = LayerKind.dialog

  /// `y` and `o` both agree, whatever the language: nobody has to think twice.
  static let commands: [Command<State, Message>] = [
    Command(
      "yes", keys: ["y", "o"], rank: 1, title: { $0.confirmYes }, help: { $0.confirmYesHelp },
      message: { _ in .agreed }),
    Command(
      "no", keys: ["n", "Esc"], rank: 2, title: { $0.confirmNo }, help: { $0.confirmNoHelp },
      message: { _ in .declined }),
  ]

  static func update(_ state: inout State, _ message: Message, at now: Instant) -> [Step<Never>] {
    switch message {
    case .agreed: return [.close(Confirmed(tag: state.question.tag))]
    case .declined: return [.close]
    }
  }

  static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let text = state.question.question(context.phrases)
    let lines = TextWrap.lines(text, width: max(1, min(56, canvas.width - 8)))
    let width = max(24, lines.map { CellWidth.of($0) }.max() ?? 0)
    let inside = canvas.dialog(
      title: context.phrases.confirmTitle, inner: Size(width: width + 2, height: lines.count + 4),
      context.theme)
    for (row, line) in lines.enumerated() { inside.write(line, column: 1, row: row + 1) }
    let row = lines.count + 2
    var column = 1
    for (key, word) in [("y", context.phrases.confirmYes), ("n", context.phrases.confirmNo)] {
      column = inside.write(key, column: column, row: row, Style(.accent, .bold))
      column = inside.write(word, column: column + 1, row: row) + 3
    }
    inside.placeCursor(column: 1, row: row)
  }
}
