import Domain
import GRDB

/// Reads people and roles on any connection.
struct People {
  let db: Database

  init(_ db: Database) { self.db = db }

  func user(_ id: UserID) throws(DomainError) -> User? {
    try read("WHERE user.id = ? ORDER BY role.id", [id.rawValue]).first?.user
  }

  func user(email: String) throws(DomainError) -> User? { try credentials(email: email)?.user }

  func credentials(email: String) throws(DomainError) -> (user: User, hash: String)? {
    try read("WHERE user.email = ? ORDER BY role.id", [email]).first
  }

  func users() throws(DomainError) -> [User] {
    // In the table itself: SQLite would go through the index of addresses.
    try read("ORDER BY user.name, user.id, role.id", from: "user NOT INDEXED").map(\.user)
  }

  /// A line for each role, or one without.
  private static let columns = """
    SELECT user.id, user.name, email, is_telephoniste, is_admin, is_agent,
      admin_direct_permissions, phone_endpoint, language, is_active, must_change_password,
      user.created_at, password, role.actor, role.id
    """
  private static let roles = """
    LEFT JOIN user_role ON user_id = user.id LEFT JOIN role ON role.id = role_id
    """

  /// - Parameter rest: who, or in which order; a person's roles must stand together.
  private func read(
    _ rest: String, _ arguments: StatementArguments = [], from table: String = "user"
  ) throws(DomainError) -> [(user: User, hash: String)] {
    var people: [(user: User, hash: String)] = []
    let sql = "\(People.columns) FROM \(table) \(People.roles) \(rest)"
    for row in try db.rows(sql, arguments) {
      if people.last?.user.id != UserID(row[0]) { people.append((user(row), row[12])) }
      guard let actor = (row[13] as String?).flatMap(ActorRole.init(rawValue:)) else { continue }
      let last = people.count - 1
      switch actor {
      case .admin: people[last].user.adminRoles.append(RoleID(row[14]))
      case .agent: people[last].user.agentRoles.append(RoleID(row[14]))
      case .telephoniste: break
      }
    }
    return people
  }

  func roles() throws(DomainError) -> [Role] {
    let rows = try db.rows("SELECT * FROM role WHERE deleted_at IS NULL ORDER BY actor, code")
    return rows.map { row in
      Role(
        id: RoleID(row["id"]), actor: ActorRole(rawValue: row["actor"]) ?? .admin,
        name: row["name"], code: row["code"],
        permissions: PermissionList.decode(row["permissions"]))
    }
  }

  func permissions(of user: User) throws(DomainError) -> Set<Permission> {
    let held = Set(user.adminRoles)
    return try roles().filter { held.contains($0.id) }
      .reduce(into: user.adminDirectPermissions) { $0.formUnion($1.permissions) }
  }

  /// Without roles.
  private func user(_ row: Row) -> User {
    User(
      id: UserID(row[0]), name: row[1], email: row[2],
      isTelephoniste: row[3], isAdmin: row[4], isAgent: row[5],
      adminRoles: [], adminDirectPermissions: PermissionList.decode(row[6]),
      agentRoles: [], phoneEndpoint: row[7],
      language: Language(rawValue: row[8]) ?? .english, isActive: row[9],
      mustChangePassword: row[10], createdAt: Instant(milliseconds: row[11]))
  }
}

/// Permissions as one column: codes with a blank between them. A code that a
/// later version took out grants nothing.
enum PermissionList {
  static func encode(_ permissions: Set<Permission>) -> String {
    permissions.sorted().map(\.rawValue).joined(separator: " ")
  }

  static func decode(_ text: String) -> Set<Permission> {
    Set(text.split(separator: " ").compactMap { Permission(rawValue: String($0)) })
  }
}
