import Domain
import Store
import TestSupport

// MARK: - Contacts, as far as somebody sees

extension AccessTry {
  static var contacts: [AccessTry] {
    table + [
      AccessTry(BrowseContacts.self) { floor, _, session in
        let browse = BrowseContacts(
          people: floor.store, contacts: floor.store, history: floor.store)
        _ = try browse.show(floor.contact(of: session).id, by: session)
        _ = try browse.show(floor.contact(of: session).phone, by: session)
      },
      AccessTry(SeeTimeline.self) { floor, _, session in
        _ = try SeeTimeline(people: floor.store, timelines: floor.store)(
          floor.contact(of: session).id, limit: 5, by: session)
      },
      AccessTry(SetStatus.self) { floor, _, session in
        try SetStatus(store: floor.store)(
          SetStatus.Choice(statusCode: "interested"), of: floor.contact(of: session).id,
          by: session)
      },
      AccessTry(AddNote.self) { floor, _, session in
        try AddNote(store: floor.store)("A note", to: floor.contact(of: session).id, by: session)
      },
      AccessTry(SaveDraft.self) { floor, _, session in
        try SaveDraft(store: floor.store)("A dra", for: floor.contact(of: session).id, by: session)
      },
      AccessTry(EditContact.self) { floor, _, session in
        try EditContact(store: floor.store, zones: floor.zones)(
          ContactEdit([.city: "Laval"]), of: floor.contact(of: session).id, by: session)
      },
    ]
  }

  private static var table: [AccessTry] {
    [
      AccessTry(BrowseTable.self, "ground") { floor, _, session in
        _ = try floor.browseTable.ground(by: session)
      },
      AccessTry(BrowseTable.self, "page") { floor, _, session in
        _ = try floor.browseTable.page(
          TableQuery(filter: .everything, sort: .usual, start: .beginning, limit: 5), for: nil,
          by: session)
      },
      AccessTry(BrowseTable.self, "count") { floor, _, session in
        _ = try floor.browseTable.count(.everything, for: nil, by: session)
      },
      AccessTry(BrowseTable.self, "rows") { floor, _, session in
        _ = try floor.browseTable.rows(
          [floor.contact(of: session).id], matching: .everything, sort: .usual, by: session)
      },
      AccessTry(ListContacts.self) { floor, _, session in
        _ = try floor.listContacts(.everything, sort: .usual, after: nil, limit: 5, by: session)
      },
      AccessTry(ListContacts.self, "deleted ones") { floor, _, session in
        _ = try floor.listContacts(
          ContactFilter(isDeleted: true), sort: .usual, after: nil, limit: 5, by: session)
      },
      AccessTry(ReadFilter.self) { floor, _, session in
        _ = try floor.readFilter(NamedFilter(), by: session)
      },
      AccessTry(ReadFilter.self, "deleted ones") { floor, _, session in
        _ = try floor.readFilter(NamedFilter(isDeleted: true), by: session)
      },
    ]
  }
}

// MARK: - An admin's acts

extension AccessTry {
  private typealias Act = (ActFloor) throws -> BulkAct

  private static var acts: [(door: String, act: Act)] {
    [
      ("assign", { .assign(to: $0.luc.user.id) }),
      ("set a status", { .setStatus(try $0.floor.status("interested").id) }),
      ("delete", { _ in .delete }),
    ]
  }

  private static var bulk: [AccessTry] {
    acts.flatMap { (door, act) -> [AccessTry] in
      [
        AccessTry(PlanBulk.self, door) { floor, _, session in
          _ = try floor.acts.planBulk(
            act(floor.acts), on: .chosen([floor.contact(of: session).id]), by: session)
          _ = try floor.acts.planBulk(
            act(floor.acts), onNumbers: [floor.contact(of: session).phone], by: session)
        },
        AccessTry(ActOnMany.self, door) { floor, _, session in
          var report = BulkReport()
          let id = try floor.contact(of: session).id
          try floor.acts.actOnMany(
            BulkPlan(act: act(floor.acts), ids: [id.rawValue], versions: [1]), by: session,
            into: &report, progress: { _ in true })
        },
      ]
    }
  }

  static var admin: [AccessTry] {
    bulk + records + [
      AccessTry(SeeOverview.self) { floor, _, session in
        _ = try SeeOverview(people: floor.store, floor: floor.store)(by: session)
      },
      AccessTry(PrepareContact.self) { floor, _, session in _ = try floor.prepare(by: session) },
      AccessTry(PrepareContact.self, "who has a number") { floor, _, session in
        _ = try floor.prepare.holder(of: floor.contact(of: session).phone, by: session)
      },
      AccessTry(CreateContact.self) { floor, _, session in
        try CreateContact(store: floor.store, zones: floor.zones)(
          [.phone: floor.freeNumber().digits], by: session)
      },
      AccessTry(ReviveContact.self) { floor, _, session in
        try ReviveContact(store: floor.store)(floor.contact(of: session).phone, by: session)
      },
      AccessTry(DeleteContact.self) { floor, _, session in
        try DeleteContact(act: floor.acts.actOnMany)(
          floor.contact(of: session).id, seen: 1, by: session)
      },
      AccessTry(RestoreContact.self) { floor, _, session in
        try RestoreContact(act: floor.acts.actOnMany)(
          floor.contact(of: session).id, seen: 1, by: session)
      },
      AccessTry(ListTelephonistes.self) { floor, _, session in
        _ = try ListTelephonistes(people: floor.store, telephonistes: floor.store)(by: session)
      },
      AccessTry(ListReceivers.self) { floor, _, session in
        _ = try ListReceivers(people: floor.store)(by: session)
      },
      AccessTry(ListReceivers.self, "by an address") { floor, _, session in
        _ = try ListReceivers(people: floor.store).named("anna@example.com", by: session)
      },
      AccessTry(ImportContacts.self) { floor, _, session in
        var report = ImportReport()
        var rest = [ImportRow(number: 1, values: [.phone: floor.freeNumber().digits])][...]
        try ImportContacts(
          store: floor.store, people: floor.store, contacts: floor.store, known: floor.store,
          zones: floor.zones, clock: floor.clock, pacer: StandingPacer())(
            by: session, isTrial: false, into: &report, next: { rest.popFirst() },
            progress: { _ in true })
      },
      AccessTry(ExportContacts.self) { floor, _, session in
        _ = try floor.acts.floor.exporting([floor.contact(of: session).id])(
          .filter(.everything, except: []), as: "csv", by: session, into: { NullSink() },
          progress: { _, _ in true })
      },
    ]
  }

  private static var records: [AccessTry] {
    [
      AccessTry(SeeContactRecord.self) { floor, _, session in
        _ = try floor.seeRecord(floor.contact(of: session).id, by: session)
      },
      AccessTry(SeeContactRecord.self, "notes, calls, changes") { floor, _, session in
        let id = try floor.contact(of: session).id
        for list in SeeContactRecord.List.allCases where list != .history {
          _ = try floor.seeRecord.list(list, of: id, before: nil, limit: 5, by: session)
        }
      },
      AccessTry(SeeContactRecord.self, "history") { floor, _, session in
        _ = try floor.seeRecord.list(
          .history, of: floor.contact(of: session).id, before: nil, limit: 5, by: session)
      },
      AccessTry(ReadHistory.self) { floor, _, session in
        _ = try floor.readHistory(HistoryQuery(scope: .recent, limit: 5), by: session)
      },
      AccessTry(ReadHistory.self, "of a contact in sight") { floor, _, session in
        let phone = try floor.contact(of: session).phone
        _ = try floor.readHistory(
          HistoryQuery(scope: .record(.contact, key: phone.digits), limit: 5), by: session)
      },
      AccessTry(ReadHistory.self, "who somebody is") { floor, _, session in
        _ = try floor.readHistory.person("anna@example.com", by: session)
      },
      AccessTry(ReadHistory.self, "names") { floor, _, session in
        _ = try floor.readHistory.names(by: session)
      },
      AccessTry(ReadHistory.self, "verify") { floor, _, session in
        _ = try floor.readHistory.verify(by: session) { _, _ in }
      },
    ]
  }
}

extension AccessFloor {
  var browseTable: BrowseTable {
    BrowseTable(people: store, contacts: store, floor: store, table: store.table())
  }
  var listContacts: ListContacts {
    ListContacts(people: store, contacts: store, table: store.table())
  }
  var readFilter: ReadFilter {
    ReadFilter(people: store, contacts: store, floor: store, zones: zones)
  }
  var prepare: PrepareContact {
    PrepareContact(people: store, contacts: store, records: store, telephonistes: store)
  }
  var seeRecord: SeeContactRecord {
    SeeContactRecord(
      people: store, records: store, calls: store, history: store, contacts: store,
      judge: JudgeRecord(floor: store, compliance: store, zones: zones, clock: clock))
  }
  var readHistory: ReadHistory { ReadHistory(people: store, contacts: store, history: store) }
}
