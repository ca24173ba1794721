/// Who is signed in, and where.
public struct Session: Hashable, Sendable {
  public let user: User
  /// Nil for a command that holds no seat.
  public var seat: SeatID?

  public init(user: User, seat: SeatID? = nil) {
    self.user = user
    self.seat = seat
  }

  public var actor: Actor { .user(user.id, seat: seat) }
}
