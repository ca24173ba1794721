import Domain
import Kit
import Phrasebook

/// Which keys stand for which command, with the user's own in place of the defaults.
public struct Keymap: Hashable, Sendable {
  /// By screen, then by command.
  private let keys: [String: [String: [KeyPress]]]

  public static let defaults = Keymap(keys: [:])

  private init(keys: [String: [String: [KeyPress]]]) { self.keys = keys }

  public func keys(_ screen: String, _ command: String, default fallback: [KeyPress]) -> [KeyPress]
  {
    keys[screen]?[command] ?? fallback
  }

  /// What is wrong with `[keys.SCREEN] command = "key"`.
  public enum Problem: Error, Hashable, Sendable {
    case unknownScreen(String, nearest: String?)
    case unknownCommand(String, screen: String, nearest: String?)
    case unknownKey(String, command: String, screen: String)
    case conflict(KeyPress, String, String, screen: String)
  }

  /// Reads the overrides (screen, command, key names with blanks between).
  /// An override takes its command's default keys away.
  /// - Returns: the keymap, and everything that is wrong; what is wrong is left
  ///   at its default, so that a caller may also go on.
  public static func reading(
    _ overrides: [String: [String: String]], for screens: [ScreenTable]
  ) -> (keymap: Keymap, problems: [Problem]) {
    let tables = screens + [Everywhere.table]
    var problems: [Problem] = []
    var keys: [String: [String: [KeyPress]]] = [:]
    for (screen, commands) in overrides.sorted(by: { $0.key < $1.key }) {
      guard let table = tables.first(where: { $0.name.id == screen }) else {
        let nearest = Nearest.word(to: screen, among: tables.map(\.name.id))
        problems.append(.unknownScreen(screen, nearest: nearest))
        continue
      }
      for (command, names) in commands.sorted(by: { $0.key < $1.key }) {
        guard table.commands.contains(where: { $0.id == command }) else {
          let nearest = Nearest.word(to: command, among: table.commands.map(\.id))
          problems.append(.unknownCommand(command, screen: screen, nearest: nearest))
          continue
        }
        let words = names.split(separator: " ").map(String.init)
        let bad = words.filter { KeyPress(name: $0) == nil }
        problems += bad.map { .unknownKey($0, command: command, screen: screen) }
        let presses = words.compactMap { KeyPress(name: $0) }
        if bad.isEmpty, !presses.isEmpty { keys[screen, default: [:]][command] = presses }
      }
    }
    let keymap = Keymap(keys: keys)
    return (keymap, problems + keymap.conflicts(in: screens))
  }

  /// Every key that two commands of one screen ask for; what works everywhere
  /// counts on every screen.
  public func conflicts(in screens: [ScreenTable]) -> [Problem] {
    ([Everywhere.table] + screens).flatMap { table -> [Problem] in
      var owners: [KeyPress: String] = [:]
      var problems: [Problem] = []
      let everywhere = table.name.id == Everywhere.name.id ? [] : Everywhere.table.commands
      let all =
        table.commands.map { (table.name.id, $0) } + everywhere.map { (Everywhere.name.id, $0) }
      for (screen, command) in all {
        for key in keys(screen, command.id, default: command.keys) {
          if let owner = owners[key], owner != command.id {
            problems.append(.conflict(key, owner, command.id, screen: table.name.id))
          } else {
            owners[key] = command.id
          }
        }
      }
      return problems
    }
  }
}

extension Keymap.Problem {
  /// The one sentence that says what is wrong and what to do.
  public var sentence: Phrase {
    switch self {
    case .unknownScreen(let name, let nearest):
      return Phrase { $0.unknownScreen(name, nearest: nearest) }
    case .unknownCommand(let name, let screen, let nearest):
      return Phrase { $0.unknownCommand(name, screen: screen, nearest: nearest) }
    case .unknownKey(let name, let command, let screen):
      return Phrase { $0.unknownKey(name, command: command, screen: screen) }
    case .conflict(let key, let one, let other, let screen):
      return Phrase { $0.keyConflict(key.description, one, other, screen: screen) }
    }
  }
}
