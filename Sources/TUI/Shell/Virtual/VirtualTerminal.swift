import Domain
import Kit

/// A terminal of cells: keys are put in, frames are taken out. Tests and the
/// scripted demo play on it.
public final class VirtualTerminal: Terminal {
  public private(set) var size: Size
  public var theme: Theme
  /// What was shown last; blank before the first.
  public private(set) var frame: Frame
  public private(set) var framesShown = 0
  public private(set) var bells = 0
  public private(set) var suspensions = 0
  private var queue: [TerminalEvent] = []

  public init(
    width: Int = 80, height: Int = 24,
    theme: Theme = Theme(depth: .colours256, glyphs: .unicode)
  ) {
    size = Size(width: width, height: height)
    self.theme = theme
    frame = Frame(surface: Surface(size))
  }

  public var descriptors: [Int32] { [] }
  public var patience: Int? { nil }

  public func events() -> [TerminalEvent] {
    let events = queue
    queue = []
    for case .resized(let size) in events { self.size = size }
    return events
  }

  public func show(_ frame: Frame) {
    self.frame = frame
    framesShown += 1
  }

  public func redraw() {}
  public func bell() { bells += 1 }
  public func suspend() { suspensions += 1 }

  /// Something that the next ``events()`` tells.
  public func enqueue(_ event: TerminalEvent) { queue.append(event) }

  /// The characters shown, a line per row.
  public var text: String { frame.textPlane }
}
