import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Failed sign-ins: counted, waited for, told, and never a lock.
@Suite struct SignInThrottleTests {
  private let accounts: AccountFloor

  init() throws { accounts = try AccountFloor() }

  private var clock: TestClock { accounts.floor.clock }

  private func wait(_ error: DomainError?) -> Int64? {
    guard case .signInDelayed(let span)? = error else { return nil }
    return span.milliseconds
  }

  @Test func s9_waits_grow_with_failures_up_to_a_minute() {
    var answers: [String] = []
    for _ in 0..<17 {
      switch accounts.fail() {
      case .signInDelayed(let span)?:
        answers.append(String(span.seconds))
        clock.advance(span)
      case .signInRefused?: answers.append("no")
      default: answers.append("?")
      }
    }
    #expect(
      answers == [
        "no", "no", "no", "2", "no", "4", "no", "8", "no", "16", "no", "32", "no", "60", "no",
        "60", "no",
      ])
  }

  @Test func s9_while_a_wait_runs_nothing_is_hashed_and_nothing_counts() throws {
    for _ in 0..<3 { #expect(accounts.fail() == .signInRefused) }
    let (work, events) = (accounts.hashing.count, try accounts.events().count)
    for _ in 0..<50 { #expect(accounts.fail() == .signInDelayed(.seconds(2))) }
    #expect(throws: DomainError.signInDelayed(.seconds(2))) {
      try accounts.signIn(email: "anna@example.com", password: TestFloor.password)
    }
    #expect(accounts.hashing.count == work)
    #expect(try accounts.events().count == events)
    clock.advance(.seconds(2))
    #expect(accounts.fail() == .signInRefused, "the wait was not lengthened")
  }

  @Test func s9_a_thousand_tries_in_an_hour_are_bounded() {
    var tried = 0
    for _ in 0..<1000 {
      if accounts.fail() == .signInRefused { tried += 1 }
      clock.advance(.milliseconds(3600))
    }
    #expect(tried <= 70)
    #expect(accounts.hashing.count == tried)
  }

  @Test func s9_an_unknown_address_costs_the_work_and_gets_the_answer_of_a_known_one() throws {
    let (one, other) = (accounts.station("pts/7"), accounts.station("pts/8"))
    for _ in 0..<6 {
      let before = accounts.hashing.count
      let known = accounts.fail(from: one)
      let work = accounts.hashing.count - before
      let unknown = accounts.fail("ghost@example.com", from: other)
      #expect(known == unknown)
      #expect(accounts.hashing.count - before == 2 * work)
      clock.advance(.milliseconds(max(wait(known) ?? 0, 0)))
    }
  }

  @Test func a_place_waits_too_whoever_is_tried_there() {
    let station = accounts.station("pts/9", peer: "192.0.2.7 50122")
    for index in 0..<10 {
      #expect(accounts.fail("nobody\(index)@example.com", from: station) == .signInRefused)
    }
    let again = accounts.station("pts/4", peer: "192.0.2.7 60999")
    #expect(accounts.fail("anna@example.com", from: again) == .signInDelayed(.seconds(2)))
    #expect(accounts.fail("anna@example.com") == .signInRefused, "another place does not wait")
    clock.advance(SignInThrottle.memoryOfSource)
    #expect(accounts.fail("ada@example.com", from: again) == .signInRefused)
  }

  @Test func the_right_password_begins_anew_and_the_person_hears_of_it() throws {
    let began = clock.now()
    for _ in 0..<3 { #expect(accounts.fail() == .signInRefused) }
    clock.advance(.minutes(5))
    let entry = try accounts.signIn(email: "anna@example.com", password: TestFloor.password)
    #expect(entry.failed?.count == 3)
    #expect(entry.failed?.firstAt == began)
    let next = try accounts.signIn(email: "anna@example.com", password: TestFloor.password)
    #expect(next.failed == nil)
    for _ in 0..<2 { #expect(accounts.fail() == .signInRefused) }
    #expect(accounts.fail() == .signInRefused)
  }

  @Test func s9_the_right_guess_among_many_at_once_is_not_told() throws {
    let accounts = accounts
    accounts.hashing.duringNext {
      for _ in 0..<5 { _ = accounts.fail() }
    }
    #expect(throws: DomainError.signInDelayed(.seconds(2))) {
      try accounts.signIn(email: "anna@example.com", password: TestFloor.password)
    }
  }

  @Test func a_clock_that_was_set_back_does_not_lengthen_the_wait() {
    for _ in 0..<3 { _ = accounts.fail() }
    clock.advance(.seconds(-3600))
    #expect(accounts.fail() == .signInDelayed(.seconds(2)))
  }

  @Test func what_was_typed_as_an_address_is_kept_nowhere() throws {
    _ = accounts.fail("my.secret.password.canary@example.com")
    let rows = try accounts.floor.store.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM sign_in").map { "\($0)" }
        + String.fetchAll(db, sql: "SELECT json FROM history_payload")
    }
    #expect(!rows.contains { $0.contains("canary") })
    #expect(try accounts.events(1) == ["sign-in failed_sign_in account=-"])
  }

  @Test func one_s_own_password_is_no_way_around() throws {
    let change = ChangeOwnPassword(
      store: accounts.floor.store, passwords: accounts.hashing, clock: clock,
      at: accounts.floor.door)
    for _ in 0..<3 {
      #expect(throws: DomainError.signInRefused) {
        try change(old: "wrong", new: "an entirely new one", by: accounts.anna)
      }
    }
    #expect(accounts.fail() == .signInDelayed(.seconds(2)))
  }
}
