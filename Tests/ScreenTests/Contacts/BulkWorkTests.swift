import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct BulkWorkTests {
  private let session = People.session("Ada Roy", [.admin], seat: SeatID(1))
  private let plan = BulkPlan(
    act: .assign(to: FakeContacts.anna.id), ids: Array(1...12_000),
    versions: Array(repeating: 1, count: 12_000), unchanged: 40,
    skipped: [.converted: 3, .inUse: 1])

  private func state(_ act: BulkAct = .assign(to: FakeContacts.anna.id)) -> BulkWork.State {
    BulkWork.State(
      BulkWorkDestination(
        session: session, act: act, told: BulkTold(act, FakeContacts(1).ground),
        targets: .filter(.everything, except: [])))
  }

  @discardableResult
  private func send(
    _ message: BulkWork.Message, to state: inout BulkWork.State, after span: Span = .seconds(0)
  ) -> [Step<BulkWork.Effect>] {
    BulkWork.update(&state, message, at: People.now + span)
  }

  @Test func nothing_is_done_before_it_was_seen() {
    var state = state()
    #expect(
      BulkWork.opened(&state, at: People.now)
        == [.effect(.plan(.assign(to: FakeContacts.anna.id), .filter(.everything, except: [])))])
    #expect(send(.acceptPressed, to: &state).isEmpty)
    send(.planned(.success(plan)), to: &state)
    #expect(send(.acceptPressed, to: &state) == [.effect(.carryOut(plan))])
    #expect(send(.acceptPressed, to: &state).isEmpty)
    #expect(BulkWork.reluctance(state) != nil)
  }

  @Test func escape_stops_what_is_under_way_and_says_what_was_done() {
    var state = state()
    send(.planned(.success(plan)), to: &state)
    send(.acceptPressed, to: &state)
    send(.progressed(3000), to: &state, after: .seconds(2))
    #expect(send(.leavePressed, to: &state) == [.effect(.stop)])
    #expect(send(.leavePressed, to: &state).isEmpty)
    var report = BulkReport()
    report.changed = 3400
    send(.done(report, nil), to: &state)
    #expect(state.phase == .ended(report, trouble: nil))
    #expect(send(.acceptPressed, to: &state) == [.close(BulkWorkEnded(hasChanged: true))])
  }

  @Test func the_sign_stops_the_work_between_two_chunks() {
    let plan = plan
    let use = BulkWork.UseCases(
      plan: { (_, _) throws(DomainError) in plan },
      carryOut: { (plan, progress) in
        var report = BulkReport()
        while report.changed < plan.count, progress(report.changed) { report.changed += 400 }
        report.isComplete = report.changed >= plan.count
        return (report, nil)
      })
    BulkWork.announce(.stop, to: use)
    guard case .done(let report, nil) = BulkWork.run(.carryOut(plan), with: use, report: { _ in })
    else {
      Issue.record("no report")
      return
    }
    #expect(report.changed == 0 && !report.isComplete)
  }

  @Test func where_nothing_would_change_enter_closes() {
    var state = state()
    send(.planned(.success(BulkPlan(act: .unassign, unchanged: 3))), to: &state)
    #expect(send(.acceptPressed, to: &state) == [.close(BulkWorkEnded(hasChanged: false))])
  }

  // MARK: Pictures

  private func frame(
    _ prepare: (inout BulkWork.State) -> Void, act: BulkAct = .assign(to: FakeContacts.anna.id),
    width: Int = 80, height: Int = 24, language: Language = .english
  ) -> Frame {
    var state = state(act)
    prepare(&state)
    let shown = plan
    return Stage.driver(
      BulkWork.self, state,
      BulkWork.UseCases(
        plan: { (_, _) throws(DomainError) in shown }, carryOut: { (_, _) in (BulkReport(), nil) }),
      width: width, height: height, language: language
    ).terminal.frame
  }

  private func planned(_ state: inout BulkWork.State) { state.phase = .planned(plan) }

  private func working(_ state: inout BulkWork.State) {
    var progress = WorkProgress(total: plan.count, at: People.now)
    progress.advance(to: 4800, at: People.now + .seconds(4))
    state.phase = .working(plan, progress)
  }

  private func ended(_ state: inout BulkWork.State) {
    var report = BulkReport()
    report.changed = 11_990
    report.unchanged = 40
    report.skipped = [.changed: 6, .converted: 3, .inUse: 1]
    report.named = (0..<6).map { BulkReport.Skipped(phone: TestFloor.phone($0), why: .changed) }
    report.request = RequestID(4711)
    report.isComplete = true
    state.phase = .ended(report, trouble: nil)
  }

  private func stopped(_ state: inout BulkWork.State) {
    ended(&state)
    guard case .ended(var report, _) = state.phase else { return }
    report.isComplete = false
    state.phase = .ended(report, trouble: .anotherSeatIsSaving)
  }

  @Test func the_dialog_looks_as_recorded() {
    let move = BulkAct.move(from: FakeContacts.luc.id, to: FakeContacts.anna.id)
    Golden.check(frame(planned), "bulk/planned-80x24")
    Golden.check(frame(working, act: move, language: .french), "bulk/working-80x24-fr")
    Golden.check(frame(ended, width: 120, height: 40), "bulk/ended-120x40")
    Golden.check(frame(stopped, act: .delete, width: 60, height: 20), "bulk/stopped-60x20")
  }

  @Test func each_phase_shows() {
    let pictures = [
      frame(planned), frame(planned, act: .delete), frame(working), frame(ended),
      frame(stopped), frame({ $0.phase = .failed(.notPermitted(.assignContacts)) }),
    ]
    #expect(Set(pictures).count == pictures.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for prepare in [planned, working, ended, stopped] {
      _ = frame(prepare, width: width, height: height)
    }
  }

  @Test func every_act_is_told_in_both_languages() {
    let acts: [BulkTold] = [
      .assign(to: "A"), .move(from: "A", to: "B"), .unassign, .setStatus(FakeContacts.statuses[1]),
      .delete, .restore,
    ]
    for language in Language.allCases {
      let phrases = language.phrases
      for tell in [phrases.bulkWould, phrases.bulkDoing, phrases.bulkDid] {
        #expect(Set(acts.map { tell($0, 2) }).count == acts.count)
      }
      #expect(
        Set(BulkSkip.allCases.map { phrases.name(of: $0) }).count == BulkSkip.allCases.count)
    }
  }
}
