import Domain
import Secrets
import Store

/// Makes a floor of any size through the real unit of work.
struct FloorMaker {
  let path: String
  let password: String

  /// Contacts per transaction.
  static let chunk = 2000

  func make(contacts: Int, people: Int) throws {
    let store = try Store.create(path, demo: false, in: Bench.environment)
    let passwords = Bench.passwords
    try InitialiseFloor(store: store, floor: store, passwords: passwords)(
      admin: NewUser(name: "Ada Roy", email: "ada@example.com"), password: password,
      account: "bench")
    let team = try addPeople(people, to: store)
    try addContacts(contacts, for: team, to: store)
  }

  private func addPeople(_ count: Int, to store: Store) throws -> [UserID] {
    let hash = try Bench.hash(password)
    return try store.write(as: .setup(account: "bench"), because: .addUser) {
      (tx) throws(DomainError) in
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

  private func addContacts(_ count: Int, for team: [UserID], to store: Store) throws {
    for start in stride(from: 0, to: count, by: FloorMaker.chunk) {
      try store.write(as: .setup(account: "bench"), because: .importContacts) {
        (tx) throws(DomainError) in
        guard let new = try tx.statuses.all().first(where: { $0.code == "new" }) else { return }
        for index in start..<min(start + FloorMaker.chunk, count) {
          guard let phone = PhoneNumber(digits: String(2_002_000_000 + index)) else { continue }
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
