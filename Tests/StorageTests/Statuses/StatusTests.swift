import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct StatusTests {
  private let acts: ActFloor

  init() throws { acts = try ActFloor() }

  private var store: Store { acts.floor.store }
  private var list: ListStatuses { ListStatuses(people: store, contacts: store, floor: store) }

  private func status(_ code: String) throws -> ContactStatus? {
    try store.statuses().first { $0.code == code }
  }

  private func new(_ code: String, _ english: String = "Warm", _ french: String = "Tiède")
    -> StatusEdit
  {
    var new = StatusEdit()
    (new.code, new.nameEnglish, new.nameFrench) = (code, english, french)
    return new
  }

  @discardableResult
  private func edit(
    _ code: String, by session: Session? = nil, _ body: (inout StatusEdit) -> Void
  ) throws -> [StatusID] {
    var edit = StatusEdit()
    body(&edit)
    return try EditStatus(store: store)(edit, of: code, by: session ?? acts.ada)
  }

  // MARK: Adding and changing

  @Test func a_status_is_added_at_the_end_in_one_row() throws {
    let before = try acts.history().count
    var warm = new("warm")
    warm.colour = "#ec4899"
    let added = try AddStatus(store: store)(warm, by: acts.ada)
    #expect(added.order == 1010 && added.color == "#EC4899" && added.isDeletable)
    #expect(try store.statuses().last == added)
    let entries = try acts.history().dropLast(before)
    #expect(entries.map(\.because) == ["add_status"] && entries.map(\.key) == ["warm"])
    #expect(try list(by: acts.supervisor()).last?.contacts == 0)
  }

  @Test func names_colour_and_flag_change_with_one_row_of_old_and_new() throws {
    let before = try acts.history().count
    let moved = try edit("interested") {
      $0.nameEnglish = "Very interested"
      $0.colour = "112233"
      $0.excludeFromCallList = true
    }
    let changed = try #require(try status("interested"))
    #expect(changed.nameEnglish == "Very interested" && changed.color == "#112233")
    #expect(moved == [changed.id])
    let entry = try #require(try acts.history().dropLast(before).first)
    #expect(entry.changes.map(\.field) == ["color", "excludeFromCallList", "nameEnglish"])
    #expect(entry.changes[2].old == .string("Interested"))
    #expect(try edit("interested") { $0.nameFrench = "Très intéressé" }.isEmpty)
  }

  @Test func code_and_flag_of_the_five_are_fixed_and_their_looks_are_not() throws {
    for code in ContactStatus.Code.fixed {
      let isExcluded = try #require(try status(code)).excludeFromCallList
      #expect(throws: DomainError.statusRefused(.fixed(code))) {
        try edit(code) { $0.code = "other" }
      }
      #expect(throws: DomainError.statusRefused(.fixed(code))) {
        try edit(code) { $0.excludeFromCallList = !isExcluded }
      }
      try edit(code) { $0.nameEnglish = "Called " + code }
      #expect(try status(code)?.nameEnglish == "Called " + code)
    }
  }

  @Test func what_does_not_fit_is_refused_and_nothing_is_written() throws {
    let count = try acts.history().count
    let refusals: [(StatusRefusal, (inout StatusEdit) -> Void)] = [
      (.nameMissing(.english), { $0.nameEnglish = " " }),
      (.nameTooLong(.french, limit: 40), { $0.nameFrench = String(repeating: "x", count: 41) }),
      (.nameTaken("ATTEMPTED"), { $0.nameEnglish = "ATTEMPTED" }),
      (.colour("red"), { $0.colour = "red" }), (.colour("#12345"), { $0.colour = "#12345" }),
      (.code("Warm"), { $0.code = "Warm" }), (.codeTaken("new"), { $0.code = "new" }),
    ]
    for (refusal, body) in refusals {
      #expect(throws: DomainError.statusRefused(refusal)) { try edit("interested", body) }
    }
    #expect(throws: DomainError.statusRefused(.codeTaken("new"))) {
      try AddStatus(store: store)(new("new"), by: acts.ada)
    }
    let supervisor = try acts.supervisor()
    let made = try acts.history().count
    #expect(throws: DomainError.notPermitted(.manageStatuses)) {
      try edit("interested", by: supervisor) { $0.nameEnglish = "X" }
    }
    #expect(throws: DomainError.notPermitted(.manageStatuses)) {
      try AddStatus(store: store)(new("warm"), by: supervisor)
    }
    #expect(made == count + 1, "the supervisor alone")
    // The two refused attempts are all that was written.
    #expect(try acts.history().count == made + 2)
  }

  // MARK: The order

  @Test func a_move_changes_two_orders_in_one_act() throws {
    let before = try acts.history().count
    let moved = try MoveStatus(store: store)("interested", by: -1, by: acts.ada)
    #expect(
      try store.statuses().map(\.code).prefix(5) == [
        "new", "attempted", "callback_requested", "interested", "in_discussion",
      ])
    #expect(moved.count == 2)
    let entries = Array(try acts.history().dropLast(before))
    #expect(entries.count == 2 && Set(entries.map(\.request)).count == 1)
    #expect(entries.allSatisfy { $0.changes.map(\.field) == ["order"] })
    #expect(try MoveStatus(store: store)("new", by: -1, by: acts.ada).isEmpty)
    #expect(throws: DomainError.unknownStatus("x", known: try store.statuses().map(\.code))) {
      try MoveStatus(store: store)("x", by: 1, by: acts.ada)
    }
  }

  @Test func places_that_two_share_become_places_of_their_own() throws {
    try store.write(as: acts.ada.actor, because: .orderStatuses) { (tx) throws(DomainError) in
      for var status in try tx.statuses.all() where status.code == "interested" {
        status.order = 10
        try tx.statuses.save(status)
      }
    }
    try MoveStatus(store: store)("interested", by: 1, by: acts.ada)
    let orders = try store.statuses().map(\.order)
    #expect(Set(orders).count == orders.count && orders == orders.sorted())
  }

  /// The queue serves by the order of statuses: what is moved up is served sooner once
  /// its contacts are settled.
  @Test func the_next_contact_follows_the_new_order() throws {
    let anna = acts.anna.user.id
    let discussed = try acts.floor.addContacts(1, assignedTo: anna, status: "in_discussion")[0]
    let interested = try acts.floor.addContacts(
      3, from: 2000, assignedTo: anna, status: "interested")
    let moved = try MoveStatus(store: store)("interested", by: -1, by: acts.ada)
    var seen: [Int] = []
    try SettleQueue(store: store, people: store, pacer: acts.pacer)(moved, by: acts.ada) {
      seen.append($0)
      return true
    }
    #expect(seen == [4])
    let claim = ClaimNextContact(store: store)
    var served: [ContactID] = []
    for _ in 0..<4 { served.append(try #require(try claim(acts.anna)).contactID) }
    #expect(Set(served.prefix(3)) == Set(interested) && served[3] == discussed)
  }

  @Test func what_is_no_longer_called_is_never_served_and_comes_back() throws {
    let anna = acts.anna.user.id
    let id = try acts.floor.addContacts(1, assignedTo: anna, status: "interested")[0]
    let settle = SettleQueue(store: store, people: store, pacer: acts.pacer)
    try settle(edit("interested") { $0.excludeFromCallList = true }, by: acts.ada)
    #expect(try ClaimNextContact(store: store)(acts.anna) == nil)
    try settle(edit("interested") { $0.excludeFromCallList = false }, by: acts.ada)
    #expect(try ClaimNextContact(store: store)(acts.anna)?.contactID == id)
  }

  @Test func settling_asks_for_the_permission() throws {
    let settle = SettleQueue(store: store, people: store, pacer: acts.pacer)
    let id = try acts.floor.status("interested").id
    #expect(throws: DomainError.notPermitted(.manageStatuses)) {
      try settle([id], by: acts.supervisor())
    }
  }

  @Test func settling_goes_in_chunks_and_leaves_no_trace_in_the_history() throws {
    try acts.floor.addContacts(900, status: "interested")
    let count = try acts.history().count
    let moved = try MoveStatus(store: store)("interested", by: -1, by: acts.ada)
    var seen: [Int] = []
    try SettleQueue(store: store, people: store, pacer: acts.pacer)(moved, by: acts.ada) {
      seen.append($0)
      return true
    }
    #expect(seen == [400, 800, 900])
    #expect(try acts.history().count == count + 2)
    let rank = QueueRank.of(
      statusOrder: try #require(try status("interested")).order, called: false)
    #expect(try acts.count("SELECT count(*) FROM contact WHERE rank = \(rank)") == 900)
  }
}
