import Domain
import Kit
import Phrasebook
import Shell

extension NoteEditor {
  public static let commands: [Command<State, Message>] = [
    Command(
      "save", keys: ["Enter"], rank: 1, title: { $0.noteSave }, help: { $0.noteSaveHelp },
      message: { _ in .savePressed }),
    Command(
      "leave", keys: ["Esc"], rank: 2, title: { $0.noteLeave }, help: { $0.noteLeaveHelp },
      message: { _ in .leavePressed }),
    Command(
      "break-line", keys: ["Ctrl-J", "Alt-Enter"], rank: 3, title: { $0.noteBreak },
      help: { $0.noteBreakHelp }, message: { _ in .typed("Enter") }),
  ]
}
