import Domain
import TestSupport
import Testing

@testable import Store

/// One contact: added, revived, deleted, restored.
@Suite struct ContactByHandTests {
  let acts: ActFloor
  let create: CreateContact
  let revive: ReviveContact

  init() throws {
    acts = try ActFloor()
    create = CreateContact(store: acts.floor.store, zones: acts.floor.zones)
    revive = ReviveContact(store: acts.floor.store)
  }

  // MARK: Adding

  @Test func a_contact_is_added_in_one_row_of_the_history() throws {
    let before = try acts.history().count
    let id = try create(
      [
        .phone: "(514) 555-0199", .name: " Marie  Gagnon ", .postalCode: "h3a1b2",
        .consent: "express", .consentAt: "2026-11-20",
      ], statusCode: "interested", assignedTo: acts.anna.user.id, by: acts.ada)
    let contact = try acts.contact(id)
    #expect(contact.phone.digits == "5145550199")
    #expect(contact.details.name == "Marie  Gagnon" && contact.details.postalCode == "H3A 1B2")
    #expect(contact.details.consentAt == Instant(iso8601: "2026-11-20T05:00:00Z"))
    #expect(contact.assignedTo == acts.anna.user.id)
    #expect(contact.statusID == (try acts.floor.status("interested").id))
    let entries = try acts.history().dropLast(before)
    #expect(entries.map(\.because) == ["create_contact"] && entries[0].action == .create)
    #expect(try ClaimNextContact(store: acts.floor.store)(acts.anna)?.contactID == id)
  }

  @Test func without_more_it_is_new_and_in_the_pool() throws {
    let contact = try acts.contact(try create([.phone: "5145550199"], by: acts.ada))
    #expect(contact.statusID == (try acts.floor.status("new").id))
    #expect(contact.assignedTo == nil && contact.details == ContactDetails())
  }

  @Test(
    arguments: [
      ([:], DomainError.fieldRefused(.phone, .phone(.empty))),
      ([.phone: "514 555"], .fieldRefused(.phone, .phone(.tooShort(digits: 6)))),
      ([.phone: "5145550199", .email: "zoe"], .fieldRefused(.email, .email(.noAt))),
      (
        [.phone: "5145550199", .timeZone: "Nowhere"], .fieldRefused(.timeZone, .unknown("Nowhere"))
      ),
      ([.phone: "5145550199", .consent: "express"], .fieldRefused(.consentAt, .missing)),
    ] as [([ContactField: String], DomainError)])
  func what_does_not_fit_is_refused_at_its_field(
    typed: [ContactField: String], refusal: DomainError
  ) throws {
    let before = try acts.history().count
    #expect(throws: refusal) { try create(typed, by: acts.ada) }
    #expect(try acts.history().count == before)
  }

  @Test func a_number_that_is_taken_or_listed_is_refused() throws {
    let ids = try acts.floor.addContacts(2)
    try acts.act(.delete, on: .chosen([ids[1]]))
    try acts.floor.store.write(as: acts.ada.actor, because: .listNumber) {
      (tx) throws(DomainError) in
      try tx.doNotCall.add(TestFloor.phone(3000), from: .list, reason: nil)
    }
    let refused: [(Int, FieldRefusal)] = [
      (1000, .taken), (1001, .takenByDeleted), (3000, .onDoNotCallList),
    ]
    for (index, refusal) in refused {
      #expect(throws: DomainError.fieldRefused(.phone, refusal)) {
        try create([.phone: TestFloor.phone(index).digits], by: acts.ada)
      }
    }
  }

  @Test func statuses_and_receivers_are_those_of_any_act() throws {
    let typed: [ContactField: String] = [.phone: "5145550199"]
    #expect(throws: DomainError.statusOfBooking) {
      try create(typed, statusCode: "converted", by: acts.ada)
    }
    #expect(throws: DomainError.statusOfCard) {
      try create(typed, statusCode: "callback_requested", by: acts.ada)
    }
    let known = try acts.floor.store.statuses().map(\.code)
    #expect(throws: DomainError.unknownStatus("lost", known: known)) {
      try create(typed, statusCode: "lost", by: acts.ada)
    }
    #expect(throws: DomainError.receiverRefused(email: "ada@example.com")) {
      try create(typed, assignedTo: acts.ada.user.id, by: acts.ada)
    }
    let id = try create(typed, statusCode: "do_not_call", by: acts.ada)
    #expect(try acts.isListed(id))
  }

  @Test func adding_and_reviving_ask_for_the_permission_first() throws {
    let id = try acts.floor.addContacts(1)[0]
    try acts.act(.delete)
    let deleter = try acts.admin([.viewContacts, .deleteContacts])
    for session in [try acts.supervisor(), acts.anna, deleter] {
      #expect(throws: DomainError.notPermitted(.createContacts)) {
        try create([.phone: "nonsense"], by: session)
      }
      #expect(throws: DomainError.notPermitted(.createContacts)) {
        try revive(TestFloor.phone(1000), by: session)
      }
    }
    let clerk = try acts.admin([.createContacts])
    try create([.phone: "5145550199"], by: clerk)
    #expect(try revive(TestFloor.phone(1000), by: clerk) == id)
  }

  // MARK: Reviving

  @Test func a_revived_contact_is_as_it_was() throws {
    let id = try acts.floor.addContacts(1, assignedTo: acts.anna.user.id)[0]
    let before = try acts.contact(id)
    try acts.act(.delete)
    try revive(before.phone, by: acts.ada)
    var revived = try acts.contact(id)
    #expect(revived.version == before.version + 2)
    revived.version = before.version
    #expect(revived == before)
    let entry = try acts.history(of: id)[0]
    #expect(entry.because == "restore" && entry.changes.map(\.field) == ["deletedAt"])
  }

  @Test func what_is_not_deleted_listed_or_unknown_is_not_revived() throws {
    let id = try acts.floor.addContacts(1)[0]
    let phone = TestFloor.phone(1000)
    #expect(throws: DomainError.contactNotDeleted) { try revive(phone, by: acts.ada) }
    #expect(throws: DomainError.unknownNumber(TestFloor.phone(7))) {
      try revive(TestFloor.phone(7), by: acts.ada)
    }
    try acts.act(.delete, on: .chosen([id]))
    try acts.floor.store.write(as: acts.ada.actor, because: .listNumber) {
      (tx) throws(DomainError) in
      try tx.doNotCall.add(phone, from: .list, reason: nil)
    }
    #expect(throws: DomainError.fieldRefused(.phone, .onDoNotCallList)) {
      try revive(phone, by: acts.ada)
    }
  }

  // MARK: Deleting and restoring one

  @Test func one_contact_is_deleted_and_restored_or_refused_with_its_reason() throws {
    let delete = DeleteContact(act: acts.actOnMany)
    let restore = RestoreContact(act: acts.actOnMany)
    let id = try acts.floor.addContacts(1, assignedTo: acts.anna.user.id)[0]
    let version = try acts.contact(id).version
    #expect(throws: DomainError.contactNotDeleted) {
      try restore(id, seen: version, by: acts.ada)
    }
    #expect(throws: DomainError.contactChanged) {
      try delete(id, seen: version + 1, by: acts.ada)
    }
    #expect(throws: DomainError.notPermitted(.deleteContacts)) {
      try delete(id, seen: version, by: acts.supervisor())
    }
    _ = try ClaimNextContact(store: acts.floor.store)(acts.anna)
    #expect(throws: DomainError.contactInUse) { try delete(id, seen: version, by: acts.ada) }
    try CloseSeat(store: acts.floor.store)(acts.anna)
    try delete(id, seen: version, by: acts.ada)
    #expect(try acts.contact(id).deletedAt != nil)
    #expect(throws: DomainError.unknownContact) {
      try delete(id, seen: version + 1, by: acts.ada)
    }
    try restore(id, seen: version + 1, by: acts.ada)
    #expect(try acts.contact(id).deletedAt == nil)
    try acts.change(id) { $0.isConverted = true }
    #expect(throws: DomainError.contactConverted) {
      try delete(id, seen: version + 3, by: acts.ada)
    }
    #expect(
      try acts.history(of: id).map(\.because).prefix(3) == ["edit_contact", "restore", "delete"])
  }
}
