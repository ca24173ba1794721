import Domain
import Glibc
import Kit
import Phrasebook
import Shell

struct ProbeDestination: Destination {}

/// Ways to die, a key each.
enum Probe: Layer {
  struct State: Equatable {
    var keys: [String] = []
    var beats = 0
  }
  enum Message: Equatable {
    case pressed(KeyPress)
    case died(Death)
    case beat
    case closed
  }
  enum Death: String, CaseIterable { case trap, null, abort, overflow, noise }

  static let screen = ScreenName("probe", Phrase { _ in "Probe" })
  static let commands: [Command<State, Message>] =
    zip(Death.allCases, ["T", "N", "A", "O", "P"] as [KeyPress]).map { death, key in
      Command(
        death.rawValue, keys: [key], rank: 2, title: { _ in death.rawValue },
        help: { _ in "Die by \(death.rawValue)." }, message: { _ in .died(death) })
    } + [
      Command(
        "close", keys: ["q"], rank: 1, title: { _ in "sample" }, help: { _ in "See the sample." },
        message: { _ in .closed })
    ]

  static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, press.typed?.isLowercase ?? false, press != "q" else {
      return nil
    }
    return .pressed(press)
  }

  static func update(_ state: inout State, _ message: Message, at now: Instant) -> [Step<Never>] {
    switch message {
    case .pressed(let press): state.keys.append(press.description)
    case .beat: state.beats += 1
    case .closed: return [.close]
    case .died(let death): die(death)
    }
    return []
  }

  private static func die(_ death: Death) {
    switch death {
    case .trap: fatalError("the probe traps")
    case .null: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .abort: abort()
    case .overflow: print(depth(1))
    case .noise: _ = write(2, "noise from a library\n", 21)
    }
  }

  private static func depth(_ level: Int) -> Int { level == 0 ? 0 : depth(level + 1) + level }

  static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let inside = canvas.part(canvas.bounds.inset(left: 2, top: 1))
    inside.write("Ready to die", .heading)
    inside.write("keys " + state.keys.joined(), row: 2)
    inside.write("Zoé Caron 日本語 한글 e\u{301} 🙂 œuvre", row: 4)
    let names: [(String, Style)] = [
      ("normal", .normal), ("muted", .muted), ("heading", .heading), ("accent", .accent),
      ("alert", .alert), ("warning", .warning), ("success", .success), ("selection", .selection),
      ("onCall", .onCall), ("field", .field), ("fieldFocused", Style(.fieldFocused)),
    ]
    var column = 0
    for (name, style) in names { column = inside.write(name, column: column, row: 6, style) + 2 }
    column = 0
    for hex in ["#FF0000", "#FFA500", "#3B82F6", "#10B981", "#8B5CF6", "#6B7280"] {
      let colour = RGB(hex: hex) ?? RGB(red: 0, green: 0, blue: 0)
      column = inside.badge(DisplayText(hex), colour, column: column, row: 8, context.theme) + 1
    }
    inside.placeCursor(column: 0, row: 2)
  }
}
