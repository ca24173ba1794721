import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

/// Times that run wake a screen only while somebody can see it.
@Suite struct TickingTests {
  /// Counts its beats, and opens another layer above itself.
  private enum Ticker: Layer {
    struct State: Equatable, Sendable { var beats = 0 }
    enum Message: Sendable { case beat, screenPressed }
    static let screen = ScreenName("ticker", Phrase { _ in "Ticker" })
    static let commands: [Command<State, Message>] = [
      Command(
        "screen", keys: ["s"], title: { _ in "s" }, help: { _ in "s" },
        message: { _ in .screenPressed })
    ]
    static func subscriptions(_ state: State) -> [Subscription<Message>] {
      [.ticking(.seconds(1), id: "time", .beat)]
    }
    static func update(_ state: inout State, _ message: Message, at now: Instant) -> [Step<Never>] {
      switch message {
      case .beat: state.beats += 1
      case .screenPressed: return [.push(Above())]
      }
      return []
    }
    static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
      canvas.write("beats \(state.beats)")
    }
  }

  private struct Ground: Destination {}
  private struct Above: Destination {}

  private enum Cover: Layer {
    struct State: Equatable, Sendable {}
    enum Message: Sendable { case closed }
    static let screen = ScreenName("cover", Phrase { _ in "Cover" })
    static let commands: [Command<State, Message>] = [
      Command(
        "close", keys: ["Esc"], title: { _ in "c" }, help: { _ in "c" }, message: { _ in .closed })
    ]
    static func update(_ state: inout State, _ message: Message, at now: Instant) -> [Step<Never>] {
      [.close]
    }
    static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {}
  }

  private func driver() -> AppDriver {
    var registry = Registry()
    registry.add(Ticker.self) { (_: Ground) in Opening(Ticker.State()) }
    registry.add(Cover.self) { (_: Above) in Opening(Cover.State()) }
    let driver = AppDriver(registry)
    driver.open(Ground())
    return driver
  }

  @Test func a_screen_that_can_be_seen_ticks() {
    let driver = driver()
    for _ in 0..<3 { driver.advance(by: .seconds(1)) }
    #expect(driver.row(with: "beats 3") != nil)
  }

  @Test func below_another_screen_it_sleeps_and_goes_on_afterwards() {
    let driver = driver()
    driver.press("s")
    for _ in 0..<5 { driver.advance(by: .seconds(1)) }
    driver.press("Esc")
    #expect(driver.row(with: "beats 0") != nil)
    driver.advance(by: .seconds(1))
    #expect(driver.row(with: "beats 1") != nil)
  }
}
