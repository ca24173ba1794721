import CNcurses
import Dispatch
import Domain
import Kit
import Synchronization

/// Draws frames on a thread of its own, so that a terminal that takes no output
/// (stopped, or a slow line) holds up neither keys nor timers nor saving. Only
/// the latest frame is drawn; those that it overtook never existed.
///
/// After the claim every ncurses call is made on this one serial queue: that is
/// what makes it safe to send between threads.
final class Painter: @unchecked Sendable {
  private let theme: Theme
  private let isASCII: Bool
  private let queue = DispatchQueue(label: "cordboard.painter", qos: .userInteractive)
  private let waiting = Mutex<Waiting>(Waiting())

  /// Touched on the queue only.
  private var shown: Surface?
  private var latest: Frame?
  private var row: [cn_cell] = []

  private struct Waiting {
    var frame: Frame?
    var isScheduled = false
  }

  /// How long the terminal may take to accept its restoration, in milliseconds.
  private static let releasePatience = 1000

  init(theme: Theme, isASCII: Bool) {
    self.theme = theme
    self.isASCII = isASCII
  }

  func show(_ frame: Frame) {
    let mustSchedule = waiting.withLock { waiting in
      waiting.frame = frame
      defer { waiting.isScheduled = true }
      return !waiting.isScheduled
    }
    if mustSchedule { queue.async { self.drain() } }
  }

  func redraw() {
    queue.async {
      cn_forget()
      self.repaint()
    }
  }

  func bell() { queue.async { cn_bell() } }

  /// Gives the terminal back for a while.
  func pause() { finish { cn_release() } }

  func resume() {
    queue.async {
      cn_reclaim()
      self.repaint()
    }
  }

  /// Gives the terminal back for good; where it accepts no output, without waiting.
  func release() { finish { cn_release() } }

  private func finish(_ work: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    queue.async {
      work()
      done.signal()
    }
    if done.wait(timeout: .now() + .milliseconds(Painter.releasePatience)) == .timedOut {
      cn_restore_now()
    }
  }

  // MARK: - On the queue

  private func drain() {
    let frame = waiting.withLock { waiting in
      defer { waiting = Waiting() }
      return waiting.frame
    }
    guard let frame else { return }
    latest = frame
    paint(frame)
  }

  private func repaint() {
    shown = nil
    if let latest { paint(latest) }
  }

  private func paint(_ frame: Frame) {
    let surface = frame.surface
    if shown?.size != surface.size {
      cn_resize(Int32(surface.size.height), Int32(surface.size.width))
      shown = nil
    }
    for index in 0..<surface.size.height {
      let cells = surface[row: index]
      if let shown, shown[row: index].elementsEqual(cells) { continue }
      fill(cells)
      cn_put_row(Int32(index), row, Int32(row.count))
    }
    shown = surface
    let cursor = frame.cursor ?? Point(column: 0, row: -1)
    cn_flush(Int32(cursor.row), Int32(cursor.column))
  }

  private func fill(_ cells: ArraySlice<Cell>) {
    row.removeAll(keepingCapacity: true)
    var style = Style.normal
    var look = theme.look(style)
    for cell in cells {
      if cell.style != style {
        style = cell.style
        look = theme.look(style)
      }
      row.append(
        cn_cell(
          base: scalar(cell.base), marks: (mark(cell.mark), mark(cell.secondMark)),
          foreground: look.foreground, background: look.background,
          attributes: look.attributes.rawValue))
    }
  }

  private func scalar(_ base: Unicode.Scalar?) -> UInt32 {
    guard let base else { return isASCII ? 0x20 : 0 }
    return isASCII ? Glyphs.ascii(base).value : base.value
  }

  private func mark(_ mark: Unicode.Scalar?) -> UInt32 { isASCII ? 0 : mark?.value ?? 0 }
}
