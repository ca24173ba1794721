import Domain
import Kit
import Phrasebook
import Shell

/// The virtual screen of a day by script: presses keys, moves the clock, prints
/// each screen under the keys that led to it, and checks what it shows.
final class DemoStage {
  private let player: AppPlayer
  private let keeper: SeatKeeper
  private let hand: DemoHand
  private let phrases: any Phrases
  private let tell: (String) -> Void
  /// Pressed since the last screen was printed.
  private var pressed: [String] = []
  /// Screens printed so far.
  private(set) var scenes = 0

  static let size = Size(width: 80, height: 24)

  init(
    _ player: AppPlayer, _ keeper: SeatKeeper, _ hand: DemoHand, _ phrases: any Phrases,
    tell: @escaping (String) -> Void
  ) {
    self.player = player
    self.keeper = keeper
    self.hand = hand
    self.phrases = phrases
    self.tell = tell
  }

  var hasEnded: Bool { player.app.ending == .left }

  // MARK: Doing

  func press(_ keys: KeyPress...) {
    for key in keys {
      pressed.append(key.description)
      hand.advance(.seconds(1))
      player.press(key)
    }
  }

  /// - Parameter secret: true where the text may not be shown beside the screen.
  func type(_ text: String, secret: Bool = false) {
    pressed.append(secret ? "•••" : "“\(text)”")
    player.type(text)
  }

  /// Chooses a status in the picker by the letter that stands before its name.
  func choose(_ name: String, in scene: DemoScene) throws {
    guard let letter = letter(before: name) else { throw failure(scene, name) }
    press(KeyPress(.character(letter)))
  }

  private func letter(before name: String) -> Character? {
    for row in player.text.split(separator: "\n") {
      guard let found = row.range(of: name) else { continue }
      let words = row[..<found.lowerBound].split { !$0.isLetter }
      if let last = words.last, last.count == 1 { return last.first }
    }
    return nil
  }

  /// Lets time pass, second by second, as it does for a person.
  func wait(seconds: Int) {
    for second in 1...seconds {
      hand.advance(.seconds(1))
      if second % 15 == 0 { keeper.renew() }
      player.settle()
    }
  }

  // MARK: Showing

  /// Prints the screen.
  ///
  /// - Parameter expected: what must stand on it.
  /// - Throws: ``Refusal`` where it does not; the screen is printed before.
  func show(_ scene: DemoScene, _ expected: String...) throws {
    scenes += 1
    let width = DemoStage.size.width
    let keys = pressed.isEmpty ? "" : " " + pressed.joined(separator: " ") + " "
    let title = CellWidth.clip(keys, to: width - 2)
    pressed = []
    tell("")
    tell("\(scenes). \(phrases.demoScene(scene))")
    tell("┌─" + title + repeated("─", width - 1 - CellWidth.of(title)) + "┐")
    for row in player.text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(DemoStage.size.height)
    {
      tell("│" + CellWidth.pad(String(row), to: width) + "│")
    }
    tell("└" + repeated("─", width) + "┘")
    // A sentence may be clipped where the screen is narrow.
    for text in expected where !player.text.contains(text.prefix(DemoStage.size.width / 2)) {
      throw failure(scene, text)
    }
  }

  private func failure(_ scene: DemoScene, _ text: String) -> Refusal {
    Refusal { $0.demoNotSeen($0.demoScene(scene), text) }
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: max(0, count))
  }
}
