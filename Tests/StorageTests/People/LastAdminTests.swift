import Domain
import TestSupport
import Testing

@testable import Store

/// Whoever changes people and roles, and in whatever order: a floor that nobody may look after
/// any more would be lost.
@Suite struct LastAdminTests {
  private static let everything = "everything"

  private let acts: ActFloor
  private var store: Store { acts.floor.store }

  init() throws { acts = try ActFloor() }

  /// Asked of the rows alone, by none of the rules.
  private func fullAdmins() throws -> Int {
    let roles = Set(try store.roles().filter { $0.permissions.contains(.all) }.map(\.id))
    return try store.users().filter { user in
      user.isActive && user.isAdmin
        && (user.adminDirectPermissions.contains(.all) || !roles.isDisjoint(with: user.adminRoles))
    }.count
  }

  private func admins() throws -> [Session] {
    _ = try AddRole(store: store)(
      NewRole(name: "Everything", code: LastAdminTests.everything, permissions: [.all]),
      by: acts.ada)
    let rights: [([String], Set<Permission>)] = [
      ([Role.administratorCode], []), ([LastAdminTests.everything], []), ([], [.all]),
      ([], Set(Permission.allCases).subtracting([.all])),
    ]
    var people = [acts.ada]
    for (index, right) in rights.enumerated() {
      let email = "admin\(index)@example.com"
      people.append(
        try acts.person(email) {
          $0.isAdmin = true
          $0.roles = right.0
        })
      var edit = UserEdit()
      edit.directPermissions = right.1
      try EditUser(store: store)(edit, of: email, by: acts.ada)
    }
    return people
  }

  private func act(_ kind: Int, on email: String, by session: Session) throws(DomainError) {
    let edit = EditUser(store: store)
    var wanted = UserEdit()
    switch kind {
    case 0: wanted.roles = []
    case 1:
      wanted.roles = []
      wanted.directPermissions = []
    case 2:
      wanted.isAdmin = false
      wanted.isTelephoniste = true
    case 3: wanted.roles = [Role.supervisorCode]
    case 4: return try SetActive(store: store)(email, to: false, by: session)
    case 5: return try SetActive(store: store)(email, to: true, by: session)
    case 6:
      _ = try EditRole(store: store)(
        LastAdminTests.everything, permissions: [.viewContacts], by: session)
      return
    case 7:
      _ = try EditRole(store: store)(LastAdminTests.everything, permissions: [.all], by: session)
      return
    default:
      wanted.isAdmin = true
      wanted.roles = [Role.administratorCode]
    }
    try edit(wanted, of: email, by: session)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func somebody_may_do_everything_whatever_is_done(seed: UInt64) throws {
    let people = try admins()
    var random = SeededRandom(seed: seed)
    var (done, refused) = (0, 0)
    for round in 0..<160 {
      guard let actor = people.randomElement(using: &random),
        let target = people.randomElement(using: &random)
      else { return }
      do throws(DomainError) {
        // Taking away is tried more often than giving.
        try act(Int.random(in: 0...9, using: &random), on: target.user.email, by: actor)
        done += 1
      } catch {
        refused += 1
      }
      #expect(try fullAdmins() > 0, "round \(round)")
    }
    #expect(done > 10 && refused > 10, "\(done) done, \(refused) refused")
  }
}
