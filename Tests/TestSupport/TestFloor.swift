import Domain
import Foundation
import Secrets
import Store

/// A floor in a directory of its own, with a clock that the test moves and a
/// seeded random source. Removed with the value.
public final class TestFloor: Sendable {
  public let directory: String
  public let path: String
  public let clock: TestClock
  public let store: Store
  public let zones: any TimeZones
  public let passwords = QuickHashing()
  private let environment: StoreEnvironment
  public var workstation: Workstation { environment.workstation }

  /// - Parameters:
  ///   - inMemory: whether it lies where no disk is waited for.
  ///   - zones: the clocks of the world; by default all five hours behind UTC.
  public init(
    seed: UInt64 = 1, at start: Instant = TestFloor.tuesdayMorning, inMemory: Bool = false,
    zones: any TimeZones = FixedZones()
  ) throws {
    self.zones = zones
    directory = try TestFloor.makeDirectory(inMemory: inMemory)
    path = directory + "/floor.db"
    clock = TestClock(start)
    environment = TestFloor.environment(clock: clock, zones: zones, seed: seed, process: 1)
    store = try Store.create(path, demo: false, in: environment)
    try InitialiseFloor(store: store, floor: store, passwords: passwords)(
      admin: TestFloor.admin, password: TestFloor.password, account: "tests")
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// Tuesday 2026-11-24, 10:00 in Montréal.
  public static let tuesdayMorning = Instant(iso8601: "2026-11-24T15:00:00Z")!
  public static let password = "correct horse battery"
  public static var admin: NewUser { NewUser(name: "Ada Roy", email: "ada@example.com") }

  public static func makeDirectory(inMemory: Bool = false) throws -> String {
    let isThere = inMemory && access("/dev/shm", W_OK | X_OK) == 0
    let parent = isThere ? "/dev/shm/" : NSTemporaryDirectory()
    var template = Array((parent + "cordboard-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    return template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  public static func environment(
    clock: any Clock, zones: any TimeZones, seed: UInt64, process: Int32
  ) -> StoreEnvironment {
    StoreEnvironment(
      clock: clock, zones: zones, digests: SHA256Digests(), random: SeededSource(seed: seed),
      workstation: Workstation(
        host: "testhost", terminal: "pts/1", peer: nil, program: "test",
        process: ProcessIdentity(id: process, startTicks: 1, boot: "boot")),
      processes: EveryProcessRuns())
  }

  // MARK: People

  public func session(email: String, password: String = TestFloor.password) throws -> Session {
    try signIn(email: email, password: password).session
  }

  /// The account of the operating system that the tests' history names.
  public static let account = "tests"

  public var door: Doorstep { Doorstep(workstation: workstation, account: TestFloor.account) }

  public var signIn: SignIn {
    SignIn(store: store, passwords: passwords, clock: clock, at: door)
  }

  public func admin() throws -> Session { try session(email: TestFloor.admin.email) }

  /// Adds a telephoniste and sits her down.
  ///
  /// - Parameter endpoint: where her own phone rings.
  public func telephoniste(_ name: String, endpoint: String? = nil) throws -> Session {
    var new = NewUser(name: name, email: "\(name.lowercased())@example.com")
    new.isTelephoniste = true
    new.phoneEndpoint = endpoint
    _ = try AddUser(store: store, people: store, passwords: passwords)(
      new, password: TestFloor.password, by: admin())
    return try sit(session(email: new.email))
  }

  public func sit(_ session: Session) throws -> Session {
    try OpenSeat(store: store)(session, at: environment.workstation)
  }

  /// Sets a floor setting in the admin's name.
  public func set(_ setting: FloorSetting, to text: String) throws {
    try ChangeSetting(store: store, floor: store, zones: zones)(
      setting.rawValue, to: text, by: admin())
  }

  /// For tests on the host's clock: people may be called at any hour of any day.
  public func openAtAnyHour() throws {
    for setting in FloorSetting.allCases where setting.rawValue.hasPrefix("hours_") {
      try set(setting, to: "00:00-24:00")
    }
  }

  // MARK: Contacts

  public func status(_ code: String) throws -> ContactStatus {
    try store.statuses().first { $0.code == code }!
  }

  /// Adds contacts 514-555-nnnn, from `first` on.
  @discardableResult
  public func addContacts(
    _ count: Int, from first: Int = 1000, assignedTo: UserID? = nil,
    status: String = ContactStatus.Code.new
  ) throws -> [ContactID] {
    let statusID = try self.status(status).id
    return try store.write(as: admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      var ids: [ContactID] = []
      for index in 0..<count {
        let new = NewContact(
          phone: TestFloor.phone(first + index),
          details: ContactDetails(name: "Contact \(first + index)"), statusID: statusID,
          assignedTo: assignedTo)
        ids.append(try tx.contacts.insert(new))
      }
      return ids
    }
  }

  public static func phone(_ index: Int) -> PhoneNumber {
    let area = 514 + index / 10_000
    return PhoneNumber(digits: "\(area)555\(String(10_000 + index % 10_000).dropFirst())")!
  }
}
