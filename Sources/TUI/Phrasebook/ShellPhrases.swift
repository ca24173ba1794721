import Domain

/// What the frame around the screens says.
public protocol ShellPhrases: Sendable {
  var programName: String { get }

  /// Footer words, each after its key.
  var helpHint: String { get }
  var moreHint: String { get }

  var helpTitle: String { get }
  /// Over the commands that work on every screen.
  var everywhereTitle: String { get }
  var helpClose: String { get }
  var helpCloseHelp: String { get }
  var helpScroll: String { get }
  var helpScrollHelp: String { get }
  var paletteTitle: String { get }
  var palettePrompt: String { get }
  var paletteEmpty: String { get }
  var paletteRun: String { get }
  var paletteRunHelp: String { get }
  var paletteClose: String { get }
  var paletteCloseHelp: String { get }

  /// Titles and one-sentence helps of the commands that work everywhere.
  var commandHelp: String { get }
  var commandHelpHelp: String { get }
  var commandPalette: String { get }
  var commandPaletteHelp: String { get }
  var commandLeave: String { get }
  var commandLeaveHelp: String { get }
  var commandRedraw: String { get }
  var commandRedrawHelp: String { get }
  var commandSuspend: String { get }
  var commandSuspendHelp: String { get }
  var commandLanguage: String { get }
  var commandLanguageHelp: String { get }

  var confirmTitle: String { get }
  var confirmYes: String { get }
  var confirmYesHelp: String { get }
  var confirmNo: String { get }
  var confirmNoHelp: String { get }
  var leaveQuestion: String { get }

  var pasteRefused: String { get }
  var suspendRefused: String { get }
  /// Said when the terminal's type is unknown and another was assumed.
  func unknownTerminal(_ name: String, assumed: String) -> String
  var interruptHint: String { get }
  /// Left on the terminal by a program that crashed.
  func crashed(log: String) -> String

  /// Headings of the generated table of keys.
  var keysDocumentTitle: String { get }
  var keysDocumentIntroduction: String { get }
  var keysDocumentKey: String { get }
  var keysDocumentCommand: String { get }
  var keysDocumentMeaning: String { get }

  /// What is wrong with a line of `[keys.SCREEN]`.
  func unknownScreen(_ name: String, nearest: String?) -> String
  func unknownCommand(_ name: String, screen: String, nearest: String?) -> String
  func unknownKey(_ name: String, command: String, screen: String) -> String
  func keyConflict(_ key: String, _ one: String, _ other: String, screen: String) -> String
}
