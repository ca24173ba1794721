import Domain
import Kit
import Phrasebook
import Shell
import Synchronization

/// How far work is that takes its time.
public struct WorkProgress: Equatable, Sendable {
  public private(set) var done = 0
  /// 0 where it is not known.
  public private(set) var total: Int
  let began: Instant
  private(set) var at: Instant
  /// Somebody has asked it to stop.
  var isStopping = false

  init(total: Int, at now: Instant) {
    self.total = total
    began = now
    at = now
  }

  mutating func advance(to done: Int, of total: Int? = nil, at now: Instant) {
    self.done = done
    self.total = total ?? self.total
    at = now
  }

  /// In a second; nil before anything can be told.
  var rate: Int? {
    let spent = (at - began).milliseconds
    guard spent > 0, done > 0 else { return nil }
    return Int(Int64(done) * 1000 / spent)
  }

  var left: Span? {
    guard done > 0, total >= done else { return nil }
    let spent = (at - began).milliseconds
    return .milliseconds(Int64(total - done) * spent / Int64(done))
  }

  /// A bar and what it means, on two rows.
  func draw(on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.part(Rect(width: min(canvas.width, 60), height: 1))
      .progress(done: done, of: total, context.glyphs)
    var words = [phrases.workDone(done, of: total)]
    if let rate { words.append(phrases.workRate(rate)) }
    if let left { words.append(phrases.workLeft(phrases.duration(left))) }
    let separator = "  " + context.glyphs.dot + "  "
    canvas.write(words.joined(separator: separator), row: 1, .muted, width: canvas.width)
  }
}

/// What somebody wants to have stopped: runs are numbered, and those up to a number are
/// not to go on. The screen raises it while the run is under way on a thread of its own.
public final class StopSign: Sendable {
  private let last = Mutex(0)

  public init() {}

  /// Stops this run and those before it.
  public func raise(for run: Int) { last.withLock { $0 = max($0, run) } }

  public func isRaised(for run: Int) -> Bool { last.withLock { $0 >= run } }
}

/// Why a file could not be used, in words.
public struct FileTrouble: Error, Hashable, Sendable {
  public let phrase: Phrase

  public init(_ phrase: Phrase) { self.phrase = phrase }
}

extension Canvas {
  /// A sentence that may hold a path or a cell of a file, on as many rows as it needs
  /// and has; returns these.
  @discardableResult
  func say(_ text: String, row: Int = 0, _ style: Style, rows: Int = .max) -> Int {
    let safe = DisplayText(text).string
    let lines = TextWrap.lines(safe, width: max(1, width)).prefix(max(0, min(rows, height - row)))
    for (index, line) in lines.enumerated() { write(line, row: row + index, style) }
    return lines.count
  }
}
