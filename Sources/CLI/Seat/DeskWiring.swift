import Domain
import Screens

/// What a seat's screens work on.
struct SeatFloor: Sendable {
  let store: any Readings & UnitOfWork
  let phones: Phones
  let clock: any Clock
  /// The floor's zone.
  let zone: any Zone
  let zones: any TimeZones
  let workstation: Workstation
  /// As the floor settings had them when the seat opened.
  var pauseReasons = FloorSettings.knownPauses

  /// Everything that a seat reads of its floor.
  typealias Readings = BookingReading & CallReading & ComplianceReading & ContactReading
    & ContactRecordReading
    & ContactSearching & FloorReading & HistoryReading & PeopleReading & QueueReading
    & TelephonisteReading & TimelineReading

  var work: any UnitOfWork { store }
  var contacts: any ContactReading { store }
  var people: any PeopleReading { store }
  var timelines: any TimelineReading { store }
  var search: any ContactSearching { store }
  var calls: any CallReading { store }
}

extension Desk.UseCases {
  /// The desk of one session on a floor.
  init(_ session: Session, on floor: SeatFloor) {
    let store = floor.work
    let contacts = floor.contacts
    let desk = ReadDesk(people: floor.people, contacts: contacts)
    let judge = JudgeContact(
      people: floor.people, floor: floor.store, contacts: contacts, compliance: floor.store,
      zones: floor.zones,
      clock: floor.clock)
    self.init(
      resume: { () throws(DomainError) in try ResumeWork(store: store)(session) },
      claim: { () throws(DomainError) in try ClaimNextContact(store: store)(session) },
      open: { (id) throws(DomainError) in
        try OpenContact(store: store)(id, by: session)
      },
      card: { (id) throws(DomainError) in try desk.card(id, by: session) },
      draft: { (id) throws(DomainError) in try desk.draft(for: id, by: session) },
      today: { () throws(DomainError) in try desk.today(by: session) },
      statuses: { () throws(DomainError) in try desk.statuses(by: session) },
      setStatus: { (choice, id) throws(DomainError) in
        try SetStatus(store: store)(choice, of: id, by: session)
      },
      phone: Desk.PhoneUseCases(session, on: floor),
      pause: { (reason) throws(DomainError) in
        try PauseSeat(store: store)(reason, by: session)
      },
      comeBack: { (id) throws(DomainError) in
        try ReturnToSeat(store: store)(holding: id, by: session)
      },
      judge: { (id) throws(DomainError) in
        try judge(id, by: session)
      })
  }
}

extension Desk.PhoneUseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let (store, calls, clock, phones) = (floor.work, floor.calls, floor.clock, floor.phones)
    self.init(
      place: { (id, byHand) throws(DomainError) in
        try PlaceCall(store: store, phone: byHand ? phones.byHand : phones.usual)(id, by: session)
      },
      dial: { (call) throws(DomainError) in
        try DialCall(store: store, phone: phones.phone(of: call), clock: clock)(call, by: session)
      },
      follow: { (call, phase) throws(DomainError) in
        try FollowCall(store: store, calls: calls, phone: phones.phone(of: call))(
          call, since: phase, by: session)
      },
      dialContact: { (call) throws(DomainError) in
        try DialContact(phone: phones.phone(of: call))(call)
      },
      hangUp: { (call) throws(DomainError) in try HangUp(phone: phones.phone(of: call))(call) },
      giveUp: { (call, wasAsked) throws(DomainError) in
        try GiveUpCall(store: store, clock: clock)(call, wasAsked: wasAsked, by: session)
      },
      answer: { (call) throws(DomainError) in
        try MarkAnswered(store: store)(call.id, by: session)
      },
      endByHand: { (call, outcome) throws(DomainError) in
        try EndCallByHand(store: store)(call.id, outcome, by: session)
      },
      reconcile: { () throws(DomainError) in
        try ReconcileCalls(store: store, calls: calls, phones: phones, clock: clock)(session)
      })
  }
}

extension CallbackTime.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let (store, zone) = (floor.work, floor.zone)
    self.init { (promise) throws(DomainError) in
      let at = try CallbackMoment.instant(promise.time, which: promise.which, in: zone)
      let choice = SetStatus.Choice(
        statusCode: ContactStatus.Code.callbackRequested,
        note: promise.note.isEmpty ? nil : promise.note, callbackAt: at,
        callbackForAnyone: promise.forAnyone)
      try SetStatus(store: store)(choice, of: promise.contactID, by: session)
    }
  }
}

extension CardEditor.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let zone = floor.zone
    let edit = EditContact(store: floor.work, zones: floor.zones)
    let browse = BrowseContacts(
      people: floor.people, contacts: floor.contacts, history: floor.store)
    self.init(
      save: { (change, id) throws(DomainError) in try edit(change, of: id, by: session) },
      texts: { (id) throws(DomainError) in
        try browse.show(id, by: session)?.card.contact.texts(in: zone)
      })
  }
}

extension TimelinePanel.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let see = SeeTimeline(people: floor.people, timelines: floor.timelines)
    self.init { (id, limit) throws(DomainError) in try see(id, limit: limit, by: session) }
  }
}

extension FindContact.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let find = FindOwnContacts(people: floor.people, contacts: floor.search)
    self.init { (text) throws(DomainError) in try find(text, by: session) }
  }
}

extension NoteEditor.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let store = floor.work
    self.init(
      keepDraft: { (text, id) throws(DomainError) in
        try SaveDraft(store: store)(text, for: id, by: session)
      },
      addNote: { (text, id) throws(DomainError) in
        try AddNote(store: store)(text, to: id, by: session)
      })
  }
}
