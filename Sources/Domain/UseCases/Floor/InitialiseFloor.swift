/// Makes a new floor: the default statuses, the built-in roles, the floor
/// settings and the first admin, who holds every permission. There is no
/// default password anywhere.
public struct InitialiseFloor: Sendable {
  let store: any UnitOfWork
  let floor: any FloorReading
  let passwords: any PasswordHashing

  public init(store: any UnitOfWork, floor: any FloorReading, passwords: any PasswordHashing) {
    self.store = store
    self.floor = floor
    self.passwords = passwords
  }

  /// - Parameter account: the operating system's account, named in the history.
  /// - Throws: ``DomainError/alreadyInitialised``; the refusals of ``NewUser``
  ///   and of the password.
  /// - Returns: the first admin's key.
  @discardableResult
  public func callAsFunction(
    admin: NewUser, password: String, account: String
  ) throws(DomainError) -> UserID {
    guard try !floor.isInitialised() else { throw .alreadyInitialised }
    let person = try InitialiseFloor.check(admin: admin, password: password)
    let hash = try passwords.hashing(password, of: person)
    return try store.write(as: .setup(account: account), because: .initialise) {
      (tx) throws(DomainError) in
      guard try tx.statuses.all().isEmpty else { throw .alreadyInitialised }
      for status in ContactStatus.defaults { try tx.statuses.insert(status) }
      for role in InitialiseFloor.builtInRoles { _ = try tx.users.insert(role) }
      for setting in FloorSetting.allCases { try tx.settings.set(setting, to: FloorSettings()) }
      let roles = try tx.users.roles()
      var row = person.row(at: tx.now, roles: roles, mustChangePassword: false)
      row.adminRoles = roles.filter { $0.code == Role.administratorCode }.map(\.id)
      return try tx.users.insert(row, passwordHash: hash)
    }
  }

  /// Judges what was typed before anything is made.
  ///
  /// - Throws: the refusals of ``NewUser`` and of the password.
  /// - Returns: the first admin, as they will be added.
  @discardableResult
  public static func check(admin: NewUser, password: String) throws(DomainError) -> NewUser {
    var admin = admin
    admin.isAdmin = true
    let person = try admin.checked()
    do {
      try PasswordRule.check(password, name: person.name, email: person.email)
    } catch {
      throw .passwordRefused(error)
    }
    return person
  }

  private static let builtInRoles = [
    Role(
      id: RoleID(0), actor: .admin, name: "Administrator", code: Role.administratorCode,
      permissions: [.all]),
    Role(
      id: RoleID(0), actor: .admin, name: "Supervisor", code: Role.supervisorCode,
      permissions: Permission.watching),
  ]
}
