import Domain

extension English {
  public var programName: String { "CORDBOARD" }
  public var helpHint: String { "help" }
  public var moreHint: String { "more" }

  public var helpTitle: String { "Help" }
  public var everywhereTitle: String { "Everywhere" }
  public var helpClose: String { "close" }
  public var helpCloseHelp: String { "Close the help." }
  public var helpScroll: String { "scroll" }
  public var helpScrollHelp: String { "Move through the help." }
  public var paletteTitle: String { "Commands" }
  public var palettePrompt: String { "Type to filter" }
  public var paletteEmpty: String { "No command matches. Shorten what you typed." }
  public var paletteRun: String { "run" }
  public var paletteRunHelp: String { "Run the marked command." }
  public var paletteClose: String { "close" }
  public var paletteCloseHelp: String { "Close the list of commands." }

  public var commandHelp: String { "help" }
  public var commandHelpHelp: String { "Show every key of this screen." }
  public var commandPalette: String { "commands" }
  public var commandPaletteHelp: String { "Find and run a command by its name." }
  public var commandLeave: String { "leave" }
  public var commandLeaveHelp: String { "Leave the program." }
  public var commandRedraw: String { "redraw" }
  public var commandRedrawHelp: String { "Draw the screen again from nothing." }
  public var commandSuspend: String { "suspend" }
  public var commandSuspendHelp: String { "Go back to the shell for a while (fg returns)." }
  public var commandLanguage: String { "français" }
  public var commandLanguageHelp: String { "Change to French." }

  public var confirmTitle: String { "Sure?" }
  public var confirmYes: String { "yes" }
  public var confirmYesHelp: String { "Do it." }
  public var confirmNo: String { "no" }
  public var confirmNoHelp: String { "Go back; nothing happens." }
  public var leaveQuestion: String { "Leave all the same?" }

  public var pasteRefused: String {
    "Nothing was pasted: choose a place to type first."
  }
  public var suspendRefused: String { "Suspending is turned off here." }
  public func unknownTerminal(_ name: String, assumed: String) -> String {
    "Unknown terminal type “\(name)”: using \(assumed)."
  }
  public var interruptHint: String { "Ctrl-X leaves the program." }
  public func crashed(log: String) -> String {
    "Cordboard stopped because of a fault of its own. What was saved is safe; what is known stands in \(log). Start it again to go on."
  }

  public var keysDocumentTitle: String { "Keys" }
  public var keysDocumentIntroduction: String {
    "Every command, its keys and what it does. Keys are changed under `[keys.SCREEN]` in the configuration, by the command's name."
  }
  public var keysDocumentKey: String { "Key" }
  public var keysDocumentCommand: String { "Command" }
  public var keysDocumentMeaning: String { "What it does" }

  public func unknownScreen(_ name: String, nearest: String?) -> String {
    "There is no screen “\(name)”\(suggestion(nearest))"
  }
  public func unknownCommand(_ name: String, screen: String, nearest: String?) -> String {
    "The screen “\(screen)” has no command “\(name)”\(suggestion(nearest))"
  }
  public func unknownKey(_ name: String, command: String, screen: String) -> String {
    "“\(name)” (for “\(command)” on “\(screen)”) names no key: write c, Enter, Ctrl-X or F2."
  }
  public func keyConflict(_ key: String, _ one: String, _ other: String, screen: String) -> String {
    "On “\(screen)” the key \(key) is asked for by both “\(one)” and “\(other)”: give one of them another."
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean “\($0)”?" } ?? "."
  }
}
