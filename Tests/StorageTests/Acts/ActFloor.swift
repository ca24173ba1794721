import Domain
import GRDB
import TestSupport

@testable import Store

/// A floor with an admin and two telephonistes, and what an admin's acts need.
struct ActFloor {
  let floor: TestFloor
  let ada: Session
  /// Both sit at a seat.
  let anna: Session
  let luc: Session
  let pacer: TestPacer

  init(pacer: TestPacer = TestPacer()) throws {
    floor = try TestFloor(inMemory: true)
    ada = try floor.admin()
    anna = try floor.telephoniste("Anna")
    luc = try floor.telephoniste("Luc")
    self.pacer = pacer
  }

  var table: TableReader { floor.store.table() }
  var planBulk: PlanBulk {
    PlanBulk(
      store: floor.store, people: floor.store, contacts: floor.store, numbers: floor.store,
      table: table)
  }
  var actOnMany: ActOnMany { ActOnMany(store: floor.store, pacer: pacer) }

  /// Both seats leave: whoever acts is alone.
  func leave() throws {
    for session in [anna, luc] { try CloseSeat(store: floor.store)(session) }
  }

  /// An admin of a role with these permissions.
  func admin(_ permissions: Set<Permission>, alsoTelephoniste: Bool = false) throws -> Session {
    let code = permissions.map(\.rawValue).sorted().joined(separator: "-") + "-only"
    try floor.store.write(as: ada.actor, because: .changeUser) { (tx) throws(DomainError) in
      guard try !tx.users.roles().contains(where: { $0.code == code }) else { return }
      _ = try tx.users.insert(
        Role(id: RoleID(0), actor: .admin, name: code, code: code, permissions: permissions))
    }
    return try person("\(code)\(alsoTelephoniste)@example.com") {
      $0.isAdmin = true
      $0.roles = [code]
      $0.isTelephoniste = alsoTelephoniste
    }
  }

  func supervisor() throws -> Session {
    try person("sam@example.com") {
      $0.isAdmin = true
      $0.roles = [Role.supervisorCode]
    }
  }

  func person(_ email: String, _ body: (inout NewUser) -> Void) throws -> Session {
    var new = NewUser(name: "Somebody Else", email: email)
    body(&new)
    _ = try AddUser(store: floor.store, people: floor.store, passwords: floor.passwords)(
      new, password: TestFloor.password, by: ada)
    return try floor.session(email: email)
  }

  // MARK: Acting

  func plan(
    _ act: BulkAct, on targets: TargetQuery = .filter(.everything, except: []),
    by session: Session? = nil
  ) throws -> BulkPlan {
    try planBulk(act, on: targets, by: session ?? ada)
  }

  @discardableResult
  func carryOut(
    _ plan: BulkPlan, by session: Session? = nil, stopAfter chunks: Int = .max
  ) throws -> BulkReport {
    var report = BulkReport()
    var count = 0
    try actOnMany(plan, by: session ?? ada, into: &report) { _ in
      count += 1
      return count < chunks
    }
    return report
  }

  @discardableResult
  func act(
    _ act: BulkAct, on targets: TargetQuery = .filter(.everything, except: [])
  ) throws -> BulkReport {
    try carryOut(plan(act, on: targets))
  }

  // MARK: Looking

  func contact(_ id: ContactID) throws -> Contact {
    let line = try floor.store.lines([id], in: .everything).first
    guard let contact = line?.contact else { throw DomainError.unknownContact }
    return contact
  }

  func change(_ id: ContactID, _ body: @Sendable @escaping (inout Contact) -> Void) throws {
    try floor.store.write(as: ada.actor, because: .editContact) { (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      body(&contact)
      try tx.contacts.save(contact, statusNote: nil)
    }
  }

  /// Entries of the history, the newest first.
  func history(of id: ContactID) throws -> [HistoryEntry] {
    let key = try contact(id).phone.digits
    return try floor.store.history(
      HistoryQuery(scope: .record(.contact, key: key), limit: 100)
    ).entries
  }

  func history() throws -> [HistoryEntry] {
    try floor.store.history(HistoryQuery(scope: .recent, limit: 10_000)).entries
  }

  func isListed(_ id: ContactID) throws -> Bool {
    let phone = try contact(id).phone
    return try floor.store.facts(of: phone, at: floor.clock.now()).listed != nil
  }

  /// How many rows a statement counts.
  func count(_ sql: String) throws -> Int {
    try floor.store.read { db in try Int.fetchOne(db, sql: sql) ?? 0 }
  }
}
