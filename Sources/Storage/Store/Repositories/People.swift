import Domain
import GRDB

/// Reads people and roles on any connection.
struct People {
  let db: Database

  init(_ db: Database) { self.db = db }

  private static let columns = """
    SELECT user.*, (
        SELECT group_concat(actor || ' ' || id) FROM (
          SELECT role.id, role.actor FROM user_role JOIN role ON role.id = role_id
          WHERE user_id = user.id ORDER BY role.id)
      ) AS roles FROM user
    """

  func user(_ id: UserID) throws(DomainError) -> User? {
    guard let row = try db.row("\(People.columns) WHERE id = ?", [id.rawValue]) else { return nil }
    return try user(row)
  }

  func user(email: String) throws(DomainError) -> User? {
    guard let row = try db.row("\(People.columns) WHERE email = ?", [email]) else { return nil }
    return try user(row)
  }

  func credentials(email: String) throws(DomainError) -> (user: User, hash: String)? {
    guard let row = try db.row("\(People.columns) WHERE email = ?", [email]) else { return nil }
    return (try user(row), row["password"])
  }

  func users() throws(DomainError) -> [User] {
    var all: [User] = []
    for row in try db.rows("\(People.columns) ORDER BY name, id") { all.append(try user(row)) }
    return all
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

  private func user(_ row: Row) throws(DomainError) -> User {
    let roles = ((row["roles"] as String?) ?? "").split(separator: ",")
      .map { $0.split(separator: " ") }
    func held(_ actor: ActorRole) -> [RoleID] {
      roles.filter { $0[0] == actor.rawValue }.compactMap { Int64($0[1]).map { RoleID($0) } }
    }
    return User(
      id: UserID(row["id"]), name: row["name"], email: row["email"],
      isTelephoniste: row["is_telephoniste"], isAdmin: row["is_admin"], isAgent: row["is_agent"],
      adminRoles: held(.admin),
      adminDirectPermissions: PermissionList.decode(row["admin_direct_permissions"]),
      agentRoles: held(.agent), phoneEndpoint: row["phone_endpoint"],
      language: Language(rawValue: row["language"]) ?? .english, isActive: row["is_active"],
      mustChangePassword: row["must_change_password"],
      createdAt: Instant(milliseconds: row["created_at"]))
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
