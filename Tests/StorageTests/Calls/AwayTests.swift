import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Pauses, the lock, and how long each state of a seat lasted.
@Suite struct AwayTests {
  private let floor: TestFloor
  private let anna: Session
  private let contact: ContactID

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    contact = try floor.addContacts(1, assignedTo: anna.user.id)[0]
  }

  private func claim() throws {
    #expect(try ClaimNextContact(store: floor.store)(anna)?.contactID == contact)
  }

  private func place() throws -> Call {
    try PlaceCall(store: floor.store, phone: FakePhone())(contact, by: anna)
  }

  private func state() throws -> String? {
    try floor.store.read { db in
      try String.fetchOne(
        db, sql: "SELECT state FROM seat WHERE id = ?", arguments: [anna.seat?.rawValue])
    }
  }

  /// `state reason seconds` of each spell; `…` while it lasts.
  private func spells() throws -> [String] {
    try floor.store.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM seat_spell WHERE seat_id = ? ORDER BY id",
        arguments: [anna.seat?.rawValue]
      ).map { row in
        let began: Int64 = row["began_at"]
        let lasted = (row["ended_at"] as Int64?).map { String(($0 - began) / 1000) } ?? "…"
        return [row["state"], row["reason"] ?? "", lasted].filter { !$0.isEmpty }
          .joined(separator: " ")
      }
    }
  }

  private func lease() throws -> Int64? {
    try floor.store.read { db in
      try Int64.fetchOne(
        db, sql: "SELECT leased_by FROM contact WHERE id = ?", arguments: [contact.rawValue])
    }
  }

  @Test func every_state_of_a_seat_is_kept_with_how_long_it_lasted() throws {
    floor.clock.advance(.seconds(5))
    try claim()
    let call = try place()
    floor.clock.advance(.seconds(20))
    let end = CallEnd(
      outcome: .noAnswer, status: "no-answer", at: floor.clock.now(), duration: 0)
    try floor.store.write(as: anna.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.calls.end(call.id, end, CallReport(phase: .ended, end: end))
      try tx.seats.setState(.wrapUp, of: anna.seat!)
    }
    floor.clock.advance(.seconds(7))
    try PauseSeat(store: floor.store)("lunch", by: anna)
    floor.clock.advance(.seconds(30))
    _ = try ReturnToSeat(store: floor.store)(holding: nil, by: anna)
    floor.clock.advance(.seconds(2))
    #expect(
      try spells() == ["ready 5", "dialling 20", "wrap_up 7", "paused lunch 30", "ready …"])
    try CloseSeat(store: floor.store)(anna)
    #expect(try spells().last == "ready 2")
  }

  @Test func a_pause_needs_a_reason_of_the_floor() throws {
    #expect(
      throws: DomainError.unknownPause("nap", known: ["break", "lunch", "meeting", "training"])
    ) { try PauseSeat(store: floor.store)("nap", by: anna) }
    #expect(try state() == "ready")
    try ChangeSetting(store: floor.store, floor: floor.store, zones: floor.zones)(
      "pause_reasons", to: "nap, walk", by: floor.admin())
    #expect(try floor.store.settings().pauseReasons == ["nap", "walk"])
    try PauseSeat(store: floor.store)("nap", by: anna)
    #expect(try state() == "paused")
  }

  @Test func nobody_pauses_in_a_call() throws {
    try claim()
    _ = try place()
    #expect(throws: DomainError.callIsLive) { try PauseSeat(store: floor.store)("lunch", by: anna) }
  }

  @Test func the_contact_of_somebody_away_is_freed_and_is_no_skip() throws {
    try claim()
    try PauseSeat(store: floor.store)("lunch", by: anna)
    #expect(try lease() == anna.seat?.rawValue)
    #expect(try FreeContact(store: floor.store, calls: floor.store)(anna))
    #expect(try lease() == nil)
    #expect(try state() == "paused", "still away")
    #expect(try floor.store.today(of: anna.user.id).lines.isEmpty)
    #expect(try ReturnToSeat(store: floor.store)(holding: contact, by: anna))
    #expect(try lease() == anna.seat?.rawValue)
    #expect(try state() == "ready")
  }

  @Test func whoever_comes_back_late_hears_that_her_contact_is_taken() throws {
    try claim()
    try PauseSeat(store: floor.store)("lunch", by: anna)
    _ = try FreeContact(store: floor.store, calls: floor.store)(anna)
    let luc = try floor.telephoniste("Luc")
    try floor.store.operate { (tx) throws(DomainError) in
      try tx.queue.lease(contact, to: luc.seat!)
    }
    #expect(try !ReturnToSeat(store: floor.store)(holding: contact, by: anna))
    #expect(try state() == "ready")
  }

  @Test func a_live_call_keeps_its_contact_and_its_state_behind_the_lock() throws {
    try claim()
    _ = try place()
    try LockSeat(store: floor.store, calls: floor.store)(anna)
    #expect(try state() == "dialling")
    #expect(try !FreeContact(store: floor.store, calls: floor.store)(anna))
    #expect(try lease() == anna.seat?.rawValue)
  }

  @Test func a_locked_seat_is_marked_until_it_is_opened() throws {
    try LockSeat(store: floor.store, calls: floor.store)(anna)
    #expect(try state() == "locked")
    _ = try ReturnToSeat(store: floor.store)(holding: nil, by: anna)
    #expect(try state() == "ready")
  }
}
