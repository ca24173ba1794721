import Domain
import Glibc
import Phrasebook
import Store

/// Opens the demo floor at a terminal: makes it where it is missing, and says
/// how to sign in.
struct DemoOpening {
  let configuration: Configuration

  /// Where the demo floor lies unless somebody names another place.
  static var usualPath: String {
    let floor = ConfigurationSearch.defaultFloor
    return floor.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/demo.db"
  }

  private var path: String { configuration.storagePath }

  /// - Returns: the open floor and what opens it.
  /// - Throws: ``FloorFileRefusal``; ``Refusal`` where the file is no demo floor.
  func open() throws -> (floor: Floor, secrets: DemoSecrets) {
    if access(path, F_OK) != 0 { try make() }
    let floor = try Floor.open(configuration)
    guard floor.store.isDemo else { throw DemoOpening.noDemo(path) }
    guard access(DemoSecrets.path(of: floor.store.path), F_OK) == 0 else {
      let path = path
      throw Refusal { $0.demoUnfinished(path) }
    }
    return (floor, try DemoSecrets.read(of: floor.store.path))
  }

  private func make() throws {
    StandardOutput.line(Spoken.phrases.demoMaking(path, contacts: DemoContacts.count))
    _ = StandardOutput.finish()
    try Floor.create(configuration, demo: true) { floor in
      let secrets = try DemoFloor(floor).fill(password: DemoSecrets.makePassword())
      try secrets.write(of: floor.store.path)
    }
  }

  /// Removes the demo floor, for a new one to be made.
  ///
  /// - Throws: ``Refusal`` where the file is no demo floor or somebody sits at it.
  func discard() throws {
    guard access(path, F_OK) == 0 else { return }
    let real = try vacated()
    // The lock file stays: whoever waits at it must meet the next floor's seats.
    for suffix in ["", "-wal", "-shm", ".sign-in"] { unlink(real + suffix) }
  }

  /// The real path of a demo floor at which nobody sits.
  private func vacated() throws -> String {
    let floor = try Floor.open(configuration)
    guard floor.store.isDemo else { throw DemoOpening.noDemo(path) }
    let seats = try floor.store.operate { (tx) throws(DomainError) in
      try tx.seats.liveSeats(besides: nil)
    }
    guard seats == 0 else { throw Refusal { $0.demoInUse(seats) } }
    return floor.store.path
  }

  private static func noDemo(_ path: String) -> Refusal { Refusal { $0.demoNoDemo(path) } }

  // MARK: How to sign in

  func tell(_ floor: Floor, _ secrets: DemoSecrets) throws {
    let phrases = Spoken.phrases
    let now = try floor.zone().local(floor.clock.now())
    StandardOutput.line(phrases.demoGreeting(floor.store.path))
    StandardOutput.line(
      phrases.demoTime(phrases.longDay(now.date) + ", " + phrases.clock(now)))
    StandardOutput.line("")
    var table = Table([.name, .email, .actors].map(phrases.heading))
    for person in DemoPeople.all { table.add([person.name, person.email, kind(of: person)]) }
    table.print()
    StandardOutput.line("")
    StandardOutput.line(phrases.demoPassword(secrets.password))
    let newcomer = DemoPeople.all.first { $0.isNew }
    if let newcomer, try isNew(newcomer, floor.store) {
      StandardOutput.line(phrases.demoOneTime(newcomer.name, secrets.oneTimeSecret))
    }
    StandardOutput.line(phrases.demoSecondSeat)
    _ = StandardOutput.finish()
  }

  private func isNew(_ person: DemoPerson, _ store: Store) throws -> Bool {
    try store.credentials(email: person.email)?.user.mustChangePassword ?? false
  }

  private func kind(of person: DemoPerson) -> String {
    let phrases = Spoken.phrases
    if person.role == Role.supervisorCode { return phrases.demoSupervisor }
    return ActorRole.allCases.filter(person.actors.contains).map(phrases.name(of:))
      .joined(separator: ", ")
  }
}

extension DemoFloor {
  init(_ floor: Floor) {
    self.init(
      store: floor.store, passwords: floor.passwords, zones: floor.zones, pacer: SystemPacer(),
      account: ThisWorkstation.account())
  }
}
