import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// The checks of the process tests find what they are there for.
@Suite struct HistoryAgreementTests {
  static let losses = [
    "DELETE FROM contact_note",
    "DELETE FROM contact_status_change WHERE id = (SELECT max(id) FROM contact_status_change)",
    "DELETE FROM call", "UPDATE call SET ended_at = NULL",
    "UPDATE contact SET status_id = 1", "UPDATE contact SET assigned_to = NULL",
    "UPDATE contact SET call_count = 0",
  ]

  @Test(arguments: losses) func a_lost_row_is_seen(loss: String) throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let id = try floor.addContacts(1)[0]
    _ = try ClaimNextContact(store: floor.store)(anna)
    try floor.store.write(as: anna.actor, because: .placeCall) { (tx) throws(DomainError) in
      let new = NewCall(contactID: id, seatID: anna.seat!, adapter: .simulated)
      let call = try tx.calls.insert(new)
      let end = CallEnd(outcome: .noAnswer, status: "no-answer", at: tx.now, duration: 0)
      try tx.calls.end(call.id, end, CallReport(phase: .ended, end: end))
    }
    try AddNote(store: floor.store)("Noted", to: id, by: anna)
    try SetStatus(store: floor.store)(.init(statusCode: "interested"), of: id, by: anna)
    #expect(try offences(floor) == 0)
    try floor.store.writer.writeWithoutTransaction { db in try db.execute(sql: loss) }
    #expect(try offences(floor) > 0)
  }

  private func offences(_ floor: TestFloor) throws -> Int {
    try floor.store.read { db in
      try HistoryAgreement.checks.reduce(0) { sum, check in
        try sum + Row.fetchAll(db, sql: check).count
      }
    }
  }
}
