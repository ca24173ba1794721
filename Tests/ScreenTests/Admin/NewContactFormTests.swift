import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct NewContactFormTests {
  private typealias Samples = AdminSamples
  private static let people = [
    TelephonisteLine(
      id: UserID(3), name: "Anna Tremblay", email: "anna@example.com", contacts: 12)
  ]

  private func form(
    _ people: [TelephonisteLine]? = people
  ) -> NewContactForm.State {
    var state = NewContactForm.State(
      NewContactDestination(session: Samples.session),
      today: LocalDate(year: 2026, month: 11, day: 24)!)
    let statuses = Samples.statuses.filter {
      !["converted", "callback_requested"].contains($0.code)
    }
    send(.prepared(.success(NewContactForm.Setup(statuses: statuses, people: people))), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: NewContactForm.Message, to state: inout NewContactForm.State
  ) -> [Step<NewContactForm.Effect>] {
    NewContactForm.update(&state, message, at: People.now)
  }

  private func filled() -> NewContactForm.State {
    var state = form()
    send(.pasted("514 555-0199"), to: &state)
    send(.fieldMoved(by: 1), to: &state)
    send(.pasted("Zoé Caron"), to: &state)
    return state
  }

  @Test func it_asks_for_what_the_choices_are() {
    var state = form()
    #expect(NewContactForm.opened(&state, at: People.now) == [.effect(.prepare)])
    #expect(NewContactForm.lane(of: .prepare) == .reading)
  }

  @Test func a_number_is_needed_and_what_is_wrong_stands_at_its_field() {
    var state = form()
    send(.fieldMoved(by: 1), to: &state)
    send(.pasted("Zoé"), to: &state)
    #expect(send(.savePressed, to: &state).isEmpty)
    #expect(state.slot == .field(.phone) && state.card.problems[.phone] == .phone(.empty))
    send(.pasted("514"), to: &state)
    #expect(send(.savePressed, to: &state).isEmpty)
    #expect(state.card.problems[.phone] == .phone(.tooShort(digits: 3)))
    #expect(state.card.text(.name) == "Zoé", "what was typed stays")
  }

  @Test func what_was_typed_and_chosen_is_added() {
    var state = filled()
    state.slot = .status
    send(.typed("Right"), to: &state)
    send(.personChosen(UserID(3)), to: &state)
    let wanted = NewContactForm.Wanted(
      fields: [.phone: "514 555-0199", .name: "Zoé Caron"], statusCode: "attempted",
      telephoniste: UserID(3))
    #expect(send(.savePressed, to: &state) == [.effect(.create(wanted))])
    #expect(NewContactForm.holds(.key("x"), state))
    #expect(
      send(.created(.success(ContactID(44))), to: &state)
        == [
          .notice(Notice(.success, Phrase { $0.newContactAdded("(514) 555-0199") })),
          .close(ContactCreated(contactID: ContactID(44))),
        ])
  }

  @Test func a_number_that_somebody_has_leads_to_whose_it_is() {
    var state = filled()
    _ = send(.savePressed, to: &state)
    let phone = PhoneNumber(digits: "5145550199")!
    #expect(
      send(.created(.failure(.fieldRefused(.phone, .taken))), to: &state)
        == [.effect(.find(phone))])
    #expect(state.card.problems[.phone] == .taken && state.slot == .field(.phone))
    let other = Samples.contact { $0.phone = phone }
    #expect(
      send(.found(.success(other)), to: &state)
        == [
          .push(
            Confirmation(
              Phrase { $0.newContactTaken("(514) 555-0199", name: "Marie Gagnon") },
              tag: NewContactForm.openTag))
        ])
    #expect(state.card.text(.name) == "Zoé Caron")
    #expect(
      send(.openConfirmed, to: &state)
        == [
          .replace(ContactSheetDestination(session: Samples.session, contactID: ContactID(9)))
        ])
  }

  @Test func the_number_of_a_deleted_contact_offers_to_bring_it_back() {
    var state = filled()
    _ = send(.savePressed, to: &state)
    let phone = PhoneNumber(digits: "5145550199")!
    _ = send(.created(.failure(.fieldRefused(.phone, .takenByDeleted))), to: &state)
    let other = Samples.contact {
      $0.phone = phone
      $0.deletedAt = People.now
    }
    guard case .push(let question)? = send(.found(.success(other)), to: &state).first else {
      Issue.record("nothing is offered")
      return
    }
    #expect((question as? Shell.Confirmation)?.tag == NewContactForm.reviveTag)
    #expect(send(.reviveConfirmed, to: &state) == [.effect(.revive(phone))])
    #expect(
      send(.revived(.success(ContactID(9))), to: &state).last
        == .replace(ContactSheetDestination(session: Samples.session, contactID: ContactID(9))))
    send(.revived(.failure(.fieldRefused(.phone, .onDoNotCallList))), to: &state)
    #expect(state.card.problems[.phone] == .onDoNotCallList)
  }

  @Test func a_letter_begins_the_search_for_a_telephoniste() {
    var state = form()
    state.slot = .telephoniste
    guard case .personAsked(let typed)? = NewContactForm.input(.key("a"), state) else {
      Issue.record("a letter asks")
      return
    }
    guard case .push(let pushed)? = send(.personAsked(typed: typed), to: &state).first,
      let picker = pushed as? PersonPickerDestination
    else {
      Issue.record("no picker")
      return
    }
    #expect(picker.typed == "a" && picker.allowsNobody)
    #expect(PersonPicker.State(picker).list.ids.contains(.person(UserID(3))))
    send(.personChosen(UserID(3)), to: &state)
    #expect(state.telephoniste == UserID(3))
    send(.personCleared, to: &state)
    #expect(state.telephoniste == nil)
    var barred = form(nil)
    barred.slot = .telephoniste
    #expect(NewContactForm.input(.key("a"), barred) == nil, "who may not assign is not asked")
  }

  @Test func leaving_asks_only_where_something_was_typed() {
    var state = form()
    #expect(send(.leavePressed, to: &state) == [.close])
    state = filled()
    #expect(
      send(.leavePressed, to: &state)
        == [
          .push(
            Confirmation(
              Phrase { $0.newContactLeaveQuestion }, tag: NewContactForm.leaveTag))
        ])
    #expect(NewContactForm.reluctance(state) != nil)
    #expect(send(.leaveConfirmed, to: &state) == [.close])
  }

  // MARK: Pictures

  private func frame(
    _ state: NewContactForm.State, width: Int = 80, height: Int = 24,
    language: Language = .english
  ) -> Frame {
    let setup = NewContactForm.Setup(statuses: state.statuses, people: state.people)
    return Stage.driver(
      NewContactForm.self, state,
      NewContactForm.UseCases(
        prepare: { () throws(DomainError) in setup },
        create: { (_) throws(DomainError) in ContactID(1) },
        find: { (_) throws(DomainError) in nil },
        revive: { (_) throws(DomainError) in ContactID(1) }),
      width: width, height: height, language: language
    ).terminal.frame
  }

  @Test func the_form_looks_as_recorded() {
    Golden.check(frame(filled()), "new-contact/filled-80x24")
    var taken = filled()
    _ = send(.created(.failure(.fieldRefused(.phone, .taken))), to: &taken)
    Golden.check(
      frame(taken, width: 60, height: 20, language: .french), "new-contact/taken-60x20-fr")
    var person = filled()
    person.slot = .telephoniste
    person.telephoniste = UserID(3)
    Golden.check(frame(person, width: 120, height: 40), "new-contact/person-120x40")
  }

  @Test func each_thing_shows() {
    var status = filled()
    status.statusCode = "interested"
    var person = filled()
    person.telephoniste = UserID(3)
    var barred = form(nil)
    barred.slot = .telephoniste
    let frames = [form(), filled(), status, person, barred].map { frame($0) }
    #expect(Set(frames).count == frames.count)
  }

  @Test(arguments: [(1, 1), (12, 4), (40, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = frame(filled(), width: width, height: height)
  }

  @Test func what_is_typed_reaches_no_cell_as_more_than_text() {
    for text in HostileText.all {
      var state = form()
      for _ in ContactField.allCases {
        send(.pasted(text), to: &state)
        send(.fieldMoved(by: 1), to: &state)
      }
      state.people = [
        TelephonisteLine(id: UserID(3), name: text, email: text, contacts: 1)
      ]
      state.telephoniste = UserID(3)
      state.slot = .telephoniste
      expectHarmless(frame(state))
      state.slot = .field(.name)
      expectHarmless(frame(state))
    }
  }
}
