import Domain
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Store

/// A floor with an admin and a telephoniste at her seat, and hashing whose work is counted.
struct AccountFloor {
  let floor: TestFloor
  let ada: Session
  let anna: Session
  let hashing = CountedHashing()

  init() throws {
    floor = try TestFloor(inMemory: true)
    ada = try floor.admin()
    anna = try floor.telephoniste("Anna")
  }

  var signIn: SignIn { signIn(from: floor.workstation) }

  func signIn(from station: Workstation) -> SignIn {
    SignIn(
      store: floor.store, passwords: hashing, clock: floor.clock,
      at: Doorstep(workstation: station, account: "tests"))
  }

  /// Another terminal of the same host.
  func station(_ terminal: String, peer: String? = nil) -> Workstation {
    var station = floor.workstation
    station.terminal = terminal
    station.peer = peer
    return station
  }

  /// Tries a wrong password; gives what was said.
  func fail(_ email: String = "anna@example.com", from station: Workstation? = nil) -> DomainError?
  {
    do throws(DomainError) {
      _ = try signIn(from: station ?? floor.workstation)(email: email, password: "wrong")
      return nil
    } catch {
      return error
    }
  }

  /// The newest entries of the history that are events, newest first, as `document field=new…`.
  func events(_ limit: Int = 50) throws -> [String] {
    let query = HistoryQuery(scope: .recent, limit: limit)
    return try floor.store.history(query).entries.filter { $0.action == .event }.map { entry in
      let told = entry.changes.map { "\($0.field)=\(Self.text($0.new))" }
      return ([entry.actor.key, entry.key] + told).joined(separator: " ")
    }
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): return text
    case .integer(let number): return String(number)
    default: return "-"
    }
  }

  func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
    try floor.store.read { db in try Row.fetchOne(db, sql: sql, arguments: arguments) }
  }

  func endCause(_ session: Session) throws -> String? {
    try row("SELECT end_cause FROM seat WHERE id = ?", [session.seat?.rawValue])?["end_cause"]
  }

  /// Adds an admin who holds some permissions alone.
  func admin(_ name: String, _ permissions: Set<Permission>) throws -> Session {
    let id = try floor.store.write(as: ada.actor, because: .addUser) { (tx) throws(DomainError) in
      let user = User(
        id: UserID(0), name: name, email: "\(name.lowercased())@example.com",
        isTelephoniste: false, isAdmin: true, isAgent: false, adminRoles: [],
        adminDirectPermissions: permissions, agentRoles: [], phoneEndpoint: nil,
        language: .english, isActive: true, mustChangePassword: false, createdAt: tx.now)
      return try tx.users.insert(user, passwordHash: "quick:" + TestFloor.password)
    }
    return Session(user: try #require(try floor.store.user(id)))
  }
}

/// Quick hashes whose work is counted, at a cost that can be raised.
final class CountedHashing: PasswordHashing {
  private let work = Mutex(0)
  private let prefix = Mutex("quick:")
  private let whileHashing = Mutex<(@Sendable () -> Void)?>(nil)

  /// Hashes computed.
  var count: Int { work.withLock { $0 } }

  func raiseCost() { prefix.withLock { $0 = "dear:" } }

  /// Runs `body` during the next hash.
  func duringNext(_ body: @escaping @Sendable () -> Void) { whileHashing.withLock { $0 = body } }

  func hash(_ password: Secret) -> String {
    spend()
    return prefix.withLock { $0 } + (password.revealText() ?? "")
  }

  func verify(_ password: Secret, against hash: String) -> PasswordVerdict {
    spend()
    let text = password.revealText() ?? ""
    guard hash == "quick:" + text || hash == "dear:" + text else { return .wrong }
    return .right(needsRehash: !hash.hasPrefix(prefix.withLock { $0 }))
  }

  func spendSameWork(on password: Secret) { spend() }
  func makeOneTimeSecret() -> String { "one-time-secret-of-tests" }

  private func spend() {
    work.withLock { $0 += 1 }
    let body = whileHashing.withLock { body in
      defer { body = nil }
      return body
    }
    body?()
  }
}
