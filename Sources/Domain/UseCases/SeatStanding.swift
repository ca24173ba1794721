extension OperationalTransaction {
  /// The seat at which somebody sits, as long as they may work here.
  ///
  /// - Throws: ``DomainError/seatEnded`` without one, or for somebody else's; the refusals
  ///   of ``OperationalTransaction/require(_:of:)``.
  func seatAtWork(of session: Session) throws(DomainError) -> SeatID {
    try require(.signedIn, of: session.user.id)
    guard let seat = try ownSeat(of: session) else { throw .seatEnded }
    return seat
  }

  /// The seat at which somebody sits, though their account be disabled; nil where they
  /// have none, or it is somebody else's.
  func ownSeat(of session: Session) throws(DomainError) -> SeatID? {
    guard let seat = session.seat, try seats.find(seat)?.userID == session.user.id else {
      return nil
    }
    return seat
  }
}

extension Session {
  /// A call is carried on by whoever placed it.
  ///
  /// - Throws: ``DomainError/noLiveCall`` for somebody else's.
  func checkOwn(_ call: Call) throws(DomainError) {
    guard call.calledBy == user.id else { throw .noLiveCall }
  }
}
