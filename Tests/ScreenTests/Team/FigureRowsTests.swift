import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct FigureRowsTests {
  private typealias Samples = FloorSamples
  private let query = FigureRowQuery(.calls, of: .everybody, in: .today)

  private func row(_ id: Int64, _ what: FigureRow.What = .call(.answered, talk: 61)) -> FigureRow {
    FigureRow(
      key: FigureRowKey([id]), at: People.now - .minutes(id), person: UserID(12),
      personName: "Anna Tremblay", contact: ContactID(id), phone: TestFloor.phone(100 + Int(id)),
      contactName: "Marie Gagnon \(id)", what: what, amount: 61_000)
  }

  private func page(_ ids: ClosedRange<Int64>, value: Int, more: Bool = false) -> FigureRowPage {
    FigureRowPage(
      rows: ids.map { row($0) }, value: value,
      next: more ? FigureRowKey([ids.upperBound]) : nil)
  }

  private func state() -> FigureRows.State {
    var state = FigureRows.State(
      FigureRowsDestination(session: Samples.session, query: query), floor: People.floor)
    _ = FigureRows.opened(&state, at: People.now)
    send(.statusesRead(.success(Samples.statuses)), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: FigureRows.Message, to state: inout FigureRows.State
  ) -> [Step<FigureRows.Effect>] {
    FigureRows.update(&state, message, at: People.now)
  }

  private var asked: FigureRowQuery {
    var query = query
    query.limit = FigureRows.page
    return query
  }

  @Test func it_asks_for_the_rows_and_reads_them_again_after_a_change() {
    var state = FigureRows.State(
      FigureRowsDestination(session: Samples.session, query: query), floor: People.floor)
    #expect(
      FigureRows.opened(&state, at: People.now) == [.effect(.statuses), .effect(.read(asked))])
    #expect(send(.changed, to: &state).isEmpty)
    #expect(
      send(.read(after: nil, .success(page(1...3, value: 3))), to: &state)
        == [.effect(.read(asked))])
    #expect(send(.read(after: nil, .success(page(1...4, value: 4))), to: &state).isEmpty)
    #expect(state.rows.count == 4 && state.value == 4)
  }

  @Test func more_come_when_the_end_comes_near_and_then_a_change_waits_for_a_key() {
    var state = state()
    send(.resized(Size(width: 80, height: 20)), to: &state)
    let first = send(.read(after: nil, .success(page(1...100, value: 180, more: true))), to: &state)
    #expect(first.isEmpty)
    var more = asked
    more.after = FigureRowKey([100])
    #expect(send(.moved("End"), to: &state) == [.effect(.read(more))])
    send(.read(after: more.after, .success(page(101...180, value: 180))), to: &state)
    #expect(state.rows.count == 180)
    #expect(send(.changed, to: &state).isEmpty)
    #expect(state.isOutdated)
    #expect(send(.reloadPressed, to: &state) == [.effect(.read(asked))])
  }

  @Test func a_row_leads_to_its_contact() {
    var state = state()
    send(.read(after: nil, .success(page(1...3, value: 3))), to: &state)
    send(.moved("Down"), to: &state)
    #expect(
      send(.openPressed, to: &state) == [
        .push(ContactSheetDestination(session: Samples.session, contactID: ContactID(2)))
      ])
    #expect(
      send(.explainPressed, to: &state) == [.push(FigureNoteDestination(.calls))])
  }

  // MARK: Pictures

  private func frame(
    _ figure: Figure, _ rows: [FigureRow], part: FigureRowQuery.Part? = nil, value: Int? = nil,
    person: String? = nil, width: Int = 80, height: Int = 24, language: Language = .english,
    depth: ColourDepth = .colours256
  ) -> Frame {
    let query = FigureRowQuery(figure, of: .everybody, in: .week, part: part)
    let page = FigureRowPage(rows: rows, value: value ?? rows.count, next: nil)
    let fresh = FigureRows.State(
      FigureRowsDestination(session: Samples.session, query: query, person: person),
      floor: People.floor)
    let driver = Stage.driver(
      FigureRows.self, fresh,
      FigureRows.UseCases(
        statuses: { () throws(DomainError) in Samples.statuses },
        read: { (_) throws(DomainError) in page }),
      width: width, height: height, language: language, depth: depth)
    driver.settle()
    return driver.terminal.frame
  }

  private var mixed: [FigureRow] {
    [
      row(1), row(2, .call(.noAnswer, talk: 0)), row(3, .call(nil, talk: 0)),
      row(4, .contact(StatusID(3))), row(5, .spell(.paused, reason: "lunch")),
      row(6, .work(.skipped)), row(60 * 30, .appointment(People.now, .done)),
    ]
  }

  @Test func the_rows_look_as_recorded() {
    Golden.check(frame(.calls, mixed), "figure-rows/mixed-80x24")
    Golden.check(
      frame(.calls, mixed, person: "Anna Tremblay", width: 120, height: 40, language: .french),
      "figure-rows/mixed-120x40-fr")
    Golden.check(
      frame(
        .queueLeft, mixed, part: .status(StatusID(3)), width: 60, height: 20, depth: .mono),
      "figure-rows/part-60x20-mono")
    Golden.check(
      frame(.talkTime, [], value: 0, language: .french), "figure-rows/empty-80x24-fr")
  }

  @Test func each_thing_shows() {
    var other = mixed
    other[0].contactName = "Somebody"
    var late = mixed
    late[0].at = People.now - .minutes(40)
    let frames = [
      frame(.calls, mixed), frame(.booked, mixed), frame(.calls, mixed, value: 9),
      frame(.calls, other), frame(.calls, late), frame(.calls, mixed, person: "Anna"),
      frame(.calls, mixed, part: .outcome(.busy)), frame(.calls, mixed, part: .hour(9)),
      frame(.calls, []),
    ]
    #expect(Set(frames).count == frames.count)
  }

  @Test func hostile_text_stays_in_its_cells() {
    let rows = HostileText.all.enumerated().map { index, text in
      var row = row(Int64(index + 1), .spell(.paused, reason: text))
      (row.personName, row.contactName) = (text, text)
      return row
    }
    for person in [nil, HostileText.all[0]] {
      let plane = frame(.pauseTime, rows, person: person, width: 100, height: 60).textPlane
      #expect(TerminalReading.offences(in: Array(plane.utf8)).isEmpty)
    }
  }

  @Test(arguments: [(1, 1), (10, 3), (25, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = frame(.calls, mixed, width: width, height: height)
  }

  // MARK: The note

  @Test func a_figure_is_told_in_its_own_words_in_both_languages() {
    for language in Language.allCases {
      for figure in Figure.allCases {
        let driver = Stage.driver(
          FigureNote.self, FigureNote.State(FigureNoteDestination(figure)), NoUseCases(),
          width: 120, height: 40, language: language)
        let words = language.phrases.definition(of: figure).split(separator: " ")
        let shown = driver.text.split(whereSeparator: \.isWhitespace)
        #expect(words.allSatisfy { word in shown.contains { $0 == word } }, "\(figure)")
      }
    }
  }

  @Test func the_note_looks_as_recorded() {
    func frame(_ figure: Figure, _ language: Language, _ width: Int, _ height: Int) -> Frame {
      Stage.driver(
        FigureNote.self, FigureNote.State(FigureNoteDestination(figure)), NoUseCases(),
        width: width, height: height, language: language
      ).terminal.frame
    }
    Golden.check(frame(.conversion, .english, 80, 24), "figure-note/conversion-80x24")
    Golden.check(frame(.callable, .french, 60, 20), "figure-note/callable-60x20-fr")
  }

  @Test func enter_in_the_note_leads_on_and_its_own_key_closes_it() {
    var state = FigureNote.State(FigureNoteDestination(.calls))
    #expect(
      FigureNote.update(&state, .rowsPressed, at: People.now) == [.close(FigureRowsWanted())])
    #expect(FigureNote.input(.key("?"), state).map { "\($0)" } == "leavePressed")
  }
}
