import Domain
import Phrasebook
import Shell

/// What failed on an account before its password was right.
public struct FailedBefore: Hashable, Sendable {
  let count: Int
  /// By the floor's clock.
  let since: LocalDateTime

  public init(count: Int, since: LocalDateTime) {
    self.count = count
    self.since = since
  }

  /// Whoever others tried to be should hear of it.
  static func notice<Effect>(_ failed: FailedBefore?) -> [Step<Effect>] {
    guard let failed else { return [] }
    return [
      .notice(
        Notice(.warning, Phrase { $0.accountFailedBefore(failed.count, since: failed.since) }))
    ]
  }
}
