import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct EditUserTests {
  private let acts: ActFloor

  init() throws { acts = try ActFloor() }

  private func edit(
    _ email: String, by session: Session? = nil, _ body: (inout UserEdit) -> Void
  ) throws {
    var edit = UserEdit()
    body(&edit)
    try EditUser(store: acts.floor.store)(edit, of: email, by: session ?? acts.ada)
  }

  private func user(_ email: String) throws -> User {
    try #require(try acts.floor.store.credentials(email: email)?.user)
  }

  private func clerk() throws -> Session { try acts.admin([.manageUsers, .viewUsers]) }

  // MARK: What a change writes

  @Test func a_person_is_changed_in_one_row_of_the_history() throws {
    let before = try acts.history().count
    try edit("Anna@example.com") {
      $0.name = " Anna Roy "
      $0.email = "Anna.Roy@example.com"
      $0.isAdmin = true
      $0.roles = ["supervisor"]
      $0.endpoint = "514 555 0177"
      $0.language = .french
    }
    let anna = try user("anna.roy@example.com")
    #expect(anna.name == "Anna Roy" && anna.actors == [.telephoniste, .admin])
    #expect(anna.phoneEndpoint == "+15145550177" && anna.language == .french)
    let roles = try acts.floor.store.roles()
    #expect(anna.adminRoles == roles.filter { $0.code == "supervisor" }.map(\.id))
    let entries = try acts.history().dropLast(before)
    let entry = try #require(entries.first)
    #expect(entries.count == 1 && entry.because == "change_user")
    #expect(
      entry.changes.map(\.field) == [
        "adminRoles", "email", "isAdmin", "language", "name", "phoneEndpoint",
      ])
    #expect(entry.changes[0].new == .array([.string("supervisor")]))
    #expect(entry.key == "anna.roy@example.com" && entry.actor.email == "ada@example.com")
    #expect(try acts.floor.session(email: "anna.roy@example.com").user == anna)
    #expect(try acts.floor.store.verify { _, _ in }.isWhole)
  }

  @Test func what_is_not_named_stays_and_nothing_is_no_row() throws {
    let (before, count) = (try user("luc@example.com"), try acts.history().count)
    try edit("luc@example.com") { $0.name = before.name }
    #expect(try user("luc@example.com") == before)
    #expect(try acts.history().count == count)
  }

  @Test func roles_and_permissions_go_with_the_actor() throws {
    try edit("anna@example.com") {
      $0.isAdmin = true
      $0.roles = ["admin/supervisor"]
      $0.directPermissions = [.exportContacts]
    }
    #expect(try user("anna@example.com").adminDirectPermissions == [.exportContacts])
    try edit("anna@example.com") { $0.isAdmin = false }
    let anna = try user("anna@example.com")
    #expect(anna.adminRoles.isEmpty && anna.adminDirectPermissions.isEmpty)
    #expect(
      try acts.count("SELECT count(*) FROM user_role WHERE user_id = \(anna.id.rawValue)") == 0)
  }

  // MARK: Refusals

  @Test func what_was_typed_is_judged_and_nothing_is_written() throws {
    let count = try acts.history().count
    let refusals: [(DomainError, (inout UserEdit) -> Void)] = [
      (.nameMissing, { $0.name = " " }),
      (.emailTaken("luc@example.com"), { $0.email = "LUC@example.com" }),
      (.emailRefused(.noAt), { $0.email = "anna" }), (.actorMissing, { $0.isTelephoniste = false }),
      (.endpointRefused("12"), { $0.endpoint = "12" }),
      (.roleOfAnotherActor("supervisor"), { $0.roles = ["supervisor"] }),
      (.unknownRole("boss", known: ["administrator", "supervisor"]), { $0.roles = ["boss"] }),
    ]
    for (error, body) in refusals {
      #expect(throws: error) { try edit("anna@example.com", body) }
    }
    #expect(throws: DomainError.unknownUser("eva@example.com")) {
      try edit("eva@example.com") { $0.name = "Eva" }
    }
    #expect(try acts.history().count == count)
    #expect(throws: DomainError.notPermitted(.manageUsers)) {
      try edit("anna@example.com", by: acts.luc) { $0.name = "Anna" }
    }
    #expect(try acts.history().count == count + 1, "the refused attempt")
  }

  @Test func nobody_raises_their_own_rights_nor_anybodys_beyond_them() throws {
    let clerk = try clerk()
    let own = clerk.user.email
    for body: (inout UserEdit) -> Void in [
      { $0.roles = ["administrator"] }, { $0.directPermissions = [.viewUsers] },
      { $0.isTelephoniste = true }, { $0.roles = [] },
    ] {
      #expect(throws: DomainError.rights(.ownRights)) { try edit(own, by: clerk, body) }
    }
    try edit(own, by: clerk) { $0.name = "Claire" }
    #expect(throws: DomainError.rights(.beyondOwn([.all]))) {
      try edit("anna@example.com", by: clerk) {
        $0.isAdmin = true
        $0.roles = ["administrator"]
      }
    }
    #expect(throws: DomainError.rights(.mayDoMore(email: "ada@example.com"))) {
      try edit("ada@example.com", by: clerk) { $0.email = "mine@example.com" }
    }
    try edit("anna@example.com", by: clerk) {
      $0.isAdmin = true
      $0.directPermissions = [.viewUsers]
    }
    #expect(try user("anna@example.com").adminDirectPermissions == [.viewUsers])
  }

  @Test func adding_somebody_gives_no_more_than_one_holds() throws {
    var new = NewUser(name: "Eva", email: "eva@example.com")
    new.isAdmin = true
    new.roles = ["administrator"]
    let add = AddUser(
      store: acts.floor.store, people: acts.floor.store, passwords: acts.floor.passwords)
    let clerk = try clerk()
    #expect(throws: DomainError.rights(.beyondOwn([.all]))) {
      try add(new, password: nil, by: clerk)
    }
    #expect(try acts.floor.store.credentials(email: "eva@example.com") == nil)
  }

  @Test func the_last_full_admin_is_not_stripped_by_anybody() throws {
    let second = try acts.person("eve@example.com") {
      $0.isAdmin = true
      $0.roles = ["administrator"]
    }
    try edit("ada@example.com", by: second) { $0.roles = ["supervisor"] }
    #expect(throws: DomainError.notPermitted(.manageUsers)) {
      try edit("eve@example.com", by: acts.ada) { $0.roles = [] }
    }
    #expect(throws: DomainError.rights(.ownRights)) {
      try edit("eve@example.com", by: second) { $0.roles = [] }
    }
    #expect(try user("eve@example.com").adminRoles.count == 1)
  }

  @Test func whoever_has_contacts_goes_on_calling() throws {
    try acts.floor.addContacts(3, assignedTo: acts.anna.user.id)
    let wanted: (inout UserEdit) -> Void = {
      $0.isTelephoniste = false
      $0.isAgent = true
    }
    let error = DomainError.telephonisteHasContacts(email: "anna@example.com", contacts: 3)
    #expect(throws: error) { try edit("anna@example.com", wanted) }
    try acts.act(.move(from: acts.anna.user.id, to: acts.luc.user.id))
    try edit("anna@example.com", wanted)
    #expect(try user("anna@example.com").actors == [.agent])
  }

  @Test func people_are_seen_with_roles_contacts_and_what_they_do() throws {
    try acts.floor.addContacts(2, assignedTo: acts.anna.user.id)
    let see = SeePeople(people: acts.floor.store, floor: acts.floor.store)
    let page = try see(by: acts.supervisor())
    let anna = try #require(page.lines.first { $0.user.email == "anna@example.com" })
    #expect(anna.contacts == 2 && anna.state == .ready && anna.roles.isEmpty)
    let ada = try #require(page.lines.first { $0.user.email == "ada@example.com" })
    #expect(ada.roles.map(\.code) == ["administrator"] && ada.state == nil)
    #expect(page.held == Permission.watching)
    #expect(throws: DomainError.notPermitted(.viewUsers)) { try see(by: acts.anna) }
  }
}
