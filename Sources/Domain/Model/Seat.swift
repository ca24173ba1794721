/// One running program at one terminal, with its user and state.
public struct Seat: Equatable, Sendable {
  public let id: SeatID
  public let userID: UserID
  public var state: SeatState
  public var stateSince: Instant
  public var heartbeatAt: Instant
  public var contactID: ContactID?
  /// Why it is paused.
  public var pauseReason: String?
  public var openedAt: Instant
  /// When it was left, lapsed or was ended.
  public var endedAt: Instant?

  public init(
    id: SeatID, userID: UserID, state: SeatState, stateSince: Instant, heartbeatAt: Instant,
    contactID: ContactID?, pauseReason: String? = nil, openedAt: Instant,
    endedAt: Instant? = nil
  ) {
    self.openedAt = openedAt
    self.endedAt = endedAt
    self.id = id
    self.userID = userID
    self.state = state
    self.stateSince = stateSince
    self.heartbeatAt = heartbeatAt
    self.contactID = contactID
    self.pauseReason = pauseReason
  }

  /// A seat whose heartbeat is older than this no longer holds its lease.
  public static let heartbeatLimit = Span.seconds(60)
  /// How often a live seat renews its heartbeat.
  public static let heartbeatInterval = Span.seconds(15)
  /// How often a live seat looks whether somebody has ended it.
  public static let lookInterval = Span.seconds(5)
  /// How long a seat that is paused or locked keeps the contact on its card.
  public static let heldWhileAway = Span.minutes(2)
  /// How long a claim by the command `next` holds; it has no heartbeat.
  public static let commandClaim = Span.minutes(10)
}

extension Seat {
  /// Whether its hours are over and nothing is under way that would be cut off.
  func isOver(after limit: Span, at now: Instant) -> Bool {
    let isQuiet = [.ready, .paused, .locked].contains(state)
    return isQuiet && now >= openedAt + limit
  }
}

/// What a seat is doing.
public enum SeatState: String, Sendable, CaseIterable {
  case ready, dialling, talking
  case wrapUp = "wrap_up"
  /// Away, with a reason.
  case paused
  /// Left alone too long, or locked by hand: the password opens it again.
  case locked
}

/// Where a seat runs: recorded with it and with every request.
public struct Workstation: Equatable, Sendable {
  public var host: String
  public var terminal: String?
  /// The ssh peer, `address port`, where there is one, and the fingerprint of its key where
  /// that is known.
  public var peer: String?
  public var program: String
  public var process: ProcessIdentity

  public init(
    host: String, terminal: String?, peer: String?, program: String, process: ProcessIdentity
  ) {
    self.host = host
    self.terminal = terminal
    self.peer = peer
    self.program = program
    self.process = process
  }
}

/// A process that no other can be taken for: its id, the moment it started
/// (clock ticks since boot) and the boot.
public struct ProcessIdentity: Hashable, Sendable {
  public var id: Int32
  public var startTicks: Int64
  public var boot: String

  public init(id: Int32, startTicks: Int64, boot: String) {
    self.id = id
    self.startTicks = startTicks
    self.boot = boot
  }
}
