import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct SettingsTests {
  private let session = RightsSamples.session

  private func state(_ settings: FloorSettings = FloorSettings()) -> Settings.State {
    var state = Settings.State(SettingsDestination(session: session), floor: People.floor)
    _ = Settings.opened(&state, at: People.now)
    send(.read(.success(settings)), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: Settings.Message, to state: inout Settings.State
  ) -> [Step<Settings.Effect>] {
    Settings.update(&state, message, at: People.now)
  }

  // MARK: State

  @Test func the_setting_that_was_asked_for_is_chosen() {
    let shown = Settings.State(
      SettingsDestination(session: session, showing: "attempts_per_day"), floor: People.floor)
    #expect(shown.list.selected == .attemptsPerDay)
  }

  @Test func a_setting_is_edited_in_place_and_refused_at_its_field() {
    var state = state()
    state.list.select(.attemptsPerDay)
    send(.acceptPressed, to: &state)
    #expect(state.entry?.field.text == "3")
    send(.typed("Backspace"), to: &state)
    send(.pasted(" 99 "), to: &state)
    let save = Step<Settings.Effect>.effect(.set(.attemptsPerDay, "99"))
    #expect(send(.acceptPressed, to: &state) == [save])
    #expect(send(.acceptPressed, to: &state).isEmpty, "once is enough")
    let refusal = DomainError.settingValue(.attemptsPerDay, "99")
    #expect(send(.set(.attemptsPerDay, "99", refusal), to: &state).isEmpty)
    #expect(state.entry?.refusal == refusal)
    send(.typed("Backspace"), to: &state)
    #expect(state.entry?.refusal == nil)
    #expect(send(.acceptPressed, to: &state).count == 1)
    #expect(send(.set(.attemptsPerDay, "9", nil), to: &state) == [.effect(.read)])
    #expect(state.entry == nil)
    #expect(
      state.saying
        == .done(Phrase { $0.settingSaved($0.settingName(.attemptsPerDay), "9") }))
  }

  @Test func leaving_drops_what_is_typed_then_the_screen() {
    var state = state()
    send(.acceptPressed, to: &state)
    #expect(send(.leavePressed, to: &state).isEmpty && state.entry == nil)
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  @Test func its_history_is_one_key_away() {
    var state = state()
    state.list.select(.pool)
    #expect(
      send(.historyPressed, to: &state)
        == [.push(HistoryDestination(session: session, scope: .record(.setting, key: "pool")))])
  }

  @Test func every_setting_is_named_and_explained_in_both_languages() {
    for language in Language.allCases {
      let phrases = language.phrases
      let names = FloorSetting.allCases.map(phrases.settingName)
      #expect(Set(names).count == names.count)
      #expect(FloorSetting.allCases.map(phrases.meaning).allSatisfy { $0.hasSuffix(".") })
    }
  }

  // MARK: Pictures

  private func driver(
    _ settings: FloorSettings = FloorSettings(), width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256,
    with prepare: (inout Settings.State) -> Void = { _ in }
  ) -> AppDriver {
    var state = state(settings)
    prepare(&state)
    return Stage.driver(
      Settings.self, state,
      Settings.UseCases(
        read: { () throws(DomainError) in settings },
        set: { (_, _) throws(DomainError) in }),
      width: width, height: height, language: language, depth: depth)
  }

  private func refused(_ state: inout Settings.State) {
    state.list.select(.hoursMonday)
    send(.acceptPressed, to: &state)
    send(.pasted("x"), to: &state)
    send(
      .set(.hoursMonday, "09:00-21:30x", .settingValue(.hoursMonday, "09:00-21:30x")),
      to: &state)
  }

  @Test func the_screen_looks_as_recorded() {
    Golden.check(driver().terminal.frame, "settings/list-80x24")
    Golden.check(
      driver(language: .french, with: refused).terminal.frame, "settings/refused-80x24-fr")
    Golden.check(driver(width: 120, height: 40).terminal.frame, "settings/list-120x40")
    Golden.check(
      driver(width: 60, height: 20, language: .french, depth: .mono, with: refused).terminal.frame,
      "settings/refused-60x20-fr-mono")
  }

  @Test func each_thing_shows() {
    var other = FloorSettings()
    other.servesPool = false
    let frames = [
      driver(), driver(with: refused), driver(other), driver { $0.list.select(.pool) },
      driver { self.send(.acceptPressed, to: &$0) },
    ].map(\.terminal.frame)
    #expect(Set(frames).count == frames.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = driver(width: width, height: height, with: refused)
  }

  @Test func no_stored_text_reaches_a_cell_as_more_than_text() {
    for text in HostileText.all {
      var settings = FloorSettings()
      settings.pauseReasons = [text]
      settings.timeZone = text
      expectHarmless(driver(settings).terminal.frame)
      expectHarmless(driver(settings) { self.send(.acceptPressed, to: &$0) }.terminal.frame)
    }
  }
}
