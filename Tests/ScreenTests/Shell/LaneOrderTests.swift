import Domain
import Kit
import Phrasebook
import Shell
import Synchronization
import TestSupport
import Testing

/// Work of one lane runs in the order in which it was asked for, whatever is drawn in between.
@Suite struct LaneOrderTests {
  @Test func what_was_typed_ahead_does_not_overtake_what_an_answer_asked_for() {
    let done = Mutex<[String]>([])
    var registry = Registry()
    registry.add(Relay.self) { (_: RelayDestination) in
      Opening(Relay.State(), Relay.UseCases { name in done.withLock { $0.append(name) } })
    }
    let driver = AppDriver(registry)
    driver.open(RelayDestination())
    for key in ["l", "k"] as [KeyPress] { driver.terminal.enqueue(.input(.key(key))) }
    driver.app.turn(patience: 20_000)
    driver.app.settle()
    #expect(done.withLock { $0 } == ["asked for", "asked by the answer", "typed ahead"])
  }
}

private struct RelayDestination: Destination {}

/// Keys wait until what the first one asked for is answered; the answer asks for more.
private enum Relay: Layer {
  struct State: Equatable, Sendable {
    var isWaiting = false
    var isAnswered = false
  }

  enum Message: Sendable {
    case pressed
    case done(String)
  }
  enum Effect: Equatable, Sendable { case run(String) }
  struct UseCases: Sendable {
    let run: @Sendable (String) -> Void
  }

  static let screen = ScreenName("relay", Phrase { _ in "Relay" })
  static let commands: [Command<State, Message>] = []

  static func input(_ event: InputEvent, _ state: State) -> Message? { .pressed }
  static func holds(_ event: InputEvent, _ state: State) -> Bool { state.isWaiting }

  static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .pressed where state.isAnswered: return [.effect(.run("typed ahead"))]
    case .pressed:
      state.isWaiting = true
      return [.effect(.run("asked for"))]
    case .done("asked for"):
      state = State(isWaiting: false, isAnswered: true)
      return [.effect(.run("asked by the answer"))]
    case .done: return []
    }
  }

  static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .run(let name):
      useCases.run(name)
      return .done(name)
    }
  }

  static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {}
}
