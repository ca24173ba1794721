import Synchronization

/// Asks work on another thread to stop where it next looks.
public final class StopSign: Sendable {
  private let raised = Atomic(false)

  public init() {}

  public var isRaised: Bool { raised.load(ordering: .relaxed) }

  public func raise() { raised.store(true, ordering: .relaxed) }
}
