import Domain
import Kit
import Phrasebook
import Shell

extension Settings {
  /// Characters of a value: the closed days are the longest.
  private static let valueLimit = 5000

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    read(&state)
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .reloadPressed, .changed: return read(&state)
    case .read(let result):
      state.page.take(result)
      return state.turn.end() ? [.effect(.read)] : []
    case .moved(let press):
      state.list.handle(press)
      state.saying = nil
    case .resized(let size): state.list.resize(height: SettingsPlaces(size).rows)
    case .acceptPressed: return accept(&state)
    case .leavePressed:
      guard state.entry != nil else { return [.close] }
      state.entry = nil
    case .historyPressed:
      guard let setting = state.list.selected else { return [] }
      return [
        .push(
          HistoryDestination(
            session: state.session, scope: .record(.setting, key: setting.rawValue)))
      ]
    case .typed(let press): edit(&state) { $0.handle(press) }
    case .pasted(let text): edit(&state) { $0.insert(text) }
    case .set(let setting, let text, let error): return take(setting, text, error, &state)
    }
    return []
  }

  private static func read(_ state: inout State) -> [Step<Effect>] {
    state.turn.ask() ? [.effect(.read)] : []
  }

  private static func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    guard state.entry?.isSaving == false else { return }
    state.entry?.refusal = nil
    if var field = state.entry?.field {
      change(&field)
      state.entry?.field = field
    }
  }

  private static func accept(_ state: inout State) -> [Step<Effect>] {
    guard let entry = state.entry else {
      guard let setting = state.list.selected, let settings = state.page.shown else { return [] }
      state.saying = nil
      state.entry = Entry(
        setting: setting, field: TextField(setting.text(in: settings), limit: valueLimit))
      return []
    }
    guard !entry.isSaving else { return [] }
    state.entry?.isSaving = true
    state.entry?.refusal = nil
    // One blank between words, none around them.
    let words = entry.field.text.split(whereSeparator: \.isWhitespace)
    return [.effect(.set(entry.setting, words.joined(separator: " ")))]
  }

  private static func take(
    _ setting: FloorSetting, _ text: String, _ error: DomainError?, _ state: inout State
  ) -> [Step<Effect>] {
    state.entry?.isSaving = false
    if let error {
      state.entry?.refusal = error
      return []
    }
    state.entry = nil
    state.saying = .done(Phrase { $0.settingSaved($0.settingName(setting), text) })
    return read(&state)
  }
}
