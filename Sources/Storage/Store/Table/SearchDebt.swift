import Synchronization

/// What a process has put into the search index and not brought together since, because
/// somebody waited. What a program that ends leaves of it, later merges take in.
final class SearchDebt: Sendable {
  /// Each write leaves one piece more; at sixty-four FTS5 merges them all in one go.
  static let mostPutOff = 8

  private let owed = Mutex((texts: 0, times: 0))

  /// How many texts should be paid for now; none where that is put off.
  ///
  /// - Parameter texts: those of this write.
  func due(for texts: Int, isAwaited: Bool) -> Int {
    owed.withLock { owed in
      owed.texts += texts
      if isAwaited, owed.times < SearchDebt.mostPutOff {
        owed.times += 1
        return 0
      }
      // A debt is paid little by little: what is paid, others wait for.
      let due = min(owed.texts, 2 * texts)
      owed = (owed.texts - due, 0)
      return due
    }
  }
}
