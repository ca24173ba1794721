import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct RoleTests {
  private let acts: ActFloor

  init() throws { acts = try ActFloor() }

  private var store: Store { acts.floor.store }

  @discardableResult
  private func add(
    _ code: String, _ permissions: Set<Permission> = [.viewContacts], by session: Session? = nil
  ) throws -> Role {
    try AddRole(store: store)(
      NewRole(name: "Role " + code, code: code, permissions: permissions), by: session ?? acts.ada)
  }

  private func line(_ code: String) throws -> ListRoles.Line? {
    try ListRoles(people: store)(by: acts.ada).first { $0.role.code == code }
  }

  @Test func a_role_is_added_changed_and_deleted_each_in_one_row() throws {
    let before = try acts.history().count
    try add("importer")
    try EditRole(store: store)(
      "importer", name: "Imports", permissions: [.importContacts], by: acts.ada)
    #expect(try line("importer")?.role.permissions == [.importContacts])
    try DeleteRole(store: store)("admin/importer", by: acts.ada)
    #expect(try line("importer") == nil)
    let entries = Array(try acts.history().dropLast(before))
    #expect(entries.map(\.because) == ["delete_role", "change_role", "add_role"])
    #expect(entries.map(\.action) == [.delete, .update, .create])
    #expect(entries.map(\.key) == ["importer", "importer", "importer"])
    #expect(entries[1].changes.map(\.field) == ["name", "permissions"])
    guard case .object(let gone)? = entries[0].deletedDocument else {
      Issue.record("the deleted role is in its row")
      return
    }
    #expect(gone["name"] == .string("Imports"))
    #expect(try store.verify { _, _ in }.isWhole)
  }

  @Test func a_deleted_code_comes_back_as_a_new_role() throws {
    let first = try add("importer")
    try DeleteRole(store: store)("importer", by: acts.ada)
    let second = try add("importer", [.viewUsers])
    #expect(first.id == second.id)
    #expect(try line("importer")?.role == second)
  }

  @Test func what_people_have_stays() throws {
    let held = try acts.admin([.viewContacts])
    let code = try #require(try store.roles().first { held.user.adminRoles.contains($0.id) }?.code)
    // The code of the test's own role holds a dot, which a command would refuse.
    #expect(throws: DomainError.role(.held(code, people: 1))) {
      try DeleteRole(store: store)(code, by: acts.ada)
    }
    #expect(try line(code)?.holders == 1)
  }

  @Test func built_in_roles_stay_as_they_are() throws {
    for code in [Role.administratorCode, Role.supervisorCode] {
      #expect(throws: DomainError.role(.builtIn(code))) {
        try DeleteRole(store: store)(code, by: acts.ada)
      }
      #expect(throws: DomainError.role(.builtIn(code))) {
        try EditRole(store: store)(code, permissions: [.viewUsers], by: acts.ada)
      }
    }
    try EditRole(store: store)(Role.supervisorCode, name: "Surveillance", by: acts.ada)
    #expect(try line(Role.supervisorCode)?.role.name == "Surveillance")
  }

  @Test func a_code_is_fit_and_unique_for_its_actor() throws {
    try add("importer")
    #expect(throws: DomainError.role(.codeTaken("importer"))) { try add("importer") }
    for code in [
      "", "Importer", "1st", "im porter", "im.porter", String(repeating: "a", count: 41),
    ] {
      #expect(throws: DomainError.role(.code(code))) { try add(code) }
    }
    let agents = NewRole(actor: .agent, name: "Importer", code: "importer")
    try AddRole(store: store)(agents, by: acts.ada)
    #expect(throws: DomainError.role(.unknown("importer"))) {
      try DeleteRole(store: store)("importer", by: acts.ada)
    }
    try DeleteRole(store: store)("agent/importer", by: acts.ada)
    #expect(try line("importer")?.role.actor == .admin)
    #expect(throws: DomainError.role(.permissionsOfAgent)) {
      try AddRole(store: store)(
        NewRole(actor: .agent, name: "X", code: "x", permissions: [.viewUsers]), by: acts.ada)
    }
  }

  @Test func nobody_makes_a_role_beyond_themselves_nor_changes_their_own() throws {
    let clerk = try acts.admin([.manageRoles, .viewRoles])
    #expect(throws: DomainError.rights(.beyondOwn([.importContacts]))) {
      try add("importer", [.importContacts], by: clerk)
    }
    try add("viewer", [.viewRoles], by: clerk)
    #expect(throws: DomainError.rights(.beyondOwn([.all]))) {
      try EditRole(store: store)("viewer", permissions: [.all], by: clerk)
    }
    let own = try #require(try store.roles().first { clerk.user.adminRoles.contains($0.id) }?.code)
    #expect(throws: DomainError.rights(.ownRights)) {
      try EditRole(store: store)(own, permissions: [], by: clerk)
    }
    #expect(throws: DomainError.notPermitted(.manageRoles)) {
      try add("other", by: acts.supervisor())
    }
  }
}
