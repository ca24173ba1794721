import Domain
import TestSupport
import Testing

@testable import Screens

@Suite struct ContactWindowTests {
  private let table = FakeContacts(3000)

  private func page(_ start: TableQuery.Start, _ limit: Int) -> TablePage {
    table.page(TableQuery(filter: .everything, start: start, limit: limit))
  }

  private func opened(height: Int = 20) -> ContactWindow {
    var window = ContactWindow()
    window.resize(height: height)
    window.take(page(.beginning, window.pageSize), for: .beginning)
    return window
  }

  /// Reads on as a table would, until enough is there.
  private func settle(_ window: inout ContactWindow) {
    while let start = window.wanted { window.take(page(start, window.pageSize), for: start) }
  }

  @Test func every_row_is_passed_once_in_its_order_down_and_up_again() {
    var window = opened()
    settle(&window)
    var seen: [ContactID] = [window.current!.id]
    while true {
      let before = window.current?.id
      window.move(by: 1)
      settle(&window)
      guard window.current?.id != before else { break }
      seen.append(window.current!.id)
      #expect(window.rows.count <= ContactWindow.mostKept + window.pageSize)
    }
    #expect(seen == table.rows.map(\.id))
    for id in seen.reversed().dropFirst() {
      window.move(by: -1)
      settle(&window)
      #expect(window.current?.id == id)
    }
    #expect(!window.hasBefore)
  }

  @Test func keys_that_come_faster_than_rows_are_made_up_for() {
    var window = opened()
    for _ in 0..<10 { window.page(by: 1) }
    #expect(window.owed > 0)
    #expect(window.wanted == .after(window.rows.last!.place))
    settle(&window)
    #expect(window.current?.id == table.rows[190].id)
    window.move(by: 5)
    window.move(by: -5)
    #expect(window.owed == 0)
  }

  @Test func a_page_is_turned_under_the_cursor() {
    var window = opened()
    window.move(by: 3)
    window.page(by: 1)
    #expect(
      window.visible.first?.id == table.rows[19].id && window.current?.id == table.rows[22].id)
    window.page(by: -1)
    #expect(window.visible.first?.id == table.rows[0].id && window.current?.id == table.rows[3].id)
  }

  @Test func the_ends_are_reached_at_once_or_by_another_question() {
    var window = opened()
    var isThere = window.goToEnd()
    #expect(!isThere)
    window.take(page(.end, window.pageSize), for: .end)
    #expect(window.current?.id == table.rows.last?.id)
    #expect(window.hasBefore && !window.hasAfter)
    #expect(window.visible.last?.id == table.rows.last?.id)
    isThere = window.goToEnd()
    #expect(isThere)
    isThere = window.goToBeginning()
    #expect(!isThere)
  }

  @Test func fresh_values_move_neither_cursor_nor_rows() {
    var window = opened()
    window.move(by: 7)
    let (ids, current) = (window.rows.map(\.id), window.current?.id)
    var fresh = Array(window.visible)
    let gone = fresh.remove(at: 3)
    fresh[0].callCount = 99
    window.refresh(fresh, asked: Set(window.visible.map(\.id)))
    #expect(window.rows.map(\.id) == ids && window.current?.id == current)
    #expect(window.rows[0].callCount == 99)
    #expect(!window.rows.first { $0.id == gone.id }!.matches)
  }

  @Test func a_range_under_way_keeps_its_rows() {
    var window = opened()
    for _ in 0..<100 {
      window.page(by: 1)
      while let start = window.wanted {
        window.take(page(start, window.pageSize), for: start, holding: true)
      }
    }
    #expect(window.rows.count > ContactWindow.mostKept)
    #expect(window.rows.first?.id == table.rows.first?.id)
  }

  @Test(arguments: [1, 2, 5, 60]) func any_height_keeps_the_cursor_in_sight(height: Int) {
    var window = opened()
    window.move(by: 50)
    window.resize(height: height)
    #expect(window.visible.contains { $0.id == window.current?.id })
    #expect(window.visible.count <= height)
  }

  // MARK: Columns

  @Test(arguments: 1...260) func columns_never_overlap_and_show_the_focused(width: Int) {
    var columns = ContactColumns()
    for step in 0..<columns.settings.count {
      let places = columns.places(in: width)
      for (one, other) in zip(places, places.dropFirst()) {
        #expect(one.start + one.width + ContactColumns.gap <= other.start || other.width == 0)
      }
      #expect(places.allSatisfy { $0.start + $0.width <= max(width, $0.start) })
      #expect(places.first?.column == .phone)
      #expect(places.contains { $0.column == columns.focused }, "\(width) \(columns.focused)")
      if step == 0 { while columns.focused != .phone { columns.focus(by: -1) } }
      columns.focus(by: 1)
    }
  }

  @Test func eighty_cells_hold_the_columns_of_every_day() {
    #expect(
      ContactColumns().places(in: 80).map(\.column)
        == [.phone, .name, .status, .assignedTo, .callCount, .lastCallAt])
    #expect(ContactColumns().places(in: 120).map(\.column).contains(.email))
  }

  @Test func the_number_is_always_shown() {
    var columns = ContactColumns()
    columns.show([.email])
    #expect(columns.shown.map(\.column) == [.phone, .email])
    #expect(columns.focused == .phone || columns.focused == .email)
  }

  // MARK: Marks

  @Test func marks_say_what_an_act_is_about() {
    var marks = ContactMarks.none
    let filter = ContactFilter(search: "gagn")
    #expect(marks.targets(filter, current: ContactID(5)) == .chosen([ContactID(5)]))
    marks.toggle(ContactID(9))
    marks.toggle(ContactID(3))
    #expect(marks.targets(filter, current: nil) == .chosen([ContactID(3), ContactID(9)]))
    marks.beginRange(at: ContactID(3))
    marks.stretchRange(over: [ContactID(3), ContactID(4)])
    #expect(marks.count(of: 100) == 3)
    marks.toggleAll()
    marks.toggle(ContactID(4))
    #expect(marks.count(of: 100) == 99 && !marks.contains(ContactID(4)))
    #expect(marks.targets(filter, current: nil) == .filter(filter, except: [ContactID(4)]))
    #expect(marks.count(of: nil) == nil)
    marks.forgetAll()
    #expect(marks.isEmpty)
  }
}
