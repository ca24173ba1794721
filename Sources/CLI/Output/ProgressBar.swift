import Domain
import Kit
import Phrasebook

/// One line on standard error, where that is a terminal: how much is done, how
/// fast, how long still.
final class ProgressBar {
  private static let cells = 24
  private static let interval = Duration.milliseconds(100)

  private let label: String
  private let phrases: any Phrases
  private let began = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?

  init(_ label: String, _ phrases: any Phrases) {
    self.label = label
    self.phrases = phrases
  }

  /// - Parameter total: 0 where it is not known.
  func show(_ done: Int, of total: Int) {
    guard StandardError.isTerminal else { return }
    let now = ContinuousClock.now
    if let drawn, now - drawn < ProgressBar.interval { return }
    drawn = now
    let seconds = Double((now - began) / .milliseconds(1)) / 1000
    let rate = seconds > 0 ? Double(done) / seconds : 0
    StandardError.write("\r\u{1B}[K" + line(done, total, rate))
  }

  private func line(_ done: Int, _ total: Int, _ rate: Double) -> String {
    let share = total > 0 ? min(1, Double(done) / Double(total)) : 0
    let full = Int(share * Double(ProgressBar.cells))
    let bar =
      String(repeating: "#", count: full)
      + String(repeating: ".", count: ProgressBar.cells - full)
    let left = rate > 0 ? Int(Double(max(0, total - done)) / rate) : 0
    return "\(label) [\(bar)] \(Int(share * 100)) %  "
      + phrases.progress(
        rate: Int(rate), left: phrases.duration(.seconds(Int64(left))))
  }

  func finish() {
    guard drawn != nil else { return }
    StandardError.write("\r\u{1B}[K")
    drawn = nil
  }
}
