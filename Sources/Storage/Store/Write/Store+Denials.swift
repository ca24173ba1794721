import Domain
import Synchronization

extension Store: DenialRecording {
  public func recordDenial(
    _ refusal: DomainError, of actor: Actor, attempting attempt: Reason?
  ) throws(DomainError) {
    guard let right = refusal.deniedRight, case .user(let user, _) = actor else { return }
    let denial = DenialMemory.Denial(user: user, attempt: attempt, right: right)
    guard denials.isNew(denial, at: clock.now()) else { return }
    do throws(DomainError) {
      try commit(as: actor, because: .tryDenied, request: nil) { (tx) throws(DomainError) in
        try tx.record(.denied(attempt: attempt, right: right))
      }
    } catch {
      denials.forget(denial)
      throw error
    }
  }
}

/// Which refusals were entered of late: a screen that reads again after each change would
/// otherwise be refused, and thereby change the data, for ever.
final class DenialMemory: Sendable {
  struct Denial: Hashable {
    let user: UserID
    let attempt: Reason?
    let right: String
  }

  static let span = Span.minutes(10)
  private let entered = Mutex<[Denial: Instant]>([:])

  func isNew(_ denial: Denial, at now: Instant) -> Bool {
    entered.withLock { entered in
      if let last = entered[denial], last <= now, now < last + DenialMemory.span { return false }
      entered[denial] = now
      return true
    }
  }

  func forget(_ denial: Denial) { entered.withLock { $0[denial] = nil } }
}
