/// Whom a use case lets in. Declared once for each of them in `AccessRules.swift`, from
/// which the tests' matrix and docs/permissions.md are made; the use case itself asks,
/// whatever a screen or a command has hidden.
public indirect enum AccessRule: Equatable, Sendable {
  /// Whoever comes: what is asked proves itself, by a password or an empty floor.
  case anybody
  /// Whoever is in the call that is handed in; ``PlaceCall`` let it come to be.
  case callInHand
  /// Whoever sits at the seat, even once the account is disabled: locking, freeing and
  /// leaving show nothing and take nothing.
  case ownSeat
  /// Any account that may act here, with a one-time secret too.
  case account
  case right(Right)
  /// Somebody whom each of these lets in.
  case all([AccessRule])
  /// Somebody whom one of these lets in.
  case any([AccessRule])

  /// Whoever is signed in, for their own affairs.
  public static let signedIn = AccessRule.right(.signedIn)
  public static let telephoniste = AccessRule.right(.telephoniste)
  public static let agent = AccessRule.right(.agent)

  /// An admin who holds all of these.
  public static func admin(_ permissions: Permission...) -> AccessRule {
    let rules = permissions.map { AccessRule.right(.permission($0)) }
    return rules.count == 1 ? rules[0] : .all(rules)
  }

  /// Whether somebody is let in.
  ///
  /// - Parameters:
  ///   - user: nil for an account that is not there.
  ///   - permissions: every one that they hold.
  public func admits(_ user: User?, holding permissions: Set<Permission>) -> Bool {
    switch self {
    case .anybody, .callInHand, .ownSeat: return true
    case .account: return user?.isActive ?? false
    case .right(let right):
      guard let user, user.isActive else { return false }
      return (try? right.check(user, holding: permissions)) != nil
    case .all(let rules): return rules.allSatisfy { $0.admits(user, holding: permissions) }
    case .any(let rules): return rules.contains { $0.admits(user, holding: permissions) }
    }
  }
}

/// Something that a person does or reads, with the rule of who may. The build refuses one
/// without (Scripts/boundaries).
public protocol UseCase: Sendable {
  /// Its doors: one, or several where its functions ask for different rights.
  static var doors: [Door] { get }
}

/// One way into a use case.
public struct Door: Equatable, Sendable {
  /// What the function does beside the use case's own name; empty for the use case itself.
  public let name: String
  public let rule: AccessRule

  public init(_ name: String, _ rule: AccessRule) {
    self.name = name
    self.rule = rule
  }

  /// The one way in.
  public init(_ rule: AccessRule) { self.init("", rule) }
}
