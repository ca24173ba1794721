import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// What a claim and a save ask of SQLite, all of it inside the turnstile.
@Suite struct StatementTests {
  @Test func a_claim_and_a_save_ask_few_statements() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    try floor.addContacts(20, assignedTo: anna.user.id)
    let claim = ClaimNextContact(store: floor.store)
    let set = SetStatus(store: floor.store)
    for _ in 0..<3 {
      let id = try #require(try claim(anna)).contactID
      try set(.init(statusCode: "interested"), of: id, by: anna)
    }
    var id: ContactID?
    let claimed = try statements(floor) { id = try claim(anna)?.contactID }
    let saved = try statements(floor) {
      try set(.init(statusCode: "interested"), of: id!, by: anna)
    }
    #expect(claimed.count <= 29, "\(claimed.joined(separator: "\n"))")
    #expect(saved.count <= 23, "\(saved.joined(separator: "\n"))")
  }

  private func statements(_ floor: TestFloor, _ work: () throws -> Void) throws -> [String] {
    let list = Statements()
    floor.store.writer.inDatabase { db in db.trace { list.add($0.description) } }
    try work()
    floor.store.writer.inDatabase { db in db.trace(nil) }
    return list.all
  }
}

/// Filled on the connection's own queue, read after.
private final class Statements: @unchecked Sendable {
  private(set) var all: [String] = []

  /// What a trigger does is traced as a comment.
  func add(_ statement: String) { if !statement.hasPrefix("--") { all.append(statement) } }
}
