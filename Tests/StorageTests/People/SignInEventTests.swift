import Domain
import TestSupport
import Testing

@testable import Store

/// What coming, going and being refused leave in the history.
@Suite struct SignInEventTests {
  private let accounts: AccountFloor

  init() throws { accounts = try AccountFloor() }

  private var floor: TestFloor { accounts.floor }

  @Test func a_seat_s_sign_in_is_an_event_and_a_command_s_is_none() throws {
    let before = try accounts.events().count
    _ = try accounts.signIn(email: "anna@example.com", password: TestFloor.password)
    #expect(try accounts.events().count == before)
    _ = accounts.fail()
    _ = try accounts.signIn(email: "anna@example.com", password: TestFloor.password, for: .seat)
    let anna = accounts.anna.user.id.rawValue
    #expect(
      try accounts.events(2) == [
        "\(anna) sign_in failedSignIns=1", "sign-in failed_sign_in account=anna@example.com",
      ])
    #expect(try floor.store.verify { _, _ in }.isWhole)
  }

  @Test func signing_out_leaves_the_seat_and_is_an_event() throws {
    try SignOut(store: floor.store)(accounts.anna)
    #expect(try accounts.events(1) == ["\(accounts.anna.user.id.rawValue) sign_out"])
    #expect(
      try accounts.row(
        "SELECT 1 FROM seat WHERE id = ? AND ended_at IS NOT NULL",
        [accounts.anna.seat?.rawValue]) != nil)
  }

  @Test func an_older_hash_is_made_anew_at_the_next_seat_and_opens_as_before() throws {
    accounts.hashing.raiseCost()
    _ = try accounts.signIn(email: "anna@example.com", password: TestFloor.password, for: .seat)
    let known = try #require(try floor.store.credentials(email: "anna@example.com"))
    #expect(known.hash == "dear:" + TestFloor.password)
    let anna = accounts.anna.user.id.rawValue
    #expect(
      try accounts.events(2) == ["\(anna) password_rehashed", "\(anna) sign_in failedSignIns=0"])
    let count = accounts.hashing.count
    _ = try accounts.signIn(email: "anna@example.com", password: TestFloor.password, for: .seat)
    #expect(accounts.hashing.count == count + 1, "once")
  }

  @Test func a_hash_is_not_made_anew_over_a_password_that_changed_meanwhile() throws {
    accounts.hashing.raiseCost()
    let (store, anna) = (floor.store, accounts.anna)
    accounts.hashing.duringNext {
      try? store.write(as: anna.actor, because: .changePassword) { (tx) throws(DomainError) in
        try tx.users.setPassword(of: anna.user.id, hash: "quick:another", mustChange: false)
      }
    }
    _ = try accounts.signIn(email: "anna@example.com", password: TestFloor.password, for: .seat)
    #expect(try store.credentials(email: "anna@example.com")?.hash == "quick:another")
    #expect(try !accounts.events().contains { $0.contains("password_rehashed") })
  }

  @Test func a_write_that_is_refused_is_entered_once_in_ten_minutes() throws {
    let set = ChangeSetting(store: floor.store, floor: floor.store, zones: floor.zones)
    let before = try accounts.events().count
    for _ in 0..<3 {
      #expect(throws: DomainError.notPermitted(.manageSettings)) {
        try set("pool", to: "off", by: accounts.anna)
      }
    }
    #expect(try accounts.events().count == before + 1)
    let anna = accounts.anna.user.id.rawValue
    #expect(
      try accounts.events(1) == ["\(anna) denied attempt=change_setting right=settings.manage"])
    floor.clock.advance(.minutes(10))
    #expect(throws: DomainError.self) { try set("pool", to: "off", by: accounts.anna) }
    #expect(try accounts.events().count == before + 2)
    #expect(try floor.store.settings().servesPool)
    #expect(try floor.store.verify { _, _ in }.isWhole)
  }

  @Test func a_reading_that_is_refused_is_entered_and_a_telephoniste_s_own_sight_is_none() throws {
    let before = try accounts.events().count
    #expect(throws: DomainError.notPermitted(.viewUsers)) {
      try ListPeople(people: floor.store)(by: accounts.anna)
    }
    let anna = accounts.anna.user.id.rawValue
    #expect(try accounts.events(1) == ["\(anna) denied attempt=- right=users.view"])
    let browse = BrowseContacts(
      people: floor.store, contacts: floor.store, history: floor.store)
    #expect(throws: DomainError.unknownContact) {
      try browse.show(TestFloor.phone(1), by: accounts.anna)
    }
    #expect(try accounts.events().count == before + 1)
  }
}
