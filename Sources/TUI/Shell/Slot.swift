import Domain
import Kit
import Phrasebook

/// One layer on the stack, with its types erased: the only place that knows
/// both what a layer is and what the stack needs.
protocol AnySlot: AnyObject {
  /// Given once and never again: what came of work begun for another is dropped.
  var id: Int { get }
  var screen: ScreenName { get }
  var kind: LayerKind { get }
  var isCurtain: Bool { get }
  var reluctance: Phrase? { get }
  /// True where a focused field would take this key.
  func takes(_ press: KeyPress) -> Bool

  /// True where the layer asks a key to wait.
  func holds(_ event: InputEvent) -> Bool

  func open(at now: Instant) -> [Act]
  func deliver(_ message: any Sendable, at now: Instant) -> [Act]
  /// Nil where the layer has no use for it.
  func input(_ event: InputEvent, at now: Instant) -> [Act]?
  func press(_ press: KeyPress, at now: Instant) -> Pressed
  func perform(_ command: String, at now: Instant) -> Pressed
  func answered(_ answer: any Answer, at now: Instant) -> [Act]
  func resized(_ size: Size, at now: Instant) -> [Act]
  func leaving() -> [Act]

  func rows() -> [CommandRow]
  func draw(on canvas: Canvas, _ context: ViewContext)
  func header(_ context: ViewContext) -> Header?
  var wishes: [Wish] { get }
}

/// What a slot asks the stack to do.
enum Act {
  case work(Lane, @Sendable (_ report: @escaping @Sendable (any Sendable) -> Void) -> any Sendable)
  /// A step without effects.
  case step(Step<Never>)
}

/// What became of a key.
enum Pressed {
  case done([Act])
  case refused(Phrase)
  case unknown
}

/// A subscription with its message erased.
struct Wish {
  enum When: Hashable { case every(Span), at(Instant), changes }
  let id: String
  let when: When
  let message: any Sendable
  /// Only while its layer can be seen.
  var needsSight = false
}

final class Slot<L: Layer>: AnySlot {
  let id: Int
  private(set) var state: L.State
  private let useCases: L.UseCases
  private let keymap: Keymap

  init(id: Int, state: L.State, useCases: L.UseCases, keymap: Keymap) {
    self.id = id
    self.state = state
    self.useCases = useCases
    self.keymap = keymap
  }

  var screen: ScreenName { L.screen }
  var kind: LayerKind { L.kind }
  var isCurtain: Bool { L.isCurtain }
  var reluctance: Phrase? { L.reluctance(state) }

  func takes(_ press: KeyPress) -> Bool { L.input(.key(press), state) != nil }

  func holds(_ event: InputEvent) -> Bool { L.holds(event, state) }

  func open(at now: Instant) -> [Act] { acts(L.opened(&state, at: now)) }

  func deliver(_ message: any Sendable, at now: Instant) -> [Act] {
    guard let message = message as? L.Message else { return [] }
    return update(message, now)
  }

  func input(_ event: InputEvent, at now: Instant) -> [Act]? {
    L.input(event, state).map { update($0, now) }
  }

  func press(_ press: KeyPress, at now: Instant) -> Pressed {
    guard let command = L.commands.first(where: { keys($0).contains(press) }) else {
      return .unknown
    }
    return perform(command, now)
  }

  func perform(_ id: String, at now: Instant) -> Pressed {
    guard let command = L.commands.first(where: { $0.id == id }) else { return .unknown }
    return perform(command, now)
  }

  private func perform(_ command: Command<L.State, L.Message>, _ now: Instant) -> Pressed {
    if let reason = command.availability(state).refusal { return .refused(reason) }
    return .done(update(command.message(state), now))
  }

  func answered(_ answer: any Answer, at now: Instant) -> [Act] {
    L.answered(answer, state).map { update($0, now) } ?? []
  }

  func resized(_ size: Size, at now: Instant) -> [Act] {
    L.resized(size).map { update($0, now) } ?? []
  }

  func leaving() -> [Act] { L.leaving(state).map { work($0) } }

  func rows() -> [CommandRow] {
    L.commands.map { command in
      CommandRow(
        screen: L.screen, id: command.id, title: command.title, help: command.help,
        keys: keys(command).filter { !takes($0) }, rank: command.rank,
        refusal: command.availability(state).refusal)
    }
  }

  func draw(on canvas: Canvas, _ context: ViewContext) { L.view(state, on: canvas, context) }

  func header(_ context: ViewContext) -> Header? { L.header(state, context) }

  var wishes: [Wish] {
    L.subscriptions(state).map { subscription in
      switch subscription {
      case .every(let span, let id, let message):
        return Wish(id: id, when: .every(span), message: message)
      case .ticking(let span, let id, let message):
        return Wish(id: id, when: .every(span), message: message, needsSight: true)
      case .at(let moment, let id, let message):
        return Wish(id: id, when: .at(moment), message: message)
      case .changes(let message):
        return Wish(id: "changes", when: .changes, message: message)
      }
    }
  }

  private func keys(_ command: Command<L.State, L.Message>) -> [KeyPress] {
    keymap.keys(L.screen.id, command.id, default: command.keys)
  }

  private func update(_ message: L.Message, _ now: Instant) -> [Act] {
    acts(L.update(&state, message, at: now))
  }

  private func acts(_ steps: [Step<L.Effect>]) -> [Act] {
    steps.map { step in
      switch step {
      case .effect(let effect): return work(effect)
      case .push(let destination): return .step(.push(destination))
      case .raise(let destination): return .step(.raise(destination))
      case .recall: return .step(.recall)
      case .replace(let destination): return .step(.replace(destination))
      case .reset(let destination): return .step(.reset(destination))
      case .close(let answer): return .step(.close(answer))
      case .leave: return .step(.leave)
      case .speak(let language): return .step(.speak(language))
      case .notice(let notice): return .step(.notice(notice))
      case .bell: return .step(.bell)
      }
    }
  }

  private func work(_ effect: L.Effect) -> Act {
    let useCases = useCases
    L.announce(effect, to: useCases)
    return .work(L.lane(of: effect)) { report in
      L.run(effect, with: useCases) { report($0) }
    }
  }
}
