import Domain
import TestSupport
import Zones

@testable import Store

/// A floor on the clocks of the world, with two telephonistes and a phone that
/// places whatever it is told.
final class GateFloor {
  let floor: TestFloor
  private(set) var anna: Session
  private(set) var luc: Session
  let claim: ClaimNextContact

  /// - Parameter start: by default a Tuesday at 10:00 in Montréal.
  init(at start: Instant = TestFloor.tuesdayMorning, seed: UInt64 = 1) throws {
    floor = try TestFloor(seed: seed, at: start, inMemory: true, zones: SystemTimeZones())
    anna = try floor.telephoniste("Anna")
    luc = try floor.telephoniste("Luc")
    claim = ClaimNextContact(store: floor.store)
  }

  /// A contact; in the pool unless assigned.
  @discardableResult
  func add(
    _ phone: String, _ postalCode: String? = nil, zone: String? = nil, to user: Session? = nil
  ) throws -> ContactID {
    let status = try floor.status(ContactStatus.Code.new).id
    let details = ContactDetails(postalCode: postalCode, timeZone: zone)
    let new = NewContact(
      phone: PhoneNumber(digits: phone)!, details: details, statusID: status,
      assignedTo: user?.user.id)
    return try floor.store.write(as: floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in try tx.contacts.insert(new)
    }
  }

  func edit(_ id: ContactID, _ change: @Sendable (inout Contact) -> Void) throws {
    try floor.store.write(as: floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      change(&contact)
      try tx.contacts.save(contact, statusNote: nil)
    }
  }

  func place(
    _ id: ContactID, by session: Session, override: String? = nil
  ) throws(DomainError) -> Call {
    try PlaceCall(store: floor.store, phone: FakePhone())(id, by: session, override: override)
  }

  func end(_ call: Call, _ outcome: CallOutcome = .noAnswer, by session: Session) throws {
    let end = CallEnd(outcome: outcome, status: "completed", at: floor.clock.now(), duration: 0)
    try floor.store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.calls.end(call.id, end, CallReport(phase: .ended, end: end))
    }
  }

  /// Opens, calls and ends, as often as asked.
  func call(
    _ id: ContactID, times: Int = 1, by session: Session, outcome: CallOutcome = .noAnswer
  ) throws {
    for _ in 0..<times { try end(place(id, by: session), outcome, by: session) }
  }

  /// The telephoniste leaves her seat; nobody holds a card.
  /// The next day they sit down anew.
  func sitDown() throws {
    anna = try floor.sit(anna)
    luc = try floor.sit(luc)
  }

  func leave(_ session: Session) throws { try CloseSeat(store: floor.store)(session) }

  /// Why the gate refuses now; empty where it does not.
  func reasons(_ id: ContactID, by session: Session) throws -> [DialReason] {
    let call: Call
    do throws(DomainError) {
      call = try place(id, by: session)
    } catch {
      guard case .callRefused(let verdict) = error else { throw error }
      return verdict.reasons
    }
    try end(call, .canceled, by: session)
    return []
  }

  /// The newest entry of the history.
  func lastEntry() throws -> HistoryEntry? {
    try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries.first
  }

  /// What the column holds of one row.
  func text(_ sql: String) throws -> String? {
    try floor.store.read { db in try db.row(sql)?[0] }
  }
}
