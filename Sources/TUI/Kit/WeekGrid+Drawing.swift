import Domain

extension WeekGrid {
  /// What a drawing needs beside the value.
  public struct Look {
    /// One for each day, from the first column on.
    public let heads: [String]
    public let today: LocalDate
    /// The minute of today that it is now; nil leaves it out.
    public let now: Int?
    public let spans: [WeekSpan]
    /// Whether the cursor's cell is shown.
    public let showsCursor: Bool

    public init(
      heads: [String], today: LocalDate, now: Int? = nil, spans: [WeekSpan], showsCursor: Bool
    ) {
      self.heads = heads
      self.today = today
      self.now = now
      self.spans = spans
      self.showsCursor = showsCursor
    }
  }

  /// Cells of the hours on the left.
  static let margin = 6

  /// Draws heads and hours over the whole canvas: half hours where they fit, hours else,
  /// and of these the ones around the cursor.
  public func draw(_ look: Look, on canvas: Canvas, _ glyphs: Glyphs) {
    let frame = WeekFrame(self, look, Size(width: canvas.width, height: canvas.height))
    guard frame.column > 0, canvas.height > 1 else { return }
    for (index, day) in days.enumerated() where look.heads.indices.contains(index) {
      let style: Style = day == look.today ? Style(.heading, .underline) : .muted
      canvas.write(
        look.heads[index], column: frame.left(index), row: 0, style, width: frame.column)
    }
    for row in 0..<frame.rows {
      let start = frame.minute(row)
      if start % 60 == 0 {
        canvas.write(WeekGrid.clock(start), row: row + 1, hourStyle(start, frame, look), width: 5)
      }
      for (index, day) in days.enumerated() {
        drawGround(day, start, frame, look, column: frame.left(index), row: row + 1, canvas, glyphs)
      }
    }
    for span in look.spans where span.kind == .block { draw(span, frame, on: canvas, glyphs) }
    if look.showsCursor { drawCursor(frame, on: canvas) }
  }

  private func hourStyle(_ start: Int, _ frame: WeekFrame, _ look: Look) -> Style {
    guard let now = look.now, days.contains(look.today),
      (start..<start + max(60, frame.grain)).contains(now)
    else { return .muted }
    return .accent
  }

  private func drawGround(
    _ day: LocalDate, _ start: Int, _ frame: WeekFrame, _ look: Look, column: Int, row: Int,
    _ canvas: Canvas, _ glyphs: Glyphs
  ) {
    let half = frame.grain / 2
    let spans = look.spans.filter { $0.kind == .shade && $0.day == day }
    func isShaded(_ from: Int) -> Bool {
      spans.contains { $0.minutes.lowerBound < from + half && from < $0.minutes.upperBound }
    }
    let (upper, lower) = (isShaded(start), isShaded(start + half))
    guard upper || lower else {
      canvas.write(glyphs.dot, column: column, row: row, .border)
      return
    }
    let scalar = upper && lower ? glyphs.barEmpty : upper ? glyphs.upperHalf : glyphs.lowerHalf
    let style = spans.first { $0.isSelected }.map { _ in Style.accent } ?? .muted
    let isChosen = spans.contains {
      $0.isSelected && $0.minutes.overlaps(start..<start + frame.grain)
    }
    canvas.fill(
      Rect(column: column, row: row, width: frame.cell, height: 1), with: scalar,
      isChosen ? style : .muted)
  }

  private func draw(
    _ span: WeekSpan, _ frame: WeekFrame, on canvas: Canvas, _ glyphs: Glyphs
  ) {
    guard let index = days.firstIndex(of: span.day),
      let rows = frame.rows(of: span.minutes)
    else { return }
    let place = Rect(
      column: frame.left(index), row: rows.lowerBound + 1, width: frame.cell, height: rows.count)
    canvas.fill(place)
    let block = canvas.part(place)
    for row in 0..<rows.count { block.write(glyphs.bar, row: row, span.style) }
    let lines = WeekGrid.lines(span.label, width: place.width - 1, rows: rows.count)
    for (row, line) in lines.enumerated() {
      block.write(line, column: 1, row: row, span.style, width: place.width - 1)
    }
    if span.isSelected {
      canvas.restyle(place, .selection)
      canvas.placeCursor(column: place.column, row: place.row)
    }
  }

  private func drawCursor(_ frame: WeekFrame, on canvas: Canvas) {
    guard let index = days.firstIndex(of: day), let rows = frame.rows(of: stretch) else { return }
    let place = Rect(
      column: frame.left(index), row: rows.lowerBound + 1, width: frame.cell, height: rows.count)
    let block = canvas.part(place)
    block.fill()
    block.write(WeekGrid.clock(stretch.lowerBound), width: place.width)
    if anchor != nil, rows.count > 1 {
      block.write(WeekGrid.clock(stretch.upperBound), row: rows.count - 1, width: place.width)
    }
    canvas.restyle(place, .selection)
    let row = frame.row(of: minute) ?? rows.lowerBound
    canvas.placeCursor(column: place.column, row: row + 1)
  }

  /// The label by its lines, the last of those that fit clipped.
  private static func lines(_ label: String, width: Int, rows: Int) -> [String] {
    let parts = label.split(separator: "\n").map(String.init)
    return parts.prefix(rows).map { CellWidth.clip($0, to: max(0, width)) }
  }

  /// `09:30`, from minutes after midnight; the day's end is `24:00`.
  public static func clock(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    return (hour < 10 ? "0" : "") + String(hour) + ":" + (rest < 10 ? "0" : "") + String(rest)
  }
}

/// Which minutes stand in which rows, and which days in which columns.
private struct WeekFrame {
  /// Minutes of a row: 30 or 60.
  let grain: Int
  /// The first minute in sight.
  let top: Int
  let rows: Int
  /// Cells from one day to the next.
  let column: Int
  /// Cells of a day, without the gap after it.
  var cell: Int { max(1, column - 1) }

  init(_ grid: WeekGrid, _ look: WeekGrid.Look, _ size: Size) {
    column = max(0, (size.width - WeekGrid.margin) / 7)
    let days = Set(grid.days)
    let spans = look.spans.filter { days.contains($0.day) }
    let from = min(
      WeekGrid.usual.lowerBound, grid.stretch.lowerBound,
      spans.map(\.minutes.lowerBound).min() ?? 1440)
    let to = max(
      WeekGrid.usual.upperBound, grid.stretch.upperBound, spans.map(\.minutes.upperBound).max() ?? 0
    )
    let room = max(0, size.height - 1)
    let first = from / 60 * 60
    let span = (min(1440, to) + 59) / 60 * 60 - first
    grain = span / 30 <= room ? 30 : 60
    rows = min(room, span / grain)
    // The cursor's row is always among those shown.
    let wanted = (grid.minute - first) / grain
    top = first + max(0, wanted - rows + 1) * grain
  }

  func left(_ index: Int) -> Int { WeekGrid.margin + index * column }
  func minute(_ row: Int) -> Int { top + row * grain }

  func row(of minute: Int) -> Int? {
    let row = (minute - top) / grain
    return minute >= top && row < rows ? row : nil
  }

  /// Nil where none of it is in sight.
  func rows(of minutes: Range<Int>) -> Range<Int>? {
    guard !minutes.isEmpty else { return nil }
    let from = max(0, (minutes.lowerBound - top) / grain)
    let to = min(rows, (minutes.upperBound - top + grain - 1) / grain)
    return minutes.upperBound > top && from < to ? from..<to : nil
  }
}
