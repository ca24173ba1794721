import Domain
import Kit
import Phrasebook
import Shell

/// Chooses a status by its letter, or with arrows and Enter.
public enum StatusPicker: Layer {
  public static let screen = ScreenName("status", Phrase { $0.pickerTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let destination: StatusPickerDestination
    public let letters: [String: Character]
    public var list: ListBox<String>

    public init(_ destination: StatusPickerDestination) {
      self.destination = destination
      letters = Letters.assign(
        destination.choices.map { ($0.code, $0.status.name(in: destination.language)) })
      list = ListBox(
        destination.choices.map(\.code), selected: destination.suggested ?? destination.current)
    }
  }

  public enum Message: Sendable {
    case moved(KeyPress)
    case letterPressed(Character)
    case choosePressed, leavePressed
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "choose", keys: ["Enter"], rank: 1, title: { $0.pickerChoose },
      help: { $0.pickerChooseHelp }, message: { _ in .choosePressed }),
    Command(
      "leave", keys: ["Esc"], rank: 2, title: { $0.pickerLeave }, help: { $0.pickerLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  /// A letter chooses at once, whatever a list would do with it.
  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event else { return nil }
    if let typed = press.typed, state.letters.values.contains(Folding.letter(typed)) {
      return .letterPressed(Folding.letter(typed))
    }
    return ListBox<String>.takes(press) ? .moved(press) : nil
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .moved(let press): state.list.handle(press)
    case .letterPressed(let letter):
      let code = state.letters.first { $0.value == letter }?.key
      return [.close(code.map { StatusChosen(code: $0) })]
    case .choosePressed: return [.close(state.list.selected.map { StatusChosen(code: $0) })]
    case .leavePressed: return [.close]
    }
    return []
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let choices = state.destination.choices
    let rows = min(choices.count, max(1, canvas.height - 4))
    let inside = canvas.dialog(
      title: context.phrases.pickerTitle,
      inner: Size(width: min(40, canvas.width - 4), height: rows + 2), context.theme)
    for line in state.list.fitted(to: rows).visible {
      guard let choice = choices.first(where: { $0.code == line.id }) else { continue }
      draw(choice, state, row: line.row + 1, isSelected: line.isSelected, on: inside, context)
    }
  }

  private static func draw(
    _ choice: StatusPickerDestination.Choice, _ state: State, row: Int, isSelected: Bool,
    on canvas: Canvas, _ context: ViewContext
  ) {
    canvas.write(isSelected ? context.glyphs.pointer : " ", row: row, .accent)
    if let letter = state.letters[choice.code] {
      canvas.write(String(letter), column: 2, row: row, Style(.accent, .bold))
    }
    let end = StatusBadge.draw(choice.status, column: 5, row: row, on: canvas, context)
    let remark =
      choice.code == state.destination.suggested
      ? context.phrases.pickerSuggested
      : choice.code == state.destination.current ? context.phrases.pickerCurrent : ""
    canvas.write(remark, column: end + 2, row: row, .muted)
    if isSelected { canvas.placeCursor(column: 0, row: row) }
  }
}

/// Asks for a status, a letter each.
public struct StatusPickerDestination: Destination {
  public struct Choice: Hashable, Sendable {
    public let status: ContactStatus

    public init(_ status: ContactStatus) { self.status = status }

    public var code: String { status.code }

    public func hash(into hasher: inout Hasher) { hasher.combine(status.code) }
  }

  public let choices: [Choice]
  /// The contact's status now, by its code.
  public let current: String?
  /// What the last call's outcome suggests.
  public let suggested: String?
  /// Whose words the letters come from.
  public let language: Language

  public init(statuses: [Choice], current: String?, suggested: String?, language: Language) {
    choices = statuses
    self.current = current
    self.suggested = suggested
    self.language = language
  }
}

/// The status that was chosen, by its code.
public struct StatusChosen: Answer {
  public let code: String
}
