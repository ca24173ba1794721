import Domain
import Secrets
import Store

/// Makes and fills floors through the real unit of work.
struct FloorMaker {
  let path: String

  /// Contacts per transaction: as many come in at one instant.
  static let chunk = 2000
  /// How long ago the first came in.
  private static let age = Span.hours(24 * 200)

  private static let actor = Actor.setup(account: "bench")

  /// Makes a floor with its statuses and settings, and nobody in it.
  func make() throws {
    let store = try Store.create(path, demo: false, in: Bench.environment)
    try store.write(as: FloorMaker.actor, because: .initialise) { (tx) throws(DomainError) in
      for status in ContactStatus.defaults { try tx.statuses.insert(status) }
      try openAtAnyHour(tx)
    }
  }

  /// Whoever measures at night measures the same work.
  private func openAtAnyHour(_ tx: any AuditedTransaction) throws(DomainError) {
    var settings = FloorSettings()
    settings.callingHours.week = Array(repeating: DayHours(opens: 0, closes: 1440), count: 7)
    for setting in FloorSetting.allCases { try tx.settings.set(setting, to: settings) }
  }

  /// Adds telephonistes, and contacts of the last months: most of them assigned, some called,
  /// booked, promised a call, or deleted. They all have the password of whoever is there
  /// already; on a floor without people nobody can sign in.
  func fill(contacts: Int, people: Int) throws {
    let now = Bench.environment.clock.now()
    let clock = PastClock(now)
    var environment = Bench.environment
    environment.clock = clock
    let store = try Store.open(path, in: environment)
    try store.write(as: FloorMaker.actor, because: .changeSetting) { (tx) throws(DomainError) in
      try openAtAnyHour(tx)
    }
    let team = try addPeople(people, to: store)
    let statuses = try store.statuses().map { ($0.code, $0.id) }
    let sample = SamplePeople(
      count: contacts, team: team, statuses: Dictionary(uniqueKeysWithValues: statuses))
    var called: [UserID: [ContactID]] = [:]
    for start in stride(from: 0, to: contacts, by: FloorMaker.chunk) {
      let share = Int64(contacts - start) * FloorMaker.age.milliseconds / Int64(contacts)
      clock.stand(at: now - .milliseconds(share))
      let part = start..<min(start + FloorMaker.chunk, contacts)
      for (user, id) in try add(part, of: sample, to: store, now) {
        called[user, default: []].append(id)
      }
    }
    clock.stand(at: now)
    for user in team { try call(called[user] ?? [], by: user, in: store) }
    try store.checkpointWhenIdle()
  }

  /// Adds an admin who can sign in.
  func addAdmin(email: String, password: String) throws {
    let store = try Store.open(path, in: Bench.environment)
    let hash = try ScryptPasswordHashing(slots: HashSlots(folder: folder))
      .hash(Secret(password))
    try store.write(as: FloorMaker.actor, because: .addUser) { (tx) throws(DomainError) in
      let admin = User(
        id: UserID(0), name: "Ada Roy", email: email, isTelephoniste: false, isAdmin: true,
        isAgent: false, adminRoles: [], adminDirectPermissions: [.all], agentRoles: [],
        phoneEndpoint: nil, language: .english, isActive: true, mustChangePassword: false,
        createdAt: tx.now)
      _ = try tx.users.insert(admin, passwordHash: hash)
    }
  }

  private var folder: String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func addPeople(_ count: Int, to store: Store) throws -> [UserID] {
    let first = try store.users().first
    let hash = try first.flatMap { try store.credentials(email: $0.email)?.hash } ?? "none"
    return try store.write(as: FloorMaker.actor, because: .addUser) { (tx) throws(DomainError) in
      var team: [UserID] = []
      for index in 0..<count {
        let person = User(
          id: UserID(0), name: "Person \(index)", email: "person\(index)@example.com",
          isTelephoniste: true, isAdmin: false, isAgent: false, adminRoles: [],
          adminDirectPermissions: [], agentRoles: [], phoneEndpoint: nil, language: .english,
          isActive: true, mustChangePassword: false, createdAt: tx.now)
        team.append(try tx.users.insert(person, passwordHash: hash))
      }
      return team
    }
  }

  /// - Returns: whom to call, and who calls.
  private func add(
    _ part: Range<Int>, of sample: SamplePeople, to store: Store, _ now: Instant
  ) throws -> [(UserID, ContactID)] {
    try store.write(as: FloorMaker.actor, because: .importContacts) { (tx) throws(DomainError) in
      var called: [(UserID, ContactID)] = []
      for index in part {
        guard let new = sample.contact(index, now: now) else { continue }
        let id = try tx.contacts.insert(new)
        let fate = sample.fate(index, new)
        if fate == .called, let user = new.assignedTo { called.append((user, id)) }
        guard fate == .deleted || fate == .converted else { continue }
        guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
        contact.isConverted = fate == .converted
        if fate == .deleted { contact.deletedAt = tx.now }
        try tx.contacts.save(contact, statusNote: nil)
      }
      return called
    }
  }

  /// One call to each, some days ago.
  private func call(_ contacts: [ContactID], by user: UserID, in store: Store) throws {
    guard let person = try store.user(user) else { return }
    let workstation = Bench.environment.workstation
    let session = try OpenSeat(store: store)(Session(user: person), at: workstation)
    guard let seat = session.seat else { return }
    try store.write(as: session.actor, because: .logCall) { (tx) throws(DomainError) in
      for (index, id) in contacts.enumerated() {
        let entry = LogCall.Entry(
          direction: .outbound, outcome: index % 4 == 0 ? .answered : .noAnswer,
          at: tx.now - .hours(Int64(25 + index % 900)), duration: index % 4 == 0 ? 120 : 0)
        _ = try tx.calls.log(entry, with: id, at: seat)
      }
    }
    try CloseSeat(store: store)(session)
  }
}
