import Domain
import Store

/// Makes and fills floors through the real unit of work.
struct FloorMaker {
  let path: String

  /// Contacts per transaction.
  static let chunk = 2000

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

  /// Adds telephonistes, and contacts that are assigned to them in turn. They all have the
  /// password of whoever is there already; on a floor without people nobody can sign in.
  func fill(contacts: Int, people: Int) throws {
    let store = try Store.open(path, in: Bench.environment)
    try store.write(as: FloorMaker.actor, because: .changeSetting) { (tx) throws(DomainError) in
      try openAtAnyHour(tx)
    }
    let team = try addPeople(people, to: store)
    try addContacts(contacts, for: team, to: store)
    try store.checkpointWhenIdle()
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

  /// Two area codes of one zone in turn, in exchanges that are nobody's service.
  private static func phone(_ index: Int) -> PhoneNumber? {
    let first = index % 2 == 0 ? 5_143_120_000 : 4_383_120_000
    return PhoneNumber(digits: String(first + index / 2))
  }

  private func addContacts(_ count: Int, for team: [UserID], to store: Store) throws {
    for start in stride(from: 0, to: count, by: FloorMaker.chunk) {
      try store.write(as: FloorMaker.actor, because: .importContacts) {
        (tx) throws(DomainError) in
        let all = try tx.statuses.all()
        guard let new = all.first(where: { $0.code == ContactStatus.Code.new }) else { return }
        for index in start..<min(start + FloorMaker.chunk, count) {
          guard let phone = FloorMaker.phone(index) else { continue }
          let details = ContactDetails(
            name: "Contact \(index)", email: "contact\(index)@example.com")
          _ = try tx.contacts.insert(
            NewContact(
              phone: phone, details: details, statusID: new.id,
              assignedTo: team[index % team.count]))
        }
      }
    }
  }
}
