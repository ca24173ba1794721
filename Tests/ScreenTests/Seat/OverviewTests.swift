import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct OverviewTests {
  private let session = People.session(seat: SeatID(1))

  private func state() -> Overview.State {
    Overview.State(OverviewDestination(session: session), floor: People.floor)
  }

  @discardableResult
  private func send(
    _ message: Overview.Message, to state: inout Overview.State
  ) -> [Step<Overview.Effect>] {
    Overview.update(&state, message, at: People.now)
  }

  private func entry(
    _ seq: Int64, _ reason: Reason, key: String = "5145550134", minutesAgo: Int64 = 1,
    changes: [FieldChange] = [], name: String = "Anna Tremblay"
  ) -> HistoryEntry {
    HistoryEntry(
      seq: seq, at: People.now - .minutes(minutesAgo),
      actor: ActorSnapshot(
        kind: reason == .initialise ? "system" : "user", key: "7", name: name, email: nil),
      action: .update, collection: .contact, key: key, changes: changes, initialDocument: nil,
      deletedDocument: nil, request: RequestID(seq), because: reason.rawValue, host: "h",
      terminal: nil, peer: nil, program: "test", seatSession: nil)
  }

  private func overview(_ counts: [Int] = [412, 96, 7, 31, 18, 205, 42, 3]) -> FloorOverview {
    let statuses = zip(ContactStatus.defaults, counts).map {
      FloorOverview.StatusCount(status: $0, contacts: $1)
    }
    let status = FieldChange(
      field: "status", old: .string("new"), new: .string("do_not_call"))
    let pool = FieldChange(field: "value", old: .string("on"), new: .string("off"))
    return FloorOverview(
      contacts: counts.reduce(0, +), pool: 312, byStatus: statuses,
      people: [
        person(1, "Anna Tremblay", .talking, 120), person(2, "Luc Roy", .ready, 88),
        person(3, "Ada Roy", .ready, 0, [.admin]), person(4, "Zoé Caron", nil, 203),
      ],
      lastChanges: [
        FloorOverview.Act(entry: entry(90, .setStatus, changes: [status]), entries: 2),
        FloorOverview.Act(entry: entry(88, .addNote, minutesAgo: 4), entries: 1),
        FloorOverview.Act(
          entry: entry(70, .importContacts, minutesAgo: 60, name: "Ada Roy"), entries: 1000),
        FloorOverview.Act(
          entry: entry(69, .changeSetting, key: "pool", minutesAgo: 90, changes: [pool]),
          entries: 1),
        FloorOverview.Act(entry: entry(1, .initialise, minutesAgo: 9000), entries: 12),
      ])
  }

  private func person(
    _ id: Int64, _ name: String, _ state: SeatState?, _ assigned: Int,
    _ actors: [ActorRole] = [.telephoniste]
  ) -> FloorOverview.Person {
    FloorOverview.Person(
      id: UserID(id), name: name, actors: actors, assigned: assigned, state: state)
  }

  @Test func it_reads_when_it_opens_and_after_every_change() {
    var state = state()
    #expect(Overview.opened(&state, at: People.now) == [.effect(.read(session))])
    #expect(send(.read(.success(overview())), to: &state).isEmpty)
    #expect(send(.changed, to: &state) == [.effect(.read(session))])
  }

  @Test func changes_that_come_while_it_reads_are_read_once_after() {
    var state = state()
    _ = Overview.opened(&state, at: People.now)
    #expect(send(.changed, to: &state).isEmpty)
    #expect(send(.changed, to: &state).isEmpty)
    #expect(send(.read(.success(overview())), to: &state) == [.effect(.read(session))])
    #expect(send(.read(.success(overview())), to: &state).isEmpty)
  }

  @Test func a_list_that_is_browsed_keeps_its_place_when_others_come() {
    var state = state()
    send(.read(.success(overview())), to: &state)
    send(.browsePressed, to: &state)
    send(.browsePressed, to: &state)
    send(.moved("Down"), to: &state)
    #expect(state.changes.selected == 88)
    var later = overview()
    later.lastChanges.insert(
      FloorOverview.Act(entry: entry(91, .addNote, minutesAgo: 0), entries: 1), at: 0)
    send(.read(.success(later)), to: &state)
    #expect(state.changes.selected == 88)
    send(.listLeft, to: &state)
    #expect(state.changes.selected == 91)
  }

  @Test func a_failure_goes_on_showing_what_was_read() {
    var state = state()
    send(.read(.success(overview())), to: &state)
    send(.read(.failure(.storage(.corrupt))), to: &state)
    #expect(state.figures.shown == overview())
    #expect(state.figures == .failed(.storage(.corrupt), last: overview()))
  }

  @Test func what_binds_everybody_or_cannot_be_taken_back_is_marked() {
    let acts = overview().lastChanges
    #expect(acts.map(\.isWeighty) == [true, false, false, true, true])
  }

  @Test(arguments: [
    (0, 10, 20, 0), (1, 10, 20, 2), (1, 1000, 20, 1), (10, 10, 20, 20), (5, 0, 20, 0),
  ])
  func a_bar_is_as_long_as_its_share_and_never_vanishes(
    count: Int, most: Int, width: Int, cells: Int
  ) {
    #expect(Overview.bar(count, of: most, width: width) == cells)
  }

  // MARK: - Pictures

  private func frame(
    _ result: Result<FloorOverview, DomainError>, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256
  ) -> Frame {
    let read = Overview.UseCases { (_) throws(DomainError) in try result.get() }
    return Stage.driver(
      Overview.self, state(), read, width: width, height: height, language: language, depth: depth
    ).terminal.frame
  }

  @Test func the_overview_looks_as_recorded() {
    let full = overview()
    Golden.check(frame(.success(full)), "overview/full-80x24")
    Golden.check(frame(.success(full), width: 120, height: 40), "overview/full-120x40")
    Golden.check(frame(.success(full), language: .french), "overview/full-80x24-fr")
    Golden.check(
      frame(.success(full), width: 60, height: 20, depth: .mono), "overview/full-60x20-mono")
    Golden.check(frame(.success(full), width: 40, height: 12), "overview/full-40x12")
    Golden.check(
      frame(.failure(.notPermitted(.viewHistory))), "overview/refused-80x24")
  }

  @Test func an_empty_floor_says_what_to_do() {
    var empty = overview([0, 0, 0, 0, 0, 0, 0, 0])
    empty.pool = 0
    empty.people = [person(3, "Ada Roy", .ready, 0, [.admin])]
    empty.lastChanges = []
    let frame = frame(.success(empty))
    Golden.check(frame, "overview/empty-80x24")
    #expect(frame.textPlane.contains("cordboard import FILE"))
    #expect(frame.textPlane.contains("cordboard users add"))
  }

  @Test func each_figure_shows() {
    var pictures = [frame(.success(overview()))]
    var changed = overview()
    changed.pool = 311
    pictures.append(frame(.success(changed)))
    changed = overview([413, 96, 7, 31, 18, 205, 42, 3])
    pictures.append(frame(.success(changed)))
    changed = overview()
    changed.people[1].state = .wrapUp
    pictures.append(frame(.success(changed)))
    changed.people[1].assigned = 89
    pictures.append(frame(.success(changed)))
    changed.lastChanges.removeFirst()
    pictures.append(frame(.success(changed)))
    #expect(Set(pictures).count == pictures.count)
  }

  @Test func every_kind_of_change_is_told_in_both_languages() {
    for reason in Reason.allCases {
      let isOfContact =
        ![.initialise, .addUser, .changeSetting, .resetPassword, .setActive].contains(reason)
      let key = isOfContact ? "5145550134" : "pool"
      let act = FloorOverview.Act(entry: entry(5, reason, key: key), entries: 3)
      for language in Language.allCases {
        let phrases = language.phrases
        let told = phrases.overviewChange(ChangeTold(act, overview(), phrases))
        #expect(!told.isEmpty && !told.contains("5145550134"))
      }
    }
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = frame(.success(overview()), width: width, height: height)
    _ = frame(.failure(.storage(.corrupt)), width: width, height: height)
  }
}
