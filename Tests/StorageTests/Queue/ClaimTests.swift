import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct ClaimTests {
  @Test func own_contacts_come_first_then_the_pool_and_then_nobody() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let own = Set(try floor.addContacts(3, assignedTo: anna.user.id))
    let pool = Set(try floor.addContacts(2, from: 2000))
    let claim = ClaimNextContact(store: floor.store)
    var served: [QueuePick] = []
    while let pick = try claim(anna) { served.append(pick) }
    #expect(Set(served.prefix(3).map(\.contactID)) == own)
    #expect(Set(served.dropFirst(3).map(\.contactID)) == pool)
    #expect(served.map(\.source) == [.own, .own, .own, .pool, .pool])
    let entries = try floor.store.history(HistoryQuery(scope: .recent, limit: 2)).entries
    #expect(entries.allSatisfy { $0.because == "next" })
    #expect(
      entries[0].changes.contains(
        FieldChange(field: "assignedTo", old: nil, new: "anna@example.com")))
  }

  @Test func status_order_then_uncalled_first() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let interested = try floor.addContacts(
      1, from: 1, assignedTo: anna.user.id, status: "interested")
    let fresh = try floor.addContacts(1, from: 2, assignedTo: anna.user.id)
    _ = try floor.addContacts(1, from: 3, assignedTo: anna.user.id, status: "not_interested")
    let claim = ClaimNextContact(store: floor.store)
    #expect(try claim(anna)?.contactID == fresh[0])
    #expect(try claim(anna)?.contactID == interested[0])
    #expect(try claim(anna) == nil)
  }

  @Test func what_was_skipped_comes_back_tomorrow() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    let claim = ClaimNextContact(store: floor.store)
    #expect(try claim(anna)?.contactID == id)
    #expect(try claim(anna) == nil)
    #expect(try floor.store.today(of: anna.user.id).lines.first?.kind == .skipped)
    floor.clock.advance(.hours(24))
    let again = try floor.sit(floor.session(email: "anna@example.com"))
    #expect(try claim(again)?.contactID == id)
  }

  @Test func two_seats_never_hold_one_contact() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let luc = try floor.telephoniste("Luc")
    _ = try floor.addContacts(1)
    let claim = ClaimNextContact(store: floor.store)
    #expect(try claim(anna) != nil)
    #expect(try claim(luc) == nil)
  }

  @Test func a_silent_seats_lease_is_free_after_sixty_seconds() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let luc = try floor.telephoniste("Luc")
    try ChangeSetting(store: floor.store, floor: floor.store, zones: floor.zones)(
      "pool", to: "off", by: floor.admin())
    let id = try floor.addContacts(1, assignedTo: luc.user.id)[0]
    let claim = ClaimNextContact(store: floor.store)
    #expect(try claim(luc)?.contactID == id)
    floor.clock.advance(.seconds(61))
    #expect(try RenewSeat(store: floor.store)(anna) == .renewed)
    _ = try claim(anna)
    #expect(try ResumeWork(store: floor.store)(floor.sit(luc))?.contactID == id)
    #expect(try RenewSeat(store: floor.store)(luc) == .reopened(holdsContact: false))
  }

  @Test func callbacks_are_served_when_due_and_oldest_first() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let ids = try floor.addContacts(3, assignedTo: anna.user.id)
    let claim = ClaimNextContact(store: floor.store)
    let set = SetStatus(store: floor.store)
    var order: [ContactID] = []
    for minutes in [90, 60] {
      let id = try #require(try claim(anna)).contactID
      order.insert(id, at: 0)
      let at = floor.clock.now() + .minutes(Int64(minutes))
      try set(.init(statusCode: "callback_requested", callbackAt: at), of: id, by: anna)
    }
    let third = try #require(try claim(anna)).contactID
    #expect(Set(ids) == Set(order + [third]))
    #expect(try claim(anna) == nil)
    floor.clock.advance(.minutes(95))
    _ = try RenewSeat(store: floor.store)(anna)
    #expect(try claim(anna) == QueuePick(contactID: order[0], source: .ownCallback))
    #expect(try claim(anna) == QueuePick(contactID: order[1], source: .ownCallback))
    #expect(try claim(anna) == nil, "skipped callbacks wait")
    floor.clock.advance(.minutes(16))
    #expect(try claim(anna)?.contactID == order[0])
  }

  @Test func a_callback_escalates_while_its_telephoniste_is_away() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let luc = try floor.telephoniste("Luc")
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    let claim = ClaimNextContact(store: floor.store)
    #expect(try claim(anna)?.contactID == id)
    let at = floor.clock.now() + .minutes(10)
    try SetStatus(store: floor.store)(
      .init(statusCode: "callback_requested", callbackAt: at), of: id, by: anna)
    try CloseSeat(store: floor.store)(anna)
    floor.clock.advance(.minutes(39))
    _ = try RenewSeat(store: floor.store)(luc)
    #expect(try claim(luc) == nil)
    floor.clock.advance(.minutes(2))
    #expect(try claim(luc) == QueuePick(contactID: id, source: .escalatedCallback))
    try SetStatus(store: floor.store)(.init(statusCode: "interested"), of: id, by: luc)
    let card = try floor.store.card(id, in: .everything)
    #expect(card?.contact.assignedTo == luc.user.id)
  }

  @Test func the_hot_statements_neither_scan_nor_sort() throws {
    let floor = try TestFloor()
    let statements: [(String, StatementArguments)] = [
      (QueueSQL.ownRank, [1, 0]), (QueueSQL.poolRank, [0]), (QueueSQL.ownFirst, [1, 0, 0]),
      (QueueSQL.poolInOrder, [1, 1, 0, 0]), (QueueSQL.sharedCallback, [-2, 0, 1, 1]),
      (QueueSQL.due, [0, 50]), (QueueSQL.escalated, [1, -1, 50]), (QueueSQL.parked, [1, 1, 50]),
      (QueueSQL.lapsed, [0, 50]),
    ]
    for (sql, arguments) in statements {
      let plan = try floor.store.writer.read { db in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
          .map { $0["detail"] as String }
      }
      #expect(plan.allSatisfy { !$0.contains("SCAN") && !$0.contains("TEMP B-TREE") }, "\(plan)")
      #expect(plan[0].contains("INDEX"), "\(plan)")
    }
  }
}
