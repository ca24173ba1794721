import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct MergeStatusTests {
  private let acts: ActFloor

  init() throws { acts = try ActFloor() }

  private var store: Store { acts.floor.store }

  private func merge(
    _ code: String, into other: String, by session: Session? = nil,
    progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> MergeStatus.Report {
    var report = MergeStatus.Report()
    try MergeStatus(store: store, people: store, floor: store, pacer: acts.pacer)(
      code, into: other, by: session ?? acts.ada, report: &report, progress: progress)
    return report
  }

  private func count(_ code: String) throws -> Int {
    try acts.count(
      "SELECT count(*) FROM contact JOIN contact_status AS s ON s.id = status_id WHERE s.code = '\(code)'"
    )
  }

  @Test func its_contacts_get_the_other_each_with_a_row_and_the_status_goes() throws {
    let ids = try acts.floor.addContacts(3, status: "interested")
    let others = try acts.floor.addContacts(1, from: 2000)
    try acts.act(.delete, on: .chosen([ids[2]]))
    let before = try acts.history().count
    let report = try merge("interested", into: "in_discussion")
    #expect(report.changed == 3 && report.isComplete)
    let wanted = try acts.floor.status("in_discussion").id
    for id in ids { #expect(try acts.contact(id).statusID == wanted) }
    #expect(try acts.contact(others[0]).statusID == acts.floor.status("new").id)
    let left = try store.statuses()
    #expect(!left.contains { $0.code == "interested" })
    let entries = Array(try acts.history().dropLast(before))
    let request = try #require(report.request)
    #expect(entries.count == 4 && Set(entries.map(\.request)) == [request])
    #expect(Set(entries.map(\.because)) == ["merge_status"])
    #expect(entries[0].action == .delete && entries[0].key == "interested")
    guard case .object(let gone)? = entries[0].deletedDocument else {
      Issue.record("the deleted status is in its row")
      return
    }
    #expect(gone["nameEnglish"] == .string("Interested"))
    let change = try #require(entries[1].changes.first { $0.field == "status" })
    #expect(change.old == .string("interested") && change.new == .string("in_discussion"))
    #expect(try store.verify { _, _ in }.isWhole)
  }

  @Test func the_past_still_says_what_it_was() throws {
    let id = try acts.floor.addContacts(1, status: "interested")[0]
    _ = try merge("interested", into: "in_discussion")
    let page = try store.statusChanges(of: id, before: nil, limit: 10)
    #expect(page.lines.map(\.status.code) == ["in_discussion", "interested"])
  }

  @Test func it_goes_in_chunks_can_be_stopped_and_goes_on() throws {
    try acts.floor.addContacts(900, status: "interested")
    var seen: [[Int]] = []
    let stopped = try merge("interested", into: "in_discussion") {
      seen.append([$0, $1])
      return false
    }
    #expect(!stopped.isComplete && stopped.changed == 400 && seen == [[400, 900]])
    #expect(try count("interested") == 500)
    let kept = try store.statuses()
    #expect(kept.contains { $0.code == "interested" })
    let rest = try merge("interested", into: "in_discussion")
    #expect(rest.isComplete && rest.changed == 500)
    #expect(try count("in_discussion") == 900)
  }

  /// Somebody gives a contact the status while the merge has passed it already.
  @Test func nobody_is_left_behind() throws {
    let ids = try acts.floor.addContacts(900, status: "interested")
    let interested = try acts.floor.status("interested").id
    var chunks = 0
    let report = try merge("interested", into: "in_discussion") { _, _ in
      chunks += 1
      if chunks == 2 { try? acts.change(ids[0]) { $0.statusID = interested } }
      return true
    }
    #expect(report.isComplete && report.changed == 901)
    #expect(try count("in_discussion") == 900)
  }

  @Test func a_contact_never_gets_a_status_that_is_gone() throws {
    let id = try acts.floor.addContacts(1)[0]
    let gone = try acts.floor.status("interested").id
    _ = try merge("interested", into: "in_discussion")
    #expect(throws: DomainError.self) { try acts.change(id) { $0.statusID = gone } }
    #expect(try acts.contact(id).statusID == acts.floor.status("new").id)
  }

  @Test func the_five_and_odd_pairs_are_refused() throws {
    let count = try acts.history().count
    for code in ContactStatus.Code.fixed {
      #expect(throws: DomainError.statusRefused(.kept(code))) {
        try merge(code, into: "in_discussion")
      }
    }
    #expect(throws: DomainError.statusRefused(.mergedIntoItself)) {
      try merge("interested", into: "interested")
    }
    #expect(throws: DomainError.statusOfBooking) { try merge("interested", into: "converted") }
    #expect(throws: DomainError.statusOfCard) {
      try merge("interested", into: "callback_requested")
    }
    #expect(throws: DomainError.self) { try merge("interested", into: "nothing") }
    #expect(try acts.history().count == count)
    let supervisor = try acts.supervisor()
    #expect(throws: DomainError.notPermitted(.manageStatuses)) {
      try merge("interested", into: "in_discussion", by: supervisor)
    }
  }

  @Test func merged_into_do_not_call_the_numbers_are_listed() throws {
    let id = try acts.floor.addContacts(1, status: "interested")[0]
    _ = try merge("interested", into: "do_not_call")
    #expect(try acts.isListed(id))
  }

  @Test func a_merged_code_comes_back_as_a_new_status() throws {
    let old = try acts.floor.status("interested").id
    _ = try merge("interested", into: "in_discussion")
    var new = StatusEdit()
    (new.code, new.nameEnglish, new.nameFrench) = ("warm", "Interested", "Tiède")
    #expect(throws: DomainError.statusRefused(.nameTaken("Interested"))) {
      try AddStatus(store: store)(new, by: acts.ada)
    }
    new.code = "interested"
    #expect(try AddStatus(store: store)(new, by: acts.ada).id == old)
    #expect(try acts.floor.status("interested").nameFrench == "Tiède")
  }
}
