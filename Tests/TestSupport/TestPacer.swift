import Domain
import Synchronization

/// Time that passes only where it is asked for, and remembers its rests.
public final class TestPacer: Pacer {
  private let state = Mutex((now: Span.milliseconds(0), rests: [Span]()))
  private let step: Span

  /// - Parameter step: how much later it is at each question.
  public init(step: Span = .seconds(0)) { self.step = step }

  public var rests: [Span] { state.withLock { $0.rests } }

  public func elapsed() -> Span {
    state.withLock { state in
      state.now = .milliseconds(state.now.milliseconds + step.milliseconds)
      return state.now
    }
  }

  public func rest(_ span: Span) { state.withLock { $0.rests.append(span) } }
}
