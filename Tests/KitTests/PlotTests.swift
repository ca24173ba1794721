import Domain
import Kit
import TestSupport
import Testing

@Suite struct PlotTests {
  private static let both = [Glyphs.unicode, Glyphs.ascii]

  private func text(_ size: Size, _ draw: (Canvas) -> Void) -> String {
    let canvas = Canvas(size)
    draw(canvas)
    return canvas.frame.textPlane
  }

  private func day(_ text: String) -> LocalDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return LocalDate(year: parts[0], month: parts[1], day: parts[2])!
  }

  // MARK: Bars

  @Test(arguments: [
    (0, 10, 20, 0), (1, 1000, 20, 1), (5, 10, 20, 20), (10, 10, 20, 40), (20, 10, 20, 40),
    (3, 0, 20, 0), (-4, 10, 20, 0), (9, 10, 0, 0),
  ])
  func a_bar_takes_its_share_and_never_vanishes(
    value: Int, most: Int, width: Int, halves: Int
  ) {
    #expect(Bar(value, of: most).halves(width: width) == halves)
  }

  @Test func a_bar_shows_half_cells_and_its_ground() {
    func bar(_ value: Int, _ glyphs: Glyphs, ground: Bool = false) -> String {
      text(Size(width: 4, height: 1)) { Bar(value, of: 8).draw(on: $0, glyphs, ground: ground) }
    }
    #expect(bar(3, .unicode) == "█▌\n")
    #expect(bar(4, .unicode, ground: true) == "██░░\n")
    #expect(bar(3, .ascii, ground: true) == "#-..\n")
    #expect(bar(0, .ascii, ground: true) == "....\n")
  }

  @Test func a_chart_has_names_before_and_numbers_behind() {
    let chart = BarChart([
      .init(DisplayText("Anna"), 40, number: "1,204"), .init(DisplayText("Luc"), 0, number: "0"),
      .init(DisplayText("Zoé Caron-Lafontaine"), 20, number: "602"),
    ])
    #expect(
      text(Size(width: 25, height: 3)) { chart.draw(on: $0, .unicode) }
        == "Anna        ██████  1,204\nLuc                     0\nZoé Caron…  ███       602\n")
  }

  // MARK: Stacked bars

  @Test func parts_fill_the_whole_and_each_shows() {
    var random = SeededRandom(seed: 41)
    for _ in 0..<400 {
      let parts = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        StackedBar.Part(
          DisplayText("x"),
          Int.random(in: 0...3, using: &random) == 0
            ? 0 : Int.random(in: 0...100_000, using: &random), number: "")
      }
      let width = Int.random(in: 0...60, using: &random)
      let cells = StackedBar(parts).cells(width: width)
      let total = parts.reduce(0) { $0 + $1.value }
      #expect(cells.reduce(0, +) == (total > 0 ? width : 0))
      for (part, count) in zip(parts, cells) {
        #expect(count >= 0 && (part.value > 0 || count == 0))
        if width >= parts.count, part.value > 0 { #expect(count > 0) }
        let exact = Double(part.value) / Double(max(1, total)) * Double(width)
        #expect(Double(count) <= exact.rounded(.up) + 1)
      }
    }
  }

  @Test(arguments: PlotTests.both)
  func neighbours_differ_without_colour(glyphs: Glyphs) {
    let parts = (1...5).map { StackedBar.Part(DisplayText("p\($0)"), $0, number: "\($0)") }
    let row = text(Size(width: 15, height: 1)) { StackedBar(parts).draw(on: $0, glyphs) }
    let runs = row.dropLast().reduce(into: [Character]()) { runs, next in
      if runs.last != next { runs.append(next) }
    }
    #expect(runs.count == 5)
  }

  @Test func the_key_names_each_part_with_its_number() {
    let bar = StackedBar([
      .init(DisplayText("Answered"), 12, number: "12"), .init(DisplayText("Busy"), 3, number: "3"),
      .init(DisplayText("Failed"), 0, number: "0"),
    ])
    var rows = 0
    let plane = text(Size(width: 32, height: 3)) { rows = bar.drawKey(on: $0, .unicode) }
    #expect(plane == "█ Answered  12   ▒ Busy       3\n▓ Failed     0\n\n" && rows == 2)
  }

  // MARK: Curves

  @Test func a_curve_rises_with_its_values() {
    #expect(Sparkline([0, 1, 4, 8, nil]).text(.unicode) == "·▁▄█ ")
    #expect(Sparkline([0, 1, 4, 8, nil]).text(.ascii) == "._=# ")
    #expect(Sparkline([0, 0]).text(.unicode) == "··")
    #expect(Sparkline([]).text(.unicode).isEmpty)
    var before = -1
    for value in 0...8 {
      let shape = Sparkline([value, 8]).text(.unicode).unicodeScalars.first
      let height = shape.flatMap { Glyphs.unicode.heights.firstIndex(of: $0) } ?? -1
      #expect(value == 0 ? height == -1 : height > before)
      before = height
    }
  }

  @Test func a_narrow_curve_keeps_the_newest() {
    let plane = text(Size(width: 3, height: 1)) {
      Sparkline([8, 8, 1, 4, 8]).draw(on: $0, .unicode)
    }
    #expect(plane == "▁▄█\n")
  }

  // MARK: Maps

  private var map: HeatMap {
    HeatMap(
      rowNames: ["Mon", "Tue"], columnNames: ["9", "10", "11"],
      values: [[0, 3, 12], [6, nil, 1]])
  }

  @Test func a_wide_map_has_its_numbers() {
    let plane = text(Size(width: 30, height: 3)) {
      map.draw(on: $0, .unicode, totals: ["15", "7"])
    }
    #expect(plane == "     9   10   11\nMon   ·   3░  12█    15\nTue  6▒        1░     7\n")
  }

  @Test(arguments: PlotTests.both)
  func a_narrow_map_has_shades_and_totals(glyphs: Glyphs) {
    let plane = text(Size(width: 14, height: 3)) {
      map.draw(on: $0, glyphs, totals: ["15", "7"])
    }
    let shown =
      glyphs.isUnicode
      ? "    9 10\nMon · ░ █   15\nTue ▒   ░    7\n" : "    9 10\nMon . - #   15\nTue +   -    7\n"
    #expect(plane == shown)
  }

  @Test func the_cursor_stands_on_its_cell_in_view() {
    let wide = HeatMap(
      rowNames: ["a"], columnNames: (0..<100).map { "\($0)" }, values: [Array(0..<100)])
    for column in [0, 3, 50, 99] {
      let canvas = Canvas(Size(width: 20, height: 2))
      wide.draw(on: canvas, .unicode, totals: ["4950"], cursor: .init(row: 0, column: column))
      #expect(canvas.frame.cursor != nil)
      #expect(canvas.frame.rolePlane.contains("s"))
    }
  }

  @Test func the_cursor_leaps_over_what_is_not_there() {
    let map = map
    #expect(map.moved(.init(row: 1, column: 0), rows: 0, columns: 1) == .init(row: 1, column: 2))
    #expect(map.moved(.init(row: 0, column: 1), rows: 1, columns: 0) == .init(row: 0, column: 1))
    #expect(map.moved(.init(row: 0, column: 0), rows: -1, columns: 0) == .init(row: 0, column: 0))
  }

  @Test func every_plot_survives_every_size_and_stays_ascii() {
    let parts = (0..<5).map { StackedBar.Part(DisplayText("part \($0)"), $0, number: "\($0)") }
    let lines = (0..<5).map { BarChart.Line(DisplayText("line \($0)"), $0, number: "\($0)") }
    let calendar = HeatCalendar(from: day("2026-01-01"), to: day("2026-12-31"), [:])
    let year = calendar.map(
      weekdays: ["S", "M", "T", "W", "T", "F", "S"], months: (1...12).map { "m\($0)" })
    for width in [1, 2, 3, 5, 9, 17, 30, 58, 70] {
      for height in [1, 2, 9] {
        for glyphs in PlotTests.both {
          let canvas = Canvas(Size(width: width, height: height))
          BarChart(lines).draw(on: canvas, glyphs)
          StackedBar(parts).draw(on: canvas, glyphs)
          StackedBar(parts).drawKey(on: canvas, glyphs)
          Sparkline([1, nil, 3]).draw(on: canvas, glyphs)
          map.draw(on: canvas, glyphs, totals: ["1", "2"], cursor: .init(row: 1, column: 2))
          year.draw(on: canvas, glyphs, totals: [], cursor: .init(row: 6, column: 0))
          if !glyphs.isUnicode {
            #expect(canvas.frame.textPlane.unicodeScalars.allSatisfy { $0.isASCII || $0 == "…" })
          }
        }
      }
    }
  }

  // MARK: Calendars

  @Test func a_calendar_puts_each_day_under_its_week() {
    var random = SeededRandom(seed: 42)
    for _ in 0..<200 {
      let first = day("2026-11-24").adding(days: Int.random(in: -3000...3000, using: &random))
      let last = first.adding(days: Int.random(in: 0...400, using: &random))
      let calendar = HeatCalendar(from: first, to: last, [last: 4])
      var seen: [LocalDate] = []
      for week in 0..<calendar.weeks {
        for row in 0..<7 {
          guard let day = calendar.day(.init(row: row, column: week)) else { continue }
          #expect(
            (day.weekday + 6) % 7 == row && calendar.cell(of: day) == .init(row: row, column: week))
          seen.append(day)
        }
      }
      #expect(seen == (first.dayNumber...last.dayNumber).map { LocalDate(dayNumber: $0) })
      let map = calendar.map(weekdays: [], months: [])
      #expect(map.value(calendar.cell(of: last) ?? .init(row: 0, column: 0)) == 4)
    }
  }

  @Test func months_stand_over_their_first_week() {
    let calendar = HeatCalendar(
      from: day("2026-10-28"), to: day("2026-11-24"), [day("2026-11-24"): 3, day("2026-11-02"): 1])
    let map = calendar.map(
      weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
      months: ["Jan", "", "", "", "", "", "", "", "", "Oct", "Nov", "Dec"])
    #expect(map.columnNames == ["Nov", "", "", "", ""])
    let plane = text(Size(width: 24, height: 8)) {
      map.draw(on: $0, .unicode, totals: (0..<7).map { String(map.total(ofRow: $0)) })
    }
    #expect(plane.split(separator: "\n")[1] == "Mon   ░ · · ·   1")
  }
}

@Suite struct CursorGridTests {
  private func moved(_ grid: CursorGrid<String>, _ keys: KeyPress...) -> String? {
    keys.reduce(into: grid) { $0.handle($1) }.selected
  }

  private let grid = CursorGrid([["a", "b", "c"], ["d"], [], ["e", "f"]])

  @Test func arrows_move_it_and_it_remembers_its_column() {
    #expect(moved(grid) == "a")
    #expect(moved(grid, "Right", "Right", "Right") == "c")
    #expect(moved(grid, "Right", "Down") == "d")
    #expect(moved(grid, "Right", "Down", "Down") == "f")
    #expect(moved(grid, "Right", "Right", "Down", "Down", "Left") == "e")
    #expect(moved(grid, "End", "Up", "Up", "Up") == "a")
    #expect(!CursorGrid<String>.takes("x") && CursorGrid<String>.takes("PageDown"))
  }

  @Test func it_stays_on_its_thing_when_others_come_and_go() {
    var grid = grid
    grid.select("f")
    grid.refresh([["z"], ["a", "f"]])
    #expect(grid.selected == "f")
    grid.refresh([["z"], ["a", "b"]])
    #expect(grid.selected == "b", "what took its place")
    grid.refresh([])
    #expect(grid.selected == nil)
    grid.handle("Down")
    grid.refresh([["n"]])
    #expect(grid.selected == "n")
  }
}
