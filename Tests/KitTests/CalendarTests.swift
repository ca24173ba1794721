import Domain
import Kit
import TestSupport
import Testing

/// The month and the week as values, and their pictures.
@Suite struct CalendarTests {
  private let theme = Theme(depth: .mono, glyphs: .unicode)

  private static func day(_ text: String) -> LocalDate { LocalDate(iso8601: text)! }

  private func month(_ selected: String, from: String = "2026-11-24") -> MonthCalendar {
    MonthCalendar(
      selected: Self.day(selected), earliest: Self.day(from), latest: Self.day("2027-05-31"))
  }

  private func picture(
    _ calendar: MonthCalendar, firstWeekday: Int = 0, focused: Bool = true, width: Int = 27,
    marks: [LocalDate: MonthCalendar.Mark] = [:]
  ) -> Frame {
    let canvas = Canvas(Size(width: width, height: 8))
    calendar.draw(
      MonthCalendar.Look(
        title: "Month", weekdays: ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"],
        firstWeekday: firstWeekday, today: Self.day("2026-11-24"), marks: marks,
        isFocused: focused), on: canvas)
    return canvas.frame
  }

  @Test func a_month_stands_in_weeks_from_the_day_that_begins_them() {
    #expect(
      picture(month("2026-11-30")).textPlane == """
                   Month
        Su  Mo  Tu  We  Th  Fr  Sa
         1   2   3   4   5   6   7
         8   9  10  11  12  13  14
        15  16  17  18  19  20  21
        22  23  24  25  26  27  28
        29  30


        """)
    let lines = picture(month("2027-02-01"), firstWeekday: 1).textPlane.split(separator: "\n")
    #expect(lines[1] == "Mo  Tu  We  Th  Fr  Sa  Su")
    #expect(lines[2] == " 1   2   3   4   5   6   7")
    #expect(lines.last == "22  23  24  25  26  27  28")
  }

  @Test func arrows_go_by_days_and_weeks_and_pages_by_months() {
    var calendar = month("2026-12-31")
    calendar.handle("Right")
    #expect(calendar.selected == Self.day("2027-01-01"))
    calendar.handle("Up")
    #expect(calendar.selected == Self.day("2026-12-25"))
    calendar.select(Self.day("2027-01-31"))
    calendar.handle("PageDown")
    #expect(calendar.selected == Self.day("2027-02-28"))
    calendar.handle("Home")
    #expect(calendar.selected == Self.day("2027-02-01"))
    calendar.handle("End")
    #expect(calendar.selected == calendar.lastDay)
    #expect(!calendar.handle("x") && !MonthCalendar.takes("x"))
  }

  @Test func no_day_before_the_first_or_after_the_last_is_selected() {
    var calendar = month("2026-11-25")
    for key in ["Left", "Left", "Up", "PageUp", "Home"] as [KeyPress] { calendar.handle(key) }
    #expect(calendar.selected == Self.day("2026-11-24"))
    for _ in 0..<20 { calendar.handle("PageDown") }
    #expect(calendar.selected == Self.day("2027-05-31"))
  }

  @Test func a_mark_and_the_selection_are_seen() {
    let plain = picture(month("2026-11-30"))
    let marks = [Self.day("2026-11-25"): MonthCalendar.Mark("•", .accent)]
    let marked = picture(month("2026-11-30"), marks: marks)
    #expect(marked.textPlane.contains("25•"))
    #expect(marked.rolePlane != plain.rolePlane)
    #expect(picture(month("2026-11-29")).rolePlane != plain.rolePlane)
    #expect(picture(month("2026-11-30"), focused: false).cursor == nil && plain.cursor != nil)
    #expect(picture(month("2026-11-30"), width: 20).textPlane.contains("22 23 24 25"))
  }

  // MARK: The week

  private func week(_ grid: WeekGrid, _ spans: [WeekSpan] = [], width: Int = 76, height: Int = 13)
    -> Frame
  {
    let canvas = Canvas(Size(width: width, height: height))
    let heads = grid.days.map { "d\($0.day)" }
    grid.draw(
      WeekGrid.Look(
        heads: heads, today: Self.day("2026-11-24"), now: 10 * 60, spans: spans,
        showsCursor: true), on: canvas, theme.glyphs)
    return canvas.frame
  }

  private let tuesday = Self.day("2026-11-24")

  @Test func the_cursor_goes_by_half_hours_days_and_weeks() {
    var grid = WeekGrid(day: tuesday)
    #expect(grid.first == Self.day("2026-11-22") && grid.stretch == 540..<570)
    grid.handle("Down")
    grid.handle("Right")
    #expect(grid.day == Self.day("2026-11-25") && grid.minute == 570)
    grid.handle("PageDown")
    #expect(grid.days.contains(Self.day("2026-12-02")))
    for _ in 0..<60 { grid.handle("Down") }
    #expect(grid.stretch == 1410..<1440)
    for _ in 0..<60 { grid.handle("Up") }
    #expect(grid.minute == 0)
  }

  @Test func a_stretch_is_marked_within_one_day() {
    var grid = WeekGrid(day: tuesday)
    grid.toggleMark()
    grid.handle("Down")
    grid.handle("Down")
    #expect(grid.stretch == 540..<630)
    grid.handle("Up")
    grid.handle("Up")
    grid.handle("Up")
    #expect(grid.stretch == 510..<570)
    grid.handle("Right")
    #expect(grid.anchor == nil && grid.stretch == 510..<540)
  }

  @Test func half_hours_and_blocks_are_drawn_where_they_are() {
    let spans = [
      WeekSpan(day: tuesday, minutes: 570..<720, .shade),
      WeekSpan(day: tuesday, minutes: 600..<660, .block, label: "Gagnon", style: .accent),
    ]
    let lines = week(WeekGrid(day: Self.day("2026-11-27")), spans).textPlane
      .split(separator: "\n", omittingEmptySubsequences: false)
    let column = 6 + 2 * 10
    func cell(_ row: Int) -> String { String(lines[row].dropFirst(column).prefix(9)) }
    #expect(cell(0).hasPrefix("d24"))
    #expect(cell(2) == String(repeating: "▄", count: 9))
    #expect(cell(3).hasPrefix("▌Gagnon"))
    #expect(cell(4) == String(repeating: "░", count: 9))
    #expect(cell(5).hasPrefix("·"))
    #expect(lines[3].hasPrefix("10:00"))
  }

  @Test func half_hours_have_rows_of_their_own_where_there_is_room() {
    let text = week(WeekGrid(day: tuesday), height: 30).textPlane.split(separator: "\n")
    #expect(text[1].hasPrefix("08:00") && text[3].hasPrefix("09:00"))
  }

  @Test func whatever_the_size_the_cursor_is_in_sight() {
    var random = SeededRandom(seed: 11)
    let spans = [WeekSpan(day: tuesday, minutes: 0..<1440, .block, label: "x\ny")]
    for _ in 0..<400 {
      let size = Size(
        width: Int.random(in: 1...130, using: &random),
        height: Int.random(in: 1...50, using: &random))
      let grid = WeekGrid(day: tuesday, minute: Int.random(in: 0..<1440, using: &random))
      let frame = week(grid, spans, width: size.width, height: size.height)
      if size.width >= 13, size.height > 1 { #expect(frame.cursor != nil) }
      let month = picture(month("2026-12-01"), width: size.width)
      #expect(month.surface.size.width == size.width)
    }
  }
}
