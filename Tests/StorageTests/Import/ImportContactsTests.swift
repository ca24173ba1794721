import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct ImportContactsTests {
  private func rows(_ count: Int, from first: Int = 0) -> [ImportRow] {
    (0..<count).map { index in
      ImportRow(
        number: index + 1,
        values: [.phone: TestFloor.phone(first + index).digits, .name: "Person \(index)"])
    }
  }

  private func bring(
    _ rows: [ImportRow], to floor: TestFloor, pacer: any Pacer = TestPacer(step: .seconds(0)),
    isTrial: Bool = false, stopAfter chunks: Int = .max
  ) throws -> (report: ImportReport, chunks: [Int]) {
    var report = ImportReport()
    var settled: [Int] = []
    var rest = rows[...]
    let importContacts = ImportContacts(
      store: floor.store, people: floor.store, contacts: floor.store, known: floor.store,
      zones: floor.zones, clock: floor.clock, pacer: pacer)
    try importContacts(
      by: floor.admin(), isTrial: isTrial, into: &report, next: { rest.popFirst() },
      progress: { done in
        settled.append(done)
        return settled.count < chunks
      })
    return (report, settled)
  }

  @Test func alone_a_chunk_ends_when_it_has_held_the_turnstile_long_enough() throws {
    let floor = try TestFloor()
    let pacer = TestPacer(step: .milliseconds(10))
    let (report, chunks) = try bring(rows(200), to: floor, pacer: pacer)
    #expect(report.created == 200 && report.isComplete)
    #expect(chunks == [80, 160, 200])
    #expect(pacer.rests == Array(repeating: .milliseconds(1), count: 3))
  }

  @Test func beside_a_live_seat_chunks_are_small_and_rest_as_long_as_they_held() throws {
    let floor = try TestFloor()
    _ = try floor.telephoniste("Anna")
    let pacer = TestPacer(step: .milliseconds(1))
    let (report, chunks) = try bring(rows(12), to: floor, pacer: pacer)
    #expect(report.created == 12)
    #expect(chunks == [2, 4, 6, 8, 10, 12])
    // The shorter rests follow upkeep of the log.
    let rests = pacer.rests.filter { $0 != .milliseconds(1) }
    #expect(rests == [3, 3, 3, 3, 3, 2].map { .milliseconds($0) })
  }

  /// Who stood in line behind a seat would get in between two of its writes.
  @Test func whoever_is_saving_is_let_pass_before_the_turnstile_is_asked_for() throws {
    let floor = try TestFloor()
    let other = try Turnstile(path: floor.path + ".turnstile")
    #expect(other.enter())
    let pacer = LeavingPacer { rests in if rests == 3 { other.leave() } }
    let (report, _) = try bring(rows(5), to: floor, pacer: pacer)
    #expect(report.created == 5)
    #expect(pacer.rests == [6, 6, 6, 1].map { .milliseconds($0) })
  }

  @Test func all_chunks_are_one_request() throws {
    let floor = try TestFloor()
    _ = try floor.telephoniste("Anna")
    let (report, _) = try bring(rows(900), to: floor)
    let page = try floor.store.history(HistoryQuery(scope: .recent, limit: 900))
    #expect(Set(page.entries.map(\.request)) == [try #require(report.request)])
  }

  @Test func a_trial_reports_the_same_and_changes_nothing() throws {
    let floor = try TestFloor()
    try floor.addContacts(5, from: 0)
    let before = try floor.store.verify { _, _ in }
    var (trial, _) = try bring(rows(20), to: floor, isTrial: true)
    #expect(try floor.store.verify { _, _ in } == before)
    var (report, _) = try bring(rows(20), to: floor)
    #expect(trial.request == nil && report.request != nil)
    trial.request = nil
    report.request = nil
    #expect(trial == report)
    #expect(report.created == 15 && report.unchanged == 5)
  }

  @Test func stopped_between_chunks_it_goes_on_where_it_was() throws {
    let floor = try TestFloor()
    _ = try floor.telephoniste("Anna")
    let (first, _) = try bring(rows(1000), to: floor, stopAfter: 1)
    #expect(!first.isComplete && first.created == 400 && first.rows == 400)
    let (second, _) = try bring(rows(1000), to: floor)
    #expect(second.unchanged == 400 && second.created == 600)
  }

  @Test func a_kept_promise_does_not_come_back_with_the_same_file() throws {
    let floor = try TestFloor()
    let at = TestFloor.tuesdayMorning + .hours(2)
    let row = ImportRow(
      number: 1, values: [.phone: TestFloor.phone(1).digits, .callbackAt: at.iso8601])
    #expect(try bring([row], to: floor).report.created == 1)
    #expect(try bring([row], to: floor).report.unchanged == 1)
    floor.clock.advance(.hours(3))
    let contact = try #require(try floor.store.card(phone: TestFloor.phone(1), in: .everything))
    try floor.store.write(as: floor.admin().actor, because: .setStatus) {
      (tx) throws(DomainError) in
      var called = contact.contact
      called.callback = nil
      try tx.contacts.save(called, statusNote: nil)
    }
    #expect(try bring([row], to: floor).report.unchanged == 1)
  }

  @Test func a_telephoniste_may_not_import() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    var report = ImportReport()
    let importContacts = ImportContacts(
      store: floor.store, people: floor.store, contacts: floor.store, known: floor.store,
      zones: floor.zones, clock: floor.clock, pacer: TestPacer(step: .seconds(0)))
    #expect(throws: DomainError.notPermitted(.importContacts)) {
      try importContacts(
        by: anna, isTrial: true, into: &report, next: { nil }, progress: { _ in true })
    }
  }
}

/// No time passes, and something happens in its rests, told how many there were.
private final class LeavingPacer: Pacer {
  private let inner = TestPacer()
  private let act: @Sendable (Int) -> Void

  init(_ act: @escaping @Sendable (Int) -> Void) { self.act = act }

  var rests: [Span] { inner.rests }

  func elapsed() -> Span { inner.elapsed() }

  func rest(_ span: Span) {
    inner.rest(span)
    act(inner.rests.count)
  }
}
