/// Why a seat was ended by something else than its person's leaving.
public enum SeatEnding: Hashable, Sendable {
  /// Somebody who may ended it; their name.
  case by(String)
  /// The password of its person was changed elsewhere, or reset.
  case passwordChanged
  case accountDisabled
  /// It was open for as long as the floor lets a seat be.
  case hoursOver

  /// As it is stored.
  public enum Cause: String, Sendable, CaseIterable {
    case person, password, disabled, hours
  }

  /// - Parameter name: of whoever ended it.
  public init(_ cause: Cause, by name: String?) {
    switch cause {
    case .person: self = .by(name ?? "")
    case .password: self = .passwordChanged
    case .disabled: self = .accountDisabled
    case .hours: self = .hoursOver
    }
  }
}

/// One open seat in a list.
public struct SeatLine: Equatable, Sendable {
  public var seat: Seat
  public var name: String
  public var email: String
  public var host: String
  public var terminal: String?
  /// The ssh peer, `address port`, and the fingerprint of its key where it is known.
  public var peer: String?
  /// A claim by command, which has no heartbeat and ends by itself then.
  public var expiresAt: Instant?

  public init(
    seat: Seat, name: String, email: String, host: String, terminal: String?, peer: String?,
    expiresAt: Instant?
  ) {
    self.seat = seat
    self.name = name
    self.email = email
    self.host = host
    self.terminal = terminal
    self.peer = peer
    self.expiresAt = expiresAt
  }
}
