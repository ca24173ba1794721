import Domain
import Store
import TestSupport
import Testing

@Suite struct EditContactTests {
  let floor: TestFloor
  let anna: Session
  let id: ContactID
  let edit: EditContact

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    edit = EditContact(store: floor.store, zones: floor.zones)
  }

  private func contact() throws -> Contact {
    try #require(try floor.store.card(id, in: .everything)).contact
  }

  private func newest() throws -> HistoryEntry {
    let key = try contact().phone.digits
    return try #require(
      try floor.store.history(HistoryQuery(scope: .record(.contact, key: key), limit: 1))
        .entries.first)
  }

  private func change(_ body: @Sendable @escaping (inout Contact) -> Void) throws {
    let id = id
    try floor.store.write(as: floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      body(&contact)
      try tx.contacts.save(contact, statusNote: nil)
    }
  }

  @Test func every_field_is_saved_in_one_row_of_the_history() throws {
    try edit(
      ContactEdit([
        .phone: "438-555-0102", .name: " Zoé  Gagnier ", .email: "Zoe@Example.COM",
        .address: "12 rue Principale", .city: "Montréal", .postalCode: "h3a1b2",
        .language: "fr", .timeZone: "America/Halifax", .consent: "express",
        .consentAt: "2026-11-20",
      ]), of: id, by: anna)
    let saved = try contact()
    #expect(saved.phone.digits == "4385550102")
    #expect(
      saved.details
        == ContactDetails(
          name: "Zoé  Gagnier", email: "Zoe@example.com", address: "12 rue Principale",
          city: "Montréal", postalCode: "H3A 1B2", language: .french,
          timeZone: "America/Halifax", consent: .express,
          consentAt: Instant(iso8601: "2026-11-20T05:00:00Z")))
    let entry = try newest()
    #expect(entry.because == "edit_contact")
    #expect(entry.actor.email == "anna@example.com")
    #expect(
      entry.changes.map(\.field) == [
        "address", "city", "consent", "consentAt", "email", "language", "name", "phone",
        "postalCode", "timeZone",
      ])
    #expect(
      entry.changes.first { $0.field == "name" }
        == FieldChange(field: "name", old: "Contact 1000", new: "Zoé  Gagnier"))
    #expect(try floor.store.verify { _, _ in }.isWhole)
  }

  @Test func an_empty_text_clears_a_field_and_the_same_text_writes_nothing() throws {
    try edit(ContactEdit([.name: ""]), of: id, by: anna)
    #expect(try contact().details.name == nil)
    let before = try newest().seq
    try edit(ContactEdit([.phone: "1 (514) 555-1000", .name: " "]), of: id, by: anna)
    #expect(try newest().seq == before)
  }

  @Test(
    arguments: [
      (ContactField.phone, "514 555", FieldRefusal.phone(.tooShort(digits: 6))),
      (.phone, "", .phone(.empty)),
      (.email, "zoe", .email(.noAt)),
      (.postalCode, "D1A 1A1", .postalCode(.letterNeverUsed("D"))),
      (.name, "a\u{1B}b", .text(.controlCharacter(0x1B, position: 2))),
      (.city, String(repeating: "x", count: 101), .text(.tooLong(characters: 101, limit: 100))),
      (.language, "de", .unknown("de")),
      (.timeZone, "Nowhere", .unknown("Nowhere")),
      (.consent, "perhaps", .unknown("perhaps")),
      (.consentAt, "24/11/2026", .unknown("24/11/2026")),
      (.consentAt, "2026-11-25", .futureDay),
      (.consentAt, "2026-11-24", .missing),
    ] as [(ContactField, String, FieldRefusal)])
  func what_does_not_fit_is_refused_at_its_field(
    field: ContactField, text: String, refusal: FieldRefusal
  ) throws {
    let before = try newest().seq
    let place: ContactField = refusal == .missing ? .consent : field
    #expect(throws: DomainError.fieldRefused(place, refusal)) {
      try edit(ContactEdit([field: text]), of: id, by: anna)
    }
    #expect(try newest().seq == before)
  }

  @Test func a_consent_has_its_day_and_without_one_there_is_none() throws {
    #expect(throws: DomainError.fieldRefused(.consentAt, .missing)) {
      try edit(ContactEdit([.consent: "express"]), of: id, by: anna)
    }
    try edit(ContactEdit([.consent: "customer", .consentAt: "2026-11-01"]), of: id, by: anna)
    try edit(ContactEdit([.consent: "none"]), of: id, by: anna)
    #expect(try contact().details.consentAt == nil)
  }

  // MARK: Who may

  @Test func a_contact_out_of_sight_is_not_found() throws {
    let luc = try floor.telephoniste("Luc")
    #expect(throws: DomainError.unknownContact) {
      try edit(ContactEdit([.name: "x"]), of: id, by: luc)
    }
    #expect(throws: DomainError.unknownContact) {
      try edit(ContactEdit([.name: "x"]), of: ContactID(999), by: luc)
    }
  }

  @Test func who_may_not_edit_is_told_so_first() throws {
    var agent = NewUser(name: "Sam Agent", email: "agent@example.com")
    agent.isAgent = true
    _ = try AddUser(store: floor.store, people: floor.store, passwords: floor.passwords)(
      agent, password: TestFloor.password, by: floor.admin())
    let session = try floor.session(email: agent.email)
    #expect(throws: DomainError.notPermitted(.viewContacts)) {
      try edit(ContactEdit([.email: "bad"]), of: ContactID(999), by: session)
    }
  }

  // MARK: Two people, one card

  @Test func what_somebody_else_wrote_in_the_same_field_is_not_overwritten() throws {
    let seen = try contact().texts(in: floor.zones.zone(named: "America/Toronto"))
    try change { $0.details.name = "Theirs" }
    var wanted = seen
    wanted[.name] = "Mine"
    #expect(throws: DomainError.contactChanged) {
      try edit(ContactEdit(seen: seen, wanted: wanted), of: id, by: anna)
    }
    #expect(try contact().details.name == "Theirs")
    wanted[.name] = "Theirs"
    try edit(ContactEdit(seen: seen, wanted: wanted), of: id, by: anna)
  }

  @Test func what_somebody_else_wrote_in_another_field_stays() throws {
    let seen = try contact().texts(in: floor.zones.zone(named: "America/Toronto"))
    try change { $0.details.city = "Laval" }
    var wanted = seen
    wanted[.name] = "Mine"
    try edit(ContactEdit(seen: seen, wanted: wanted), of: id, by: anna)
    #expect(try contact().details.name == "Mine")
    #expect(try contact().details.city == "Laval")
  }

  @Test func a_consent_and_its_day_are_one_thing() throws {
    let zone = try floor.zones.zone(named: "America/Toronto")
    try edit(ContactEdit([.consent: "inquiry", .consentAt: "2026-11-01"]), of: id, by: anna)
    let seen = try contact().texts(in: zone)
    try change { $0.details.consent = .customer }
    var wanted = seen
    wanted[.consentAt] = "2026-11-05"
    #expect(throws: DomainError.contactChanged) {
      try edit(ContactEdit(seen: seen, wanted: wanted), of: id, by: anna)
    }
  }

  // MARK: The number

  @Test func a_number_that_another_contact_has_is_refused_without_its_owner() throws {
    let luc = try floor.telephoniste("Luc")
    let other = try floor.addContacts(1, from: 2000, assignedTo: luc.user.id)[0]
    let taken = DomainError.fieldRefused(.phone, .taken)
    #expect(throws: taken) { try edit(ContactEdit([.phone: "5145552000"]), of: id, by: anna) }
    try floor.store.write(as: floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(other) else { throw .unknownContact }
      contact.deletedAt = tx.now
      try tx.contacts.save(contact, statusNote: nil)
    }
    #expect(throws: DomainError.fieldRefused(.phone, .takenByDeleted)) {
      try edit(ContactEdit([.phone: "5145552000"]), of: id, by: anna)
    }
  }

  @Test func a_listed_number_is_refused() throws {
    try floor.store.write(as: floor.admin().actor, because: .setStatus) {
      (tx) throws(DomainError) in
      try tx.doNotCall.add(TestFloor.phone(3000), from: .status, reason: nil)
    }
    #expect(throws: DomainError.fieldRefused(.phone, .onDoNotCallList)) {
      try edit(ContactEdit([.phone: "5145553000"]), of: id, by: anna)
    }
  }

  @Test func a_new_number_is_not_the_one_that_the_phone_refused() throws {
    try change { $0.numberProblem = true }
    try edit(ContactEdit([.name: "Still"]), of: id, by: anna)
    #expect(try contact().numberProblem)
    try edit(ContactEdit([.phone: "5145551999"]), of: id, by: anna)
    #expect(try !contact().numberProblem)
    #expect(try newest().changes.map(\.field) == ["numberProblem", "phone"])
    #expect(try ClaimNextContact(store: floor.store)(anna)?.contactID == id)
  }

  @Test func the_number_of_a_live_call_stays() throws {
    _ = try ClaimNextContact(store: floor.store)(anna)
    let (id, seat) = (id, try #require(anna.seat))
    _ = try floor.store.write(as: anna.actor, because: .placeCall) { (tx) throws(DomainError) in
      try tx.calls.insert(NewCall(contactID: id, seatID: seat, adapter: .simulated))
    }
    #expect(throws: DomainError.callIsLive) {
      try edit(ContactEdit([.phone: "5145551999"]), of: id, by: anna)
    }
    try edit(ContactEdit([.name: "On the line"]), of: id, by: anna)
  }
}
