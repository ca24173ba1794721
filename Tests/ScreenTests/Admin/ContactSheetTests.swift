import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ContactSheetTests {
  private typealias Samples = AdminSamples

  private func state() -> ContactSheet.State {
    ContactSheet.State(
      ContactSheetDestination(session: Samples.session, contactID: ContactID(9)),
      floor: People.floor)
  }

  private func shown(
    _ sheet: SeeContactRecord.Sheet = Samples.sheet(), tab: ContactSheet.Tab = .notes
  ) -> ContactSheet.State {
    var state = state()
    _ = ContactSheet.opened(&state, at: People.now)
    send(.named(.success(Samples.names)), to: &state)
    send(.read(.success(sheet)), to: &state)
    send(.listed(.notes, before: nil, .success(Samples.page(.notes))), to: &state)
    if tab != .notes {
      send(.tabPressed(tab), to: &state)
      send(.listed(tab, before: nil, .success(Samples.page(tab))), to: &state)
    }
    return state
  }

  @discardableResult
  private func send(
    _ message: ContactSheet.Message, to state: inout ContactSheet.State
  ) -> [Step<ContactSheet.Effect>] {
    ContactSheet.update(&state, message, at: People.now)
  }

  private func command(_ id: String) -> Command<ContactSheet.State, ContactSheet.Message> {
    ContactSheet.commands.first { $0.id == id }!
  }

  private func refusal(_ id: String, _ state: ContactSheet.State) -> Phrase? {
    command(id).availability(state).refusal
  }

  private let readAll: [Step<ContactSheet.Effect>] = [
    .effect(.read), .effect(.list(.notes, before: nil)),
  ]

  // MARK: Reading

  @Test func it_reads_the_card_and_the_list_in_sight() {
    var state = state()
    #expect(ContactSheet.opened(&state, at: People.now) == [.effect(.names)] + readAll)
    #expect(send(.changed, to: &state).isEmpty, "one reading of each at a time")
    #expect(send(.read(.success(Samples.sheet())), to: &state) == [.effect(.read)])
    #expect(
      send(.listed(.notes, before: nil, .success(Samples.page(.notes))), to: &state)
        == [.effect(.list(.notes, before: nil))], "something was committed meanwhile")
  }

  @Test func another_list_is_read_when_it_is_looked_at_and_when_it_is_old() {
    var state = shown()
    #expect(send(.tabMoved(by: 1), to: &state) == [.effect(.list(.calls, before: nil))])
    send(.listed(.calls, before: nil, .success(Samples.page(.calls))), to: &state)
    #expect(send(.tabPressed(.notes), to: &state).isEmpty, "it is there already")
    #expect(send(.tabMoved(by: -1), to: &state) == [.effect(.list(.history, before: nil))])
    send(.listed(.history, before: nil, .success(Samples.page(.history))), to: &state)
    _ = send(.changed, to: &state)
    send(.listed(.history, before: nil, .success(Samples.page(.history))), to: &state)
    #expect(send(.tabPressed(.calls), to: &state) == [.effect(.list(.calls, before: nil))])
  }

  @Test func a_list_that_comes_late_is_kept_and_the_one_in_sight_is_read() {
    var state = shown()
    _ = send(.tabPressed(.calls), to: &state)
    #expect(send(.tabPressed(.statuses), to: &state).isEmpty, "a list is being read")
    #expect(
      send(.listed(.calls, before: nil, .success(Samples.page(.calls))), to: &state)
        == [.effect(.list(.statuses, before: nil))])
    #expect(state.lists[.calls]?.lines.count == 12)
  }

  @Test func older_lines_are_read_by_their_key_when_the_end_comes_near() {
    var state = shown()
    let lines = (51...100).reversed().map {
      NoteLine(id: Int64($0), content: "note \($0)", authorName: "Anna", at: People.now)
    }
    _ = send(.reloadPressed, to: &state)
    send(
      .listed(.notes, before: nil, .success(.notes(RecordPage(lines: lines, next: 51)))),
      to: &state)
    #expect(send(.moved("End"), to: &state) == [.effect(.list(.notes, before: 51))])
    send(
      .listed(
        .notes, before: 51,
        .success(
          .notes(
            RecordPage(
              lines: [NoteLine(id: 3, content: "x", authorName: nil, at: People.now)], next: nil)))),
      to: &state)
    #expect(state.list.lines.count == 51 && state.list.next == nil)
  }

  @Test func the_selection_stays_on_its_line_when_others_write() {
    var state = shown()
    send(.moved("Down"), to: &state)
    _ = send(.changed, to: &state)
    let newer = NoteLine(id: 40, content: "new", authorName: "Luc", at: People.now)
    send(
      .listed(
        .notes, before: nil, .success(.notes(RecordPage(lines: [newer] + Samples.notes, next: nil)))
      ),
      to: &state)
    #expect(state.list.selected == .note(Samples.notes[1]))
  }

  // MARK: What may be done

  private let changes = ["edit", "note", "status", "assign", "unassign", "delete"]

  @Test func everything_may_be_done_by_who_may_do_everything() {
    let state = shown()
    for id in changes + ["history"] { #expect(refusal(id, state) == nil, "\(id)") }
    #expect(refusal("restore", state) == Phrase { $0.sheetNotDeleted })
  }

  @Test func what_needs_a_permission_says_which() {
    let state = shown(Samples.sheet(permissions: [.viewContacts]))
    let needed: [(String, Permission)] = [
      ("edit", .editContacts), ("note", .editContacts), ("status", .editContacts),
      ("assign", .assignContacts), ("unassign", .assignContacts), ("delete", .deleteContacts),
      ("history", .viewHistory),
    ]
    for (id, permission) in needed {
      #expect(
        refusal(id, state) == Phrase { $0.sentence(for: DomainError.notPermitted(permission)) },
        "\(id)")
    }
    let deleted = Samples.sheet(permissions: [.viewContacts]) {
      $0.contact.deletedAt = People.now
    }
    #expect(
      refusal("restore", shown(deleted))
        == Phrase { $0.sentence(for: DomainError.notPermitted(.deleteContacts)) })
  }

  @Test func a_deleted_contact_can_only_be_restored() {
    let state = shown(Samples.sheet { $0.contact.deletedAt = People.now })
    for id in changes { #expect(refusal(id, state) == Phrase { $0.sheetIsDeleted }, "\(id)") }
    #expect(refusal("restore", state) == nil)
  }

  @Test func what_somebody_is_working_on_is_left_to_them() {
    let held = shown(
      Samples.sheet { $0.holder = ContactRecord.Holder(name: "Luc Roy", since: People.now) })
    for id in ["status", "assign", "unassign", "delete"] {
      #expect(refusal(id, held) == Phrase { $0.sheetIsHeld("Luc Roy") }, "\(id)")
    }
    #expect(refusal("edit", held) == nil && refusal("note", held) == nil)
    let called = shown(Samples.sheet { $0.isInCall = true })
    #expect(refusal("delete", called) == Phrase { $0.sheetIsInCall })
  }

  @Test func what_is_booked_and_what_is_in_the_pool_stay_there() {
    let booked = shown(Samples.sheet { $0.contact.isConverted = true })
    for id in ["assign", "unassign", "delete"] {
      #expect(refusal(id, booked) == Phrase { $0.sheetIsBooked }, "\(id)")
    }
    let free = shown(
      Samples.sheet {
        $0.contact.assignedTo = nil
        $0.assignedToName = nil
      })
    #expect(refusal("unassign", free) == Phrase { $0.sheetInPool })
  }

  @Test func nothing_is_done_before_the_contact_is_read() {
    for id in changes + ["restore", "history"] { #expect(refusal(id, state()) != nil, "\(id)") }
  }

  // MARK: Doing it

  @Test func it_is_assigned_as_it_was_seen_when_somebody_was_asked_for() {
    var state = shown()
    #expect(send(.assignPressed, to: &state) == [.effect(.people)])
    #expect(ContactSheet.holds(.key("x"), state))
    let people = [
      TelephonisteLine(id: UserID(5), name: "Luc Roy", email: "luc@example.com", contacts: 7)
    ]
    #expect(
      send(.peopleRead(.success(people)), to: &state)
        == [
          .push(
            PersonPickerDestination(
              tag: ContactSheet.assignTag,
              title: Phrase { $0.sheetAssignTitle("(514) 555-0134") },
              people: [
                PersonChoice(
                  id: UserID(5), name: "Luc Roy", email: "luc@example.com", contacts: 7)
              ], allowsNobody: true, current: UserID(3)))
        ])
    #expect(!ContactSheet.holds(.key("x"), state))
    // Somebody else changes it before the answer comes.
    send(.read(.success(Samples.sheet { $0.contact.version = 13 })), to: &state)
    let act = ContactSheet.Effect.act(
      .assign(to: UserID(5)), seen: 12, .assigned("Luc Roy"))
    #expect(send(.personChosen(UserID(5)), to: &state) == [.effect(act)])
    let refused = send(.done(.assigned("Luc Roy"), .contactChanged), to: &state)
    #expect(
      refused
        == [.notice(Notice(.alert, Phrase { $0.sentence(for: DomainError.contactChanged) }))]
        + readAll)
    #expect(!state.isActing)
  }

  @Test func nobody_means_the_pool() {
    var state = shown()
    let unassign = ContactSheet.Effect.act(.unassign, seen: 12, .unassigned)
    #expect(send(.personChosen(nil), to: &state) == [.effect(unassign)])
    #expect(
      send(.done(.unassigned, nil), to: &state)
        == [.notice(Notice(.success, Phrase { $0.sheetDone(.unassigned) }))] + readAll)
    #expect(send(.unassignPressed, to: &state) == [.effect(unassign)])
  }

  @Test func a_deletion_asks_and_names_the_contact() {
    var state = shown()
    let question = Phrase { $0.sheetDeleteQuestion("(514) 555-0134", name: "Marie Gagnon") }
    #expect(
      send(.deletePressed, to: &state)
        == [.push(Confirmation(question, tag: ContactSheet.deleteTag))])
    #expect(question(English()).contains("Marie Gagnon"))
    guard
      case .deleteConfirmed? = ContactSheet.answered(
        Confirmed(tag: ContactSheet.deleteTag), state)
    else {
      Issue.record("yes is not taken")
      return
    }
    #expect(
      send(.deleteConfirmed, to: &state) == [.effect(.act(.delete, seen: 12, .deleted))])
  }

  @Test func a_status_is_set_with_its_note_and_a_callback_asks_its_time() {
    var state = shown()
    guard case .push(let pushed)? = send(.statusPressed, to: &state).first,
      let picker = pushed as? StatusPickerDestination
    else {
      Issue.record("no picker")
      return
    }
    #expect(!picker.choices.map(\.code).contains("converted"))
    #expect(picker.current == "callback_requested")
    let choice = SetStatus.Choice(statusCode: "interested", note: "soon")
    #expect(
      send(.statusChosen(code: "interested", note: "soon"), to: &state)
        == [.effect(.setStatus(choice, Samples.status("interested")))])
    send(.done(.status(Samples.status("interested")), .anotherSeatIsSaving), to: &state)
    #expect(state.statusNote == "soon", "what was typed stays for the next time")
    #expect(
      send(.statusChosen(code: "callback_requested", note: "late"), to: &state)
        == [
          .push(
            CallbackTimeDestination(
              session: Samples.session, contactID: ContactID(9), note: "late"))
        ])
    guard
      case .push(let asked)? = send(.statusChosen(code: "do_not_call", note: ""), to: &state).first
    else {
      Issue.record("do not call asks first")
      return
    }
    #expect((asked as? Shell.Confirmation)?.tag == ContactSheet.doNotCallTag)
    #expect(
      send(.doNotCallConfirmed, to: &state)
        == [
          .effect(
            .setStatus(
              SetStatus.Choice(statusCode: "do_not_call"), Samples.status("do_not_call")))
        ])
  }

  @Test func the_dialogs_of_the_desk_serve_here_too() {
    var sheet = Samples.sheet()
    sheet.draft = "half a no"
    var state = shown(sheet)
    #expect(
      send(.notePressed, to: &state)
        == [
          .push(
            NoteDestination(
              session: Samples.session, contactID: ContactID(9), draft: "half a no"))
        ])
    send(.noteClosed(draft: "half a note"), to: &state)
    #expect(state.sheet?.draft == "half a note")
    #expect(
      send(.editPressed, to: &state)
        == [
          .push(CardEditorDestination(session: Samples.session, contact: Samples.contact()))
        ])
    #expect(
      send(.historyPressed, to: &state)
        == [
          .push(
            HistoryDestination(
              session: Samples.session, scope: .record(.contact, key: "5145550134"),
              contactID: ContactID(9)))
        ])
  }

  @Test func no_two_commands_share_a_key_and_all_are_reachable_without_altgr() {
    let keys = ContactSheet.commands.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for key in keys {
      guard let typed = key.typed else { continue }
      #expect(typed.isLetter || "/?:;.,!-=+*%".contains(typed), "\(typed)")
    }
  }

  @Test func what_cannot_be_read_says_why() {
    var state = state()
    send(.read(.failure(.notPermitted(.viewContacts))), to: &state)
    #expect(state.content == .failed(.notPermitted(.viewContacts), last: nil))
    let known = Samples.sheet()
    send(.read(.success(known)), to: &state)
    send(.read(.failure(.anotherSeatIsSaving)), to: &state)
    #expect(state.sheet == known, "what was read goes on being shown")
  }
}
