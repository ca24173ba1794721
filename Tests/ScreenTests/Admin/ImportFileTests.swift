import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ImportFileTests {
  private let session = People.session("Ada Roy", [.admin], seat: SeatID(1))
  private typealias Steps = [Step<ImportFile.Effect>]

  private var sketch: ImportSketch {
    let texts: [[ContactColumn: String]] = [
      [.phone: "514-555-0134", .name: "Marie Gagnon", .email: "marie@example.com"],
      [.phone: "12345", .name: "Luc"],
      [.phone: "438 555 0102", .name: "Zoé Caron", .postalCode: "Z9Z 9Z9", .city: "Laval"],
      [.phone: "4505550177", .assignTo: "anna@example.com"],
      [.phone: "4505550178"],
    ]
    return ImportSketch(
      rows: 12_340, separator: .semicolon, encoding: .windows1252,
      columns: [.phone, .name, .email, .postalCode, .assignTo], ignored: ["Fax", "Id client"],
      first: texts.enumerated().map { ImportRow(number: $0.offset + 1, values: $0.element) })
  }

  private var report: ImportReport {
    var report = ImportReport()
    (report.rows, report.created, report.revived, report.updated) = (12_340, 12_000, 2, 310)
    (report.unchanged, report.duplicates) = (20, 5)
    report.refused = [
      ImportFinding(
        row: 12, column: .phone, value: "12345", problem: .phone(.tooShort(digits: 5))),
      ImportFinding(row: 40, column: .phone, value: "5145550199", problem: .onDoNotCallList),
      ImportFinding(row: 41, column: .phone, value: "", problem: .phone(.empty)),
    ]
    report.warnings = (50..<60).map {
      ImportFinding(
        row: $0, column: .postalCode, value: "Z9Z 9Z9", problem: .postalCode(.letterNeverFirst("Z"))
      )
    }
    report.isComplete = true
    return report
  }

  private func state() -> ImportFile.State {
    ImportFile.State(ImportFileDestination(session: session), floor: People.floor)
  }

  @discardableResult
  private func send(
    _ message: ImportFile.Message, to state: inout ImportFile.State, at now: Instant = People.now
  ) -> Steps {
    ImportFile.update(&state, message, at: now)
  }

  private func order(_ state: ImportFile.State) -> ImportOrder {
    ImportOrder(path: "/tmp/a.csv", options: state.options, session: session)
  }

  private func named(_ path: String = "/tmp/a.csv") -> ImportFile.State {
    var state = state()
    send(.pasted(path), to: &state)
    return state
  }

  private func looked() -> ImportFile.State {
    var state = named()
    send(.acceptPressed, to: &state)
    send(.looked(generation: state.generation, .success(sketch)), to: &state)
    return state
  }

  private func checked() -> ImportFile.State {
    var state = looked()
    send(.acceptPressed, to: &state)
    send(.checked(generation: state.generation, ImportOutcome(report: report)), to: &state)
    return state
  }

  // MARK: The path

  @Test func a_path_is_looked_at_when_the_keyboard_rests() {
    var state = state()
    send(.typed("/"), to: &state)
    let due = People.now + .milliseconds(80)
    #expect(state.dueAt == due)
    #expect(send(.probeDue, to: &state) == [.effect(.probe("/", generation: 1))])
    send(.typed("t"), to: &state)
    send(.probed(generation: 1, .failure(FileTrouble(Phrase { $0.pathIsFolder }))), to: &state)
    #expect(state.probe == .none, "that was of another path")
    send(.probed(generation: 2, .failure(FileTrouble(Phrase { $0.pathMissing }))), to: &state)
    #expect(state.probe == .bad(Phrase { $0.pathMissing }))
    send(.typed("Backspace"), to: &state)
    send(.typed("Backspace"), to: &state)
    #expect(state.dueAt == nil && state.probe == .none)
  }

  @Test func a_file_that_cannot_be_read_leaves_what_was_typed() {
    var state = named()
    #expect(
      send(.acceptPressed, to: &state) == [.effect(.look("/tmp/a.csv", generation: 2))])
    #expect(ImportFile.input(.key("x"), state) == nil, "nothing is typed while it is read")
    let trouble = FileTrouble(Phrase { $0.contactFileEmpty })
    send(.looked(generation: 2, .failure(trouble)), to: &state)
    #expect(state.path.text == "/tmp/a.csv" && state.isNaming && state.work == .none)
    #expect(state.problem == trouble.phrase)
  }

  @Test func leaving_while_a_file_is_read_drops_the_answer() {
    var state = named()
    send(.acceptPressed, to: &state)
    #expect(send(.leavePressed, to: &state).isEmpty)
    send(.looked(generation: 2, .success(sketch)), to: &state)
    #expect(state.sketch == nil && state.work == .none)
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  // MARK: Checking and bringing

  @Test func a_file_is_checked_before_it_can_be_imported() {
    var state = looked()
    let bring = ImportFile.commands.first { $0.id == "import" }
    #expect(bring?.availability(state).refusal != nil)
    #expect(send(.importPressed, to: &state).isEmpty)
    #expect(
      send(.acceptPressed, to: &state) == [.effect(.check(order(state), generation: 3))])
    send(.progressed(generation: 2, 9000), to: &state)
    send(.progressed(generation: 3, 4000), to: &state, at: People.now + .seconds(2))
    guard case .checking(let progress) = state.work else {
      Issue.record("not checking")
      return
    }
    #expect(progress.done == 4000 && progress.rate == 2000)
    #expect(progress.left == .milliseconds(4170))
    send(.checked(generation: 3, ImportOutcome(report: report)), to: &state)
    #expect(state.work == .checked(report) && bring?.availability(state) == .ready)
    #expect(
      send(.importPressed, to: &state) == [.effect(.bring(order(state), generation: 4))])
    #expect(ImportFile.reluctance(state) != nil)
    send(.brought(ImportOutcome(report: report, rejects: "/tmp/r.csv")), to: &state)
    #expect(ImportFile.reluctance(state) == nil)
    #expect(state.work == .done(ImportOutcome(report: report, rejects: "/tmp/r.csv")))
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  @Test func an_import_is_stopped_after_its_chunk_and_tells_what_is_in() {
    var state = checked()
    send(.importPressed, to: &state)
    let stop = Step<ImportFile.Effect>.effect(.stop(generation: state.generation))
    #expect(send(.leavePressed, to: &state) == [stop])
    #expect(ImportFile.leaving(state) == [.stop(generation: state.generation)])
    var part = report
    part.isComplete = false
    send(.brought(ImportOutcome(report: part)), to: &state)
    #expect(state.work == .done(ImportOutcome(report: part)))
  }

  @Test func a_stopped_check_goes_back_to_the_options() {
    var state = looked()
    send(.acceptPressed, to: &state)
    send(.leavePressed, to: &state)
    var part = report
    part.isComplete = false
    send(.checked(generation: state.generation, ImportOutcome(report: part)), to: &state)
    #expect(state.work == .none && state.sketch != nil)
  }

  @Test func a_failed_check_says_why_and_keeps_everything() {
    var state = looked()
    send(.knownPressed, to: &state)
    send(.acceptPressed, to: &state)
    let phrase = Phrase { $0.sentence(for: .anotherSeatIsSaving) }
    send(
      .checked(
        generation: state.generation, ImportOutcome(report: ImportReport(), trouble: phrase)),
      to: &state)
    #expect(state.problem == phrase && state.options.existing == .skip && state.sketch != nil)
  }

  @Test func the_sign_stops_the_run_it_was_raised_for() {
    let use = useCases { _, _, going in
      var outcome = ImportOutcome(report: ImportReport())
      outcome.report.isComplete = going(1)
      return outcome
    }
    let order = ImportOrder(path: "a", options: ImportOptions(), session: session)
    ImportFile.announce(.stop(generation: 3), to: use)
    for (generation, isWhole) in [(2, false), (3, false), (4, true)] {
      let answer = ImportFile.run(.bring(order, generation: generation), with: use) { _ in }
      guard case .brought(let outcome) = answer else {
        Issue.record("no answer")
        return
      }
      #expect(outcome.report.isComplete == isWhole)
    }
  }

  // MARK: Options

  @Test func changed_options_ask_for_another_check() {
    var state = checked()
    send(.knownPressed, to: &state)
    #expect(state.options.existing == .skip && state.work == .none)
    send(.knownPressed, to: &state)
    send(.knownPressed, to: &state)
    #expect(state.options.existing == .fill)
  }

  @Test func a_telephoniste_is_chosen_by_name() {
    var state = checked()
    #expect(send(.assignPressed, to: &state) == [.effect(.people(session))])
    let anna = PersonChoice(id: UserID(3), name: "Anna Tremblay", email: "anna@example.com")
    #expect(
      send(.peopleRead(.success([anna])), to: &state) == [
        .push(
          PersonPickerDestination(
            tag: ImportFile.tag, title: Phrase { $0.importChooseTelephoniste }, people: [anna],
            allowsNobody: true))
      ])
    let chosen = PersonChosen(tag: ImportFile.tag, userID: anna.id)
    guard let message = ImportFile.answered(chosen, state) else {
      Issue.record("the answer was not taken")
      return
    }
    send(message, to: &state)
    #expect(state.options.assignTo == anna.id && state.receiver == anna && state.work == .none)
    #expect(ImportFile.answered(PersonChosen(tag: "x", userID: nil), state) == nil)
    send(.assigned(nil), to: &state)
    #expect(state.options.assignTo == nil && state.receiver == nil)
  }

  @Test func another_file_is_named_over_the_one_before() {
    var state = checked()
    send(.filePressed, to: &state)
    #expect(state.isNaming && state.sketch != nil)
    send(.leavePressed, to: &state)
    #expect(state.work == .none && state.isNaming)
    send(.leavePressed, to: &state)
    #expect(!state.isNaming, "back to the file that was read")
    send(.filePressed, to: &state)
    send(.typed("x"), to: &state)
    #expect(state.sketch == nil && state.work == .none)
  }

  @Test func findings_scroll_within_their_bounds() {
    var state = checked()
    send(.resized(Size(width: 80, height: 20)), to: &state)
    send(.moved("Up"), to: &state)
    #expect(state.top == 0)
    send(.moved("Down"), to: &state)
    #expect(state.top == 1)
    for _ in 0..<20 { send(.moved("PageDown"), to: &state) }
    #expect(state.top == 13 - state.rows)
  }

  // MARK: Pictures

  private func useCases(
    _ bring: @escaping @Sendable (ImportOrder, Bool, (Int) -> Bool) -> ImportOutcome = {
      _, _, _ in ImportOutcome(report: ImportReport())
    }
  ) -> ImportFile.UseCases {
    ImportFile.UseCases(
      probe: { (_) throws(FileTrouble) in 1 },
      look: { (_) throws(FileTrouble) in throw FileTrouble(Phrase { $0.pathMissing }) },
      people: { (_) throws(DomainError) in [] }, bring: bring)
  }

  private func frame(
    _ state: ImportFile.State, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256
  ) -> Frame {
    Stage.driver(
      ImportFile.self, state, useCases(), width: width, height: height, language: language,
      depth: depth
    ).terminal.frame
  }

  private func missing() -> ImportFile.State {
    var state = named("/home/ada/liste.csv")
    state.dueAt = nil
    send(
      .probed(generation: state.generation, .failure(FileTrouble(Phrase { $0.pathMissing }))),
      to: &state)
    return state
  }

  private func bringing(stopping: Bool = false) -> ImportFile.State {
    var state = checked()
    state.options.existing = .overwrite
    state.receiver = PersonChoice(id: UserID(3), name: "Anna Tremblay", email: "a@example.com")
    send(.importPressed, to: &state)
    send(
      .progressed(generation: state.generation, 7650), to: &state, at: People.now + .seconds(3))
    if stopping { send(.leavePressed, to: &state) }
    return state
  }

  private func done(_ outcome: ImportOutcome? = nil) -> ImportFile.State {
    var state = bringing()
    send(
      .brought(
        outcome ?? ImportOutcome(report: report, rejects: "/home/ada/liste.csv.rejects.csv")),
      to: &state)
    return state
  }

  private func stopped() -> ImportFile.State {
    var part = report
    (part.rows, part.created, part.isComplete) = (4000, 3660, false)
    return done(ImportOutcome(report: part))
  }

  private func troubled() -> ImportFile.State {
    var part = report
    part.isComplete = false
    return done(
      ImportOutcome(report: part, trouble: Phrase { $0.sentence(for: .anotherSeatIsSaving) }))
  }

  @Test func the_page_looks_as_recorded() {
    Golden.check(frame(state()), "import/empty-80x24")
    Golden.check(frame(missing()), "import/missing-80x24")
    Golden.check(frame(looked()), "import/read-80x24")
    Golden.check(frame(looked(), width: 60, height: 20), "import/read-60x20")
    Golden.check(frame(checked()), "import/checked-80x24")
    Golden.check(frame(checked(), language: .french), "import/checked-80x24-fr")
    Golden.check(frame(checked(), width: 120, height: 40), "import/checked-120x40")
    Golden.check(
      frame(checked(), width: 60, height: 20, depth: .mono), "import/checked-60x20-mono")
    Golden.check(frame(bringing()), "import/importing-80x24")
    Golden.check(frame(done()), "import/done-80x24")
    Golden.check(frame(stopped()), "import/stopped-80x24")
  }

  @Test func each_state_shows() {
    let pictures = [
      frame(state()), frame(missing()), frame(looked()), frame(checked()), frame(bringing()),
      frame(bringing(stopping: true)), frame(done()), frame(stopped()), frame(troubled()),
    ]
    #expect(Set(pictures).count == pictures.count)
  }

  @Test func hostile_names_and_cells_are_shown_and_do_nothing() {
    var state = named("/tmp/\u{1B}[2J\u{202E}vsc.a")
    let hostile = "\u{1B}[31m\u{202E}evil\u{0}" + String(repeating: "x", count: 100_000)
    var bad = sketch
    bad.ignored = [hostile, "\u{7}"]
    bad.first = [
      ImportRow(number: 1, values: [.phone: "5145550134", .name: hostile]),
      ImportRow(number: 2, values: [.phone: hostile]),
    ]
    send(.acceptPressed, to: &state)
    send(.looked(generation: state.generation, .success(bad)), to: &state)
    for _ in 0..<2 {
      let picture = frame(state)
      for cell in picture.surface.cells {
        for scalar in [cell.base, cell.mark, cell.secondMark].compactMap({ $0 }) {
          #expect(DisplayText.fate(of: scalar) != .masked)
        }
      }
      var outcome = ImportOutcome(report: report, rejects: hostile)
      outcome.report.refused = [
        ImportFinding(row: 1, column: .phone, value: hostile, problem: .phone(.empty))
      ]
      outcome.trouble = Phrase { _ in hostile }
      send(.brought(outcome), to: &state)
    }
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for state in [missing(), looked(), checked(), bringing(), done()] {
      _ = frame(state, width: width, height: height)
    }
  }
}
