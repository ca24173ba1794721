import Kit
import Phrasebook

/// Something that a person can do on a screen. One table of these drives the
/// keys, the footer, the help, the palette and the generated documents.
public struct Command<State, Message>: Sendable {
  /// Stable, in lower case with hyphens: what the configuration calls it.
  public let id: String
  /// One or two words, for the footer.
  public let title: Phrase
  /// One sentence.
  public let help: Phrase
  /// The first is the one shown.
  public let keys: [KeyPress]
  /// Its place in the footer, 1 first; 0 leaves it to help and palette.
  public let rank: Int
  public let availability: @Sendable (State) -> Availability
  public let message: @Sendable (State) -> Message

  public init(
    _ id: String, keys: [KeyPress], rank: Int = 0,
    title: @escaping @Sendable (any Phrases) -> String,
    help: @escaping @Sendable (any Phrases) -> String,
    availability: @escaping @Sendable (State) -> Availability = { _ in .ready },
    message: @escaping @Sendable (State) -> Message
  ) {
    self.id = id
    self.title = Phrase(title)
    self.help = Phrase(help)
    self.keys = keys
    self.rank = rank
    self.availability = availability
    self.message = message
  }
}

/// Whether a command can be used now. What cannot stays visible with its reason.
public enum Availability: Hashable, Sendable {
  case ready
  case disabled(Phrase)

  public static func disabled(_ reason: @escaping @Sendable (any Phrases) -> String) -> Availability
  {
    .disabled(Phrase(reason))
  }

  public var refusal: Phrase? {
    if case .disabled(let reason) = self { return reason }
    return nil
  }
}

/// A command as footer, help and palette show it.
public struct CommandRow: Hashable, Sendable {
  public let screen: ScreenName
  public let id: String
  public let title: Phrase
  public let help: Phrase
  /// With the user's own keys, and without those that a focused field takes.
  public let keys: [KeyPress]
  public let rank: Int
  public let refusal: Phrase?
}

/// The part of a command that no state is needed for.
public struct CommandInfo: Hashable, Sendable {
  public let id: String
  public let title: Phrase
  public let help: Phrase
  public let keys: [KeyPress]
}

/// A screen's table without its state: what documents and key checks read.
public struct ScreenTable: Hashable, Sendable {
  public let name: ScreenName
  public let commands: [CommandInfo]

  public init(_ name: ScreenName, _ commands: [CommandInfo]) {
    self.name = name
    self.commands = commands
  }

  public init<L: Layer>(_ layer: L.Type) {
    self.init(L.screen, L.commands.map(\.info))
  }
}

extension Command {
  var info: CommandInfo { CommandInfo(id: id, title: title, help: help, keys: keys) }
}
