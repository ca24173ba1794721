import Domain
import Kit

/// The pinned line: program, screen, who, in what state, figures, clock.
public struct Header: Hashable, Sendable {
  public var title: String
  /// Who is signed in.
  public var user: DisplayText?
  /// The seat's or the call's state with its symbol: `● Talking 02:14`.
  public var state: String
  public var stateStyle: Style
  /// Today's figures, the weightiest first.
  public var figures: [String]
  /// Stands out beside the program's name: DEMO.
  public var mark: String

  public init(
    title: String, user: DisplayText? = nil, state: String = "", stateStyle: Style = .normal,
    figures: [String] = [], mark: String = ""
  ) {
    self.title = title
    self.user = user
    self.state = state
    self.stateStyle = stateStyle
    self.figures = figures
    self.mark = mark
  }
}

/// Fits a header into a width: parts go in the order of their weight, who and
/// the state last, and those are clipped rather than dropped.
enum HeaderLine {
  private struct Part {
    let text: String
    let style: Style
    /// What goes first has the highest.
    let weight: Int
    let isRight: Bool
    var width: Int { CellWidth.of(text) }
  }

  static func draw(_ header: Header, program: String, clock: String, on canvas: Canvas) {
    var parts: [Part] = [
      Part(text: program, style: Style(.header), weight: 8, isRight: false),
      Part(text: header.mark, style: Style(.warning, .bold), weight: 5, isRight: false),
      Part(text: header.title, style: .heading, weight: 3, isRight: false),
      Part(text: header.user?.string ?? "", style: .normal, weight: 1, isRight: false),
      Part(text: header.state, style: header.stateStyle, weight: 0, isRight: false),
    ]
    parts += header.figures.enumerated().map {
      Part(text: $1, style: .muted, weight: 6 + $0, isRight: true)
    }
    parts.append(Part(text: clock, style: .normal, weight: 4, isRight: true))
    parts.removeAll { $0.text.isEmpty }
    let room = canvas.width - 2
    while needed(parts) > room, let heaviest = parts.map(\.weight).max(), heaviest > 1 {
      parts.removeAll { $0.weight == heaviest }
    }
    place(parts, on: canvas)
  }

  /// Cells of all parts with two blanks between, and three before a figure.
  private static func needed(_ parts: [Part]) -> Int {
    parts.reduce(0) { $0 + $1.width + ($1.isRight ? 3 : 2) } - 2
  }

  private static func place(_ parts: [Part], on canvas: Canvas) {
    var right = canvas.width - 1
    for part in parts.reversed() where part.isRight {
      right = canvas.writeRight(part.text, endingAt: right, part.style) - 3
    }
    let left = parts.filter { !$0.isRight }
    let spare = max(0, canvas.width - 2 - needed(parts))
    let gap = 2 + min(2, spare / max(1, left.count + 2))
    var column = canvas.width > 20 ? 1 : 0
    let distance = canvas.width > 20 ? gap : 1
    // The state keeps its cells even where who has to be clipped for it.
    let state = left.first { $0.weight == 0 }?.width ?? 0
    for part in left {
      let limit = part.weight == 1 && state > 0 ? canvas.width - column - state - distance : nil
      guard limit ?? 1 > 0 else { continue }
      column = canvas.write(part.text, column: column, part.style, width: limit)
      column += distance
    }
  }
}
