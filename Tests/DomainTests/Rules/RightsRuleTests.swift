import Domain
import TestSupport
import Testing

@Suite struct RightsRuleTests {
  private static let full = role(1, "administrator", [.all])
  private static let clerk = role(2, "clerk", [.manageUsers, .viewUsers])
  private static let roles = [full, clerk]

  private static func role(_ id: Int64, _ code: String, _ permissions: Set<Permission>) -> Role {
    Role(id: RoleID(id), actor: .admin, name: code, code: code, permissions: permissions)
  }

  private func user(
    _ id: Int64, admin: Bool = true, roles: [RoleID] = [], direct: Set<Permission> = [],
    isActive: Bool = true
  ) -> User {
    User(
      id: UserID(id), name: "P\(id)", email: "p\(id)@example.com", isTelephoniste: !admin,
      isAdmin: admin, isAgent: false, adminRoles: roles, adminDirectPermissions: direct,
      agentRoles: [], phoneEndpoint: nil, language: .english, isActive: isActive,
      mustChangePassword: false, createdAt: TestFloor.tuesdayMorning)
  }

  private func refusal(
    _ before: User?, _ after: User, by actor: Int64 = 1, holding held: Set<Permission>
  ) -> DomainError? {
    do throws(DomainError) {
      try RightsRule.check(
        changing: before, to: after, by: UserID(actor), holding: held, roles: Self.roles)
      return nil
    } catch {
      return error
    }
  }

  // MARK: What is given

  @Test func only_what_one_holds_can_be_given() {
    let held: Set<Permission> = [.manageUsers, .viewUsers]
    let before = user(5)
    #expect(refusal(before, user(5, roles: [RoleID(2)]), holding: held) == nil)
    #expect(refusal(before, user(5, direct: [.viewUsers]), holding: held) == nil)
    #expect(
      refusal(before, user(5, roles: [RoleID(1)]), holding: held)
        == .rights(.beyondOwn([.all])))
    #expect(
      refusal(nil, user(5, direct: [.viewUsers, .importContacts]), holding: held)
        == .rights(.beyondOwn([.importContacts])))
    #expect(refusal(before, user(5, roles: [RoleID(1)]), holding: [.all]) == nil)
  }

  @Test func a_role_of_no_actor_of_theirs_is_judged_all_the_same() {
    // It would count from the moment that they become one.
    let dormant = user(5, admin: false, roles: [RoleID(1)])
    #expect(
      refusal(user(5, admin: false), dormant, holding: [.manageUsers])
        == .rights(.beyondOwn([.all])))
  }

  @Test func somebody_who_may_do_more_is_left_alone() {
    let boss = user(5, roles: [RoleID(1)])
    var renamed = boss
    renamed.email = "mine@example.com"
    #expect(
      refusal(boss, renamed, holding: [.manageUsers])
        == .rights(.mayDoMore(email: "p5@example.com")))
    #expect(refusal(boss, renamed, holding: [.all]) == nil)
  }

  @Test func ones_own_rights_stay_whatever_one_holds() {
    let me = user(1, roles: [RoleID(1)])
    var renamed = me
    renamed.name = "Somebody"
    #expect(refusal(me, renamed, holding: [.all]) == nil)
    var agent = me
    agent.isAgent = true
    for changed in [user(1), user(1, roles: [RoleID(1), RoleID(2)]), agent] {
      #expect(refusal(me, changed, holding: [.all]) == .rights(.ownRights))
    }
  }

  /// Whatever is done, nobody ends with a permission that neither they nor the giver held.
  @Test func rights_never_grow_out_of_nothing() {
    var random = SeededRandom(seed: 7)
    let all = Permission.allCases
    for _ in 0..<2000 {
      func some() -> Set<Permission> {
        Set(all.filter { _ in Int.random(in: 0..<6, using: &random) == 0 })
      }
      let (held, old, new) = (some(), some(), some())
      let (before, after) = (user(5, direct: old), user(5, direct: new))
      guard refusal(before, after, holding: held) == nil else { continue }
      #expect(held.contains(.all) || new.isSubset(of: held.union(old)))
    }
  }

  // MARK: The last admin

  private func last(_ after: User, _ all: [User]) -> DomainError? {
    do throws(DomainError) {
      try LastAdminRule.check(changingTo: after, among: all, roles: Self.roles)
      return nil
    } catch {
      return error
    }
  }

  @Test func the_last_who_may_do_everything_stays_so() {
    let (ada, sam) = (user(1, roles: [RoleID(1)]), user(2, roles: [RoleID(2)]))
    let gone = user(9, roles: [RoleID(1)], isActive: false)
    let stripped = [
      user(1), user(1, roles: [RoleID(2)]), user(1, admin: false, roles: [RoleID(1)]),
      user(1, roles: [RoleID(1)], isActive: false),
    ]
    for after in stripped {
      #expect(last(after, [ada, sam, gone]) == .lastAdmin(email: "p1@example.com"))
      #expect(last(after, [ada, sam, user(3, direct: [.all])]) == nil)
    }
    var renamed = ada
    renamed.name = "Ada"
    #expect(last(renamed, [ada, sam]) == nil)
    #expect(last(user(2), [ada, sam]) == nil, "never one")
  }
}
