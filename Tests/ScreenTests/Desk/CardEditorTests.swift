import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct CardEditorTests {
  private let zone = FixedZone(name: "America/Toronto", offset: -5 * 3600)

  private func editor() -> CardEditor.State {
    let contact = FakeDesk.contact()
    return CardEditor.State(
      CardEditorDestination(session: FakeDesk.session, contact: contact),
      texts: contact.texts(in: zone), today: zone.day(of: FakeDesk.now))
  }

  private func type(_ text: String, in state: inout CardEditor.State) {
    _ = CardEditor.update(&state, .typed("Ctrl-U"), at: FakeDesk.now)
    _ = CardEditor.update(&state, .pasted(text), at: FakeDesk.now)
  }

  @Test func only_what_was_changed_is_saved() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "e", "Ctrl-U")
    driver.type("Marie Roy")
    driver.press("Enter")
    #expect(desk.asked == ["claim", "edit 1 name=Marie Roy"])
    #expect(driver.text.contains("The card is saved."))
  }

  @Test func nothing_changed_says_so_and_leaves_without_a_question() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "e", "Enter")
    #expect(driver.text.contains("Nothing was changed."))
    driver.press("Esc")
    #expect(!driver.text.contains("Card of"))
    #expect(desk.asked == ["claim"])
  }

  @Test func leaving_asks_only_where_something_would_be_lost() {
    let driver = FakeDesk().driver()
    driver.press("Space", "e")
    driver.type("x")
    driver.press("Esc")
    #expect(driver.text.contains("Leave without saving"))
    driver.press("n")
    #expect(driver.text.contains("Marie Gagnonx"))
    driver.press("Backspace", "Esc")
    #expect(!driver.text.contains("Card of"))
  }

  @Test func what_is_wrong_stands_at_its_field_and_goes_with_the_next_key() {
    var state = editor()
    state.focus = .postalCode
    type("H3O 1B2", in: &state)
    #expect(CardEditor.update(&state, .savePressed, at: FakeDesk.now) == [])
    #expect(state.problems == [.postalCode: .postalCode(.letterNeverUsed("O"))])
    #expect(state.focus == .postalCode)
    _ = CardEditor.update(&state, .typed("Backspace"), at: FakeDesk.now)
    #expect(state.problems[.postalCode] == nil)
  }

  @Test func a_field_is_judged_when_it_is_left_and_not_before() {
    var state = editor()
    state.focus = .email
    type("marie@", in: &state)
    #expect(state.problems.isEmpty)
    _ = CardEditor.update(&state, .fieldMoved(by: 1), at: FakeDesk.now)
    #expect(state.problems[.email] == .email(.badDomain("")))
    #expect(state.focus == .address)
  }

  @Test func a_refusal_of_storage_goes_to_its_field_and_keeps_what_was_typed() {
    var state = editor()
    state.focus = .phone
    type("5145550199", in: &state)
    _ = CardEditor.update(&state, .savePressed, at: FakeDesk.now)
    #expect(CardEditor.holds(.key("x"), state))
    state.focus = .name
    _ = CardEditor.update(&state, .saved(.fieldRefused(.phone, .taken)), at: FakeDesk.now)
    #expect(state.focus == .phone)
    #expect(state.problems[.phone] == .taken)
    #expect(state.text(.phone) == "5145550199")
    #expect(!CardEditor.holds(.key("x"), state))
    _ = CardEditor.update(&state, .saved(.anotherSeatIsSaving), at: FakeDesk.now)
    #expect(state.trouble == .anotherSeatIsSaving)
    #expect(state.text(.phone) == "5145550199")
  }

  @Test func a_consent_is_of_today_and_without_one_there_is_no_day() {
    var state = editor()
    state.focus = .consent
    _ = CardEditor.update(&state, .typed("Right"), at: FakeDesk.now)
    #expect(state.text(.consent) == "inquiry")
    #expect(state.text(.consentAt) == "2026-11-24")
    _ = CardEditor.update(&state, .typed("Left"), at: FakeDesk.now)
    #expect(state.text(.consentAt).isEmpty)
    #expect(state.edit.isEmpty)
  }

  @Test func what_was_given_stands_on_the_card() {
    let desk = FakeDesk()
    desk.set {
      $0.card?.contact.details.language = .french
      $0.card?.contact.details.consent = .customer
      $0.card?.contact.details.consentAt = FakeDesk.now - .hours(48)
    }
    let driver = desk.driver()
    driver.press("Space")
    #expect(driver.text.contains("French · is a customer (2026-11-22)"))
    driver.press("F9")
    #expect(driver.text.contains("français · clientèle (2026-11-22)"))
  }

  // MARK: Two people, one card

  private func met() -> CardEditor.State {
    var state = editor()
    state.focus = .name
    type("Mine", in: &state)
    state.focus = .city
    type("Laval", in: &state)
    var theirs = state.seen
    theirs[.name] = "Theirs"
    theirs[.email] = "new@example.com"
    _ = CardEditor.update(&state, .foundChanged(.success(theirs)), at: FakeDesk.now)
    return state
  }

  @Test func what_others_wrote_is_shown_and_nothing_typed_is_lost() {
    let state = met()
    #expect(state.conflict?.fields == [.name])
    #expect(state.text(.name) == "Mine" && state.text(.city) == "Laval")
    #expect(state.text(.email) == "new@example.com", "she had left it alone")
    #expect(!state.isChanged(.email))
  }

  @Test func keeping_hers_overwrites_what_she_has_seen() {
    var state = met()
    let steps = CardEditor.update(&state, .savePressed, at: FakeDesk.now)
    guard case .effect(.save(let edit, _)) = steps.first else {
      Issue.record("nothing was saved: \(steps)")
      return
    }
    #expect(edit.changes[.name] == ContactEdit.Change(seen: "Theirs", wanted: "Mine"))
    #expect(edit.changes.keys.contains(.city) && edit.changes.count == 2)
  }

  @Test func taking_theirs_leaves_only_what_is_hers() {
    var state = met()
    _ = CardEditor.update(&state, .whosePressed, at: FakeDesk.now)
    let steps = CardEditor.update(&state, .savePressed, at: FakeDesk.now)
    #expect(state.text(.name) == "Theirs")
    guard case .effect(.save(let edit, _)) = steps.first else {
      Issue.record("nothing was saved: \(steps)")
      return
    }
    #expect(Array(edit.changes.keys) == [.city])
  }

  /// Both texts stand on the screen to their last word.
  @Test func both_texts_are_seen_in_full() {
    var state = editor()
    state.focus = .address
    let mine = "12 rue Principale, appartement 4, entrée par la ruelle derrière l’église"
    let theirs = "12 rue Principale, appartement 40, sonnez deux fois et attendez en bas"
    type(mine, in: &state)
    var stands = state.seen
    stands[.address] = theirs
    stands[.name] = "Theirs"
    state.focus = .name
    type("Mine", in: &state)
    _ = CardEditor.update(&state, .foundChanged(.success(stands)), at: FakeDesk.now)
    _ = CardEditor.update(&state, .fieldMoved(by: 1), at: FakeDesk.now)
    for (width, height) in [(80, 24), (60, 20)] {
      let driver = Stage.driver(
        CardEditor.self, state,
        CardEditor.UseCases(
          save: { (_, _) throws(DomainError) in }, texts: { (_) throws(DomainError) in nil }),
        width: width, height: height)
      let words = driver.text
      for end in ["derrière l’église", "attendez en bas"] {
        for word in end.split(separator: " ") { #expect(words.contains(word), "\(word)") }
      }
      Golden.check(driver.terminal.frame, "card/conflict-long-\(width)x\(height)")
    }
  }

  @Test func going_back_to_the_form_decides_nothing() {
    var state = met()
    #expect(CardEditor.update(&state, .leavePressed, at: FakeDesk.now) == [])
    #expect(state.conflict == nil)
    #expect(state.edit.changes[.name] == ContactEdit.Change(seen: "Marie Gagnon", wanted: "Mine"))
  }

  @Test func a_conflict_is_met_and_settled_by_keys() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "e", "Ctrl-U")
    driver.type("Mine")
    desk.set { $0.theirs = [.name: "Theirs"] }
    driver.press("Enter")
    #expect(driver.text.contains("Changed by two people"))
    #expect(driver.text.contains("Mine") && driver.text.contains("Theirs"))
    driver.press("Space", "Enter")
    #expect(desk.asked == ["claim", "edit 1 name=Mine"], "theirs stands already")
    #expect(!driver.text.contains("Card of"))
  }

  @Test func whatever_others_wrote_reaches_no_cell_as_more_than_text() {
    for text in HostileText.all {
      let desk = FakeDesk()
      let driver = desk.driver()
      driver.press("Space", "e")
      driver.paste(text)
      desk.set { $0.theirs = [.name: text + "x"] }
      driver.press("Enter")
      expectHarmless(driver.terminal.frame)
    }
  }
}
