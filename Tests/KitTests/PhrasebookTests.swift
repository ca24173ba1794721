import Domain
import Phrasebook
import Testing

@Suite struct PhrasebookTests {
  private let english = English()
  private let french = French()

  @Test func numbers_are_grouped_as_each_language_does() {
    #expect(
      [0, 999, 1204, 1_000_000, -12_345].map(english.number) == [
        "0", "999", "1,204", "1,000,000", "-12,345",
      ])
    #expect(french.number(1204) == "1\u{202F}204")
  }

  @Test func days_read_as_each_language_writes_them() throws {
    let day = try #require(LocalDate(year: 2026, month: 11, day: 21))
    let first = try #require(LocalDate(year: 2027, month: 2, day: 1))
    #expect(english.shortDay(day) == "21 Nov")
    #expect(french.shortDay(day) == "21 nov.")
    #expect(french.shortDay(first) == "1er févr.")
    #expect(english.longDay(day) == "Saturday 21 November 2026")
    #expect(french.longDay(day) == "samedi 21 novembre 2026")
    #expect(english.isoDay(first) == "2027-02-01")
    #expect(french.isoMoment(LocalDateTime(date: day, hour: 9, minute: 5)) == "2026-11-21 09:05")
  }

  @Test func durations_are_minutes_and_seconds() {
    #expect(english.duration(.seconds(134)) == "02:14")
    #expect(english.duration(.seconds(3734)) == "1:02:14")
    #expect(english.duration(.seconds(-5)) == "00:00")
  }

  @Test func a_phrase_equals_what_says_the_same_in_every_language() {
    #expect(Phrase { $0.ok } == Phrase { $0.ok })
    #expect(Phrase { $0.yes } != Phrase { $0.no })
    #expect(Phrase { $0.confirmNo } == Phrase { $0.no })
  }
}
