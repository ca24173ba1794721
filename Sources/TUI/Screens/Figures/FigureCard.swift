import Domain
import Kit
import Shell

/// One figure large enough to be seen first: its name, its value, and a word below.
struct FigureCard {
  let name: String
  var value: String
  var style = Style(.normal, .bold)
  var note = ""
  var noteStyle = Style.muted
  var curve: Sparkline?

  /// Rows of a card.
  static let rows = 3

  /// Cells that it needs, without its curve; the note may have to be clipped.
  var width: Int { max(narrow, CellWidth.of(note)) }
  private var narrow: Int { max(CellWidth.of(name), CellWidth.of(value)) }

  func draw(on canvas: Canvas, _ context: ViewContext, isChosen: Bool) {
    canvas.write(name, .muted, width: canvas.width)
    let end = canvas.write(value, row: 1, style, width: canvas.width)
    if let curve, canvas.width > end + 3 {
      curve.draw(on: canvas, column: end + 1, row: 1, context.glyphs)
    }
    canvas.write(note, row: 2, noteStyle, width: canvas.width)
    guard isChosen else { return }
    canvas.restyle(Rect(row: 1, width: max(1, CellWidth.of(value)), height: 1), .selection)
    canvas.placeCursor(column: 0, row: 1)
  }

  /// Cards beside one another: each as wide as it needs, the first with what is left over.
  /// Those that do not fit are left out.
  static func draw(
    _ cards: [(card: FigureCard, isChosen: Bool)], on canvas: Canvas, _ context: ViewContext
  ) {
    let gap = canvas.width >= 70 ? 3 : 2
    let roomy = cards.reduce(0) { $0 + $1.card.width + gap } - gap
    let isTight = roomy > canvas.width
    let widths = cards.map { isTight ? $0.card.narrow : $0.card.width }
    let needed = widths.reduce(0) { $0 + $1 + gap } - gap
    var spare = max(0, canvas.width - needed)
    // A curve is drawn where there is room for it; what is left spreads the cards.
    let curve = cards.first?.card.curve.map { min(spare, $0.values.count + 2) } ?? 0
    spare -= curve
    let spread = cards.count > 1 ? min(6, spare / (cards.count - 1)) : 0
    var column = 0
    for (index, (card, isChosen)) in cards.enumerated() {
      let width = widths[index] + (index == 0 ? curve : 0)
      guard column < canvas.width else { break }
      let place = Rect(column: column, width: width, height: rows)
      card.draw(on: canvas.part(place), context, isChosen: isChosen)
      column += width + gap + spread
    }
  }
}
