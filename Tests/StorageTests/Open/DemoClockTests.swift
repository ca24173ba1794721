import Domain
import Foundation
import Store
import TestSupport
import Testing

@Suite struct DemoClockTests {
  private let directory: String
  private var path: String { directory + "/demo.db" }
  /// A Friday night.
  private let host = TestClock(Instant(iso8601: "2026-11-27T03:30:00Z")!)

  init() throws { directory = try TestFloor.makeDirectory() }

  private var environment: StoreEnvironment {
    TestFloor.environment(clock: host, zones: FixedZones(), seed: 1, process: 1)
  }

  private let tuesdayAtTen = Instant(iso8601: "2026-11-24T15:00:00Z")!

  private func touch(_ store: Store) throws {
    try store.operate { (tx) throws(DomainError) in _ = try tx.floor }
  }

  @Test func the_first_opening_is_a_tuesday_at_ten() throws {
    let store = try Store.create(path, demo: true, in: environment)
    #expect(store.isDemo && store.clock.now() == tuesdayAtTen)
    host.advance(.minutes(5))
    #expect(store.clock.now() == tuesdayAtTen + .minutes(5))
  }

  @Test func a_later_opening_goes_on_from_the_last_instant() throws {
    do {
      let store = try Store.create(path, demo: true, in: environment)
      host.advance(.minutes(20))
      try touch(store)
    }
    host.advance(.hours(40))
    let store = try Store.open(path, in: environment)
    #expect(store.clock.now() == tuesdayAtTen + .minutes(20))
  }

  @Test func time_does_not_go_back_with_the_hosts() throws {
    do {
      let store = try Store.create(path, demo: true, in: environment)
      host.advance(.minutes(20))
      try touch(store)
    }
    host.advance(.hours(-3))
    #expect(try Store.open(path, in: environment).clock.now() == tuesdayAtTen + .minutes(20))
  }

  @Test func seats_that_are_open_together_share_their_time() throws {
    let one = try Store.create(path, demo: true, in: environment)
    try InitialiseFloor(store: one, floor: one, passwords: QuickHashing())(
      admin: TestFloor.admin, password: TestFloor.password, account: "tests")
    let door = Doorstep(workstation: environment.workstation, account: "tests")
    let ada = try SignIn(store: one, passwords: QuickHashing(), clock: one.clock, at: door)(
      email: TestFloor.admin.email, password: TestFloor.password
    ).session
    _ = try OpenSeat(store: one)(ada, at: environment.workstation)
    host.advance(.seconds(30))
    let other = try Store.open(path, in: environment)
    #expect(other.clock.now() == tuesdayAtTen + .seconds(30))
    #expect(one.clock.now() == other.clock.now())
  }

  @Test func an_ordinary_floor_has_the_hosts_time() throws {
    let store = try Store.create(path, demo: false, in: environment)
    #expect(store.clock.now() == host.now())
  }
}
