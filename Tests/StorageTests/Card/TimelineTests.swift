import Domain
import Store
import TestSupport
import Testing

@Suite struct TimelineTests {
  let floor: TestFloor
  let anna: Session
  let id: ContactID
  let see: SeeTimeline

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    see = SeeTimeline(people: floor.store, timelines: floor.store)
  }

  private func facts() throws -> [TimelineFact] {
    try see(id, limit: 50, by: anna).lines.map(\.fact)
  }

  private func set(_ choice: SetStatus.Choice) throws {
    try SetStatus(store: floor.store)(choice, of: id, by: anna)
  }

  @Test func a_contacts_day_is_told_from_the_newest_on() throws {
    let edit = EditContact(store: floor.store, zones: floor.zones)
    try edit(ContactEdit([.name: "Zoé", .phone: "5145551999"]), of: id, by: anna)
    try AddNote(store: floor.store)("Prefers mornings", to: id, by: anna)
    let at = floor.clock.now() + .hours(24)
    try set(
      SetStatus.Choice(statusCode: "callback_requested", note: "after six", callbackAt: at))
    try set(SetStatus.Choice(statusCode: "interested"))
    let (new, callback, interested) = (
      try floor.status("new"), try floor.status("callback_requested"),
      try floor.status("interested")
    )
    #expect(
      try facts() == [
        .status(old: callback, new: interested, note: nil), .callbackEnded,
        .status(old: new, new: callback, note: "after six"),
        .callback(at, promisedBy: "Anna"),
        .noted("Prefers mornings"),
        .edited(.phone, old: "5145551000", new: "5145551999"),
        .edited(.name, old: "Contact 1000", new: "Zoé"),
        .created(byImport: true),
      ])
    let lines = try see(id, limit: 50, by: anna).lines
    #expect(lines.first?.who == "Anna" && lines.last?.who == "Ada Roy")
    #expect(Set(lines.map(\.id)).count == lines.count)
  }

  @Test func a_note_on_the_same_status_is_told_as_one() throws {
    try set(SetStatus.Choice(statusCode: "new", note: "still nobody"))
    let new = try floor.status("new")
    #expect(try facts().first == .status(old: new, new: new, note: "still nobody"))
  }

  @Test func a_note_of_a_status_is_cleaned_and_not_endless() throws {
    try set(SetStatus.Choice(statusCode: "interested", note: " a\u{1B}[2Jb \n"))
    try set(SetStatus.Choice(statusCode: "attempted", note: "  "))
    let (new, interested) = (try floor.status("new"), try floor.status("interested"))
    #expect(
      try facts().prefix(2) == [
        .status(old: interested, new: try floor.status("attempted"), note: nil),
        .status(old: new, new: interested, note: "a[2Jb"),
      ])
    let long = String(repeating: "x", count: ContactText.statusNote + 1)
    #expect(throws: DomainError.noteTooLong(limit: ContactText.statusNote)) {
      try set(SetStatus.Choice(statusCode: "new", note: long))
    }
  }

  @Test func a_call_is_one_line() throws {
    _ = try ClaimNextContact(store: floor.store)(anna)
    let (id, seat) = (id, try #require(anna.seat))
    let call = try floor.store.write(as: anna.actor, because: .placeCall) {
      (tx) throws(DomainError) in
      try tx.calls.insert(NewCall(contactID: id, seatID: seat, adapter: .simulated))
    }
    #expect(try facts().first == .called)
    try floor.store.write(as: anna.actor, because: .recordCall) { (tx) throws(DomainError) in
      try tx.calls.recordSid("SIM-1", of: call.id)
    }
    #expect(try facts().first == .called)
    let end = CallEnd(
      outcome: .answered, status: "completed", at: floor.clock.now(), duration: 74)
    try floor.store.write(as: anna.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.calls.end(call.id, end, CallReport(phase: .ended, end: end))
    }
    #expect(try facts() == [.callEnded(.answered, seconds: 74), .created(byImport: true)])
  }

  @Test func assignments_name_both_people() throws {
    let luc = try floor.telephoniste("Luc")
    try floor.store.write(as: floor.admin().actor, because: .importContacts) {
      [id] (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      contact.assignedTo = luc.user.id
      try tx.contacts.save(contact, statusNote: nil)
    }
    let lines = try see(id, limit: 50, by: luc).lines
    #expect(lines.first?.fact == .assigned(from: "Anna", to: "Luc"))
    #expect(lines.first?.fact.isImportant ?? false)
    #expect(throws: DomainError.unknownContact) { try see(id, limit: 50, by: anna) }
  }

  @Test func a_limit_leaves_out_the_oldest_and_says_so() throws {
    for index in 0..<5 { try AddNote(store: floor.store)("note \(index)", to: id, by: anna) }
    let some = try see(id, limit: 3, by: anna)
    #expect(some.lines.map(\.fact) == [.noted("note 4"), .noted("note 3"), .noted("note 2")])
    #expect(!some.isWhole)
    #expect(try see(id, limit: 6, by: anna).isWhole)
  }

  @Test func a_contact_out_of_sight_tells_nothing() throws {
    let luc = try floor.telephoniste("Luc")
    #expect(throws: DomainError.unknownContact) { try see(id, limit: 50, by: luc) }
  }
}
