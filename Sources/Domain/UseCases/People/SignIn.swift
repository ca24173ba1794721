/// Who somebody is, proved by their password.
public struct SignIn: Sendable {
  /// What passwords are tried against.
  public typealias Floor = PeopleReading & SignInReading & UnitOfWork

  let store: any Floor
  let proof: PasswordProof

  /// - Parameter clock: the floor's.
  public init(
    store: any Floor, passwords: any PasswordHashing, clock: any Clock, at door: Doorstep
  ) {
    self.store = store
    proof = PasswordProof(store: store, passwords: passwords, clock: clock, door: door)
  }

  /// What a sign-in opens. Only a seat's is an event of its own, and raises the cost of an
  /// older hash: what a command does stands in the history under its name, and one that
  /// only reads never waits to write.
  public enum Purpose: Equatable, Sendable {
    case seat
    /// A command, or a seat that was locked.
    case passing
  }

  public struct Entry: Equatable, Sendable {
    public var session: Session
    /// What failed on the account since its password was last right: the person should hear
    /// of it. Counting begins anew.
    public var failed: FailedSignIns?

    public init(session: Session, failed: FailedSignIns? = nil) {
      self.session = session
      self.failed = failed
    }
  }

  /// - Throws: ``DomainError/signInDelayed(_:)``; ``DomainError/signInRefused``;
  ///   ``DomainError/hashing(_:)``; ``DomainError/accountDisabled(email:)`` only to
  ///   somebody who knew the password.
  public func callAsFunction(
    email: String, password: String, for purpose: Purpose = .passing
  ) throws(DomainError) -> Entry {
    let proved = try proof(email, Secret(password))
    let session = Session(user: proved.user)
    let fresh =
      purpose == .seat && proved.needsRehash
      ? try proof.passwords.hash(Secret(password)) : nil
    if purpose == .seat || proved.failed != nil {
      try store.write(as: session.actor, because: .signIn) { (tx) throws(DomainError) in
        try tx.signIns.forget(.account(proved.user.email))
        guard purpose == .seat else { return }
        try tx.record(.signIn(failed: proved.failed?.count ?? 0))
        guard let fresh else { return }
        if try tx.users.renewHash(of: proved.user.id, from: proved.hash, to: fresh) {
          try tx.record(.passwordRehashed)
        }
      }
    }
    return Entry(session: session, failed: proved.failed)
  }
}

/// Signs out: leaves the seat, and says so in the history.
public struct SignOut: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// Somebody whose seat was ended, or whose account is disabled or gone, is out already.
  public func callAsFunction(_ session: Session) throws(DomainError) {
    try CloseSeat(store: store)(session)
    do throws(DomainError) {
      try store.write(as: session.actor, because: .signOut) { (tx) throws(DomainError) in
        try tx.record(.signOut)
      }
    } catch {
      switch error {
      case .seatWasEnded, .accountDisabled, .signInRefused: return
      default: throw error
      }
    }
  }
}
