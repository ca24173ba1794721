import Domain
import Testing

@Suite struct FigurePeriodTests {
  private func day(_ text: String) -> LocalDate { LocalDate(iso8601: text)! }

  private func range(_ first: String, _ last: String) -> DayRange {
    DayRange(day(first), day(last))
  }

  @Test func today_is_compared_with_yesterday() {
    let today = day("2026-03-01")
    #expect(FigurePeriod.today.range(on: today) == range("2026-03-01", "2026-03-01"))
    #expect(FigurePeriod.today.before(on: today) == range("2026-02-28", "2026-02-28"))
  }

  @Test func a_week_begins_on_monday_and_is_compared_day_by_day() {
    let sunday = day("2026-11-29")
    #expect(FigurePeriod.week.range(on: sunday) == range("2026-11-23", "2026-11-29"))
    #expect(FigurePeriod.week.range(on: day("2026-11-23")).count == 1)
    let wednesday = day("2026-11-25")
    #expect(FigurePeriod.week.range(on: wednesday) == range("2026-11-23", "2026-11-25"))
    #expect(FigurePeriod.week.before(on: wednesday) == range("2026-11-16", "2026-11-18"))
  }

  @Test func a_month_is_compared_up_to_the_same_date() {
    #expect(
      FigurePeriod.month.before(on: day("2026-11-24")) == range("2026-10-01", "2026-10-24"))
    #expect(
      FigurePeriod.month.before(on: day("2026-03-31")) == range("2026-02-01", "2026-02-28"))
    #expect(
      FigurePeriod.month.before(on: day("2027-01-05")) == range("2026-12-01", "2026-12-05"))
  }

  @Test func other_days_are_compared_with_as_many_just_before() {
    let period = FigurePeriod.days(range("2026-11-10", "2026-11-01"))
    #expect(period.range(on: day("2027-01-01")) == range("2026-11-01", "2026-11-10"))
    #expect(period.before(on: day("2027-01-01")) == range("2026-10-22", "2026-10-31"))
  }

  @Test func ages_meet_without_a_gap() {
    for days in 0...400 {
      let age = ContactAge(days: days)
      #expect(days >= age.from && days <= age.through ?? .max)
    }
    #expect(ContactAge(days: -1) == .today)
  }

  @Test func a_share_of_nothing_is_none() {
    #expect(Tally(calls: 3).conversion == nil && Tally(calls: 4, answered: 1).answerRate == 0.25)
  }

  @Test func shares_stand_for_figures_that_add_up() {
    for figure in Figure.allCases {
      #expect((figure.unit == .share) == (figure.parts != nil), "\(figure)")
      #expect(figure.counted.counted == figure.counted, "\(figure)")
      if let parts = figure.parts { #expect(figure.counted == parts.of) }
    }
  }
}
