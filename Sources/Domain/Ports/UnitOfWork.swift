/// The two doors to a change. Both run one transaction behind the write
/// turnstile: returning commits durably, throwing rolls everything back
/// (docs/decisions.md, Unit of work).
public protocol UnitOfWork: Sendable {
  /// Runs `body` in the name of `actor`; every record that it changed gets one
  /// history row in the same transaction.
  ///
  /// - Parameter request: the act that this write goes on with, where one act
  ///   commits in several chunks; nil begins a new one.
  /// - Throws: what `body` throws; ``DomainError/anotherSeatIsSaving`` where the
  ///   turnstile was not free within 5 s; ``DomainError/programIsOlder(schema:program:)``;
  ///   ``DomainError/accountDisabled(email:)`` where the actor may no longer act;
  ///   ``DomainError/storage(_:)``.
  func write<Value: Sendable>(
    as actor: Actor, because reason: Reason, request: RequestID?,
    _ body: (any AuditedTransaction) throws(DomainError) -> Value
  ) throws(DomainError) -> Value

  /// Whether somebody is saving at this moment, here or at another seat: a hint.
  var isBusy: Bool { get }

  /// Upkeep between two chunks of long work, a little at a time: what would else fall to a
  /// seat, all at once. Gives up silently where others are writing.
  ///
  /// - Returns: whether there was anything to do, for which the turnstile was held.
  func keepUp() throws(DomainError) -> Bool

  /// Runs `body` on operational rows: seat, lease, draft, worked today, derived
  /// rows. Nothing that a person decided goes through this door.
  func operate<Value: Sendable>(
    _ body: (any OperationalTransaction) throws(DomainError) -> Value
  ) throws(DomainError) -> Value
}

extension UnitOfWork {
  public func write<Value: Sendable>(
    as actor: Actor, because reason: Reason,
    _ body: (any AuditedTransaction) throws(DomainError) -> Value
  ) throws(DomainError) -> Value {
    try write(as: actor, because: reason, request: nil, body)
  }
}

/// What an operational write may touch.
public protocol OperationalTransaction {
  /// The instant of this transaction; the same for all that it writes.
  var now: Instant { get }
  var seats: any SeatRepository { get }
  var queue: any CallQueue { get }
  var drafts: any DraftRepository { get }
  var figures: any FigureRepository { get }
  var floor: FloorSettings { get throws(DomainError) }
  /// Whether somebody waits for this transaction to end: long work ends its chunk.
  var isAwaited: Bool { get }
  /// Whether the moment lies on the floor's day of this transaction.
  func isToday(_ moment: Instant) throws(DomainError) -> Bool
  /// The clocks of the world.
  var zones: any TimeZones { get }
  /// Checks somebody's rights as they stand in this transaction.
  ///
  /// - Throws: ``DomainError/signInRefused`` for an account that is not there;
  ///   ``DomainError/accountDisabled(email:)``, ``DomainError/passwordMustChange``,
  ///   ``DomainError/notTelephoniste``, ``DomainError/notPermitted(_:)``.
  func require(_ right: Right, of user: UserID) throws(DomainError)
}

/// What an audited write may touch.
public protocol AuditedTransaction: OperationalTransaction {
  /// The act that all history rows of this write name.
  var request: RequestID { get throws(DomainError) }
  var users: any UserRepository { get }
  var statuses: any StatusRepository { get }
  var contacts: any ContactRepository { get }
  var calls: any CallRepository { get }
  var settings: any SettingRepository { get }
  var doNotCall: any DoNotCallRepository { get }
  var attempts: any AttemptCounting { get }
  var signIns: any SignInRepository { get }
  var agents: any AgentRepository { get }
  var reservations: any ReservationRepository { get }
  /// Checks the actor's rights as they stand in this transaction.
  ///
  /// - Throws: ``DomainError/notTelephoniste``, ``DomainError/notPermitted(_:)``.
  func require(_ right: Right) throws(DomainError)
  /// Enters an act that changes no record in the history, behind the records that this
  /// write changes.
  func record(_ event: HistoryEvent) throws(DomainError)
}

/// What a use case asks of whoever runs it.
public enum Right: Equatable, Sendable {
  case telephoniste
  case agent
  case permission(Permission)
  /// Anybody who is signed in, for their own affairs.
  case signedIn

  /// - Throws: ``DomainError/passwordMustChange``, ``DomainError/notTelephoniste``,
  ///   ``DomainError/notPermitted(_:)``.
  public func check(_ user: User, holding permissions: Set<Permission>) throws(DomainError) {
    guard !user.mustChangePassword else { throw .passwordMustChange }
    switch self {
    case .signedIn: return
    case .telephoniste:
      guard user.isTelephoniste else { throw .notTelephoniste }
    case .agent:
      guard user.isAgent else { throw .notAgent }
    case .permission(let permission):
      guard user.isAdmin, permissions.contains(.all) || permissions.contains(permission) else {
        throw .notPermitted(permission)
      }
    }
  }
}
