import Domain
import TestSupport
import Testing

@testable import Store

/// Why nobody: each contact counts once, under the first rule that holds it.
@Suite struct OutlookTests {
  private let floor: TestFloor
  private let anna: Session

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
  }

  private func outlook() throws -> QueueOutlook { try floor.store.outlook(for: anna.user.id) }

  private func held(_ rule: HoldRule) throws -> QueueOutlook.Held? {
    try outlook().held.first { $0.rule == rule }
  }

  private func mine(_ count: Int, from first: Int, status: String = "new") throws -> [ContactID] {
    try floor.addContacts(count, from: first, assignedTo: anna.user.id, status: status)
  }

  private var midnight: Instant {
    TestFloor.tuesdayMorning + .hours(14)
  }

  @Test func an_empty_floor_holds_nobody() throws {
    let outlook = try outlook()
    #expect(outlook.contacts == 0)
    #expect(outlook.next == nil)
  }

  @Test func every_rule_counts_its_own() throws {
    _ = try mine(3, from: 1000, status: "not_interested")
    let worked = try mine(2, from: 1100)
    for id in worked { try AddNote(store: floor.store)("Noted", to: id, by: anna) }
    let promised = try mine(1, from: 1200)[0]
    try SetStatus(store: floor.store)(
      SetStatus.Choice(
        statusCode: "callback_requested", callbackAt: floor.clock.now() + .hours(2),
        callbackForAnyone: false),
      of: promised, by: anna)
    let luc = try floor.telephoniste("Luc")
    let leased = try floor.addContacts(1, from: 1300)[0]
    try floor.store.operate { (tx) throws(DomainError) in
      try tx.queue.lease(leased, to: luc.seat!)
    }
    let listed = try mine(1, from: 1400)[0]
    try floor.store.write(as: floor.admin().actor, because: .listNumber) {
      (tx) throws(DomainError) in
      try tx.doNotCall.add(TestFloor.phone(1400), from: .list, reason: "asked")
    }
    _ = listed
    _ = try floor.addContacts(4, from: 1500)
    let outlook = try outlook()
    #expect(
      outlook.held == [
        .init(rule: .excludedStatus, contacts: 3, next: nil),
        .init(rule: .onList, contacts: 1, next: nil),
        .init(rule: .inUse, contacts: 1, next: nil),
        .init(rule: .callbackLater, contacts: 1, next: floor.clock.now() + .hours(2)),
        .init(rule: .workedToday, contacts: 2, next: midnight),
      ])
    #expect(outlook.free == 4)
  }

  @Test func what_is_free_is_what_would_be_served() throws {
    _ = try mine(2, from: 1000)
    for expected in [2, 1, 0] {
      #expect(try outlook().free == expected)
      let pick = try ClaimNextContact(store: floor.store)(anna)
      #expect((pick != nil) == (expected > 0))
      if let pick { try AddNote(store: floor.store)("Noted", to: pick.contactID, by: anna) }
    }
  }

  @Test func a_closed_pool_is_named() throws {
    _ = try floor.addContacts(5)
    try ChangeSetting(store: floor.store, floor: floor.store, zones: floor.zones)(
      "pool", to: "off", by: floor.admin())
    #expect(try held(.poolClosed)?.contacts == 5)
    #expect(try ClaimNextContact(store: floor.store)(anna) == nil)
  }

  @Test func outside_the_hours_it_says_when_they_open() throws {
    _ = try mine(2, from: 1000)
    try ChangeSetting(store: floor.store, floor: floor.store, zones: floor.zones)(
      "hours_tuesday", to: "11:00-12:00", by: floor.admin())
    let held = try held(.outsideHours)
    #expect(held?.contacts == 2)
    #expect(held?.next == floor.clock.now() + .hours(1))
    #expect(try outlook().free == 0)
  }

  @Test func a_card_stands_among_the_others_of_its_rank() throws {
    let ids = try mine(4, from: 1000)
    let standing = try #require(try floor.store.standing(of: ids[0]))
    #expect(standing.status.code == "new")
    #expect(!standing.wasCalled)
    #expect(standing.others == 3)
  }
}
