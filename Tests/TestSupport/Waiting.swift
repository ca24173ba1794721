import Foundation

/// Polls until `condition` holds; false where it did not within `limit`.
public func waiting(
  _ limit: Duration = .seconds(60), for condition: () throws -> Bool
) rethrows -> Bool {
  let deadline = ContinuousClock.now + limit
  while try !condition() {
    guard ContinuousClock.now < deadline else { return false }
    usleep(2000)
  }
  return true
}

/// Raised by one thread, seen by another.
public final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  private var raised = false

  public init() {}

  public var isRaised: Bool { lock.withLock { raised } }

  public func raise() { lock.withLock { raised = true } }
}

/// A directory of its own for one test; removed with the value.
public final class TemporaryDirectory: Sendable {
  public let path: String

  public init() throws { path = try TestFloor.makeDirectory() }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
