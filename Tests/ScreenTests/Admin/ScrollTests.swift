import Testing

@testable import Screens

@Suite struct ScrollTests {
  private struct Line: ScrollLine { let place: Int64 }

  private func lines(_ places: ClosedRange<Int64>) -> [Line] {
    places.reversed().map { Line(place: $0) }
  }

  @Test func older_lines_stay_below_the_newest_page() {
    var scroll = Scroll<Line>(height: 5)
    scroll.renew(lines(51...100), next: 51, limit: 50)
    scroll.append(lines(21...50), next: 21)
    scroll.renew(lines(53...102), next: 53, limit: 50)
    #expect(scroll.lines == lines(21...102) && scroll.next == 21)
  }

  @Test func what_is_new_keeps_the_selection_on_its_line() {
    var scroll = Scroll<Line>(height: 5)
    scroll.renew(lines(1...9), next: nil, limit: 50)
    scroll.list.handle("Down")
    scroll.renew(lines(1...12), next: nil, limit: 50)
    #expect(scroll.selected == Line(place: 8) && scroll.lines.count == 12)
  }

  @Test func so_many_new_ones_that_some_may_be_missing_begin_anew() {
    var scroll = Scroll<Line>(height: 5)
    scroll.renew(lines(1...50), next: 1, limit: 50)
    scroll.renew(lines(101...150), next: 101, limit: 50)
    #expect(scroll.lines == lines(101...150) && scroll.next == 101)
  }

  @Test func how_far_a_rare_line_was_looked_for_is_not_forgotten() {
    var scroll = Scroll<Line>(height: 5)
    scroll.renew([Line(place: 90_500)], next: 90_000, limit: 50)
    scroll.append([], next: 80_000)
    scroll.renew([Line(place: 90_500)], next: 90_001, limit: 50)
    #expect(scroll.next == 80_000 && scroll.lines == [Line(place: 90_500)])
    scroll.append([], next: nil)
    scroll.renew([Line(place: 90_500)], next: 90_002, limit: 50)
    #expect(scroll.next == nil, "everything was looked through")
  }

  @Test func more_is_wanted_near_the_end_alone() {
    var scroll = Scroll<Line>(height: 5)
    #expect(!scroll.wantsMore, "nothing is read yet")
    scroll.renew(lines(51...100), next: 51, limit: 50)
    #expect(!scroll.wantsMore)
    scroll.list.handle("End")
    #expect(scroll.wantsMore)
    scroll.append([], next: nil)
    #expect(!scroll.wantsMore)
  }
}
