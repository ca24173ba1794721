import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct PlanBulkTests {
  let acts: ActFloor

  init() throws { acts = try ActFloor() }

  private func kinds() throws -> [BulkAct] {
    [
      .assign(to: acts.anna.user.id), .move(from: acts.luc.user.id, to: acts.anna.user.id),
      .unassign, .setStatus(try acts.floor.status("interested").id), .delete, .restore,
    ]
  }

  // MARK: Who may

  @Test func each_act_asks_for_its_permission_in_the_plan_and_in_the_act() throws {
    let id = try acts.floor.addContacts(1, assignedTo: acts.luc.user.id)[0]
    let version = Int32(try acts.contact(id).version)
    let people: [(Session, (BulkAct) -> DomainError)] = [
      (try acts.supervisor(), { .notPermitted($0.permission) }),
      (acts.anna, { _ in .notPermitted(.viewContacts) }),
      (
        try acts.admin([.assignContacts, .editContacts, .deleteContacts]),
        { _ in .notPermitted(.viewContacts) }
      ),
    ]
    for (session, refusal) in people {
      for act in try kinds() {
        #expect(throws: refusal(act)) { try acts.plan(act, by: session) }
        let plan = BulkPlan(act: act, ids: [id.rawValue], versions: [version])
        #expect(throws: refusal(act)) { try acts.carryOut(plan, by: session) }
      }
    }
    #expect(try acts.history(of: id).count == 1)
  }

  @Test func one_permission_opens_its_acts_alone() throws {
    try acts.floor.addContacts(1, assignedTo: acts.luc.user.id)
    for permission in [Permission.assignContacts, .editContacts, .deleteContacts] {
      let clerk = try acts.admin([.viewContacts, permission])
      for act in try kinds() {
        if act.permission == permission {
          #expect(try acts.plan(act, by: clerk).total == 1)
        } else {
          #expect(throws: DomainError.notPermitted(act.permission)) {
            try acts.plan(act, by: clerk)
          }
        }
      }
    }
  }

  @Test func a_telephoniste_who_may_assign_and_not_view_learns_of_no_number() throws {
    let both = try acts.admin([.assignContacts], alsoTelephoniste: true)
    #expect(throws: DomainError.notPermitted(.viewContacts)) {
      try acts.planBulk(.unassign, onNumbers: [TestFloor.phone(1)], by: both)
    }
  }

  // MARK: What is refused as a whole

  @Test func only_an_active_telephoniste_receives() throws {
    try acts.floor.addContacts(1)
    let email = acts.ada.user.email
    #expect(throws: DomainError.receiverRefused(email: email)) {
      try acts.plan(.assign(to: acts.ada.user.id))
    }
    #expect(throws: DomainError.receiverRefused(email: "")) {
      try acts.plan(.assign(to: UserID(999)))
    }
    try acts.floor.store.writer.writeWithoutTransaction { db in
      try db.execute(sql: "UPDATE user SET is_active = 0 WHERE email = 'luc@example.com'")
    }
    #expect(throws: DomainError.receiverRefused(email: "luc@example.com")) {
      try acts.plan(.move(from: acts.anna.user.id, to: acts.luc.user.id))
    }
    // Whoever has left gives all the same.
    #expect(throws: Never.self) {
      try acts.plan(.move(from: acts.luc.user.id, to: acts.anna.user.id))
    }
  }

  @Test func statuses_that_ask_for_more_than_a_word_are_refused() throws {
    let id = try acts.floor.addContacts(1)[0]
    let version = Int32(try acts.contact(id).version)
    let refused: [(String, DomainError)] = [
      (ContactStatus.Code.converted, .statusOfBooking),
      (ContactStatus.Code.callbackRequested, .statusOfCard),
    ]
    for (code, refusal) in refused {
      let act = BulkAct.setStatus(try acts.floor.status(code).id)
      #expect(throws: refusal) { try acts.plan(act) }
      let plan = BulkPlan(act: act, ids: [id.rawValue], versions: [version])
      #expect(throws: refusal) { try acts.carryOut(plan) }
    }
    let known = try acts.floor.store.statuses().map(\.code)
    #expect(throws: DomainError.unknownStatus("99", known: known)) {
      try acts.plan(.setStatus(StatusID(99)))
    }
  }

  // MARK: What is told

  @Test func a_plan_counts_and_names_what_it_leaves() throws {
    let ids = try acts.floor.addContacts(5, assignedTo: acts.anna.user.id)
    let booked = try acts.floor.addContacts(1, from: 2000, status: "converted")[0]
    try acts.change(booked) { $0.isConverted = true }
    try acts.change(ids[0]) { $0.assignedTo = nil }
    let held = try #require(try ClaimNextContact(store: acts.floor.store)(acts.anna)).contactID
    let plan = try acts.plan(.unassign)
    #expect(plan.count == 3 && plan.unchanged == 1)
    #expect(plan.skipped == [.converted: 1, .inUse: 1] && plan.total == 6)
    #expect(
      plan.named == [
        BulkReport.Skipped(phone: try acts.contact(held).phone, why: .inUse),
        BulkReport.Skipped(phone: try acts.contact(booked).phone, why: .converted),
      ])
    for (id, version) in zip(plan.ids, plan.versions) {
      #expect(Int(version) == (try acts.contact(ContactID(id)).version))
    }
  }

  @Test func the_filter_and_the_exceptions_bound_the_plan() throws {
    let ids = try acts.floor.addContacts(4)
    try acts.floor.addContacts(2, from: 2000, status: "interested")
    let filter = ContactFilter(statuses: [try acts.floor.status("new").id])
    let plan = try acts.plan(.delete, on: .filter(filter, except: [ids[1]]))
    #expect(plan.ids == [ids[0], ids[2], ids[3]].map(\.rawValue))
  }

  @Test func numbers_are_found_deleted_or_not_and_twice_is_once() throws {
    let ids = try acts.floor.addContacts(2)
    try acts.act(.delete, on: .chosen([ids[0]]))
    let phones = [1000, 1001, 1000].map(TestFloor.phone)
    let plan = try acts.planBulk(.restore, onNumbers: phones, by: acts.ada)
    #expect(plan.ids == [ids[0].rawValue] && plan.skipped == [.notDeleted: 1])
    #expect(throws: DomainError.unknownNumber(TestFloor.phone(77))) {
      try acts.planBulk(.restore, onNumbers: [TestFloor.phone(77)], by: acts.ada)
    }
  }

  @Test func a_plan_that_nobody_waits_for_is_broken_off() throws {
    try acts.floor.addContacts(1)
    let table = acts.table
    let plan = PlanBulk(
      store: acts.floor.store, people: acts.floor.store, contacts: acts.floor.store,
      numbers: acts.floor.store, table: table)
    table.abandon(before: Question(5))
    #expect(throws: DomainError.abandoned) {
      try plan(
        .delete, on: .filter(.everything, except: []), for: Question(4), by: acts.ada)
    }
  }

  @Test func planning_writes_no_history() throws {
    try acts.floor.addContacts(3)
    let before = try acts.floor.store.verify { _, _ in }
    for act in try kinds() { _ = try acts.plan(act) }
    #expect(try acts.floor.store.verify { _, _ in } == before)
  }
}
