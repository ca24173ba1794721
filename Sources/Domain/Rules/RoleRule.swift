/// Why a role cannot be added, changed or deleted.
public enum RoleRefusal: Equatable, Sendable {
  /// A code is lower-case letters, digits, `-` and `_`, a letter first.
  case code(String)
  case codeTaken(String)
  case unknown(String)
  /// It comes with every floor.
  case builtIn(String)
  /// So many people have it.
  case held(String, people: Int)
  /// Permissions are an admin's.
  case permissionsOfAgent
  /// A telephoniste has no roles.
  case actor
  case unknownPermission(String)
}

/// What a role may be called and hold.
enum RoleRule {
  static func checkedName(_ text: String) throws(DomainError) -> String {
    let name = CleanText.withoutControls(text).trimmed.canonicallyComposed
    guard !name.isEmpty else { throw .nameMissing }
    guard name.count <= Role.nameLimit else { throw .nameTooLong(limit: Role.nameLimit) }
    return name
  }

  static func checkedCode(_ text: String) throws(DomainError) -> String {
    let code = text.trimmed
    guard Codes.isFit(code, limit: Role.codeLimit) else { throw .role(.code(code)) }
    return code
  }

  /// - Throws: ``DomainError/role(_:)`` where such an actor holds none of them.
  static func check(_ permissions: Set<Permission>, of actor: ActorRole) throws(DomainError) {
    guard actor != .telephoniste else { throw .role(.actor) }
    guard actor == .admin || permissions.isEmpty else { throw .role(.permissionsOfAgent) }
  }
}

/// Codes of roles and statuses: lower-case ASCII letters, digits, `-` and `_`.
enum Codes {
  /// - Parameter limit: characters.
  static func isFit(_ code: String, limit: Int) -> Bool {
    guard let first = code.first, first.isASCII, first.isLowercase, code.count <= limit else {
      return false
    }
    return code.allSatisfy {
      $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-" || $0 == "_")
    }
  }
}

extension Permission {
  /// - Throws: ``DomainError/role(_:)`` where the catalogue has none of that code.
  public static func named(_ codes: [String]) throws(DomainError) -> Set<Permission> {
    var permissions: Set<Permission> = []
    for code in codes {
      guard let permission = Permission(rawValue: code) else {
        throw .role(.unknownPermission(code))
      }
      permissions.insert(permission)
    }
    return permissions
  }
}
