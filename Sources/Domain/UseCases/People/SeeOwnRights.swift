/// What whoever is signed in may do: a screen says so before somebody tries in vain.
public struct SeeOwnRights: Sendable {
  let people: any PeopleReading

  public init(people: any PeopleReading) { self.people = people }

  /// - Throws: ``DomainError/accountDisabled(email:)``, ``DomainError/passwordMustChange``.
  /// - Returns: every permission held, by roles and directly; none for who is no admin.
  public func callAsFunction(by session: Session) throws(DomainError) -> Set<Permission> {
    try people.require(.signedIn, of: session.user.id)
    guard let user = try people.user(session.user.id) else { throw .signInRefused }
    return try people.permissions(of: user)
  }
}

extension Permission {
  /// Whether somebody who holds these may watch the floor and change nothing: such a person
  /// lands where it is watched.
  ///
  /// - Parameter held: as ``SeeOwnRights`` tells them.
  public static func areForWatching(_ held: Set<Permission>) -> Bool {
    !held.isEmpty && held.isSubset(of: watching)
  }
}
