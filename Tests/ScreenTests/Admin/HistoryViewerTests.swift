import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct HistoryViewerTests {
  private typealias Samples = AdminSamples
  private static let ofContact = HistoryQuery.Scope.record(.contact, key: "5145550134")

  private func state(
    _ scope: HistoryQuery.Scope = .recent, from contact: ContactID? = nil
  ) -> HistoryViewer.State {
    HistoryViewer.State(
      HistoryDestination(session: Samples.session, scope: scope, contactID: contact),
      floor: People.floor)
  }

  @discardableResult
  private func send(
    _ message: HistoryViewer.Message, to state: inout HistoryViewer.State
  ) -> [Step<HistoryViewer.Effect>] {
    HistoryViewer.update(&state, message, at: People.now)
  }

  private func read(
    _ entries: [HistoryEntry], total: Int? = nil, next: Int64? = nil, before: Int64? = nil,
    _ state: inout HistoryViewer.State
  ) -> [Step<HistoryViewer.Effect>] {
    var asked = state.question
    asked.before = before
    return send(
      .read(
        asked, generation: state.generation,
        .success(HistoryPage(entries: entries, total: total, next: next))), to: &state)
  }

  private func many(_ seqs: ClosedRange<Int64>) -> [HistoryEntry] {
    seqs.reversed().map { Samples.entry($0, [Samples.change("city", nil, "Laval")]) }
  }

  // MARK: Reading

  @Test func it_reads_names_and_the_newest_entries_when_it_opens() {
    var state = state()
    let question = HistoryViewer.Question(scope: .recent, filter: HistoryWish(), before: nil)
    #expect(
      HistoryViewer.opened(&state, at: People.now)
        == [.effect(.names), .effect(.read(question, generation: 0))])
    #expect(send(.changed, to: &state).isEmpty, "one reading at a time")
    #expect(
      read(Samples.floorEntries, total: 10, &state)
        == [.effect(.read(question, generation: 0))], "something was committed meanwhile")
  }

  @Test func older_entries_come_by_their_number_when_the_end_comes_near() {
    var state = state()
    _ = HistoryViewer.opened(&state, at: People.now)
    #expect(read(many(51...100), total: 100, next: 51, &state).isEmpty)
    var older = state.question
    older.before = 51
    #expect(send(.moved("End"), to: &state) == [.effect(.read(older, generation: 0))])
    #expect(send(.moved("Up"), to: &state).isEmpty)
    _ = read(many(1...50), next: nil, before: 51, &state)
    #expect(state.entries.lines.map(\.seq) == Array((1...100).reversed()))
    #expect(send(.moved("End"), to: &state).isEmpty, "nothing older is left")
  }

  @Test func a_rare_entry_is_looked_for_until_the_screen_is_full_or_the_end_is_there() {
    var state = state()
    _ = HistoryViewer.opened(&state, at: People.now)
    var older = state.question
    older.before = 90_000
    #expect(read([], next: 90_000, &state) == [.effect(.read(older, generation: 0))])
    #expect(read([], next: nil, before: 90_000, &state).isEmpty)
  }

  @Test func a_failure_is_told_and_not_asked_for_again() {
    var state = state()
    _ = HistoryViewer.opened(&state, at: People.now)
    let failed = HistoryViewer.Message.read(
      state.question, generation: 0, .failure(.notPermitted(.viewHistory)))
    #expect(send(failed, to: &state).isEmpty)
    #expect(state.problem == .notPermitted(.viewHistory))
    #expect(driver(state).text.contains("read the history"))
  }

  @Test func what_is_new_comes_on_top_and_the_chosen_entry_stays() {
    var state = state()
    _ = HistoryViewer.opened(&state, at: People.now)
    _ = read(many(1...9), total: 9, &state)
    send(.moved("Down"), to: &state)
    send(.scrolled(by: 1), to: &state)
    send(.changed, to: &state)
    _ = read(many(1...11), total: 11, &state)
    #expect(state.entries.selected?.seq == 8 && state.entries.lines.first?.seq == 11)
  }

  // MARK: Filter

  @Test func a_filter_begins_anew_and_older_answers_are_not_shown() {
    var state = state()
    _ = HistoryViewer.opened(&state, at: People.now)
    let wish = HistoryWish(action: .delete, from: LocalDate(year: 2026, month: 11, day: 1))
    let question = HistoryViewer.Question(scope: .recent, filter: wish, before: nil)
    #expect(send(.filtered(wish), to: &state) == [.effect(.read(question, generation: 1))])
    let late = HistoryViewer.Message.read(
      question, generation: 0,
      .success(HistoryPage(entries: Samples.floorEntries, total: 10, next: nil)))
    #expect(send(late, to: &state).isEmpty && state.entries.lines.isEmpty)
    _ = read([], &state)
    #expect(driver(state).text.contains("x shows everything again"))
    let all = HistoryViewer.Question(scope: .recent, filter: HistoryWish(), before: nil)
    #expect(send(.clearPressed, to: &state) == [.effect(.read(all, generation: 2))])
  }

  @Test func only_what_can_differ_is_asked_about() {
    var fields: [[HistoryFilterForm.Field]] = []
    for scope in [.recent, .user(UserID(3)), Self.ofContact] as [HistoryQuery.Scope] {
      fields.append(state(scope).filterForm(at: nil).fields)
    }
    #expect(fields[0] == [.action, .person, .from, .until, .collection, .text])
    #expect(fields[1] == [.action, .from, .until, .collection, .text])
    #expect(fields[2] == [.action, .person, .from, .until, .text])
  }

  @Test func a_slash_asks_for_a_text_and_the_title_says_what_is_looked_for() {
    var state = state()
    let form = state.filterForm(at: .text)
    #expect(form.focus == .text && send(.searchPressed, to: &state) == [.push(form)])
    let searched = full(Samples.floorEntries, wish: HistoryWish(text: "matin"))
    #expect(driver(searched, width: 120).text.contains("with “matin”"))
    #expect(searched.filter.filter(in: FixedZone()).text == "matin")
  }

  @Test func a_wish_means_whole_days_of_the_floor() {
    let zone = FixedZone(name: "America/Toronto", offset: -5 * 3600)
    let day = LocalDate(year: 2026, month: 11, day: 24)
    let filter = HistoryWish(action: .update, person: UserID(3), from: day, until: day)
      .filter(in: zone)
    #expect(filter.from == Instant(iso8601: "2026-11-24T05:00:00Z"))
    #expect(filter.until == Instant(iso8601: "2026-11-25T05:00:00Z"))
    #expect(filter.actions == [.update] && filter.actor == UserID(3))
  }

  // MARK: Going on

  @Test func enter_opens_the_record_of_any_entry() {
    let session = Samples.session
    let places: [(Collection, String, any Destination)] = [
      (.user, "anna@example.com", PeopleDestination(session: session, showing: "anna@example.com")),
      (.role, "importer", RolesDestination(session: session, showing: "importer")),
      (.contactStatus, "interested", StatusesDestination(session: session, showing: "interested")),
      (.setting, "pool", SettingsDestination(session: session, showing: "pool")),
      (.doNotCall, "5145550134", ComplianceDestination(session: session, showing: "5145550134")),
    ]
    let open = HistoryViewer.commands.first { $0.id == "open" }
    for (collection, key, target) in places {
      var entry = Samples.entry(5, [])
      (entry.collection, entry.key, entry.contactID) = (collection, key, nil)
      var state = state()
      _ = read([entry], &state)
      #expect(open?.availability(state) == .ready)
      #expect(send(.openPressed, to: &state) == [.push(target)])
      var own = self.state(.record(collection, key: key))
      _ = read([entry], &own)
      #expect(open?.availability(own).refusal == Phrase { $0.historySameRecord })
      #expect(send(.openPressed, to: &own).isEmpty)
    }
  }

  @Test func enter_opens_the_contact_of_another_record() {
    var state = state()
    let event = Samples.entry(
      200, [], action: .event, because: .signIn, collection: .event, key: "sign_in", contact: nil)
    _ = read([event] + Samples.floorEntries, &state)
    let open = HistoryViewer.commands.first { $0.id == "open" }
    #expect(open?.availability(state).refusal == Phrase { $0.historyNoRecord })
    #expect(send(.openPressed, to: &state).isEmpty)
    send(.moved("Down"), to: &state)
    send(.moved("Down"), to: &state)
    #expect(
      send(.openPressed, to: &state)
        == [.push(ContactSheetDestination(session: Samples.session, contactID: ContactID(10)))])
    var own = self.state(Self.ofContact, from: ContactID(9))
    _ = read(Samples.entries, &own)
    #expect(open?.availability(own).refusal == Phrase { $0.historySameRecord })
  }

  @Test func a_long_entry_is_read_on_and_no_further_than_it_goes() {
    var state = state(Self.ofContact)
    let text = (0..<60).map { "line \($0)" }.joined(separator: "\n")
    _ = read([Samples.entry(5, [Samples.change("notes", nil, ["content": .string(text)])])], &state)
    #expect(!driver(state).text.contains("line 59"))
    for _ in 0..<200 { send(.scrolled(by: 1), to: &state) }
    #expect(driver(state).text.contains("line 59"))
    let end = state.paneTop
    send(.scrolled(by: -1), to: &state)
    #expect(state.paneTop == end - 1, "back at once")
    for _ in 0..<200 { send(.scrolled(by: -1), to: &state) }
    #expect(state.paneTop == 0)
  }

  // MARK: Pictures

  private func driver(
    _ state: HistoryViewer.State, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256
  ) -> AppDriver {
    let shown = HistoryPage(
      entries: state.entries.lines, total: state.total, next: state.entries.next)
    var failure: DomainError?
    if state.problem != nil { failure = state.problem }
    let problem = failure
    return Stage.driver(
      HistoryViewer.self, state,
      HistoryViewer.UseCases(
        names: { () throws(DomainError) in Samples.names },
        read: { (_) throws(DomainError) in
          if let problem { throw problem }
          return shown
        }), width: width, height: height, language: language, depth: depth)
  }

  private func full(
    _ entries: [HistoryEntry], _ scope: HistoryQuery.Scope = .recent, select: Int = 0,
    wish: HistoryWish = HistoryWish()
  ) -> HistoryViewer.State {
    var state = state(scope)
    state.filter = wish
    _ = read(entries, total: wish.isEmpty ? entries.count : nil, &state)
    for _ in 0..<select { send(.moved("Down"), to: &state) }
    return state
  }

  @Test func the_screen_looks_as_recorded() {
    Golden.check(driver(full(Samples.floorEntries)).terminal.frame, "history/recent-80x24")
    Golden.check(
      driver(full(Samples.entries, Self.ofContact, select: 3)).terminal.frame,
      "history/phone-80x24")
    Golden.check(
      driver(full(Samples.entries, Self.ofContact, select: 1), language: .french).terminal.frame,
      "history/note-80x24-fr")
    Golden.check(
      driver(full(Samples.floorEntries, select: 8), width: 120, height: 40).terminal.frame,
      "history/call-120x40")
    Golden.check(
      driver(
        full(Samples.floorEntries, select: 1), width: 60, height: 20, language: .french,
        depth: .mono
      ).terminal.frame, "history/recent-60x20-fr-mono")
    let wish = HistoryWish(
      action: .update, person: UserID(3), from: LocalDate(year: 2026, month: 11, day: 1))
    Golden.check(
      driver(full(Samples.entries, wish: wish), width: 120, height: 40).terminal.frame,
      "history/filtered-120x40")
  }

  @Test func each_thing_shows() {
    var other = Samples.floorEntries
    other[0].actor.name = "Somebody Else"
    var host = Samples.floorEntries
    host[0].host = "floor-2"
    let states = [
      full(Samples.floorEntries), full(other), full(host), full(Samples.floorEntries, select: 1),
      full(Samples.entries), full(Samples.entries, Self.ofContact), full([]),
      full(Samples.entries, .user(UserID(3))), full([], wish: HistoryWish(action: .create)),
    ]
    #expect(Set(states.map { driver($0).terminal.frame }).count == states.count)
  }

  @Test func values_are_told_as_people_know_them() {
    let telling = EntryTelling(Samples.names, English(), FixedZone(name: "X", offset: -5 * 3600))
    #expect(telling.told(Samples.entries[0]) == "status Attempted → Do not call")
    #expect(telling.told(Samples.entries[2]) == "moved from Luc Roy to Anna Tremblay")
    #expect(telling.told(Samples.entries[3]) == "number (514) 555-0100 → (514) 555-0134")
    #expect(telling.told(Samples.entries[4]) == "call: answered")
    #expect(telling.text(true, of: "isConverted") == "yes")
    #expect(telling.text("2026-11-24T15:28:00.000Z", of: "callbackAt") == "2026-11-24 10:28")
    #expect(telling.text("2026-11-24T15:28:00.000Z", of: "name") == "2026-11-24T15:28:00.000Z")
    #expect(telling.text("nobody@example.com", of: "assignedTo") == "nobody@example.com")
    let french = EntryTelling(Samples.names, French(), FixedZone())
    #expect(french.told(Samples.entries[0]) == "statut Tenté → Ne pas appeler")
    #expect(french.text(false, of: "isAdmin") == "non")
  }

  @Test func what_matters_is_marked() {
    let weights = Samples.floorEntries.map(\.weight)
    #expect(
      weights == [
        .light, .grave, .grave, .light, .grave, .light, .weighty, .weighty, .light, .light,
      ])
    #expect(Samples.entry(1, [Samples.change("deletedAt", "x", nil)]).weight == .weighty)
    #expect(Samples.entry(1, [Samples.change("isConverted", false, true)]).weight == .weighty)
    let person = Samples.entry(
      1, [Samples.change("phone", "1", "2")], collection: .user, key: "a@example.com")
    #expect(person.weight == .light)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (99, 14), (100, 14), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for select in 0..<Samples.floorEntries.count {
      _ = driver(full(Samples.floorEntries, select: select), width: width, height: height)
    }
  }

  @Test func whatever_was_written_reaches_no_cell_as_more_than_text() {
    for text in HostileText.all + [String(repeating: "\u{1B}[31mx", count: 25_000)] {
      var entry = Samples.entry(
        7,
        [
          Samples.change("name", .string(text), .string(text)),
          Samples.change("notes", nil, ["content": .string(text), "createdBy": .string(text)]),
          Samples.change(text, ["a": .string(text)], ["a": .string(text + "x")]),
          Samples.change("status", .string(text), .string(text)),
        ])
      entry.actor = ActorSnapshot(kind: "user", key: "1", name: text, email: text)
      (entry.key, entry.host, entry.terminal, entry.peer) = (text, text, text, text)
      (entry.program, entry.because) = (text, text)
      for (width, height) in [(80, 24), (120, 40)] {
        var state = full([entry], .record(.contact, key: text))
        expectHarmless(driver(state, width: width, height: height).terminal.frame)
        for _ in 0..<3 { send(.scrolled(by: 1), to: &state) }
        expectHarmless(driver(state, width: width, height: height).terminal.frame)
      }
      entry.changes = []
      entry.action = .create
      entry.initialDocument = ["name": .string(text), text: .array([.string(text)])]
      expectHarmless(driver(full([entry])).terminal.frame)
    }
  }

  @Test func every_reason_is_told_in_both_languages() {
    for language in Language.allCases {
      let told = Reason.allCases.map { language.phrases.name(of: $0, code: "?") }
      #expect(Set(told).count >= told.count - 1 && !told.contains("?"))
    }
  }
}
