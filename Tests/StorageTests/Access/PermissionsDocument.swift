import Domain

/// docs/permissions.md, from the rules.
enum PermissionsDocument {
  static var text: String {
    ([heading] + AccessRules.all.flatMap(rows)).joined(separator: "\n") + "\n"
  }

  private static let roles: [(title: String, role: AccessRole)] = [
    ("Telephoniste", .telephoniste), ("Agent", .agent), ("Supervisor", .supervisor),
    ("Administrator", .administrator), ("All of them", .everything),
    ("One-time secret", .oneTimeSecret),
    ("Disabled", .disabled),
  ]

  private static var heading: String {
    """
    # Who may do what

    Written by the tests from `Sources/Domain/UseCases/AccessRules.swift`, and proved by them: every
    line is tried by every role, and by an admin with each permission alone
    (`s6_every_use_case_lets_in_whom_its_rule_names_and_nobody_else`). A screen or a command that
    hides something hides it for convenience: the use case refuses by itself.

    A telephoniste sees what is assigned to her, leased to her, or worked by her today; any other
    contact is unknown to her, whatever she asks of it. The last two columns are accounts that could
    do everything, were they not disabled or still to choose a password.

    | Use case | Who | \(roles.map(\.title).joined(separator: " | ")) |
    | --- | --- |\(String(repeating: " :-: |", count: roles.count))
    """
  }

  private static func rows(of useCase: any UseCase.Type) -> [String] {
    useCase.doors.map { door in
      let name = "`\(useCase)`" + (door.name.isEmpty ? "" : ", \(door.name)")
      let marks = roles.map { $0.role.isAdmitted(by: door.rule) ? "yes" : "–" }
      return "| \(name) | \(words(for: door.rule)) | \(marks.joined(separator: " | ")) |"
    }
  }

  private static func permissions(of rules: [AccessRule]) -> [String] {
    rules.compactMap { rule in
      guard case .right(.permission(let permission)) = rule else { return nil }
      return "`\(permission.rawValue)`"
    }
  }

  private static func words(for rule: AccessRule) -> String {
    switch rule {
    case .anybody: return "anybody, before there is anybody"
    case .callInHand: return "whoever is in the call"
    case .ownSeat: return "whoever sits at the seat"
    case .account: return "any account that is not disabled"
    case .right(.signedIn): return "whoever is signed in"
    case .right(.telephoniste): return "a telephoniste"
    case .right(.agent): return "an agent"
    case .right(.permission(let permission)): return "an admin with `\(permission.rawValue)`"
    case .all(let rules) where rules.count == permissions(of: rules).count:
      return "an admin with " + permissions(of: rules).joined(separator: " and ")
    case .all(let rules): return rules.map(words).joined(separator: " and ")
    case .any(let rules): return rules.map(words).joined(separator: ", or ")
    }
  }
}
