import Domain
import Phrasebook

/// What an update asks for. Steps to the stack happen in the order given.
public enum Step<Effect: Equatable & Sendable>: Sendable {
  case effect(Effect)
  /// Opens a layer above this one, at a person's wish: it takes the next key.
  case push(any Destination)
  /// Opens a layer above this one by itself: keys in flight still go below, until
  /// the keyboard was quiet for a moment. While another layer stands above this
  /// one, it waits until that one is gone.
  case raise(any Destination)
  /// Takes back what this layer raised, unless somebody has begun to use it.
  case recall
  /// Puts a layer in this one's place.
  case replace(any Destination)
  /// Closes every layer and opens this one (sign out, lock out).
  case reset(any Destination)
  /// Closes this layer; the one below gets the answer.
  case close((any Answer)?)
  /// Leaves the program, after a question where a layer is reluctant.
  case leave
  case speak(Language)
  case notice(Notice)
  case bell

  public static var close: Step { .close(nil) }
}

/// A sentence on the line above the footer, until the next key.
public struct Notice: Hashable, Sendable {
  public enum Tone: Hashable, Sendable { case plain, success, warning, alert }

  public let tone: Tone
  public let phrase: Phrase

  public init(_ tone: Tone = .plain, _ phrase: Phrase) {
    self.tone = tone
    self.phrase = phrase
  }
}

extension Step: Equatable {
  public static func == (one: Step, other: Step) -> Bool {
    switch (one, other) {
    case (.effect(let one), .effect(let other)): return one == other
    case (.push(let one), .push(let other)), (.raise(let one), .raise(let other)),
      (.replace(let one), .replace(let other)), (.reset(let one), .reset(let other)):
      return AnyHashable(one) == AnyHashable(other)
    case (.close(let one), .close(let other)):
      return one.map { AnyHashable($0) } == other.map { AnyHashable($0) }
    case (.leave, .leave), (.bell, .bell), (.recall, .recall): return true
    case (.speak(let one), .speak(let other)): return one == other
    case (.notice(let one), .notice(let other)): return one == other
    default: return false
    }
  }
}
