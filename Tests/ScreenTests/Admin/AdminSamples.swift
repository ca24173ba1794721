import Domain
import Kit
import Shell
import TestSupport

@testable import Screens

/// What the tests of an admin's screens show.
enum AdminSamples {
  static let session = People.session("Ada Roy", [.admin], seat: SeatID(1))
  static let now = People.now

  static let statuses = ContactStatus.defaults.enumerated().map { index, status in
    ContactStatus(
      id: StatusID(Int64(index + 1)), code: status.code, nameEnglish: status.nameEnglish,
      nameFrench: status.nameFrench, color: status.color, order: status.order,
      excludeFromCallList: status.excludeFromCallList, isSystemStatus: status.isSystemStatus,
      isDeletable: status.isDeletable)
  }

  static func status(_ code: String) -> ContactStatus { statuses.first { $0.code == code }! }

  static let names = HistoryNames(
    statuses: statuses,
    people: [
      HistoryNames.Person(id: UserID(1), name: "Ada Roy", email: "ada@example.com"),
      HistoryNames.Person(id: UserID(3), name: "Anna Tremblay", email: "anna@example.com"),
      HistoryNames.Person(id: UserID(5), name: "Luc Roy", email: "luc@example.com"),
    ])

  // MARK: A contact

  static func contact(_ change: (inout Contact) -> Void = { _ in }) -> Contact {
    var contact = Contact(
      id: ContactID(9), phone: PhoneNumber(digits: "5145550134")!,
      details: ContactDetails(
        name: "Marie Gagnon", email: "marie@example.com", address: "12 rue Principale",
        city: "Montréal", postalCode: "H3A 1B2", language: .french, consent: .customer,
        consentAt: now - .hours(24 * 40)),
      statusID: status("callback_requested").id, assignedTo: UserID(3),
      callback: Callback(at: now + .hours(20), promisedBy: UserID(3)), numberProblem: false,
      isConverted: false, deletedAt: nil, createdAt: now - .hours(24 * 60),
      updatedAt: now - .hours(3), version: 12, callCount: 3, lastCallAt: now - .hours(3))
    change(&contact)
    return contact
  }

  static func sheet(
    permissions: Set<Permission> = [.all], _ change: (inout ContactRecord) -> Void = { _ in }
  ) -> SeeContactRecord.Sheet {
    var record = ContactRecord(
      contact: contact(), status: status("callback_requested"), assignedToName: "Anna Tremblay",
      callbackForName: "Anna Tremblay", createdByName: "Ada Roy", updatedByName: "Anna Tremblay",
      notes: 3, calls: 12, statusChanges: 4, assignmentChanges: 2)
    change(&record)
    let facts = DialFacts(
      record.contact.calledPlace, at: now, settings: FloorSettings(), zones: FixedZones())
    return SeeContactRecord.Sheet(
      record: record, verdict: DialGate.judge(facts), permissions: permissions,
      statuses: statuses)
  }

  static func page(_ tab: ContactSheet.Tab) -> SeeContactRecord.Page {
    switch tab {
    case .notes: return .notes(RecordPage(lines: notes, next: nil))
    case .calls: return .calls(RecordPage(lines: calls, next: nil))
    case .assignments: return .assignments(RecordPage(lines: assignments, next: nil))
    case .statuses: return .statuses(RecordPage(lines: statusChanges, next: nil))
    case .history: return .history(RecordPage(lines: entries, next: nil))
    }
  }

  static let notes = [
    NoteLine(
      id: 30,
      content: "Prefers mornings, before ten.\nHer sister answers sometimes: ask for Marie.",
      authorName: "Anna Tremblay", at: now - .hours(3)),
    NoteLine(id: 20, content: "Asked for a quote", authorName: "Luc Roy", at: now - .hours(70)),
    NoteLine(id: 10, content: "Came with the list of 2026", authorName: nil, at: now - .hours(900)),
  ]

  static let calls = (0..<12).map { index in
    let outcomes: [CallOutcome] = [.noAnswer, .answered, .busy]
    let at = now - .hours(3 + 25 * Int64(index))
    return CallPage.Line(
      call: Call(
        id: CallID(Int64(100 - index)), contactID: ContactID(9),
        phone: PhoneNumber(digits: "5145550134")!, calledBy: UserID(3), calledAt: at,
        adapter: .twilio, sid: "CA0\(index)",
        end: CallEnd(
          outcome: outcomes[index % 3], status: "completed", at: at + .seconds(80),
          duration: index % 3 == 1 ? 74 + index : 0)),
      contactName: "Marie Gagnon", callerName: index % 2 == 0 ? "Anna Tremblay" : "Luc Roy",
      callerEmail: "anna@example.com")
  }

  static let assignments = [
    AssignmentChangeLine(
      id: 2, fromName: "Luc Roy", toName: "Anna Tremblay", byName: "Ada Roy", at: now - .hours(60)),
    AssignmentChangeLine(
      id: 1, fromName: nil, toName: "Luc Roy", byName: "Ada Roy", at: now - .hours(100)),
  ]

  static let statusChanges = [
    StatusChangeLine(
      id: 4, status: status("callback_requested"), note: "tomorrow at eleven",
      byName: "Anna Tremblay", at: now - .hours(3)),
    StatusChangeLine(
      id: 3, status: status("attempted"), note: nil, byName: "Anna Tremblay", at: now - .hours(28)),
    StatusChangeLine(
      id: 1, status: status("new"), note: nil, byName: "Ada Roy", at: now - .hours(900)),
  ]

  // MARK: Entries of the history

  static func entry(
    _ seq: Int64, _ changes: [FieldChange], action: HistoryAction = .update,
    because: Reason = .editContact, by name: String = "Anna Tremblay",
    collection: Collection = .contact, key: String = "5145550134", contact: Int64? = 9,
    initial: JSONValue? = nil
  ) -> HistoryEntry {
    HistoryEntry(
      seq: seq, at: now - .minutes(7 * (200 - seq)),
      actor: ActorSnapshot(
        kind: "user", key: "3", name: name,
        email: name.prefix { $0 != " " }.lowercased() + "@example.com"),
      action: action, collection: collection, key: key, changes: changes,
      initialDocument: initial, deletedDocument: nil, request: RequestID(seq / 2),
      because: because.rawValue, host: "floor-1", terminal: "pts/4", peer: "10.0.0.7",
      program: "1.0.0", seatSession: SeatID(14), contactID: contact.map { ContactID($0) })
  }

  static func change(_ field: String, _ old: JSONValue, _ new: JSONValue) -> FieldChange {
    FieldChange(field: field, old: old, new: new)
  }

  static let entries: [HistoryEntry] = [
    entry(
      190, [change("status", "attempted", "do_not_call")], because: .setStatus),
    entry(
      188,
      [
        change(
          "notes", nil,
          [
            "id": 30, "content": "Prefers mornings, before ten.\nHer sister answers.",
            "createdBy": "anna@example.com", "createdAt": "2026-11-24T12:42:00.000Z",
          ])
      ], because: .addNote),
    entry(
      181, [change("assignedTo", "luc@example.com", "anna@example.com")],
      because: .moveContacts, by: "Ada Roy"),
    entry(
      176,
      [
        change("phone", "5145550100", "5145550134"), change("city", nil, "Montréal"),
        change("numberProblem", true, false),
      ], by: "Ada Roy"),
    entry(
      170,
      [
        change(
          "callHistory",
          ["id": 8, "calledBy": "anna@example.com", "outcome": nil, "duration": nil],
          ["id": 8, "calledBy": "anna@example.com", "outcome": "answered", "duration": 74])
      ], because: .endCall),
    entry(
      160, [], action: .create, because: .importContacts, by: "Ada Roy",
      initial: [
        "phone": "5145550100", "name": "Marie Gagnon", "consent": "none", "status": "new",
        "assignedTo": nil, "isConverted": false,
      ]),
  ]

  /// What happened on the whole floor.
  static let floorEntries: [HistoryEntry] =
    [
      entry(
        199, [change("value", "on", "off")], because: .changeSetting, by: "Ada Roy",
        collection: .setting, key: "pool", contact: nil),
      entry(
        198, [change("deletedAt", nil, "2026-11-24T15:28:00.000Z")], because: .deleteContacts,
        by: "Ada Roy", key: "4385550102", contact: 10),
      entry(
        197,
        [], action: .create, because: .listNumber, by: "Ada Roy", collection: .doNotCall,
        key: "4385550102", contact: nil,
        initial: ["phone": "4385550102", "source": "admin", "addedAt": "2026-11-24T15:21:00.000Z"]),
      entry(
        196, [change("password", nil, "changed")], because: .changePassword, by: "Luc Roy",
        collection: .user, key: "luc@example.com", contact: nil),
    ] + entries
}
