import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct ActOnManyTests {
  // MARK: What each act writes

  @Test func assigning_writes_one_row_of_history_and_of_assignments_each() throws {
    let acts = try ActFloor()
    let pool = try acts.floor.addContacts(3)
    let hers = try acts.floor.addContacts(1, from: 2000, assignedTo: acts.anna.user.id)[0]
    let before = try acts.history().count
    let plan = try acts.plan(.assign(to: acts.anna.user.id))
    #expect(plan.ids == pool.map(\.rawValue) && plan.unchanged == 1 && plan.total == 4)
    let report = try acts.carryOut(plan)
    #expect(report.changed == 3 && report.unchanged == 1 && report.isComplete)
    #expect(report.skipped.isEmpty && report.named.isEmpty)
    for id in pool { #expect(try acts.contact(id).assignedTo == acts.anna.user.id) }
    let entries = try acts.history().dropLast(before)
    #expect(entries.count == 3)
    #expect(Set(entries.map(\.request)) == [try #require(report.request)])
    #expect(Set(entries.map(\.because)) == ["assign"])
    #expect(
      entries.allSatisfy { $0.changes.map(\.field) == ["assignedTo", "assignmentHistory"] })
    #expect(Set(entries.map(\.actor.email)) == ["ada@example.com"])
    #expect(try acts.count("SELECT count(*) FROM contact_assignment_change") == 4)
    #expect(try acts.history(of: hers).count == 1)
    #expect(try acts.floor.store.verify { _, _ in }.isWhole)
  }

  @Test func moving_takes_the_givers_contacts_and_their_promised_calls() throws {
    let acts = try ActFloor()
    let (anna, luc) = (acts.anna.user.id, acts.luc.user.id)
    let hers = try acts.floor.addContacts(2, assignedTo: anna)
    let pool = try acts.floor.addContacts(1, from: 2000)[0]
    let at = TestFloor.tuesdayMorning + .hours(2)
    try acts.change(hers[0]) { $0.callback = Callback(at: at, promisedBy: anna) }
    try acts.change(hers[1]) { $0.callback = Callback(at: at, promisedBy: nil) }
    let report = try acts.act(.move(from: anna, to: luc))
    #expect(report.changed == 2 && report.skipped == [.notTheirs: 1])
    #expect(
      report.named
        == [BulkReport.Skipped(phone: try acts.contact(pool).phone, why: .notTheirs)])
    #expect(try acts.contact(hers[0]).callback == Callback(at: at, promisedBy: luc))
    #expect(try acts.contact(hers[1]).callback == Callback(at: at, promisedBy: nil))
    #expect(try acts.contact(hers[1]).assignedTo == luc)
    #expect(try acts.history(of: hers[0])[0].because == "move")
    let moved = "SELECT count(*) FROM contact_assignment_change WHERE action = 'moved'"
    #expect(try acts.count(moved) == 2)
  }

  @Test func what_is_unassigned_is_in_the_pool_and_served_from_it() throws {
    let acts = try ActFloor()
    let id = try acts.floor.addContacts(1, assignedTo: acts.anna.user.id)[0]
    #expect(try acts.act(.unassign).changed == 1)
    #expect(try acts.contact(id).assignedTo == nil)
    let pick = try #require(try ClaimNextContact(store: acts.floor.store)(acts.luc))
    #expect(pick.contactID == id && pick.source == .pool)
  }

  @Test func a_status_ends_the_promised_call_and_is_one_change_each() throws {
    let acts = try ActFloor()
    let ids = try acts.floor.addContacts(2)
    try acts.change(ids[0]) {
      $0.callback = Callback(at: TestFloor.tuesdayMorning, promisedBy: nil)
    }
    let status = try acts.floor.status("interested")
    #expect(try acts.act(.setStatus(status.id)).changed == 2)
    #expect(try acts.contact(ids[0]).callback == nil)
    #expect(try acts.contact(ids[1]).statusID == status.id)
    let entry = try acts.history(of: ids[0])[0]
    #expect(entry.because == "set_status_of_many")
    #expect(entry.changes.filter { $0.field == "statusHistory" }.count == 1)
    #expect(try acts.count("SELECT count(*) FROM contact_status_change") == 4)
    // An admin's act is nobody's work of the day.
    #expect(try acts.count("SELECT count(*) FROM worked_today") == 0)
  }

  @Test func do_not_call_enters_the_internal_list_under_the_same_request() throws {
    let acts = try ActFloor()
    let ids = try acts.floor.addContacts(2)
    let status = try acts.floor.status(ContactStatus.Code.doNotCall)
    let report = try acts.act(.setStatus(status.id))
    for id in ids { #expect(try acts.isListed(id)) }
    let entries = try acts.history().prefix(4)
    #expect(Set(entries.map(\.request)) == [try #require(report.request)])
    #expect(entries.filter { $0.collection == .doNotCall }.count == 2)
    #expect(try ClaimNextContact(store: acts.floor.store)(acts.anna) == nil)
  }

  @Test func what_is_deleted_is_out_of_every_list_and_comes_back_as_it_was() throws {
    let acts = try ActFloor()
    let id = try acts.floor.addContacts(1, assignedTo: acts.anna.user.id)[0]
    let before = try acts.contact(id)
    #expect(try acts.act(.delete).changed == 1)
    #expect(try acts.contact(id).deletedAt != nil)
    #expect(try ClaimNextContact(store: acts.floor.store)(acts.anna) == nil)
    #expect(try acts.floor.store.overview().contacts == 0)
    #expect(try acts.act(.delete, on: .chosen([id])).skipped == [.deleted: 1])
    #expect(try acts.act(.restore, on: .chosen([id])).changed == 1)
    var restored = try acts.contact(id)
    restored.version = before.version
    #expect(restored == before)
    #expect(try ClaimNextContact(store: acts.floor.store)(acts.anna)?.contactID == id)
    #expect(
      try acts.history(of: id).map(\.because)
        == ["restore", "delete", "import"])
    #expect(try acts.floor.store.verify { _, _ in }.isWhole)
  }

  // MARK: Chunks

  @Test func beside_a_live_seat_chunks_are_small_and_rest_and_share_a_request() throws {
    let acts = try ActFloor()
    try acts.floor.addContacts(900)
    let plan = try acts.plan(.assign(to: acts.anna.user.id))
    let before = try acts.history().count
    var done: [Int] = []
    var report = BulkReport()
    try acts.actOnMany(plan, by: acts.ada, into: &report) { count in
      done.append(count)
      return true
    }
    #expect(done == [400, 800, 900])
    #expect(acts.pacer.rests.count >= 3 && acts.pacer.rests.allSatisfy { $0 == .milliseconds(1) })
    let entries = try acts.history().dropLast(before)
    #expect(entries.count == 900)
    #expect(Set(entries.map(\.key)).count == 900)
    #expect(Set(entries.map(\.request)) == [try #require(report.request)])
  }

  @Test func alone_a_chunk_holds_the_turnstile_as_long_as_it_may() throws {
    let acts = try ActFloor(pacer: TestPacer(step: .milliseconds(10)))
    try acts.leave()
    try acts.floor.addContacts(200)
    var done: [Int] = []
    var report = BulkReport()
    try acts.actOnMany(acts.plan(.delete), by: acts.ada, into: &report) { count in
      done.append(count)
      return true
    }
    #expect(done == [80, 160, 200] && report.isComplete)
    #expect(acts.pacer.rests == Array(repeating: .milliseconds(1), count: 3))
  }

  /// No time passes here and nobody is at a seat: only whoever waits ends a chunk.
  @Test func a_chunk_ends_as_soon_as_somebody_waits_for_the_turnstile() throws {
    let acts = try ActFloor()
    try acts.leave()
    #expect(try chunksOfTwoThousand(acts) > 1)
  }

  @Test func beside_live_seats_whoever_waited_is_left_alone_for_a_moment() throws {
    let acts = try ActFloor()
    #expect(try chunksOfTwoThousand(acts) > 5)
    #expect(acts.pacer.rests.contains(.milliseconds(6)))
  }

  /// Deletes 2,000 contacts while another program writes as fast as it can.
  private func chunksOfTwoThousand(_ acts: ActFloor) throws -> Int {
    try acts.floor.addContacts(2000)
    let plan = try acts.plan(.delete)
    let other = try Store.open(
      acts.floor.path,
      in: TestFloor.environment(
        clock: acts.floor.clock, zones: acts.floor.zones, seed: 5, process: 2))
    let isOver = Flag()
    let writes = Flag()
    let thread = Thread {
      while !isOver.isRaised {
        try? other.operate { (_) throws(DomainError) in }
        writes.raise()
      }
    }
    thread.start()
    defer { isOver.raise() }
    #expect(waiting { writes.isRaised })
    var chunks = 0
    var report = BulkReport()
    try acts.actOnMany(plan, by: acts.ada, into: &report) { _ in
      chunks += 1
      return true
    }
    #expect(report.changed == 2000)
    return chunks
  }

  @Test func stopped_between_chunks_what_is_done_stays_and_can_go_on() throws {
    let acts = try ActFloor()
    try acts.floor.addContacts(900)
    let plan = try acts.plan(.assign(to: acts.anna.user.id))
    let first = try acts.carryOut(plan, stopAfter: 1)
    #expect(!first.isComplete && first.changed == 400 && first.request != nil)
    let rest = try acts.act(.assign(to: acts.anna.user.id))
    #expect(rest.isComplete && rest.changed == 500 && rest.unchanged == 400)
  }

  @Test func stopped_after_the_last_chunk_it_is_complete() throws {
    let acts = try ActFloor()
    try acts.floor.addContacts(3)
    #expect(try acts.carryOut(acts.plan(.delete), stopAfter: 1).isComplete)
  }

  @Test func the_report_stands_where_the_right_is_lost_on_the_way() throws {
    let acts = try ActFloor()
    try acts.floor.addContacts(900)
    let clerk = try acts.admin([.viewContacts, .assignContacts])
    let plan = try acts.plan(.assign(to: acts.anna.user.id), by: clerk)
    var report = BulkReport()
    #expect(throws: DomainError.accountDisabled(email: clerk.user.email)) {
      try acts.actOnMany(plan, by: clerk, into: &report) { _ in
        try? acts.floor.store.writer.writeWithoutTransaction { db in
          try db.execute(
            sql: "UPDATE user SET is_active = 0 WHERE id = ?",
            arguments: [clerk.user.id.rawValue])
        }
        return true
      }
    }
    #expect(report.changed == 400 && !report.isComplete && report.request != nil)
  }

  @Test func the_receiver_is_asked_anew_in_each_chunk() throws {
    let acts = try ActFloor()
    try acts.floor.addContacts(900)
    let plan = try acts.plan(.assign(to: acts.luc.user.id))
    var report = BulkReport()
    #expect(throws: DomainError.receiverRefused(email: "luc@example.com")) {
      try acts.actOnMany(plan, by: acts.ada, into: &report) { _ in
        try? acts.floor.store.writer.writeWithoutTransaction { db in
          try db.execute(
            sql: "UPDATE user SET is_active = 0 WHERE id = ?",
            arguments: [acts.luc.user.id.rawValue])
        }
        return true
      }
    }
    #expect(report.changed == 400)
  }

  @Test func where_nothing_changes_there_is_no_request() throws {
    let acts = try ActFloor()
    try acts.floor.addContacts(2, assignedTo: acts.anna.user.id)
    let before = try acts.history().count
    let report = try acts.act(.assign(to: acts.anna.user.id))
    #expect(report.request == nil && report.isComplete && report.unchanged == 2)
    #expect(try acts.history().count == before)
  }

  // MARK: What happened since the plan

  @Test func whoever_changed_meanwhile_is_skipped_and_named() throws {
    let acts = try ActFloor()
    let ids = try acts.floor.addContacts(3)
    let plan = try acts.plan(.assign(to: acts.anna.user.id))
    try acts.change(ids[1]) { $0.details.city = "Laval" }
    let report = try acts.carryOut(plan)
    #expect(report.changed == 2 && report.skipped == [.changed: 1])
    let phone = try acts.contact(ids[1]).phone
    #expect(report.named == [BulkReport.Skipped(phone: phone, why: .changed)])
    #expect(try acts.contact(ids[1]).assignedTo == nil)
  }

  @Test func whoever_came_on_a_card_meanwhile_is_skipped() throws {
    let acts = try ActFloor()
    try acts.floor.addContacts(3, assignedTo: acts.anna.user.id)
    let plan = try acts.plan(.unassign)
    let id = try #require(try ClaimNextContact(store: acts.floor.store)(acts.anna)).contactID
    let report = try acts.carryOut(plan)
    #expect(report.changed == 2 && report.skipped == [.inUse: 1])
    #expect(report.named == [BulkReport.Skipped(phone: try acts.contact(id).phone, why: .inUse)])
    #expect(try acts.contact(id).assignedTo == acts.anna.user.id)
  }

  @Test func a_live_call_keeps_its_contact_even_where_no_card_has_it() throws {
    let acts = try ActFloor()
    let id = try acts.floor.addContacts(1, assignedTo: acts.anna.user.id)[0]
    let seat = try #require(acts.anna.seat)
    _ = try acts.floor.store.write(as: acts.anna.actor, because: .placeCall) {
      (tx) throws(DomainError) in
      try tx.calls.insert(NewCall(contactID: id, seatID: seat, adapter: .simulated))
    }
    for act in [BulkAct.unassign, .delete, .assign(to: acts.luc.user.id)] {
      let plan = try acts.plan(act)
      #expect(plan.count == 0 && plan.skipped == [.inUse: 1])
      let version = Int32(try acts.contact(id).version)
      let forced = BulkPlan(act: act, ids: [id.rawValue], versions: [version])
      #expect(try acts.carryOut(forced).skipped == [.inUse: 1])
    }
  }

  @Test func a_seat_that_is_no_longer_there_holds_nothing() throws {
    let acts = try ActFloor()
    try acts.floor.addContacts(1, assignedTo: acts.anna.user.id)
    _ = try ClaimNextContact(store: acts.floor.store)(acts.anna)
    #expect(try acts.plan(.unassign).skipped == [.inUse: 1])
    acts.floor.clock.advance(.seconds(61))
    #expect(try acts.act(.unassign).changed == 1)
  }

  @Test func no_more_than_the_first_skipped_are_named() throws {
    let acts = try ActFloor()
    try acts.floor.addContacts(250)
    let plan = try acts.plan(.restore, on: .filter(.everything, except: []))
    #expect(plan.skipped == [.notDeleted: 250])
    #expect(plan.named.count == 200 && plan.named.first?.phone == TestFloor.phone(1000))
    #expect(try acts.carryOut(plan).named.count == 200)
  }
}
