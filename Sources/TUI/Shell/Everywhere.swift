import Kit
import Phrasebook

/// The commands that work on every screen.
enum Everywhere {
  enum Act: Sendable { case help, palette, leave, redraw, suspend, language, lock }

  static let name = ScreenName("everywhere", Phrase { $0.everywhereTitle })

  static let commands: [Command<Void, Act>] = [
    Command(
      "help", keys: ["?", "F1"], title: { $0.commandHelp }, help: { $0.commandHelpHelp },
      message: { .help }),
    Command(
      "palette", keys: [":", "F2"], title: { $0.commandPalette },
      help: { $0.commandPaletteHelp }, message: { .palette }),
    Command(
      "leave", keys: ["Ctrl-X"], title: { $0.commandLeave }, help: { $0.commandLeaveHelp },
      message: { .leave }),
    Command(
      "redraw", keys: ["Ctrl-L"], title: { $0.commandRedraw }, help: { $0.commandRedrawHelp },
      message: { .redraw }),
    Command(
      "suspend", keys: ["Ctrl-Z"], title: { $0.commandSuspend }, help: { $0.commandSuspendHelp },
      message: { .suspend }),
    Command(
      "language", keys: ["F9"], title: { $0.commandLanguage },
      help: { $0.commandLanguageHelp }, message: { .language }),
    Command(
      "lock", keys: ["F10"], title: { $0.lockCommand }, help: { $0.lockCommandHelp },
      message: { .lock }),
  ]

  static let table = ScreenTable(name, commands.map(\.info))

  /// Ctrl-C interrupts elsewhere; here it only says how to leave.
  static let interrupt: KeyPress = "Ctrl-C"
}
