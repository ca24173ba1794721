import Domain
import Kit
import Phrasebook
import Shell

extension TimelinePanel {
  private static let width = 96

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let rows = min(listHeight(canvas.height), max(4, state.list.ids.count))
    let inside = canvas.dialog(
      title: phrases.timelineTitle(state.phone),
      inner: Size(width: min(width, canvas.width - 4), height: rows + detail), context.theme)
    switch state.content {
    case .loading: inside.write(phrases.timelineReading, .muted)
    case .failed(let error):
      let words = context.glyphs.failed + " " + phrases.sentence(for: error)
      for (row, line) in TextWrap.lines(words, width: max(1, inside.width)).enumerated() {
        inside.write(line, row: row, .alert)
      }
    case .loaded(let timeline): draw(timeline, state, rows: rows, on: inside, context)
    }
  }

  private static func draw(
    _ timeline: Timeline, _ state: State, rows: Int, on inside: Canvas, _ context: ViewContext
  ) {
    if timeline.lines.isEmpty { inside.write(context.phrases.timelineEmpty, .muted) }
    let names = timeline.lines.map { CellWidth.of(who($0, context)) }.max() ?? 0
    let room = min(names, max(6, inside.width / 5))
    for (row, id, isSelected) in state.list.fitted(to: rows).visible {
      guard let line = timeline.lines.first(where: { $0.id == id }) else { continue }
      let part = inside.part(Rect(row: row, width: inside.width, height: 1))
      draw(line, names: room, on: part, context)
      if isSelected {
        part.restyle(part.bounds, .selection)
        part.placeCursor(column: 0, row: 0)
      }
    }
    let below = inside.part(Rect(row: rows, width: inside.width, height: detail))
    below.rule(row: 0, context.glyphs)
    if !timeline.isWhole, state.list.selected == state.list.ids.last {
      below.writeRight(" " + context.phrases.timelineMore + " ", row: 0, .muted)
    }
    let selected = timeline.lines.first { $0.id == state.list.selected }
    if let selected { inFull(selected, on: below, context) }
  }

  private static func who(_ line: TimelineLine, _ context: ViewContext) -> String {
    line.who.map { DisplayText($0, limit: 60).string } ?? context.phrases.timelineProgram
  }

  private static func when(_ line: TimelineLine, _ context: ViewContext) -> String {
    let moment = context.zone.local(line.at)
    return context.phrases.shortDay(moment.date) + " " + context.phrases.clock(moment)
  }

  /// Cells of the longest day and time.
  private static let whenWidth = 14

  private static func draw(
    _ line: TimelineLine, names: Int, on part: Canvas, _ context: ViewContext
  ) {
    if line.fact.isImportant { part.write(context.glyphs.warning, .warning) }
    part.writeRight(when(line, context), endingAt: 2 + whenWidth, .muted)
    part.write(who(line, context), column: whenWidth + 4, .muted, width: names)
    let column = whenWidth + names + 6
    let told = DisplayText(context.phrases.told(line.fact, in: context.zone))
    part.write(told, column: column, width: max(0, part.width - column))
  }

  private static func inFull(_ line: TimelineLine, on canvas: Canvas, _ context: ViewContext) {
    let lines = DisplayText.lines(context.phrases.told(line.fact, in: context.zone), limit: 4000)
      .flatMap { TextWrap.lines($0.string, width: max(1, canvas.width)) }
    for (row, text) in lines.prefix(detail - 1).enumerated() { canvas.write(text, row: row + 1) }
  }
}
