/// Failed sign-ins as they were counted.
public protocol SignInReading: Sendable {
  /// Nil where nothing failed.
  func failedSignIns(of subject: SignInSubject) throws(DomainError) -> FailedSignIns?
}

/// Counts failed sign-ins. What was typed as an address is kept as its digest: it may have
/// been a password.
public protocol SignInRepository {
  /// Counts one more, now; a place that was quiet for
  /// ``SignInThrottle/memoryOfSource`` begins at one.
  ///
  /// - Parameter user: whose account it is, where it is anybody's.
  func countFailure(of subject: SignInSubject, user: UserID?) throws(DomainError)
  func forget(_ subject: SignInSubject) throws(DomainError)
}

/// Seats as they stand.
public protocol SeatReading: Sendable {
  /// Every open seat, the one opened first on top.
  func seats() throws(DomainError) -> [SeatLine]
  /// Why the seat was ended; nil where it is open, was left, or lapsed.
  func ending(of seat: SeatID) throws(DomainError) -> SeatEnding?
}

/// Enters refused attempts in the history. What was refused is rolled back, so that the
/// entry is a write of its own.
public protocol DenialRecording: Sendable {
  /// Enters it where `refusal` is that somebody may not do what they tried. The same one
  /// of the same person is entered once in ten minutes: a screen may ask again and again.
  ///
  /// - Parameter attempt: what was tried; nil where something was to be read.
  func recordDenial(
    _ refusal: DomainError, of actor: Actor, attempting attempt: Reason?
  ) throws(DomainError)
}

extension DomainError {
  /// The right that was lacking, as the history names it; nil for any other refusal.
  public var deniedRight: String? {
    switch self {
    case .notTelephoniste: return "telephoniste"
    case .notAgent: return "agent"
    case .notPermitted(let permission): return permission.rawValue
    default: return nil
    }
  }
}
