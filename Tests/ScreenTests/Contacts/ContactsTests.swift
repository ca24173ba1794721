import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ContactsTests {
  private let session = People.session("Ada Roy", [.admin], seat: SeatID(1))
  private let table = FakeContacts(300)

  private func state(_ table: FakeContacts? = nil) -> Contacts.State {
    var state = Contacts.State(
      ContactsDestination(session: session), floor: People.floor, zone: FixedZone())
    answer(Contacts.opened(&state, at: People.now), &state, table ?? self.table)
    return state
  }

  @discardableResult
  private func send(
    _ message: Contacts.Message, to state: inout Contacts.State
  ) -> [Step<Contacts.Effect>] {
    Contacts.update(&state, message, at: People.now)
  }

  /// Answers every effect, and those that come of it.
  private func answer(
    _ steps: [Step<Contacts.Effect>], _ state: inout Contacts.State, _ table: FakeContacts
  ) {
    for case .effect(let effect) in steps {
      Contacts.announce(effect, to: table.useCases)
      let message = Contacts.run(effect, with: table.useCases) { _ in }
      answer(send(message, to: &state), &state, table)
    }
  }

  private func give(_ message: Contacts.Message, to state: inout Contacts.State) {
    answer(send(message, to: &state), &state, table)
  }

  private func questions(_ steps: [Step<Contacts.Effect>]) -> [TableQuery] {
    steps.compactMap {
      if case .effect(.page(let query, _)) = $0 { return query }
      return nil
    }
  }

  // MARK: Reading

  @Test func it_opens_on_the_newest_and_counts_afterwards() {
    var state = Contacts.State(
      ContactsDestination(session: session), floor: People.floor, zone: FixedZone())
    let steps = Contacts.opened(&state, at: People.now)
    #expect(steps.first == .effect(.ground))
    #expect(questions(steps).first?.sort == .usual)
    #expect(!steps.contains { if case .effect(.count) = $0 { true } else { false } })
    answer(steps, &state, table)
    #expect(state.count.known == 300 && state.window.current?.id == table.rows[0].id)
  }

  @Test func a_page_breaks_off_the_count_and_the_count_is_asked_again() {
    var state = state()
    state.count = Contacts.Count()
    let counting = state.countAgain()
    guard case .effect(.count(_, let old))? = counting.first else {
      Issue.record("no count was asked")
      return
    }
    give(.moved("End"), to: &state)
    #expect(table.abandoned > old, "the page announces that older questions are pointless")
    #expect(state.count.known == 300)
    send(.counted(old, .success(7)), to: &state)
    #expect(state.count.known == 300, "an answer that nobody waits for is dropped")
  }

  @Test func a_search_asks_with_every_key_and_keeps_the_rows_meanwhile() {
    var state = state()
    send(.searchPressed, to: &state)
    let first = send(.typed("g"), to: &state)
    let second = send(.typed("a"), to: &state)
    #expect(questions(first).first?.filter.search == "g")
    #expect(questions(second).first?.filter.search == "ga")
    #expect(state.window.current?.id == table.rows[0].id)
    answer(first, &state, table)
    #expect(state.count.known == nil, "the first answer is too old")
    answer(second, &state, table)
    #expect(state.window.rows.allSatisfy { Folding.fold($0.name ?? "").contains("ga") })
    give(.entryAccepted, to: &state)
    #expect(state.entry == nil && state.filter.search == "ga")
    give(.escapePressed, to: &state)
    #expect(state.filter == .everything && state.window.rows[49].id == table.rows[49].id)
    #expect(send(.escapePressed, to: &state) == [.close])
  }

  @Test func others_changes_leave_rows_and_cursor_where_they_are() {
    var state = state()
    for _ in 0..<5 { give(.moved("Down"), to: &state) }
    let current = state.window.current?.id
    var rows = table.rows
    rows.insert(FakeContacts.row(0, of: 900), at: 0)
    rows[3].statusID = FakeContacts.statuses[2].id
    table.rows = rows
    give(.changed, to: &state)
    #expect(state.window.current?.id == current)
    #expect(state.window.rows[0].id == rows[1].id)
    #expect(state.window.rows[2].statusID == FakeContacts.statuses[2].id)
    #expect(state.count.isStale)
    give(.recountDue, to: &state)
    #expect(state.count.known == 301)
    give(.reloadPressed, to: &state)
    #expect(state.window.rows[0].id == rows[0].id && state.window.current?.id == current)
  }

  @Test func while_a_refresh_is_under_way_another_change_is_remembered() {
    var state = state()
    let steps = send(.changed, to: &state)
    #expect(steps.count == 2)
    #expect(send(.changed, to: &state).isEmpty)
    answer(steps, &state, table)
    #expect(!state.reading.isRefreshing && !state.reading.isStale)
  }

  @Test func a_failed_reading_is_told_and_tried_again_at_a_key() {
    var state = state()
    _ = send(.moved("End"), to: &state)
    let question = state.reading.page!.question
    send(.pageRead(question, .failure(.storage(.other("disk")))), to: &state)
    #expect(state.failure == .storage(.other("disk")) && !state.window.isEmpty)
    give(.reloadPressed, to: &state)
    #expect(state.failure == nil)
  }

  // MARK: Order

  @Test func a_column_sorts_and_turns_round() {
    var state = state()
    #expect(state.columns.focused == .name)
    #expect(questions(send(.sortPressed, to: &state)).first?.sort == ContactSort(.name))
    #expect(
      questions(send(.sortPressed, to: &state)).first?.sort == ContactSort(.name, descending: true))
    for _ in 0..<3 { send(.columnMoved(by: 1), to: &state) }
    #expect(
      questions(send(.sortPressed, to: &state)).first?.sort
        == ContactSort(.callCount, descending: true))
    send(.columnWidened(by: 2), to: &state)
    #expect(state.columns.settings.first { $0.column == .callCount }?.width == 8)
  }

  @Test func a_jump_lands_at_the_beginning_of_a_value() {
    var state = state()
    state.sort = ContactSort(.name)
    send(.jumpPressed, to: &state)
    send(.pasted("Élie"), to: &state)
    let place = ContactPlace(value: .text("elie"), id: ContactID(.min))
    #expect(questions(send(.entryAccepted, to: &state)).first?.start == .after(place))
    state.sort = ContactSort(.createdAt, descending: true)
    send(.jumpPressed, to: &state)
    send(.pasted("2026-11"), to: &state)
    let end = Instant(iso8601: "2026-12-01T00:00:00Z")!.milliseconds - 1
    #expect(
      questions(send(.entryAccepted, to: &state)).first?.start
        == .after(ContactPlace(value: .number(end), id: ContactID(.max))))
    send(.jumpPressed, to: &state)
    send(.pasted("gagnon"), to: &state)
    #expect(
      send(.entryAccepted, to: &state)
        == [.notice(Notice(.warning, Phrase { $0.contactsNoSuchPlace }))])
  }

  // MARK: Marks and acts

  @Test func marked_contacts_are_assigned_to_whom_was_chosen() {
    var state = state()
    give(.markPressed, to: &state)
    give(.markPressed, to: &state)
    let ids = [table.rows[1].id, table.rows[0].id]
    guard
      case .push(let picker as PersonPickerDestination)? = send(.actPressed(.assign), to: &state)
        .first
    else {
      Issue.record("nobody was asked for")
      return
    }
    #expect(picker.people == [FakeContacts.anna, FakeContacts.luc])
    let steps = send(.personChosen(tag: picker.tag, FakeContacts.luc.id), to: &state)
    guard case .push(let work as BulkWorkDestination)? = steps.first else {
      Issue.record("nothing was begun")
      return
    }
    #expect(work.act == .assign(to: FakeContacts.luc.id) && work.targets == .chosen(ids))
    send(.workEnded(BulkWorkEnded(hasChanged: true)), to: &state)
    #expect(state.marks.isEmpty)
  }

  @Test func a_move_asks_from_whom_and_to_whom() {
    var state = state()
    send(.allPressed, to: &state)
    guard
      case .push(let from as PersonPickerDestination)? = send(.actPressed(.move), to: &state).first,
      case .push(let to as PersonPickerDestination)? = send(
        .personChosen(tag: from.tag, FakeContacts.anna.id), to: &state
      ).first
    else {
      Issue.record("nobody was asked for")
      return
    }
    #expect(to.people == [FakeContacts.luc])
    guard
      case .push(let work as BulkWorkDestination)? = send(
        .personChosen(tag: to.tag, FakeContacts.luc.id), to: &state
      ).first
    else {
      Issue.record("nothing was begun")
      return
    }
    #expect(work.act == .move(from: FakeContacts.anna.id, to: FakeContacts.luc.id))
    #expect(work.targets == .filter(.everything, except: []))
  }

  @Test func a_range_is_stretched_by_the_arrows() {
    var state = state()
    give(.moved("Down"), to: &state)
    give(.rangePressed, to: &state)
    give(.moved("PageDown"), to: &state)
    give(.moved("Up"), to: &state)
    give(.rangePressed, to: &state)
    let expected = Set(table.rows[1...(state.window.index)].map(\.id))
    #expect(state.marks.kind == .chosen(expected) && expected.count > 5)
    #expect(send(.escapePressed, to: &state).isEmpty)
    #expect(state.marks.isEmpty)
  }

  @Test func another_filter_forgets_all_but_not_what_was_chosen_by_hand() {
    var state = state()
    give(.markPressed, to: &state)
    give(.filterChosen(ContactFilter(statuses: [FakeContacts.statuses[1].id])), to: &state)
    #expect(state.marks.count(of: nil) == 1)
    give(.allPressed, to: &state)
    give(.filterChosen(.everything), to: &state)
    #expect(state.marks.isEmpty)
  }

  @Test func only_what_is_permitted_can_be_done() {
    let state = state(FakeContacts(10, permissions: [.viewContacts]))
    let allowed = Contacts.commands.filter { $0.availability(state) == .ready }.map(\.id)
    for id in [
      "assign", "move", "unassign", "status", "delete", "restore", "new", "import", "export",
    ] {
      #expect(!allowed.contains(id), "\(id)")
    }
    for id in ["open", "mark", "filter", "search", "sort"] {
      #expect(allowed.contains(id), "\(id)")
    }
  }

  @Test func an_export_holds_what_is_marked_or_all_that_is_shown() {
    var state = state()
    guard case .push(let all as ExportDestination)? = send(.exportPressed, to: &state).first else {
      Issue.record("no export")
      return
    }
    #expect(all.target == .filter(.everything, except: []) && all.count == 300)
    give(.markPressed, to: &state)
    guard case .push(let one as ExportDestination)? = send(.exportPressed, to: &state).first else {
      Issue.record("no export")
      return
    }
    #expect(one.target == .chosen([table.rows[0].id]) && one.count == 1)
  }
}
