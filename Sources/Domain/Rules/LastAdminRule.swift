/// A floor always has an active admin who may do everything: the last one can be neither
/// deactivated nor stripped of that.
public enum LastAdminRule {
  /// Whether the person is active and may do everything.
  ///
  /// - Parameter roles: all of the floor.
  public static func isFullAdmin(_ user: User, roles: [Role]) -> Bool {
    user.isActive && RightsRule.permissions(of: user, roles: roles).contains(.all)
  }

  /// Judges a change of one person.
  ///
  /// - Parameters:
  ///   - after: the person as they would be.
  ///   - all: everybody as they are now, that person among them.
  ///   - roles: all of the floor.
  /// - Throws: ``DomainError/lastAdmin(email:)`` where nobody would be left who may do
  ///   everything.
  public static func check(
    changingTo after: User, among all: [User], roles: [Role]
  ) throws(DomainError) {
    guard let before = all.first(where: { $0.id == after.id }),
      isFullAdmin(before, roles: roles), !isFullAdmin(after, roles: roles)
    else { return }
    let others = all.filter { $0.id != after.id }
    guard others.contains(where: { isFullAdmin($0, roles: roles) }) else {
      throw .lastAdmin(email: before.email)
    }
  }
}
