/// Adds a person. Without a password of the caller's choosing they get a
/// one-time secret, which must be changed at the first sign-in.
public struct AddUser: Sendable {
  let store: any UnitOfWork
  let people: any PeopleReading
  let passwords: any PasswordHashing

  public init(store: any UnitOfWork, people: any PeopleReading, passwords: any PasswordHashing) {
    self.store = store
    self.people = people
    self.passwords = passwords
  }

  public struct Added: Equatable, Sendable {
    public let user: User
    /// Shown once; nil where the caller chose the password.
    public let oneTimeSecret: String?
  }

  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/emailTaken(_:)``,
  ///   ``DomainError/unknownRole(_:known:)``, ``DomainError/roleOfAnotherActor(_:)``,
  ///   ``DomainError/rights(_:)``, and the refusals of names, addresses and passwords.
  public func callAsFunction(
    _ new: NewUser, password: String?, by session: Session
  ) throws(DomainError) -> Added {
    try people.require(.permission(.manageUsers), of: session.user.id)
    let person = try new.checked()
    guard try people.credentials(email: person.email) == nil else {
      throw .emailTaken(person.email)
    }
    let secret = password == nil ? passwords.makeOneTimeSecret() : nil
    let hash: String
    if let password {
      hash = try passwords.hashing(password, of: person)
    } else {
      hash = try passwords.hash(Secret(secret ?? ""))
    }
    return try store.write(as: session.actor, because: .addUser) { (tx) throws(DomainError) in
      try tx.require(.permission(.manageUsers))
      let roles = try tx.users.roles()
      var row = person.row(at: tx.now, roles: [], mustChangePassword: secret != nil)
      row.take(try RoleNames.roles(person.roles, among: roles, acts: { person.acts(as: $0) }))
      guard let acting = try tx.users.find(session.user.id) else { throw .signInRefused }
      try RightsRule.check(
        changing: nil, to: row, by: acting.id,
        holding: RightsRule.permissions(of: acting, roles: roles), roles: roles)
      let id = try tx.users.insert(row, passwordHash: hash)
      guard let user = try tx.users.find(id) else { throw .unknownUser(person.email) }
      return Added(user: user, oneTimeSecret: secret)
    }
  }
}

extension NewUser {
  func acts(as actor: ActorRole) -> Bool {
    switch actor {
    case .telephoniste: return isTelephoniste
    case .admin: return isAdmin
    case .agent: return isAgent
    }
  }

  /// Trims and checks what was typed.
  func checked() throws(DomainError) -> NewUser {
    var checked = self
    checked.name = try NewUser.checkedName(name)
    checked.email = try NewUser.checkedEmail(email)
    guard isTelephoniste || isAdmin || isAgent else { throw .actorMissing }
    if let phoneEndpoint { checked.phoneEndpoint = try NewUser.endpoint(phoneEndpoint) }
    return checked
  }

  static func checkedName(_ text: String) throws(DomainError) -> String {
    let name = CleanText.withoutControls(text).trimmed.canonicallyComposed
    guard !name.isEmpty else { throw .nameMissing }
    guard name.count <= NewUser.nameLimit else { throw .nameTooLong(limit: NewUser.nameLimit) }
    return name
  }

  /// Lower case.
  static func checkedEmail(_ text: String) throws(DomainError) -> String {
    do {
      return try EmailAddress(parsing: text).key
    } catch {
      throw .emailRefused(error)
    }
  }

  /// A telephoniste's phone: a number, kept as E.164, or a `sip:` address.
  static func endpoint(_ text: String) throws(DomainError) -> String {
    if text.hasPrefix("sip:"), text.count > 4, !text.contains(where: \.isWhitespace) { return text }
    guard let phone = try? PhoneNumber(parsing: text) else { throw .endpointRefused(text) }
    return phone.e164
  }

  func row(at now: Instant, roles: [Role], mustChangePassword: Bool) -> User {
    User(
      id: UserID(0), name: name, email: email, isTelephoniste: isTelephoniste, isAdmin: isAdmin,
      isAgent: isAgent, adminRoles: [], adminDirectPermissions: [], agentRoles: [],
      phoneEndpoint: phoneEndpoint, language: language, isActive: true,
      mustChangePassword: mustChangePassword, createdAt: now)
  }
}

extension PasswordHashing {
  /// Checks the rule and hashes.
  func hashing(_ password: String, of person: NewUser) throws(DomainError) -> String {
    do {
      try PasswordRule.check(password, name: person.name, email: person.email)
    } catch {
      throw .passwordRefused(error)
    }
    return try hash(Secret(password))
  }
}
