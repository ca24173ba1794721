import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// A roll-up that is not what its rows come to is found, named and healed.
@Suite struct FigureGuardTests {
  /// Each kept figure put wrong by hand, with the roll-up that it belongs to.
  static let damages: [(String, FigureDifference.Roll)] = [
    ("UPDATE figure_day SET calls = calls + 1 WHERE calls > 0", .day),
    ("UPDATE figure_day SET answered_10 = answered_10 + 1", .day),
    ("UPDATE figure_day SET wrap_up = wrap_up - 1 WHERE wrap_up > 0", .day),
    ("DELETE FROM figure_day WHERE worked > 0", .day),
    ("INSERT INTO figure_day (user_id, day, booked) VALUES (1, 9000, 1)", .day),
    ("UPDATE figure_zone SET contacts = contacts + 1", .zones),
    ("UPDATE contact_counter SET contacts = contacts - 1 WHERE contacts > 0", .statuses),
    ("UPDATE figure_added SET contacts = contacts + 1", .added),
    ("UPDATE contact SET is_barred = 1 - is_barred WHERE id = 3", .barred),
    ("UPDATE floor_clock SET east = east + 3600000 WHERE began_at > 1790000000000", .clock),
  ]

  @Test(arguments: damages.indices) func what_is_put_wrong_is_named_and_healed(index: Int) throws {
    let (damage, roll) = FigureGuardTests.damages[index]
    let floor = try FigureFloor(seed: 61, from: "2026-10-20T12:00:00Z", contacts: 30)
    try floor.work(80)
    let before = try dump(floor)
    try floor.store.transact { db in try db.execute(sql: damage) }
    let found = try floor.store.compareFigures()
    #expect(!found.isEmpty && found.allSatisfy { $0.roll == roll || roll == .clock }, "\(found)")
    #expect(found.contains { $0.roll == roll })
    try KeepFigures(store: floor.store, people: floor.store, figures: floor.store)
      .rebuild(by: floor.ada)
    #expect(try floor.store.compareFigures() == [])
    #expect(try dump(floor) == before)
  }

  /// What a trigger would have to do is seen when it is gone.
  @Test(arguments: [
    "call_figured_begun", "call_figured_entered", "call_figured_ended", "seat_spell_figured",
    "worked_today_figured", "reservation_figured", "reservation_figured_kept",
    "contact_counted_over", "contact_zoned_in", "contact_zoned_over", "contact_added_over",
    "contact_barred_over", "do_not_call_bars", "do_not_call_bars_over",
  ])
  func a_floor_without_one_of_the_triggers_is_found_out(trigger: String) throws {
    let floor = try FigureFloor(seed: 62, from: "2026-10-20T12:00:00Z", contacts: 30)
    try floor.store.transact { db in try db.execute(sql: "DROP TRIGGER \(trigger)") }
    try floor.work(300)
    #expect(try !floor.store.compareFigures().isEmpty)
  }

  /// Numbers that are on the list already come with a contact of their own.
  @Test func a_contact_of_a_listed_number_is_barred_from_its_beginning() throws {
    let floor = try FigureFloor(seed: 63, from: "2026-10-20T12:00:00Z", contacts: 3)
    let phone = PhoneNumber(digits: "5145559999")!
    try AddToDoNotCallList(store: floor.store)(phone, reason: nil, by: floor.ada)
    let status = try floor.floor.status("new").id
    let anna = floor.people[0].user.id
    let before = try floor.store.person(anna, .today)?.line.holding
    try floor.store.write(as: floor.ada.actor, because: .importContacts) {
      (tx) throws(DomainError) in
      _ = try tx.contacts.insert(
        NewContact(
          phone: phone, details: ContactDetails(), statusID: status, assignedTo: anna))
    }
    let after = try floor.store.person(anna, .today)?.line.holding
    #expect(after?.assigned == (before?.assigned ?? 0) + 1)
    #expect(after?.callable == before?.callable)
    #expect(try floor.store.compareFigures() == [])
  }

  @Test func the_history_says_nothing_of_roll_ups() throws {
    let floor = try FigureFloor(seed: 64, from: "2026-10-20T12:00:00Z", contacts: 20)
    try floor.work(40)
    let before = try floor.store.history(HistoryQuery(scope: .recent, limit: 10_000)).entries.count
    let verdict = try floor.store.verify { _, _ in }
    try KeepFigures(store: floor.store, people: floor.store, figures: floor.store)
      .rebuild(by: floor.ada)
    let after = try floor.store.history(HistoryQuery(scope: .recent, limit: 10_000)).entries.count
    #expect(after == before)
    #expect(try floor.store.verify { _, _ in } == verdict)
  }

  private func dump(_ floor: FigureFloor) throws -> [String] {
    try floor.store.read { db in
      try [
        "SELECT * FROM figure_day ORDER BY user_id, day",
        "SELECT * FROM figure_zone WHERE contacts <> 0", "SELECT * FROM floor_clock",
        "SELECT * FROM contact_counter WHERE contacts <> 0",
        "SELECT * FROM figure_added WHERE contacts <> 0", "SELECT id, is_barred FROM contact",
      ].flatMap { sql in try Row.fetchAll(db, sql: sql).map(\.description) }
    }
  }
}
