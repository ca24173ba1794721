import Domain
import Kit
import Phrasebook
import Shell

extension Convert {
  public static let commands: [Command<State, Message>] = [
    Command(
      "accept", keys: ["Enter"], rank: 1, title: { $0.convertBook }, help: { $0.convertBookHelp },
      message: { _ in .acceptPressed }),
    Command(
      "next-part", keys: ["Tab"], rank: 2, title: { $0.convertPart },
      help: { $0.convertPartHelp }, message: { _ in .partMoved(by: 1) }),
    Command(
      "previous-part", keys: ["Shift-Tab"], title: { $0.convertPartBack },
      help: { $0.convertPartHelp }, message: { _ in .partMoved(by: -1) }),
    Command(
      "agent", keys: ["w", "Ctrl-G"], rank: 3, title: { $0.convertAgent },
      help: { $0.convertAgentHelp },
      availability: {
        ($0.ground?.agents.count ?? 0) > 1 ? .ready : .disabled { $0.convertOneAgent }
      },
      message: { _ in .agentPressed }),
    Command(
      "note", keys: ["n"], rank: 4, title: { $0.convertNoteCommand },
      help: { $0.convertNoteHelp },
      availability: {
        $0.parts.contains(.note) ? .ready : .disabled { $0.convertNoteStays }
      },
      message: { _ in .notePressed }),
    Command(
      "leave", keys: ["Esc"], rank: 5, title: { $0.convertLeave }, help: { $0.convertLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  static let agentTag = "convert.agent"
  /// How many times are proposed.
  static let proposals = 5
  /// A key for each proposal; the digits as an extra, with and without Shift in France.
  static let letters: [Character] = ["a", "b", "c", "d", "e"]
  private static let digits: [[Character]] = [
    ["1", "&"], ["2", "é"], ["3", "\""], ["4", "'"], ["5", "("],
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return state.isTyping ? .pasted(text) : nil
    case .key(let press):
      if state.isTyping { return TextField.takes(press) ? .pressed(press) : nil }
      if let place = place(of: press) { return .proposalPressed(place) }
      return takes(press, state.focus) ? .pressed(press) : nil
    }
  }

  private static func place(of press: KeyPress) -> Int? {
    guard let typed = press.typed else { return nil }
    // The digits first: an accented letter may be one of them.
    return digits.firstIndex { $0.contains(typed) }
      ?? letters.firstIndex(of: Folding.letter(typed))
  }

  private static func takes(_ press: KeyPress, _ part: Part) -> Bool {
    switch part {
    case .proposals: return press == "Up" || press == "Down"
    case .calendar: return MonthCalendar.takes(press)
    case .times:
      return ["Up", "Down", "Left", "Right", "PageUp", "PageDown", "Home", "End"].contains(press)
    case .field, .note: return false
    }
  }

  /// Keys wait until what can be had is known, and until what was asked for stands or
  /// was refused.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool {
    state.isSaving || state.ground == nil && state.problem == nil
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    guard let chosen = answer as? PersonChosen, chosen.tag == agentTag else { return nil }
    return .agentChosen(chosen.userID)
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }
}
