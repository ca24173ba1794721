/// When the change feed looks whether something was committed.
///
/// A commit becomes visible after the log was written and synced, and that last
/// step tells nobody. So every hint is followed by several looks, spread over
/// the time that a slow disk may take. Between looks that follow closely, hints
/// are left to gather: that bounds how often anybody is woken. Before a look that
/// is far off they are listened for, so that none is kept waiting for it.
struct LookSchedule {
  /// Milliseconds between a hint and its looks.
  static let looks: [Int32] = [200, 400, 1200, 3200]
  /// The same where hints came while one was waited for.
  static let steadyLooks: [Int32] = [800, 1200, 3200]
  /// No hint waits longer than this for its first look, in milliseconds.
  static let longestWait: Int32 = 800

  private var pending: ArraySlice<Int32> = []

  /// Milliseconds until the next look; nil where none is due.
  var patience: Int32? { pending.first }

  /// Whether a hint that comes before the next look should be told at once.
  var isListening: Bool { (pending.first ?? .max) > LookSchedule.longestWait }

  mutating func hinted() { pending = LookSchedule.looks[...] }

  /// - Parameter gathered: whether hints came since the last look.
  mutating func looked(gathered: Bool) {
    pending = gathered ? LookSchedule.steadyLooks[...] : pending.dropFirst()
  }
}
