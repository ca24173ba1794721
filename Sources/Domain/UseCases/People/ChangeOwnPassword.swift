/// Changes one's own password; the only thing that a one-time secret opens. Ends the
/// person's other seats: whoever sits there may have come in by the old password.
public struct ChangeOwnPassword: Sendable {
  let store: any SignIn.Floor
  let passwords: any PasswordHashing
  let proof: PasswordProof

  /// - Parameter clock: the floor's.
  public init(
    store: any SignIn.Floor, passwords: any PasswordHashing, clock: any Clock, at door: Doorstep
  ) {
    self.store = store
    self.passwords = passwords
    proof = PasswordProof(store: store, passwords: passwords, clock: clock, door: door)
  }

  /// - Throws: ``DomainError/signInRefused`` where `old` is wrong, which counts as a failed
  ///   sign-in; ``DomainError/signInDelayed(_:)``; ``DomainError/passwordRefused(_:)``.
  /// - Returns: the session of the person as they stand now.
  public func callAsFunction(
    old: String, new: String, by session: Session
  ) throws(DomainError) -> Session {
    let known = try proof(session.user.email, Secret(old))
    do {
      try PasswordRule.check(
        new, name: known.user.name, email: known.user.email, previous: old)
    } catch {
      throw .passwordRefused(error)
    }
    let hash = try passwords.hash(Secret(new))
    let id = session.user.id
    let user = try store.write(as: session.actor, because: .changePassword) {
      (tx) throws(DomainError) in
      try tx.users.setPassword(of: id, hash: hash, mustChange: false)
      try tx.endSeats(of: known.user, because: .password, by: id, besides: session.seat)
      return try tx.users.find(id)
    }
    guard let user else { throw .signInRefused }
    return Session(user: user, seat: session.seat)
  }
}
