import Domain
import Kit
import Phrasebook
import Shell

/// Hides everything until the password is typed: what lies below stays as it is,
/// draft and all, and a live call is shown as time alone.
public enum Lock: Layer {
  public struct State: Equatable, Sendable {
    let destination: LockDestination
    let floor: FloorSign
    let since: Instant
    var password = TextField(limit: 256, secret: true)
    var saying: Saying = .nothing
    /// When the live call began, or was answered.
    var callSince: Instant?

    public init(_ destination: LockDestination, floor: FloorSign, at now: Instant) {
      self.destination = destination
      self.floor = floor
      since = now
    }
  }

  enum Saying: Equatable, Sendable {
    case nothing, checking, missing
    case refused(DomainError)
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case openPressed, signOutPressed
    case locked(Result<Instant?, DomainError>)
    case checked(Result<FailedBefore?, DomainError>)
    case keptLongEnough
    case freed(Result<Bool, DomainError>)
    case changed, timePassed
  }

  public enum Effect: Equatable, Sendable {
    /// Marks the seat, and looks for a live call.
    case lock
    /// Looks for a live call.
    case look
    case free
    case open(password: String)
  }

  public struct UseCases: Sendable {
    /// Since when a call is live.
    let lock: @Sendable () throws(DomainError) -> Instant?
    let look: @Sendable () throws(DomainError) -> Instant?
    let free: @Sendable () throws(DomainError) -> Bool
    let open: @Sendable (String) throws(DomainError) -> FailedBefore?

    public init(
      lock: @escaping @Sendable () throws(DomainError) -> Instant?,
      look: @escaping @Sendable () throws(DomainError) -> Instant?,
      free: @escaping @Sendable () throws(DomainError) -> Bool,
      open: @escaping @Sendable (String) throws(DomainError) -> FailedBefore?
    ) {
      self.lock = lock
      self.look = look
      self.free = free
      self.open = open
    }
  }

  public static let screen = ScreenName("lock", Phrase { $0.lockTitle })
  public static let isCurtain = true
}

/// Hides what this session shows.
public struct LockDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}
