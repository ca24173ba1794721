import Curses
import Domain
import Phrasebook

extension TerminalProblem {
  func sentence(_ phrases: any Phrases) -> String {
    switch self {
    case .notATerminal: return phrases.seatNeedsTerminal
    case .noUsableType(let name): return phrases.terminalTypeUnknown(DisplayText(name).string)
    }
  }
}
