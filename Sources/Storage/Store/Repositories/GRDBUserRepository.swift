import Domain
import GRDB

struct GRDBUserRepository: UserRepository {
  let tx: Transaction

  func find(_ id: UserID) throws(DomainError) -> User? { try People(tx.db).user(id) }

  func find(email: String) throws(DomainError) -> User? { try People(tx.db).user(email: email) }

  func all() throws(DomainError) -> [User] { try People(tx.db).users() }

  func roles() throws(DomainError) -> [Role] { try People(tx.db).roles() }

  func assignedContacts(to id: UserID) throws(DomainError) -> Int {
    try tx.db.integer(
      "SELECT ifnull(sum(contacts), 0) FROM contact_counter WHERE assigned_to = ?",
      [id.rawValue]) ?? 0
  }

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
    try giveRoles(of: user, to: id)
    try tx.record(.created(user.image), of: .user, String(id.rawValue))
    return id
  }

  func insert(_ role: Role) throws(DomainError) -> RoleID {
    let at = tx.now.milliseconds
    try tx.run(
      """
      INSERT INTO role (actor, name, code, permissions, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (actor, code) DO UPDATE SET name = excluded.name,
        permissions = excluded.permissions, updated_at = excluded.updated_at, deleted_at = NULL
      WHERE deleted_at IS NOT NULL
      """,
      [
        role.actor.rawValue, role.name, role.code, PermissionList.encode(role.permissions), at, at,
      ])
    let key = try tx.db.integer(
      "SELECT id FROM role WHERE actor = ? AND code = ?", [role.actor.rawValue, role.code])
    let id = RoleID(Int64(key ?? 0))
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

  func save(_ user: User) throws(DomainError) {
    guard let before = try find(user.id) else { throw .unknownUser(user.email) }
    guard before.image != user.image else { return }
    try tx.run(
      """
      UPDATE user SET name = ?, email = ?, is_telephoniste = ?, is_admin = ?, is_agent = ?,
        admin_direct_permissions = ?, phone_endpoint = ?, language = ?, is_active = ?,
        updated_by = ?, updated_at = ?
      WHERE id = ?
      """,
      [
        user.name, user.email, user.isTelephoniste, user.isAdmin, user.isAgent,
        PermissionList.encode(user.adminDirectPermissions), user.phoneEndpoint,
        user.language.rawValue, user.isActive, tx.userID?.rawValue, tx.now.milliseconds,
        user.id.rawValue,
      ])
    try tx.run("DELETE FROM user_role WHERE user_id = ?", [user.id.rawValue])
    try giveRoles(of: user, to: user.id)
    try tx.record(
      .updated(old: before.image, new: user.image, additions: []), of: .user,
      String(user.id.rawValue))
  }

  private func giveRoles(of user: User, to id: UserID) throws(DomainError) {
    for role in user.adminRoles + user.agentRoles {
      try tx.run("INSERT INTO user_role VALUES (?, ?)", [id.rawValue, role.rawValue])
    }
  }

  // MARK: Roles

  func save(_ role: Role) throws(DomainError) {
    guard let before = try roles().first(where: { $0.id == role.id }) else {
      throw .role(.unknown(role.code))
    }
    guard before != role else { return }
    try tx.run(
      "UPDATE role SET name = ?, permissions = ?, updated_at = ? WHERE id = ?",
      [
        role.name, PermissionList.encode(role.permissions), tx.now.milliseconds,
        role.id.rawValue,
      ])
    try tx.record(
      .updated(old: before.image, new: role.image, additions: []), of: .role,
      String(role.id.rawValue))
  }

  func delete(_ role: Role) throws(DomainError) {
    try tx.run(
      "UPDATE role SET deleted_at = ?, updated_at = ? WHERE id = ?",
      [tx.now.milliseconds, tx.now.milliseconds, role.id.rawValue])
    try tx.record(.deleted(role.image), of: .role, String(role.id.rawValue))
  }
}
