import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ExportDialogTests {
  private let session = People.session("Ada Roy", [.admin], seat: SeatID(1))
  private let target = TargetQuery.filter(ContactFilter(search: "gagn"), except: [])

  private func state() -> ExportDialog.State {
    ExportDialog.State(
      ExportDestination(session: session, target: target, count: 12_340), folder: "/home/ada",
      today: LocalDate(year: 2026, month: 11, day: 24)!)
  }

  @discardableResult
  private func send(
    _ message: ExportDialog.Message, to state: inout ExportDialog.State,
    at now: Instant = People.now
  ) -> [Step<ExportDialog.Effect>] {
    ExportDialog.update(&state, message, at: now)
  }

  private func order(_ path: String, _ kind: ExportKind) -> ExportOrder {
    ExportOrder(path: path, kind: kind, target: target, session: session)
  }

  private var report: ExportReport {
    var report = ExportReport(total: 12_340)
    (report.contacts, report.bytes, report.isComplete) = (12_338, 1_482_113, true)
    return report
  }

  @Test func it_offers_a_name_and_writes_where_one_says() {
    var state = state()
    #expect(state.path.text == "/home/ada/contacts-2026-11-24.csv")
    let effect = ExportDialog.Effect.export(
      order("/home/ada/contacts-2026-11-24.csv", .csv), generation: 1)
    #expect(send(.acceptPressed, to: &state) == [.effect(effect)])
    #expect(ExportDialog.reluctance(state) != nil)
    send(.progressed(generation: 1, 6000, of: 12_338), to: &state, at: People.now + .seconds(1))
    guard case .writing(let progress) = state.work else {
      Issue.record("not writing")
      return
    }
    #expect(progress.done == 6000 && progress.total == 12_338 && progress.rate == 6000)
    send(.finished(.success(report)), to: &state)
    #expect(state.work == .written(report) && ExportDialog.reluctance(state) == nil)
    #expect(send(.acceptPressed, to: &state) == [.close])
  }

  @Test func the_ending_goes_with_the_format() {
    var state = state()
    send(.nextFieldPressed, to: &state)
    send(.stepped(-1), to: &state)
    #expect(state.kind == .jsonLines)
    #expect(state.path.text == "/home/ada/contacts-2026-11-24.jsonl")
    send(.stepped(1), to: &state)
    #expect(state.kind == .csv && state.path.text == "/home/ada/contacts-2026-11-24.csv")
    state.path.set("/tmp/liste")
    send(.stepped(-1), to: &state)
    #expect(state.path.text == "/tmp/liste", "what somebody named stays")
  }

  @Test func what_cannot_be_written_keeps_what_was_typed() {
    var state = state()
    send(.acceptPressed, to: &state)
    let trouble = FileTrouble(Phrase { $0.fileExists("/home/ada/contacts-2026-11-24.csv") })
    send(.finished(.failure(trouble)), to: &state)
    #expect(state.problem == trouble.phrase && state.work == .none)
    send(.typed("x"), to: &state)
    #expect(state.problem == nil && state.path.text.hasSuffix(".csvx"))
  }

  @Test func stopped_it_says_that_nothing_is_left() {
    var state = state()
    send(.acceptPressed, to: &state)
    #expect(send(.leavePressed, to: &state) == [.effect(.stop(generation: 1))])
    #expect(ExportDialog.leaving(state) == [.stop(generation: 1)])
    send(.finished(.success(ExportReport(total: 12_340))), to: &state)
    #expect(state.work == .gone)
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  @Test func the_sign_stops_the_export_it_was_raised_for() {
    let use = ExportDialog.UseCases { (_, going) throws(FileTrouble) in
      var report = ExportReport(total: 1)
      report.isComplete = going(1, 1)
      return report
    }
    ExportDialog.announce(.stop(generation: 1), to: use)
    for (generation, isWhole) in [(1, false), (2, true)] {
      let effect = ExportDialog.Effect.export(order("a", .csv), generation: generation)
      guard
        case .finished(.success(let report)) = ExportDialog.run(
          effect, with: use, report: { _ in })
      else {
        Issue.record("no answer")
        return
      }
      #expect(report.isComplete == isWhole)
    }
  }

  @Test func the_overview_tells_how_many_left_in_a_file() {
    let event = HistoryEvent.export(format: "csv", contacts: 12, filter: "everything")
    let entry = HistoryEntry(
      seq: 1, at: People.now,
      actor: ActorSnapshot(kind: "user", key: "7", name: "Ada Roy", email: nil),
      action: .event, collection: .event, key: event.document, changes: event.changes,
      initialDocument: nil, deletedDocument: nil, request: RequestID(1),
      because: Reason.exportContacts.rawValue, host: "h", terminal: nil, peer: nil,
      program: "test", seatSession: nil)
    let act = FloorOverview.Act(entry: entry, entries: 1)
    let overview = FloorOverview(
      contacts: 0, pool: 0, byStatus: [], people: [], lastChanges: [act])
    #expect(ChangeTold(act, overview, English()) == .exported(12))
  }

  // MARK: Pictures

  private func frame(
    _ prepare: (inout ExportDialog.State) -> Void = { _ in }, width: Int = 80, height: Int = 24,
    language: Language = .english
  ) -> Frame {
    var state = state()
    prepare(&state)
    return Stage.driver(
      ExportDialog.self, state,
      ExportDialog.UseCases { (_, _) throws(FileTrouble) in ExportReport(total: 0) },
      width: width, height: height, language: language
    ).terminal.frame
  }

  private func excel(_ state: inout ExportDialog.State) {
    send(.nextFieldPressed, to: &state)
    send(.stepped(2), to: &state)
  }

  private func writing(_ state: inout ExportDialog.State) {
    send(.acceptPressed, to: &state)
    send(
      .progressed(generation: 1, 6000, of: 12_338), to: &state, at: People.now + .seconds(1))
  }

  private func written(_ state: inout ExportDialog.State) {
    excel(&state)
    send(.acceptPressed, to: &state)
    var lossy = report
    for end in 34..<38 {
      lossy.losses.add(.init(phone: PhoneNumber(digits: "51455501\(end)")!, column: .name))
    }
    send(.finished(.success(lossy)), to: &state)
  }

  private func taken(_ state: inout ExportDialog.State) {
    send(.acceptPressed, to: &state)
    send(
      .finished(
        .failure(FileTrouble(Phrase { $0.fileExists("/home/ada/contacts-2026-11-24.csv") }))),
      to: &state)
  }

  @Test func the_dialog_looks_as_recorded() {
    Golden.check(frame(), "export/asking-80x24")
    Golden.check(frame(excel, language: .french), "export/excel-80x24-fr")
    Golden.check(frame(writing), "export/writing-80x24")
    Golden.check(frame(written), "export/written-80x24")
    Golden.check(frame(taken, width: 60, height: 20), "export/taken-60x20")
    Golden.check(frame(written, width: 120, height: 40), "export/written-120x40")
  }

  @Test func each_state_shows() {
    let pictures = [
      frame(), frame(excel), frame(writing), frame(written), frame(taken),
      frame { self.send(.typed("x"), to: &$0) },
      frame {
        self.writing(&$0)
        self.send(.leavePressed, to: &$0)
      },
    ]
    #expect(Set(pictures).count == pictures.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for prepare in [excel, writing, written, taken] {
      _ = frame(prepare, width: width, height: height)
    }
  }
}
