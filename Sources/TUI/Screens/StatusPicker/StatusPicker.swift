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
    /// What goes with the change.
    public var note: TextField
    public var isNoting = false

    public init(_ destination: StatusPickerDestination) {
      self.destination = destination
      letters = Letters.assign(
        destination.choices.map { ($0.code, $0.status.name(in: destination.language)) },
        except: Set([StatusPicker.noteKey.typed].compactMap { $0 }))
      note = TextField(destination.note, limit: ContactText.statusNote)
      list = ListBox(
        destination.choices.map(\.code), selected: destination.suggested ?? destination.current)
    }
  }

  public enum Message: Sendable {
    case moved(KeyPress)
    case letterPressed(Character)
    case choosePressed, leavePressed, notePressed
    case noteTyped(KeyPress)
    case notePasted(String)
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "choose", keys: ["Enter"], rank: 1, title: { $0.pickerChoose },
      help: { $0.pickerChooseHelp }, message: { _ in .choosePressed }),
    Command(
      "note", keys: ["Tab", StatusPicker.noteKey], rank: 2, title: { $0.pickerNote },
      help: { $0.pickerNoteHelp }, message: { _ in .notePressed }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.pickerLeave }, help: { $0.pickerLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  /// The desk's key for a note; no status has it as its letter.
  static let noteKey: KeyPress = "n"

  /// A letter chooses at once, whatever a list would do with it.
  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    if state.isNoting {
      switch event {
      case .paste(let text): return .notePasted(text)
      case .key(let press): return TextField.takes(press) ? .noteTyped(press) : nil
      }
    }
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
    case .noteTyped(let press): state.note.handle(press)
    case .notePasted(let text): state.note.insert(text)
    case .notePressed: state.isNoting.toggle()
    case .letterPressed(let letter):
      let code = state.letters.first { $0.value == letter }?.key
      return [.close(code.map { state.chosen($0) })]
    case .choosePressed:
      guard !state.isNoting else {
        state.isNoting = false
        return []
      }
      return [.close(state.list.selected.map { state.chosen($0) })]
    case .leavePressed:
      guard !state.isNoting else {
        state.isNoting = false
        return []
      }
      return [.close(StatusLeft(note: state.note.text))]
    }
    return []
  }
}

extension StatusPicker.State {
  fileprivate func chosen(_ code: String) -> StatusChosen {
    StatusChosen(code: code, note: note.text)
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
  /// Typed before for a change that has not been saved.
  public let note: String
  /// How the call went after which it opened by itself.
  public let outcome: CallOutcome?

  public init(
    statuses: [Choice], current: String?, suggested: String?, language: Language,
    note: String = "", outcome: CallOutcome? = nil
  ) {
    self.note = note
    self.outcome = outcome
    choices = statuses
    self.current = current
    self.suggested = suggested
    self.language = language
  }
}

/// The status that was chosen, by its code, and what goes with it.
public struct StatusChosen: Answer {
  public let code: String
  /// Empty where nothing was typed.
  public var note = ""
}

/// None was chosen; what was typed is kept for the next time.
public struct StatusLeft: Answer {
  public let note: String
}
