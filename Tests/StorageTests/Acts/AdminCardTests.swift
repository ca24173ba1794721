import Domain
import TestSupport
import Testing

@testable import Store

/// What is done to one card by an admin, a telephoniste, and who is both.
@Suite struct AdminCardTests {
  let acts: ActFloor
  /// Luc's.
  let id: ContactID

  init() throws {
    acts = try ActFloor()
    id = try acts.floor.addContacts(1, assignedTo: acts.luc.user.id)[0]
  }

  private func edit(_ text: String, by session: Session) throws {
    try EditContact(store: acts.floor.store, zones: acts.floor.zones)(
      ContactEdit([.city: text]), of: id, by: session)
  }

  private func note(_ text: String, by session: Session) throws {
    try AddNote(store: acts.floor.store)(text, to: id, by: session)
  }

  private func set(_ choice: SetStatus.Choice, by session: Session) throws {
    try SetStatus(store: acts.floor.store)(choice, of: id, by: session)
  }

  /// Every way to change or read one card.
  private func doors(_ session: Session) -> [() throws -> Void] {
    [
      { try edit("Laval", by: session) }, { try note("Noted", by: session) },
      { try set(.init(statusCode: "interested"), by: session) },
    ]
  }

  private func see(_ session: Session) throws -> Timeline {
    try SeeTimeline(people: acts.floor.store, timelines: acts.floor.store)(
      id, limit: 10, by: session)
  }

  // MARK: Who may

  @Test func an_admin_with_the_permissions_changes_any_contact() throws {
    let clerk = try acts.admin([.viewContacts, .editContacts])
    for door in doors(clerk) { try door() }
    let contact = try acts.contact(id)
    #expect(contact.details.city == "Laval" && contact.assignedTo == acts.luc.user.id)
    #expect(
      try acts.history(of: id).prefix(3).map(\.because)
        == ["set_status", "add_note", "edit_contact"])
    #expect(!(try see(clerk)).lines.isEmpty)
    // It is nobody's work of the day, and the telephoniste still has it to call.
    #expect(try acts.count("SELECT count(*) FROM worked_today") == 0)
    #expect(try ClaimNextContact(store: acts.floor.store)(acts.luc)?.contactID == id)
  }

  @Test func who_only_watches_sees_and_changes_nothing() throws {
    let sam = try acts.supervisor()
    for door in doors(sam) {
      #expect(throws: DomainError.notPermitted(.editContacts)) { try door() }
    }
    #expect(!(try see(sam)).lines.isEmpty)
    #expect(try acts.history(of: id).count == 1)
  }

  @Test func who_may_edit_and_not_view_is_refused() throws {
    for door in doors(try acts.admin([.editContacts])) {
      #expect(throws: DomainError.notPermitted(.viewContacts)) { try door() }
    }
  }

  @Test func a_telephoniste_stays_inside_her_sight() throws {
    for door in doors(acts.anna) { #expect(throws: DomainError.unknownContact) { try door() } }
    #expect(throws: DomainError.unknownContact) { try see(acts.anna) }
    for door in doors(acts.luc) { try door() }
    let worked = "SELECT count(*) FROM worked_today WHERE user_id = \(acts.luc.user.id.rawValue)"
    #expect(try acts.count(worked) == 1)
  }

  @Test func a_telephoniste_who_watches_too_sees_more_and_changes_no_more() throws {
    let both = try acts.admin([.viewContacts], alsoTelephoniste: true)
    for door in doors(both) {
      #expect(throws: DomainError.notPermitted(.editContacts)) { try door() }
    }
    #expect(!(try see(both)).lines.isEmpty)
  }

  @Test func who_is_both_works_her_own_and_manages_the_others() throws {
    let both = try acts.admin([.viewContacts, .editContacts], alsoTelephoniste: true)
    for door in doors(both) { try door() }
    #expect(try acts.count("SELECT count(*) FROM worked_today") == 0)
    let hers = try acts.floor.addContacts(1, from: 2000, assignedTo: both.user.id)[0]
    try AddNote(store: acts.floor.store)("Mine", to: hers, by: both)
    #expect(try acts.count("SELECT count(*) FROM worked_today") == 1)
  }

  @Test func a_deleted_contact_is_found_by_nobody() throws {
    try acts.act(.delete)
    for session in [acts.ada, acts.luc] {
      for door in doors(session) { #expect(throws: DomainError.unknownContact) { try door() } }
    }
  }

  // MARK: What an admin's act leaves alone

  @Test func only_the_writers_own_draft_goes_with_a_note() throws {
    let keep = SaveDraft(store: acts.floor.store)
    try keep("Luc types", for: id, by: acts.luc)
    try keep("Ada types", for: id, by: acts.ada)
    try note("From the office", by: acts.ada)
    #expect(try acts.floor.store.draft(for: id, of: acts.luc.user.id) == "Luc types")
    #expect(try acts.floor.store.draft(for: id, of: acts.ada.user.id) == nil)
  }

  @Test func an_admin_promises_in_the_telephonistes_name_or_in_anyones() throws {
    let at = TestFloor.tuesdayMorning + .hours(3)
    try set(.init(statusCode: "callback_requested", callbackAt: at), by: acts.ada)
    #expect(try acts.contact(id).callback == Callback(at: at, promisedBy: acts.luc.user.id))
    try set(
      .init(statusCode: "callback_requested", callbackAt: at, callbackForAnyone: true),
      by: acts.ada)
    #expect(try acts.contact(id).callback == Callback(at: at, promisedBy: nil))
    try acts.act(.unassign)
    try set(.init(statusCode: "callback_requested", callbackAt: at), by: acts.ada)
    #expect(try acts.contact(id).callback == Callback(at: at, promisedBy: nil))
  }

  // MARK: In use

  @Test func what_a_seat_has_on_its_card_is_edited_and_given_no_status() throws {
    #expect(try ClaimNextContact(store: acts.floor.store)(acts.luc)?.contactID == id)
    try edit("Laval", by: acts.ada)
    try note("On the line", by: acts.ada)
    #expect(throws: DomainError.contactInUse) {
      try set(.init(statusCode: "interested"), by: acts.ada)
    }
    try set(.init(statusCode: "interested"), by: acts.luc)
    let asAdmin = Session(user: acts.luc.user)
    try set(.init(statusCode: "attempted"), by: asAdmin)
  }

  @Test func a_seat_that_is_no_longer_there_keeps_nobody_from_it() throws {
    _ = try ClaimNextContact(store: acts.floor.store)(acts.luc)
    acts.floor.clock.advance(.seconds(61))
    try set(.init(statusCode: "interested"), by: acts.ada)
    #expect(try acts.contact(id).statusID == (try acts.floor.status("interested").id))
  }

  @Test func an_unsettled_call_keeps_it_although_its_seat_is_gone() throws {
    _ = try ClaimNextContact(store: acts.floor.store)(acts.luc)
    let (contact, seat) = (id, try #require(acts.luc.seat))
    _ = try acts.floor.store.write(as: acts.luc.actor, because: .placeCall) {
      (tx) throws(DomainError) in
      try tx.calls.insert(NewCall(contactID: contact, seatID: seat, adapter: .simulated))
    }
    acts.floor.clock.advance(.seconds(61))
    #expect(throws: DomainError.contactInUse) {
      try set(.init(statusCode: "interested"), by: acts.ada)
    }
  }

  // MARK: Two people, one card

  @Test func a_contact_that_was_saved_over_is_not_saved_unseen() throws {
    let contact = id
    #expect(throws: DomainError.contactChanged) {
      try acts.floor.store.write(as: acts.ada.actor, because: .editContact) {
        (tx) throws(DomainError) in
        guard let before = try tx.contacts.find(contact) else { throw .unknownContact }
        var one = before
        one.details.city = "Laval"
        try tx.contacts.save(one, over: before, statusNote: nil)
        var other = before
        other.details.city = "Gatineau"
        try tx.contacts.save(other, over: before, statusNote: nil)
      }
    }
    #expect(try acts.contact(id).details.city == nil)
  }
}
