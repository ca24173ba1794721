import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import cordboard

/// What a demo floor holds, and what its file says.
@Suite struct DemoFloorTests {
  /// A demo floor in a directory of its own.
  private final class Demo {
    let directory: String
    let path: String
    let hand: DemoHand
    let zones = FixedZones()

    init(at start: Instant = TestFloor.tuesdayMorning) throws {
      directory = try TestFloor.makeDirectory()
      path = directory + "/demo.db"
      hand = DemoHand(start)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    private var environment: StoreEnvironment {
      TestFloor.environment(clock: hand, zones: zones, seed: 3, process: 1)
    }

    func make() throws -> DemoSecrets {
      try Store.create(path, demo: true, in: environment) { store in
        try DemoFloor(
          store: store, passwords: QuickHashing(), zones: zones, pacer: SystemPacer(),
          account: "tests"
        ).fill(password: "k7mt-wq4z-9hxe")
      }
    }

    func open() throws -> Store { try Store.open(path, in: environment) }

    func contacts() throws -> [ContactLine] {
      try open().everyContact()
    }
  }

  // MARK: The contacts

  @Test func there_are_five_hundred_contacts_with_fictional_numbers() throws {
    let demo = try Demo()
    _ = try demo.make()
    let contacts = try demo.contacts().map(\.contact)
    #expect(contacts.count == 500)
    #expect(Set(contacts.map(\.phone)).count == 500)
    #expect(contacts.allSatisfy { $0.phone.digits.dropFirst(3).hasPrefix("55501") })
    #expect(contacts.allSatisfy { $0.phone.warnings.isEmpty })
    #expect(Set(contacts.map { $0.phone.digits.prefix(3) }).count >= 8)
  }

  @Test func postal_codes_fit_the_town_s_province() throws {
    let demo = try Demo()
    _ = try demo.make()
    var places: [String: Set<String>] = [:]
    for area in DemoPlaces.areas {
      for town in area.towns { places[town.name, default: []].formUnion(town.sorting) }
    }
    for contact in try demo.contacts().map(\.contact) {
      guard let code = contact.details.postalCode, let city = contact.details.city else { continue }
      #expect(places[city]?.contains(String(code.prefix(3))) ?? false, "\(code) in \(city)")
    }
  }

  @Test func statuses_owners_callbacks_and_the_list_are_all_there() throws {
    let demo = try Demo()
    _ = try demo.make()
    let lines = try demo.contacts()
    let now = try demo.open().clock.now()
    let count = { (test: (ContactLine) -> Bool) in lines.filter(test).count }
    for code in ContactStatus.defaults.map(\.code) where code != ContactStatus.Code.converted {
      #expect(count { $0.statusCode == code } >= 5, "\(code)")
    }
    #expect(count { $0.contact.assignedTo == nil } >= 100)
    for person in DemoPeople.telephonistes {
      let due = lines.filter {
        $0.assignedToEmail == person.email && $0.contact.callback.map { $0.at <= now } ?? false
      }
      #expect(due.count >= 2, "\(person.name)")
    }
    #expect(count { $0.contact.callback.map { $0.at > now } ?? false } >= 10)
    #expect(count { $0.contact.details.name == nil } >= 10)
    #expect(count { $0.contact.details.language == .french } >= 150)
    let listed = lines.filter { $0.statusCode == ContactStatus.Code.doNotCall }
    let known = try demo.open().known(listed.map { (phone: $0.contact.phone, note: nil) })
    #expect(known.allSatisfy { $0.isOnDoNotCallList })
  }

  @Test func the_same_contacts_come_every_time() throws {
    let start = TestFloor.tuesdayMorning
    #expect(DemoContacts.rows(at: start) == DemoContacts.rows(at: start))
    #expect(DemoContacts.rows(at: start).allSatisfy { $0.warnings.isEmpty })
  }

  // MARK: The people and the file

  @Test func somebody_of_each_kind_signs_in() throws {
    let demo = try Demo()
    let secrets = try demo.make()
    let store = try demo.open()
    for person in DemoPeople.all {
      let door = Doorstep(workstation: ThisWorkstation.current(), account: "tests")
      let session = try SignIn(
        store: store, passwords: QuickHashing(), clock: store.clock, at: door)(
          email: person.email,
          password: person.isNew ? secrets.oneTimeSecret : secrets.password
        ).session
      #expect(Set(session.user.actors) == person.actors)
      #expect(session.user.mustChangePassword == person.isNew)
    }
    let actors = DemoPeople.all.map(\.actors)
    #expect(actors.contains { $0.count > 1 })
    #expect(DemoPeople.telephonistes.contains { $0.language == .french })
    #expect(DemoPeople.telephonistes.count == 3)
  }

  @Test func its_history_is_whole() throws {
    let demo = try Demo()
    _ = try demo.make()
    #expect(try demo.open().verify { _, _ in }.isWhole)
  }

  @Test func the_header_says_that_it_is_a_demo() throws {
    let demo = try Demo()
    _ = try demo.make()
    #expect(try demo.open().isDemo)
    #expect(try !TestFloor().store.isDemo)
  }

  @Test func a_phone_that_calls_real_people_is_refused() throws {
    struct RealPhone: Telephony {
      let adapter = CallAdapter.twilio
      let callsRealPhones = true
      func place(_ order: CallOrder) throws(TelephonyError) -> Placement {
        throw TelephonyError(.unreachable)
      }
      func report(on call: Call, isJournaled: (String) -> Bool) -> CallReport {
        CallReport(phase: .placing)
      }
      func hangUp(_ call: Call) throws(TelephonyError) {}
    }
    let demo = try Demo()
    _ = try demo.make()
    #expect(throws: Refusal.self) { try DemoFloor.check(RealPhone(), on: demo.open()) }
    try DemoFloor.check(RealPhone(), on: TestFloor().store)
  }

  // MARK: The clock

  @Test func it_opens_on_a_tuesday_at_ten() throws {
    let demo = try Demo(at: Instant(iso8601: "2026-11-27T03:21:00Z")!)
    _ = try demo.make()
    let store = try demo.open()
    let local = try demo.zones.zone(named: "America/Toronto").local(store.clock.now())
    #expect(local.date.weekday == 2)
    #expect(local.hour == 10)
    #expect(local.minute == 0)
  }

  @Test func its_clock_goes_on_from_the_last_instant_and_never_back() throws {
    let demo = try Demo()
    _ = try demo.make()
    demo.hand.advance(.minutes(12))
    var left = try worked(demo)
    // Nobody is there for a day, then the host's clock is set back.
    for absence: Span in [.hours(24), .hours(-48)] {
      demo.hand.advance(absence)
      let opened = try demo.open().clock.now()
      #expect(opened == left)
      demo.hand.advance(.minutes(3))
      let later = try worked(demo)
      #expect(later >= left)
      left = later
    }
  }

  /// Changes something and says when that was, by the floor's clock.
  private func worked(_ demo: Demo) throws -> Instant {
    let store = try demo.open()
    demo.hand.advance(.minutes(1))
    try store.operate { (tx) throws(DomainError) in _ = try tx.seats.liveSeats(besides: nil) }
    return store.clock.now()
  }

  // MARK: The secrets beside it

  @Test func the_password_is_kept_for_this_account_alone() throws {
    let demo = try Demo()
    let secrets = try demo.make()
    try secrets.write(of: demo.path)
    try secrets.write(of: demo.path)
    #expect(try DemoSecrets.read(of: demo.path) == secrets)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: DemoSecrets.path(of: demo.path))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
