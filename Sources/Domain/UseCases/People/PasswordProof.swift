/// Somebody's password, held against what is stored: the one place where passwords are
/// tried, so that failures are counted whichever way they come.
struct PasswordProof {
  let store: any SignIn.Floor
  let passwords: any PasswordHashing
  let clock: any Clock
  let door: Doorstep

  struct Proved {
    let user: User
    let hash: String
    let needsRehash: Bool
    /// What failed on the account before.
    let failed: FailedSignIns?
  }

  /// While a wait runs nothing is hashed, for nobody. Else an unknown address costs the
  /// same hash work, and gets the same answer, as a wrong password.
  ///
  /// - Throws: ``DomainError/signInDelayed(_:)``, ``DomainError/signInRefused``,
  ///   ``DomainError/accountDisabled(email:)`` to whoever knew the password,
  ///   ``DomainError/hashing(_:)``.
  func callAsFunction(_ email: String, _ password: Secret) throws(DomainError) -> Proved {
    let address = email.lowercased().trimmed
    try checkWait(address)
    guard let known = try store.credentials(email: address) else {
      try passwords.spendSameWork(on: password)
      try fail(address, nil)
      throw .signInRefused
    }
    guard case .right(let needsRehash) = try passwords.verify(password, against: known.hash) else {
      try fail(address, known.user)
      throw .signInRefused
    }
    // Many tries at once were all let in before the first of them was counted: the right
    // one among them is not told.
    try checkWait(address)
    guard known.user.isActive else {
      try note(known.user)
      throw .accountDisabled(email: known.user.email)
    }
    return Proved(
      user: known.user, hash: known.hash, needsRehash: needsRehash,
      failed: try store.failedSignIns(of: .account(address)))
  }

  private func checkWait(_ address: String) throws(DomainError) {
    let now = clock.now()
    for subject in subjects(address) {
      let failed = try store.failedSignIns(of: subject)
      let wait = SignInThrottle.wait(failed, of: subject, at: now)
      guard wait <= .seconds(0) else { throw .signInDelayed(wait) }
    }
  }

  private func subjects(_ address: String) -> [SignInSubject] {
    [.account(address), .source(door.workstation.source)]
  }

  private func fail(_ address: String, _ user: User?) throws(DomainError) {
    let subjects = subjects(address)
    try store.write(as: .signIn(account: door.account), because: .failSignIn) {
      (tx) throws(DomainError) in
      for subject in subjects {
        try tx.signIns.countFailure(of: subject, user: subject.isSource ? nil : user?.id)
      }
      try tx.record(.failedSignIn(account: user?.email))
    }
  }

  /// The password was right and opened nothing.
  private func note(_ user: User) throws(DomainError) {
    try store.write(as: .signIn(account: door.account), because: .failSignIn) {
      (tx) throws(DomainError) in try tx.record(.failedSignIn(account: user.email))
    }
  }
}

/// Where somebody stands who wants to come in.
public struct Doorstep: Sendable {
  public var workstation: Workstation
  /// The operating system's account, named in the history while nobody is signed in.
  public var account: String

  public init(workstation: Workstation, account: String) {
    self.workstation = workstation
    self.account = account
  }
}
