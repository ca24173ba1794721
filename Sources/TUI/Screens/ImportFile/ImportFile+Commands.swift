import Domain
import Kit
import Phrasebook
import Shell

extension ImportFile {
  public static let commands: [Command<State, Message>] = [
    Command(
      "go-on", keys: ["Enter"], rank: 1, title: { $0.importGoOn }, help: { $0.importGoOnHelp },
      availability: { state in
        if state.work.isRunning { return .disabled { $0.importBusy } }
        if case .done = state.work { return .disabled { $0.importIsDone } }
        return state.isBlank ? .disabled { $0.importNothingNamed } : .ready
      },
      message: { _ in .acceptPressed }),
    Command(
      "import", keys: ["i"], rank: 2, title: { $0.importBring }, help: { $0.importBringHelp },
      availability: { state in
        guard case .checked(let report) = state.work else {
          return .disabled { $0.importNotChecked }
        }
        return report.changes == 0 ? .disabled { $0.importNothingToDo } : .ready
      },
      message: { _ in .importPressed }),
    Command(
      "known", keys: ["k"], rank: 3, title: { $0.importChangeKnown },
      help: { $0.importChangeKnownHelp }, availability: whenOptionsCount,
      message: { _ in .knownPressed }),
    Command(
      "assign", keys: ["a"], rank: 4, title: { $0.importAssign }, help: { $0.importAssignHelp },
      availability: whenOptionsCount, message: { _ in .assignPressed }),
    Command(
      "file", keys: ["f"], rank: 5, title: { $0.importOtherFile },
      help: { $0.importOtherFileHelp },
      availability: { $0.work.isRunning ? .disabled { $0.importBusy } : .ready },
      message: { _ in .filePressed }),
    Command(
      "leave", keys: ["Esc"], rank: 6, title: { $0.importLeave }, help: { $0.importLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  @Sendable private static func whenOptionsCount(_ state: State) -> Availability {
    guard state.sketch != nil else { return .disabled { $0.importNotLooked } }
    if state.work.isRunning { return .disabled { $0.importBusy } }
    if case .done = state.work { return .disabled { $0.importIsDone } }
    return .ready
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    let isTyping = state.isNaming && !state.work.isRunning
    switch event {
    case .paste(let text): return isTyping ? .pasted(text) : nil
    case .key(let press):
      if isTyping { return TextField.takes(press) ? .typed(press) : nil }
      return state.work.report != nil && Scroll(press) != nil ? .moved(press) : nil
    }
  }

  /// How far a key moves through the findings.
  enum Scroll: Equatable {
    case rows(Int), pages(Int)

    init?(_ press: KeyPress) {
      switch press {
      case "Up": self = .rows(-1)
      case "Down": self = .rows(1)
      case "PageUp": self = .pages(-1)
      case "PageDown": self = .pages(1)
      default: return nil
      }
    }
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    state.dueAt.map { [.at($0, id: "probe", .probeDue)] } ?? []
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func reluctance(_ state: State) -> Phrase? {
    guard case .bringing = state.work else { return nil }
    return Phrase { $0.importReluctance }
  }

  public static func leaving(_ state: State) -> [Effect] {
    switch state.work {
    case .checking, .bringing: return [.stop(generation: state.generation)]
    case .none, .looking, .checked, .done: return []
    }
  }
}

extension ImportReport {
  /// Contacts that it changes.
  var changes: Int { created + revived + updated }
}
