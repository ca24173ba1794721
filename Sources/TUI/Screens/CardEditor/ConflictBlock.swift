import Domain
import Kit
import Phrasebook
import Shell

/// One field in which two people wrote different things, with both texts: those of the
/// chosen field in full.
struct ConflictBlock {
  private let field: ContactField
  private let isSelected: Bool
  private let takesTheirs: Bool
  private let mine: [String]
  private let theirs: [String]
  /// Where the words yours and theirs stand, and where the texts do.
  private let columns: (whose: Int, text: Int)

  /// Rows of a text of the chosen field.
  private static let most = 5

  /// Rows with the blank one below.
  var height: Int { mine.count + theirs.count + 1 }

  private init(
    _ field: ContactField, _ conflict: CardEditor.Conflict, _ state: CardEditor.State, width: Int,
    _ context: ViewContext
  ) {
    let phrases = context.phrases
    self.field = field
    isSelected = field == conflict.selected
    takesTheirs = conflict.takesTheirs.contains(field)
    let labels = conflict.fields.map { CellWidth.of(phrases.name(of: $0)) }.max() ?? 0
    let whose = max(CellWidth.of(phrases.cardMine), CellWidth.of(phrases.cardTheirs))
    columns = (labels + 4, labels + whose + 8)
    let (room, rows) = (max(1, width - columns.text), isSelected ? ConflictBlock.most : 1)
    func lines(_ text: String) -> [String] {
      let said =
        text.isEmpty ? phrases.cardEmptied : CardEditor.shown(text, of: field, phrases)
      let lines = TextWrap.lines(said, width: room)
      guard lines.count > rows else { return lines }
      return lines.prefix(rows - 1) + [CellWidth.clip(lines[(rows - 1)...].joined(), to: room)]
    }
    mine = lines(state.text(field))
    theirs = lines(conflict.theirs[field] ?? "")
  }

  /// The chosen field's, and as many around it as there are rows for.
  static func fitting(
    _ conflict: CardEditor.Conflict, _ state: CardEditor.State, width: Int, rows: Int,
    _ context: ViewContext
  ) -> [ConflictBlock] {
    let all = conflict.fields.map { ConflictBlock($0, conflict, state, width: width, context) }
    guard let chosen = all.firstIndex(where: \.isSelected) else { return [] }
    var (first, last, used) = (chosen, chosen, all[chosen].height)
    while first > 0, used + all[first - 1].height <= rows {
      first -= 1
      used += all[first].height
    }
    while last + 1 < all.count, used + all[last + 1].height <= rows {
      last += 1
      used += all[last].height
    }
    return Array(all[first...last])
  }

  func draw(on part: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    if isSelected { part.write(context.glyphs.pointer, .accent) }
    part.write(phrases.name(of: field), column: 2, isSelected ? .normal : .muted)
    draw(mine, phrases.cardMine, stays: !takesTheirs, row: 0, on: part, context)
    draw(theirs, phrases.cardTheirs, stays: takesTheirs, row: mine.count, on: part, context)
    if isSelected { part.placeCursor(column: 0, row: 0) }
  }

  private func draw(
    _ lines: [String], _ whose: String, stays: Bool, row: Int, on part: Canvas,
    _ context: ViewContext
  ) {
    let style: Style = stays ? Style(.accent, .bold) : .muted
    part.write(
      stays ? context.glyphs.live : context.glyphs.open, column: columns.whose, row: row, style)
    part.write(whose, column: columns.whose + 2, row: row, style)
    for (index, line) in lines.enumerated() {
      part.write(
        line, column: columns.text, row: row + index, stays ? .normal : .muted,
        width: max(0, part.width - columns.text))
    }
  }
}
