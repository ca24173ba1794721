import Domain
import Kit
import Phrasebook
import Shell

/// Notes, the newest first, with a draft above them.
enum NotesView {
  /// A note's heading or a line of its text.
  private enum Line {
    case heading(author: String, at: Instant)
    case draft
    case text(String)
    case blank
  }

  /// Cells by which text stands below its heading.
  private static let indent = 2

  static func draw(
    _ loaded: Desk.Loaded, _ seat: SeatID?, top: Int, on canvas: Canvas, _ context: ViewContext
  ) {
    guard !canvas.bounds.isEmpty else { return }
    let phrases = context.phrases
    let isLost = loaded.card.leasedBy != seat
    canvas.section(phrases.deskNotes, context.glyphs)
    if isLost { canvas.write(phrases.deskLeaseLost, row: 1, .warning, width: canvas.width) }
    let lines = lines(loaded, width: canvas.width)
    if lines.isEmpty { canvas.write(phrases.deskNoNotes, row: isLost ? 2 : 1, .muted) }
    let below = canvas.part(canvas.bounds.inset(top: isLost ? 2 : 1))
    let shown = lines.dropFirst(top).prefix(below.height)
    for (row, line) in shown.enumerated() { draw(line, row: row, on: below, context) }
    if top + shown.count < lines.count { sayMore(on: canvas, context) }
  }

  /// Rows for text in so many rows of the screen; the heading takes one.
  static func rows(_ height: Int) -> Int { max(0, height - 1) }

  static func lineCount(_ loaded: Desk.Loaded, width: Int) -> Int {
    lines(loaded, width: width).count
  }

  private static func lines(_ loaded: Desk.Loaded, width: Int) -> [Line] {
    var lines: [Line] = []
    if !loaded.draft.isEmpty { lines += [.draft] + wrapped(loaded.draft, width) }
    for note in loaded.card.notes {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(author: note.authorName, at: note.createdAt))
      lines += wrapped(note.content, width)
    }
    return lines
  }

  private static func wrapped(_ text: String, _ width: Int) -> [Line] {
    DisplayText.lines(text, limit: AddNote.limit).flatMap { paragraph in
      TextWrap.lines(paragraph.string, width: max(1, width - indent)).map { .text($0) }
    }
  }

  private static func draw(
    _ line: Line, row: Int, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    switch line {
    case .blank: break
    case .draft: canvas.write(phrases.deskDraft, row: row, .warning)
    case .text(let text): canvas.write(text, column: indent, row: row)
    case .heading(let author, let at):
      let day = phrases.shortDay(context.zone.local(at).date)
      let words = day + " " + context.glyphs.dot + " " + DisplayText(author).string
      canvas.write(words, row: row, .muted, width: canvas.width)
    }
  }

  /// On the border above, where it covers nothing.
  private static func sayMore(on canvas: Canvas, _ context: ViewContext) {
    canvas.writeRight(" " + context.phrases.deskNotesMore + " ", row: 0, .accent)
  }
}
