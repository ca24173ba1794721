import Domain
import GRDB

struct GRDBUserRepository: UserRepository {
  let tx: Transaction

  func find(_ id: UserID) throws(DomainError) -> User? { try People(tx.db).user(id) }

  func find(email: String) throws(DomainError) -> User? { try People(tx.db).user(email: email) }

  func roles() throws(DomainError) -> [Role] { try People(tx.db).roles() }

  func insert(_ user: User, passwordHash: String) throws(DomainError) -> UserID {
    guard try find(email: user.email) == nil else { throw .emailTaken(user.email) }
    let at = tx.now.milliseconds
    let by = tx.userID?.rawValue
    try tx.run(
      """
      INSERT INTO user (name, email, password, must_change_password, is_telephoniste, is_admin,
        is_agent, admin_direct_permissions, phone_endpoint, language, is_active, created_by,
        updated_by, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        user.name, user.email, passwordHash, user.mustChangePassword, user.isTelephoniste,
        user.isAdmin, user.isAgent, PermissionList.encode(user.adminDirectPermissions),
        user.phoneEndpoint, user.language.rawValue, user.isActive, by, by, at, at,
      ])
    let id = UserID(tx.db.lastInsertedRowID)
    for role in user.adminRoles + user.agentRoles {
      try tx.run("INSERT INTO user_role VALUES (?, ?)", [id.rawValue, role.rawValue])
    }
    try tx.record(.created(user.image), of: .user, String(id.rawValue))
    return id
  }

  func insert(_ role: Role) throws(DomainError) -> RoleID {
    let at = tx.now.milliseconds
    try tx.run(
      """
      INSERT INTO role (actor, name, code, permissions, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        role.actor.rawValue, role.name, role.code, PermissionList.encode(role.permissions), at, at,
      ])
    let id = RoleID(tx.db.lastInsertedRowID)
    try tx.record(.created(role.image), of: .role, String(id.rawValue))
    return id
  }

  func setPassword(of id: UserID, hash: String, mustChange: Bool) throws(DomainError) {
    guard let before = try find(id) else { throw .unknownUser(String(id.rawValue)) }
    try tx.run(
      """
      UPDATE user SET password = ?, must_change_password = ?, updated_by = ?, updated_at = ?
      WHERE id = ?
      """,
      [hash, mustChange, tx.userID?.rawValue, tx.now.milliseconds, id.rawValue])
    var after = before
    after.mustChangePassword = mustChange
    let changed = FieldChange(field: "password", old: nil, new: "changed")
    try tx.record(
      .updated(old: before.image, new: after.image, additions: [changed]), of: .user,
      String(id.rawValue))
  }

  func all() throws(DomainError) -> [User] { try People(tx.db).users() }

  func renewHash(
    of id: UserID, from old: String, to new: String
  ) throws(DomainError) -> Bool {
    try tx.run(
      "UPDATE user SET password = ? WHERE id = ? AND password = ?", [new, id.rawValue, old])
    return tx.db.changesCount == 1
  }

  func setActive(of id: UserID, to isActive: Bool) throws(DomainError) {
    guard let before = try find(id) else { throw .unknownUser(String(id.rawValue)) }
    try tx.run(
      "UPDATE user SET is_active = ?, updated_by = ?, updated_at = ? WHERE id = ?",
      [isActive, tx.userID?.rawValue, tx.now.milliseconds, id.rawValue])
    var after = before
    after.isActive = isActive
    try tx.record(
      .updated(old: before.image, new: after.image, additions: []), of: .user,
      String(id.rawValue))
  }

  func setEndpoint(of id: UserID, to endpoint: String?) throws(DomainError) {
    guard let before = try find(id) else { throw .unknownUser(String(id.rawValue)) }
    try tx.run(
      "UPDATE user SET phone_endpoint = ?, updated_by = ?, updated_at = ? WHERE id = ?",
      [endpoint, tx.userID?.rawValue, tx.now.milliseconds, id.rawValue])
    var after = before
    after.phoneEndpoint = endpoint
    try tx.record(
      .updated(old: before.image, new: after.image, additions: []), of: .user,
      String(id.rawValue))
  }
}
