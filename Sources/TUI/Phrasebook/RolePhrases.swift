import Domain

/// Roles, and the catalogue of permissions with what each lets somebody do.
public protocol RolePhrases: Sendable {
  var rolesTitle: String { get }
  func rolesCount(_ count: Int) -> String
  var rolePermissions: String { get }
  var roleOfAgent: String { get }
  func roleHolders(_ people: Int) -> String
  var roleBuiltIn: String { get }
  var roleAcceptHelp: String { get }
  var roleToggle: String { get }
  var roleToggleHelp: String { get }
  var roleNotEditing: String { get }
  var roleAddHelp: String { get }
  var roleRename: String { get }
  var roleRenameHelp: String { get }
  var roleDelete: String { get }
  var roleDeleteHelp: String { get }
  var roleHistoryHelp: String { get }
  var roleNothingChosen: String { get }
  var roleAddTitle: String { get }
  var roleRenameTitle: String { get }
  var roleName: String { get }
  var roleCode: String { get }
  var roleCodeHint: String { get }
  var roleCodeFixed: String { get }
  var roleActor: String { get }
  var roleActorHint: String { get }
  func roleDeleteQuestion(_ name: String) -> String
  func roleAdded(_ name: String) -> String
  var roleSaved: String { get }
  func roleDeleted(_ name: String) -> String
  /// A sentence on what the permission lets somebody do.
  func meaning(of permission: Permission) -> String
  func sentence(for refusal: RoleRefusal) -> String
  func help(_ text: RoleHelp) -> String
  var roleNothingToEdit: String { get }
}

/// The help of the commands on roles.
public enum RoleHelp: Sendable, CaseIterable {
  case roles, list, permissions, add, edit, delete
  case code, newCode, name, actor, permission, noPermissions
}
