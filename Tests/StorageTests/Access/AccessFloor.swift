import Domain
import GRDB
import TestSupport

@testable import Store

/// A floor on which every role has a seat, and every try a contact of its own.
final class AccessFloor {
  let acts: ActFloor
  private(set) var sessions: [AccessRole: Session] = [:]
  private var contacts = 0

  var store: Store { acts.floor.store }
  var zones: any TimeZones { acts.floor.zones }
  var clock: any Clock { acts.floor.clock }
  var workstation: Workstation { acts.floor.workstation }
  let phone = FakePhone()
  var phones: Phones { Phones(usual: phone, byHand: FakePhone(adapter: .manual)) }

  init() throws {
    acts = try ActFloor()
    let end = CallEnd(outcome: .noAnswer, status: "no-answer", at: clock.now(), duration: 0)
    phone.set { $0.report = CallReport(phase: .ended, sid: "FAKE-1", end: end) }
    for role in AccessRole.all { sessions[role] = try seated(role) }
  }

  /// The password of a role; the one-time secret of one that has nothing else.
  func password(of role: AccessRole) -> String {
    role == .oneTimeSecret ? acts.floor.passwords.makeOneTimeSecret() : TestFloor.password
  }

  private func seated(_ role: AccessRole) throws -> Session {
    guard let session = try account(role) else {
      return Session(user: try acts.floor.admin().user.withKey(UserID(999)))
    }
    let (user, workstation) = (session.user.id, workstation)
    let seat = try store.operate { (tx) throws(DomainError) in
      try tx.seats.open(user, at: workstation, expiresAt: nil)
    }
    return Session(user: session.user, seat: seat)
  }

  private func account(_ role: AccessRole) throws -> Session? {
    switch role {
    case .nobody: return nil
    case .disabled:
      let session = try acts.person("disabled@example.com", AccessFloor.everything)
      try store.transact { db in
        try db.execute(
          sql: "UPDATE user SET is_active = 0 WHERE id = ?", arguments: [session.user.id.rawValue])
      }
      return session
    case .oneTimeSecret:
      var new = NewUser(name: "Somebody Else", email: "newcomer@example.com")
      AccessFloor.everything(&new)
      _ = try AddUser(store: store, people: store, passwords: acts.floor.passwords)(
        new, password: nil, by: acts.ada)
      return try acts.floor.session(email: new.email, password: password(of: role))
    case .telephoniste: return try acts.person("tess@example.com") { $0.isTelephoniste = true }
    case .agent: return try acts.person("alan@example.com") { $0.isAgent = true }
    case .everything: return try acts.person("eve@example.com", AccessFloor.everything)
    case .supervisor: return try acts.supervisor()
    case .admin(.all):
      return try acts.person("root@example.com") {
        $0.isAdmin = true
        $0.roles = [Role.administratorCode]
      }
    case .admin(let permission): return try acts.admin([permission])
    }
  }

  private static func everything(_ new: inout NewUser) {
    new.isTelephoniste = true
    new.isAdmin = true
    new.isAgent = true
    new.roles = [Role.administratorCode]
  }

  /// A new contact of whoever tries, or of the pool.
  func contact(of session: Session) throws -> (id: ContactID, phone: PhoneNumber) {
    contacts += 1
    let isThere = try store.user(session.user.id) != nil
    let id = try acts.floor.addContacts(
      1, from: 2000 + contacts, assignedTo: isThere ? session.user.id : nil)[0]
    return (id, TestFloor.phone(2000 + contacts))
  }

  /// A number that no contact has.
  func freeNumber() -> PhoneNumber {
    contacts += 1
    return TestFloor.phone(2000 + contacts)
  }

  /// A call of theirs that the floor does not know of.
  func call(of session: Session) -> Call {
    Call(
      id: CallID(9999), contactID: ContactID(1), phone: TestFloor.phone(1),
      calledBy: session.user.id, calledAt: clock.now(), adapter: .simulated, sid: "FAKE-1")
  }

  /// Sets the password back that a try has changed.
  func restorePassword(of role: AccessRole, _ session: Session) throws {
    let hash = acts.floor.passwords.hash(Secret(password(of: role)))
    let (id, mustChange) = (session.user.id, role == .oneTimeSecret)
    try store.write(as: acts.ada.actor, because: .changePassword) { (tx) throws(DomainError) in
      guard try tx.users.find(id) != nil else { return }
      try tx.users.setPassword(of: id, hash: hash, mustChange: mustChange)
    }
  }
}

extension User {
  fileprivate func withKey(_ id: UserID) -> User {
    User(
      id: id, name: name, email: "gone@example.com", isTelephoniste: true, isAdmin: true,
      isAgent: true, adminRoles: adminRoles, adminDirectPermissions: [.all], agentRoles: [],
      phoneEndpoint: nil, language: language, isActive: true, mustChangePassword: false,
      createdAt: createdAt)
  }
}

/// Takes rows and keeps nothing.
final class NullSink: ExchangeSink {
  let bytes = 0
  let losses = ExchangeLosses()
  func write(_ row: ExchangeRow) {}
  func finish() {}
  func abandon() {}
}

/// Takes lines and keeps nothing.
final class NullLines: HistorySink {
  let bytes = 0
  func write(_ line: String) {}
  func finish() {}
  func abandon() {}
}
