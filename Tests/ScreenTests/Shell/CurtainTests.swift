import Domain
import Kit
import Phrasebook
import Screens
import Shell
import TestSupport
import Testing

/// What hides the screen: by itself after a while, or at a key.
@Suite struct CurtainTests {
  private let desk = FakeDesk()
  private let clock = FakeClock(FakeDesk.now)

  /// - Parameter password: the one that opens it.
  private func player(
    password: String = "right", callSince: Instant? = nil, failed: FailedBefore? = nil
  ) -> AppDriver {
    var registry = desk.registry()
    registry.add(Lock.self) { (to: LockDestination) in
      Opening(
        Lock.State(to, floor: FloorSign(path: "/floor.db", isDemo: false), at: clock.now),
        Lock.UseCases(
          lock: { callSince }, look: { callSince }, free: { true },
          open: { (typed) throws(DomainError) in
            guard typed == password else { throw .signInRefused }
            return failed
          }))
    }
    let driver = AppDriver(
      registry, width: 80, height: 24, clock: clock,
      zone: FixedZone(name: "America/Toronto", offset: -5 * 3600),
      curtain: Curtain(after: .minutes(10)) { LockDestination(session: FakeDesk.session) })
    driver.open(DeskDestination(session: FakeDesk.session))
    driver.press("Space")
    return driver
  }

  @Test func s8_a_quiet_keyboard_hides_the_card() {
    let driver = player()
    #expect(driver.text.contains("Marie Gagnon"))
    driver.advance(by: .minutes(9))
    #expect(driver.text.contains("Marie Gagnon"))
    driver.press("t", "Esc")
    driver.advance(by: .minutes(9))
    #expect(driver.text.contains("Marie Gagnon"), "a key begins the time anew")
    driver.advance(by: .minutes(1))
    #expect(driver.text.contains("Anna Tremblay, your password"))
    #expect(!driver.text.contains("Marie"))
    #expect(!driver.text.contains("555"))
  }

  @Test func the_password_opens_it_where_she_was() {
    let driver = player()
    driver.press("n")
    driver.type("half a thought")
    driver.press("F10")
    #expect(!driver.text.contains("half a thought"))
    driver.type("wrong")
    driver.press("Enter")
    #expect(driver.text.contains("That is not the password"))
    driver.type("right")
    driver.press("Enter")
    #expect(driver.text.contains("half a thought"))
  }

  @Test func whoever_comes_back_hears_of_others_who_tried() throws {
    let day = try #require(LocalDate(iso8601: "2026-11-24"))
    let since = LocalDateTime(date: day, secondOfDay: 10 * 3600)
    let driver = player(failed: FailedBefore(count: 2, since: since))
    driver.press("F10")
    driver.type("right")
    driver.press("Enter")
    #expect(driver.text.contains("2 failed attempts on your account since 2026-11-24 10:00"))
  }

  @Test func s8_keys_do_nothing_to_what_is_hidden() {
    let driver = player()
    driver.press("F10")
    let asked = desk.asked
    driver.type("cs")
    driver.press("Esc")
    #expect(desk.asked == asked)
    #expect(driver.text.contains("Anna Tremblay, your password"))
  }

  @Test func a_live_call_is_shown_as_time_alone() {
    let driver = player(callSince: FakeDesk.now - .seconds(65))
    driver.press("F10")
    #expect(driver.text.contains("A call is live  01:05"))
    #expect(!driver.text.contains("555"))
  }

  @Test func nothing_opens_above_the_curtain_by_itself_and_nothing_below_speaks() {
    let driver = player()
    driver.press("c")
    driver.press("F10")
    desk.set { $0.report = FakeDesk.ended(.noAnswer) }
    driver.advance(by: .seconds(2))
    #expect(driver.text.contains("Anna Tremblay, your password"))
    #expect(!driver.text.contains("Attempted"))
  }

  @Test func nobody_signed_in_has_nothing_to_hide() {
    let driver = AppDriver(
      desk.registry(), clock: clock, curtain: Curtain(after: .minutes(10)) { nil })
    driver.open(DeskDestination(session: FakeDesk.session))
    driver.advance(by: .hours(1))
    driver.press("F10")
    #expect(driver.text.contains("nothing to lock"))
  }
}
