import Domain
import Screens
import Shell

/// The details of a contact, its history, and the form of a new one.
func addContactSheet(to registry: inout Registry, _ sign: FloorSign, _ floor: SeatFloor) {
  registry.add(ContactSheet.self) { (to: ContactSheetDestination) in
    Opening(ContactSheet.State(to, floor: sign), ContactSheet.UseCases(to, on: floor))
  }
  registry.add(HistoryViewer.self) { (to: HistoryDestination) in
    Opening(HistoryViewer.State(to, floor: sign), HistoryViewer.UseCases(to.session, on: floor))
  }
  registry.add(HistoryFilterForm.self) { (to: HistoryFilterDestination) in
    Opening(HistoryFilterForm.State(to))
  }
  registry.add(NewContactForm.self) { (to: NewContactDestination) in
    Opening(
      NewContactForm.State(to, today: floor.zone.day(of: floor.clock.now())),
      NewContactForm.UseCases(to.session, on: floor))
  }
}

extension SeatFloor {
  var seeContact: SeeContactRecord {
    SeeContactRecord(
      people: store, records: store, calls: store, history: store, contacts: store,
      judge: JudgeRecord(floor: store, compliance: store, zones: zones, clock: clock))
  }

  var readHistory: ReadHistory { ReadHistory(people: store, contacts: store, history: store) }
}

extension ContactSheet.UseCases {
  init(_ to: ContactSheetDestination, on floor: SeatFloor) {
    let (id, session, store) = (to.contactID, to.session, floor.work)
    let (see, history) = (floor.seeContact, floor.readHistory)
    let telephonistes = ListTelephonistes(people: floor.people, telephonistes: floor.store)
    let act = ActOnMany(store: store, pacer: SystemPacer())
    self.init(
      read: { () throws(DomainError) in try see(id, by: session) },
      list: { (tab, key) throws(DomainError) in
        try see.list(tab, of: id, before: key, limit: ContactSheet.page, by: session)
      },
      names: { () throws(DomainError) in try history.names(by: session) },
      people: { () throws(DomainError) in try telephonistes(by: session) },
      setStatus: { (choice) throws(DomainError) in
        try SetStatus(store: store)(choice, of: id, by: session)
      },
      act: { (what, version) throws(DomainError) in
        let plan = BulkPlan(
          act: what, ids: [id.rawValue], versions: [Int32(clamping: version)])
        var report = BulkReport()
        try act(plan, by: session, into: &report) { _ in true }
        if let why = report.skipped.keys.first { throw why.refusal }
      })
  }
}

extension HistoryViewer.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let (read, zone) = (floor.readHistory, floor.zone)
    self.init(
      names: { () throws(DomainError) in try read.names(by: session) },
      read: { (question) throws(DomainError) in
        try read(
          HistoryQuery(
            scope: question.scope, filter: question.filter.filter(in: zone),
            before: question.before, limit: HistoryViewer.page), by: session)
      })
  }
}

extension NewContactForm.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let (store, zones) = (floor.work, floor.zones)
    let prepare = PrepareContact(
      people: floor.people, contacts: floor.contacts, records: floor.store,
      telephonistes: floor.store)
    self.init(
      prepare: { () throws(DomainError) in
        let ground = try prepare(by: session)
        return NewContactForm.Setup(statuses: ground.statuses, people: ground.telephonistes)
      },
      create: { (wanted) throws(DomainError) in
        try CreateContact(store: store, zones: zones)(
          wanted.fields, statusCode: wanted.statusCode, assignedTo: wanted.telephoniste,
          by: session)
      },
      find: { (phone) throws(DomainError) in
        try prepare.holder(of: phone, by: session)
      },
      revive: { (phone) throws(DomainError) in
        try ReviveContact(store: store)(phone, by: session)
      })
  }
}
