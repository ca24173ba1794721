import Domain
import Screens

extension Pause.UseCases {
  init(_ destination: PauseDestination, on floor: SeatFloor) {
    let (store, calls) = (floor.work, floor.calls)
    let session = destination.session
    self.init(
      free: { () throws(DomainError) in try FreeContact(store: store, calls: calls)(session) },
      comeBack: { () throws(DomainError) in
        _ = try ReturnToSeat(store: store)(holding: nil, by: session)
      })
  }
}

extension Lock.UseCases {
  /// - Parameter signIn: checks the password of whoever locked the seat.
  init(_ session: Session, on floor: SeatFloor, signIn: Domain.SignIn) {
    let (store, calls, zone) = (floor.work, floor.calls, floor.zone)
    let email = session.user.email
    let user = session.user.id
    let look: @Sendable () throws(DomainError) -> Instant? = { () throws(DomainError) in
      try calls.live(of: user).map { $0.answeredAt ?? $0.calledAt }
    }
    self.init(
      lock: { () throws(DomainError) in
        try LockSeat(store: store, calls: calls)(session)
        return try look()
      },
      look: look,
      free: { () throws(DomainError) in try FreeContact(store: store, calls: calls)(session) },
      open: { (password) throws(DomainError) in
        let entry = try signIn(email: email, password: password)
        _ = try ReturnToSeat(store: store)(holding: nil, by: session)
        return FailedBefore(entry.failed, in: zone)
      })
  }
}

extension FailedBefore {
  init?(_ failed: FailedSignIns?, in zone: any Zone) {
    guard let failed else { return nil }
    self.init(count: failed.count, since: zone.local(failed.firstAt))
  }
}
