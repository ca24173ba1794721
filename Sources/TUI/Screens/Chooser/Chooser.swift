import Domain
import Kit
import Phrasebook
import Shell

/// Asks for one of a few things by its letter, or with arrows and Enter.
public enum Chooser: Layer {
  public static let screen = ScreenName("choose", Phrase { $0.chooserTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let destination: ChooserDestination
    public let letters: [String: Character]
    public var list: ListBox<String>

    public init(_ destination: ChooserDestination) {
      self.destination = destination
      let phrases = destination.language.phrases
      letters = Letters.assign(destination.choices.map { ($0.id, $0.name(phrases)) })
      list = ListBox(destination.choices.map(\.id), selected: destination.choices.first?.id)
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
      help: { $0.chooserChooseHelp }, message: { _ in .choosePressed }),
    Command(
      "leave", keys: ["Esc"], rank: 2, title: { $0.chooserLeave }, help: { $0.chooserLeaveHelp },
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
      return [.close(answer(state.letters.first { $0.value == letter }?.key, state))]
    case .choosePressed: return [.close(answer(state.list.selected, state))]
    case .leavePressed: return [.close]
    }
    return []
  }

  private static func answer(_ id: String?, _ state: State) -> Chosen? {
    id.map { Chosen(tag: state.destination.tag, id: $0) }
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let choices = state.destination.choices
    let rows = min(choices.count, max(1, canvas.height - 4))
    let inside = canvas.dialog(
      title: state.destination.title(context.phrases),
      inner: Size(width: min(40, canvas.width - 4), height: rows + 2), context.theme)
    for line in state.list.fitted(to: rows).visible {
      guard let choice = choices.first(where: { $0.id == line.id }) else { continue }
      let row = line.row + 1
      inside.write(line.isSelected ? context.glyphs.pointer : " ", row: row, .accent)
      if let letter = state.letters[choice.id] {
        inside.write(String(letter), column: 2, row: row, Style(.accent, .bold))
      }
      inside.write(
        DisplayText(choice.name(context.phrases)), column: 5, row: row,
        line.isSelected ? .heading : .normal, width: max(0, inside.width - 5))
      if line.isSelected { inside.placeCursor(column: 0, row: row) }
    }
  }
}

/// Asks for one of a few things.
public struct ChooserDestination: Destination {
  public struct Choice: Hashable, Sendable {
    public let id: String
    public let name: Phrase

    public init(_ id: String, _ name: Phrase) {
      self.id = id
      self.name = name
    }
  }

  /// What it is about; it comes back with the answer.
  public let tag: String
  public let title: Phrase
  public let choices: [Choice]
  /// Whose words the letters come from.
  public let language: Language

  public init(tag: String, title: Phrase, choices: [Choice], language: Language) {
    self.tag = tag
    self.title = title
    self.choices = choices
    self.language = language
  }
}

/// What was chosen, by its id.
public struct Chosen: Answer {
  public let tag: String
  public let id: String
}
