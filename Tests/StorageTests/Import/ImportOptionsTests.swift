import Domain
import Store
import TestSupport
import Testing

/// Time that does not pass.
struct StandingPacer: Pacer {
  func elapsed() -> Span { .seconds(0) }
  func rest(_ span: Span) {}
}

extension TestFloor {
  /// Imports rows in the admin's name.
  func bring(
    _ rows: [[ContactColumn: String]], _ options: ImportOptions = ImportOptions(),
    isTrial: Bool = false
  ) throws -> ImportReport {
    var report = ImportReport()
    var rest = rows.enumerated().map { ImportRow(number: $0.offset + 1, values: $0.element) }[...]
    let importContacts = ImportContacts(
      store: store, people: store, contacts: store, known: store, zones: zones, clock: clock,
      pacer: StandingPacer())
    try importContacts(
      by: admin(), options: options, isTrial: isTrial, into: &report,
      next: { rest.popFirst() }, progress: { _ in true })
    return report
  }

  func contact(_ index: Int) throws -> Contact {
    try #require(try store.card(phone: TestFloor.phone(index), in: .everything)).contact
  }

  /// The newest entry of a contact's history.
  func lastEntry(of index: Int) throws -> HistoryEntry {
    let scope = HistoryQuery.Scope.record(.contact, key: TestFloor.phone(index).digits)
    return try #require(try store.history(HistoryQuery(scope: scope, limit: 1)).entries.first)
  }
}

@Suite struct ImportOptionsTests {
  private func row(_ index: Int, _ more: [ContactColumn: String] = [:]) -> [ContactColumn: String] {
    more.merging([.phone: TestFloor.phone(index).digits]) { $1 }
  }

  @Test func overwriting_replaces_what_the_file_says_and_erases_nothing() throws {
    let floor = try TestFloor()
    _ = try floor.bring([
      row(
        1,
        [
          .name: "Marie", .email: "m@example.com", .city: "Laval", .consent: "express",
          .consentAt: "2026-01-02T00:00:00Z",
        ])
    ])
    let report = try floor.bring(
      [row(1, [.name: "Marie Gagnon", .city: "", .consent: "customer", .status: "interested"])],
      ImportOptions(existing: .overwrite))
    #expect(report.updated == 1 && report.warnings.isEmpty)
    let contact = try floor.contact(1)
    #expect(contact.details.name == "Marie Gagnon")
    #expect(contact.details.email == "m@example.com" && contact.details.city == "Laval")
    #expect(contact.details.consent == .customer && contact.details.consentAt == nil)
    #expect(contact.statusID == (try floor.status("interested").id))
    let entry = try floor.lastEntry(of: 1)
    #expect(
      Set(entry.changes.map(\.field))
        == ["name", "consent", "consentAt", "status", "statusHistory"])
    #expect(entry.because == "import")
  }

  @Test func by_default_and_when_skipping_nothing_that_stands_is_touched() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    _ = try floor.bring([row(1, [.name: "Marie"])])
    let more = row(1, [.name: "Other", .city: "Laval", .status: "interested", .note: "Hello"])
    let skipped = try floor.bring(
      [more], ImportOptions(existing: .skip, assignTo: anna.user.id))
    #expect(skipped.unchanged == 1 && skipped.request == nil)
    #expect(try floor.contact(1).details.city == nil && floor.contact(1).assignedTo == nil)
    #expect(try floor.bring([more]).updated == 1)
    let filled = try floor.contact(1)
    #expect(filled.details.name == "Marie" && filled.details.city == "Laval")
    #expect(filled.statusID == (try floor.status("new").id))
  }

  @Test func a_skipped_number_that_was_deleted_comes_back() throws {
    let floor = try TestFloor()
    _ = try floor.bring([row(1, [.name: "Marie"])])
    try floor.store.write(as: floor.admin().actor, because: .deleteContacts) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(phone: TestFloor.phone(1)) else {
        throw .unknownContact
      }
      contact.deletedAt = tx.now
      try tx.contacts.save(contact, statusNote: nil)
    }
    let report = try floor.bring([row(1)], ImportOptions(existing: .skip))
    #expect(report.revived == 1)
  }

  @Test func a_status_from_a_file_ends_the_promise_and_a_converted_contact_keeps_its_own() throws {
    let floor = try TestFloor()
    let at = TestFloor.tuesdayMorning + .hours(3)
    _ = try floor.bring([
      row(1, [.status: "callback_requested", .callbackAt: at.iso8601]), row(2), row(3),
    ])
    #expect(try floor.contact(1).callback?.at == at)
    let converted = try floor.status("converted").id
    try floor.store.write(as: floor.admin().actor, because: .setStatus) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(phone: TestFloor.phone(2)) else {
        throw .unknownContact
      }
      contact.statusID = converted
      contact.isConverted = true
      try tx.contacts.save(contact, statusNote: nil)
    }
    let report = try floor.bring(
      [
        row(1, [.status: "interested"]), row(2, [.status: "interested", .city: "Laval"]),
        row(3, [.status: "converted"]),
      ], ImportOptions(existing: .overwrite))
    #expect(report.updated == 2 && report.unchanged == 1)
    #expect(report.warnings.map(\.code) == ["status.set_by_booking"])
    #expect(try floor.contact(1).callback == nil)
    #expect(try floor.contact(2).statusID == converted && floor.contact(2).details.city == "Laval")
    #expect(try floor.contact(3).statusID == floor.status("new").id)
  }

  @Test func overwriting_with_do_not_call_enters_the_list() throws {
    let floor = try TestFloor()
    _ = try floor.bring([row(1)])
    let overwrite = ImportOptions(existing: .overwrite)
    #expect(try floor.bring([row(1, [.status: "do_not_call"])], overwrite).updated == 1)
    let again = try floor.bring([row(1, [.status: "new"])], overwrite)
    #expect(again.refused.map(\.code) == ["phone.do_not_call"])
  }

  @Test func a_kept_promise_does_not_come_back_by_overwriting() throws {
    let floor = try TestFloor()
    let late = TestFloor.tuesdayMorning - .hours(1)
    let next = TestFloor.tuesdayMorning + .hours(1)
    _ = try floor.bring([row(1)])
    let overwrite = ImportOptions(existing: .overwrite)
    #expect(try floor.bring([row(1, [.callbackAt: late.iso8601])], overwrite).unchanged == 1)
    #expect(try floor.bring([row(1, [.callbackAt: next.iso8601])], overwrite).updated == 1)
    #expect(try floor.bring([row(1, [.callbackAt: next.iso8601])], overwrite).unchanged == 1)
  }

  @Test func those_of_nobody_go_to_whom_the_import_names() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna").user
    let lise = try floor.telephoniste("Lise").user
    _ = try floor.bring([row(1), row(2, [.assignTo: lise.email])])
    let rows = [
      row(1), row(2), row(3), row(4, [.assignTo: lise.email]), row(5, [.assignTo: "x@example.com"]),
    ]
    let options = ImportOptions(assignTo: anna.id)
    let trial = try floor.bring(rows, options, isTrial: true)
    let report = try floor.bring(rows, options)
    #expect(report.created == 3 && report.updated == 1 && report.unchanged == 1)
    #expect(trial.updated == report.updated && trial.created == report.created)
    let owners = try (1...5).map { try floor.contact($0).assignedTo }
    #expect(owners == [anna.id, lise.id, anna.id, lise.id, nil])
    #expect(report.warnings.map(\.code) == ["assign_to.unknown"])
    _ = try floor.bring([row(2, [.assignTo: anna.email])], ImportOptions(existing: .overwrite))
    #expect(try floor.contact(2).assignedTo == anna.id)
    _ = try floor.bring([row(2)], ImportOptions(existing: .overwrite, assignTo: lise.id))
    #expect(try floor.contact(2).assignedTo == anna.id, "whoever has somebody keeps them")
  }

  @Test func contacts_go_to_telephonistes_alone() throws {
    let floor = try TestFloor()
    let ada = try floor.admin().user
    #expect(throws: DomainError.receiverRefused(email: ada.email)) {
      _ = try floor.bring([row(1)], ImportOptions(assignTo: ada.id))
    }
    #expect(throws: DomainError.receiverRefused(email: "99")) {
      _ = try floor.bring([row(1)], ImportOptions(assignTo: UserID(99)))
    }
    #expect(try floor.store.card(phone: TestFloor.phone(1), in: .everything) == nil)
  }
}
