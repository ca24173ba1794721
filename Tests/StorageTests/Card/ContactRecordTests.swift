import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct ContactRecordTests {
  let floor: TestFloor
  let ada: Session
  let anna: Session
  let id: ContactID
  let see: SeeContactRecord

  init() throws {
    floor = try TestFloor(inMemory: true)
    ada = try floor.admin()
    anna = try floor.telephoniste("Anna")
    id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    let store = floor.store
    see = SeeContactRecord(
      people: store, records: store, calls: store, history: store, contacts: store,
      judge: JudgeRecord(floor: store, compliance: store, zones: floor.zones, clock: floor.clock))
  }

  private func change(_ id: ContactID, _ edit: @Sendable @escaping (inout Contact, Instant) -> Void)
    throws
  {
    try floor.store.write(as: ada.actor, because: .importContacts) { (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      edit(&contact, tx.now)
      try tx.contacts.save(contact, statusNote: nil)
    }
  }

  private func record() throws -> ContactRecord { try see(id, by: ada).record }

  @Test func it_names_who_calls_who_promised_and_who_changed_it() throws {
    let at = floor.clock.now() + .hours(24)
    try SetStatus(store: floor.store)(
      .init(statusCode: "callback_requested", note: "after six", callbackAt: at), of: id, by: anna)
    let record = try record()
    #expect(record.status.code == "callback_requested")
    #expect(record.assignedToName == "Anna" && record.callbackForName == "Anna")
    #expect(record.createdByName == "Ada Roy" && record.updatedByName == "Anna")
    #expect(record.contact.callback?.at == at)
    #expect(record.notes == 0 && record.statusChanges == 2 && record.assignmentChanges == 1)
  }

  @Test func a_deleted_contact_is_shown_to_an_admin_alone() throws {
    try change(id) { $0.deletedAt = $1 }
    #expect(try record().contact.deletedAt == floor.clock.now())
    #expect(try floor.store.card(id, in: .telephoniste(anna.user.id)) == nil)
    #expect(try floor.store.contact(with: TestFloor.phone(1000))?.id == id)
  }

  @Test func who_has_it_on_the_card_is_named_for_as_long_as_the_seat_lives() throws {
    #expect(try record().holder == nil)
    _ = try ClaimNextContact(store: floor.store)(anna)
    #expect(
      try record().holder == ContactRecord.Holder(name: "Anna", since: floor.clock.now()))
    #expect(try !record().isInCall)
    _ = try PlaceCall(store: floor.store, phone: FakePhone())(id, by: anna)
    #expect(try record().isInCall)
    floor.clock.advance(Seat.heartbeatLimit + .seconds(1))
    #expect(try record().holder == nil)
  }

  @Test func lists_come_in_pages_the_newest_first() throws {
    for index in 0..<5 { try AddNote(store: floor.store)("note \(index)", to: id, by: anna) }
    guard case .notes(let first) = try see.list(.notes, of: id, before: nil, limit: 2, by: ada),
      case .notes(let second) = try see.list(.notes, of: id, before: first.next, limit: 3, by: ada)
    else {
      Issue.record("not the notes")
      return
    }
    #expect(first.lines.map(\.content) == ["note 4", "note 3"])
    #expect(first.lines.first?.authorName == "Anna")
    #expect(second.lines.map(\.content) == ["note 2", "note 1", "note 0"] && second.next == nil)
  }

  @Test func statuses_and_assignments_tell_who_and_what() throws {
    let luc = try floor.telephoniste("Luc")
    try SetStatus(store: floor.store)(
      .init(statusCode: "interested", note: "soon"), of: id, by: anna)
    try change(id) { [user = luc.user.id] contact, _ in contact.assignedTo = user }
    try change(id) { contact, _ in contact.assignedTo = nil }
    let statuses = try floor.store.statusChanges(of: id, before: nil, limit: 50).lines
    #expect(statuses.map(\.status.code) == ["interested", "new"])
    #expect(
      statuses.map(\.note) == ["soon", nil] && statuses.map(\.byName) == ["Anna", "Ada Roy"])
    let assignments = try floor.store.assignmentChanges(of: id, before: nil, limit: 2)
    #expect(assignments.lines.map(\.fromName) == ["Luc", "Anna"])
    #expect(assignments.lines.map(\.toName) == [nil, "Luc"])
    let rest = try floor.store.assignmentChanges(of: id, before: assignments.next, limit: 2)
    #expect(rest.lines.map(\.fromName) == [nil] && rest.lines.map(\.toName) == ["Anna"])
    #expect(rest.next == nil)
  }

  @Test func calls_and_history_are_lists_too() throws {
    _ = try ClaimNextContact(store: floor.store)(anna)
    _ = try PlaceCall(store: floor.store, phone: FakePhone())(id, by: anna)
    guard case .calls(let calls) = try see.list(.calls, of: id, before: nil, limit: 9, by: ada),
      case .history(let history) = try see.list(.history, of: id, before: nil, limit: 1, by: ada)
    else {
      Issue.record("not the calls and the history")
      return
    }
    #expect(calls.lines.map(\.callerName) == ["Anna"] && calls.next == nil)
    #expect(try record().calls == 1)
    #expect(history.lines.count == 1 && history.next == history.lines.first?.seq)
  }

  // MARK: Rights

  @Test func only_who_may_view_contacts_sees_the_details() throws {
    #expect(throws: DomainError.notPermitted(.viewContacts)) { try see(id, by: anna) }
    #expect(throws: DomainError.notPermitted(.viewContacts)) {
      try see.list(.notes, of: id, before: nil, limit: 1, by: anna)
    }
    #expect(throws: DomainError.unknownContact) { try see(ContactID(999), by: ada) }
  }

  @Test func the_history_asks_for_its_own_permission() throws {
    try floor.store.write(as: ada.actor, because: .addUser) { (tx) throws(DomainError) in
      let role = try tx.users.insert(
        Role(
          id: RoleID(0), actor: .admin, name: "Looks", code: "looks",
          permissions: [.viewContacts]))
      let user = User(
        id: UserID(0), name: "Zoé", email: "zoe@example.com", isTelephoniste: false,
        isAdmin: true, isAgent: false, adminRoles: [role], adminDirectPermissions: [],
        agentRoles: [], phoneEndpoint: nil, language: .french, isActive: true,
        mustChangePassword: false, createdAt: tx.now)
      _ = try tx.users.insert(user, passwordHash: "quick:" + TestFloor.password)
    }
    let zoe = try floor.session(email: "zoe@example.com")
    let sheet = try see(id, by: zoe)
    #expect(sheet.permissions == [.viewContacts] && !sheet.may(.editContacts))
    #expect(try see(id, by: ada).may(.deleteContacts))
    #expect(throws: DomainError.notPermitted(.viewHistory)) {
      try see.list(.history, of: id, before: nil, limit: 1, by: zoe)
    }
    let people = ListTelephonistes(people: floor.store, telephonistes: floor.store)
    #expect(throws: DomainError.notPermitted(.assignContacts)) { try people(by: zoe) }
  }

  @Test func telephonistes_come_with_what_they_have_to_call() throws {
    let luc = try floor.telephoniste("Luc")
    try floor.addContacts(4, from: 3000, assignedTo: luc.user.id)
    let deleted = try floor.addContacts(1, from: 4000, assignedTo: luc.user.id)[0]
    try change(deleted) { $0.deletedAt = $1 }
    try floor.addContacts(2, from: 5000, assignedTo: luc.user.id, status: "interested")
    let people = ListTelephonistes(people: floor.store, telephonistes: floor.store)
    let lines = try people(by: ada)
    #expect(lines.map(\.name) == ["Anna", "Luc"] && lines.map(\.contacts) == [1, 6])
  }

  @Test func keys_lead_to_every_list() throws {
    for sql in [
      ContactRecordRows.notes, ContactRecordRows.statusChanges,
      ContactRecordRows.assignmentChanges,
    ] {
      let plan = try plan(sql, [1, Int64.max, 10])
      #expect(plan.contains { $0.contains("_contact (contact_id=? AND") }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }
    let record = try plan(ContactRecordRows.record, [1, 0])
    #expect(!record.contains { $0.hasPrefix("SCAN") }, "\(record)")
  }

  private func plan(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
    try floor.store.reader.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
        .map { $0["detail"] as String }
    }
  }
}
