import Domain
import Store
import TestSupport
import Testing

/// Two telephonistes on one floor: what is the other's is not there.
@Suite struct SightTests {
  private let floor: AccessFloor
  private var anna: Session { floor.acts.anna }
  private var luc: Session { floor.acts.luc }

  init() throws { floor = try AccessFloor() }

  private typealias Ask = (ContactID, PhoneNumber) throws -> Any
  private typealias Asked = (name: String, ask: Ask)

  /// Everything that can be asked of one contact.
  private func doors(of session: Session) -> [Asked] {
    looks(of: session) + lists(of: session) + changes(of: session)
  }

  private func looks(of session: Session) -> [Asked] {
    let (store, floor) = (floor.store, floor)
    let desk = ReadDesk(people: store, contacts: store)
    let browse = BrowseContacts(people: store, contacts: store, history: store)
    let judge = JudgeContact(
      people: store, floor: store, contacts: store, compliance: store, zones: floor.zones,
      clock: floor.clock)
    var all: [Asked] = []
    func add(_ name: String, _ ask: @escaping Ask) { all.append((name, ask)) }
    add("card") { id, _ in try desk.card(id, by: session) as Any }
    add("card by number") { _, phone in try desk.card(phone: phone, by: session) }
    add("draft") { id, _ in try desk.draft(for: id, by: session) as Any }
    add("why") { id, _ in try floor.explain.standing(of: id, by: session) as Any }
    add("judge") { id, _ in try judge(id, by: session) }
    add("show") { id, _ in try browse.show(id, by: session) as Any }
    add("show by number") { _, phone in try browse.show(phone, by: session) }
    add("timeline") { id, _ in
      try SeeTimeline(people: store, timelines: store)(id, limit: 9, by: session)
    }
    add("details") { id, _ in try floor.seeRecord(id, by: session) }
    return all
  }

  private func lists(of session: Session) -> [Asked] {
    let (store, floor) = (floor.store, floor)
    func search(_ phone: PhoneNumber) -> ContactFilter { ContactFilter(search: phone.digits) }
    var all: [Asked] = []
    func add(_ name: String, _ ask: @escaping Ask) { all.append((name, ask)) }
    add("calls") { _, phone in
      try floor.listCalls(with: phone, before: nil, limit: 9, by: session)
    }
    add("history") { _, phone in
      let query = HistoryQuery(scope: .record(.contact, key: phone.digits), limit: 9)
      return try floor.readHistory(query, by: session)
    }
    add("rows") { id, _ in
      try floor.browseTable.rows([id], matching: .everything, sort: .usual, by: session)
    }
    add("count") { _, phone in
      try floor.browseTable.count(search(phone), for: nil, by: session)
    }
    add("list") { _, phone in
      try floor.listContacts(search(phone), sort: .usual, after: nil, limit: 9, by: session)
    }
    add("find") { _, phone in
      try FindOwnContacts(people: store, contacts: store)(phone.digits, by: session)
    }
    add("export") { id, _ in
      try floor.acts.floor.exporting([id])(
        .chosen([id]), as: "csv", by: session, into: { NullSink() }, progress: { _, _ in true })
    }
    return all
  }

  private func changes(of session: Session) -> [Asked] {
    let (store, floor) = (floor.store, floor)
    let entry = LogCall.Entry(
      direction: .inbound, outcome: .busy, at: floor.clock.now(), duration: 0)
    var all: [Asked] = []
    func add(_ name: String, _ ask: @escaping Ask) { all.append((name, ask)) }
    add("open") { id, _ in try OpenContact(store: store)(id, by: session) }
    add("return to") { id, _ in try ReturnToSeat(store: store)(holding: id, by: session) }
    add("status") { id, _ in
      try SetStatus(store: store)(.init(statusCode: "interested"), of: id, by: session)
    }
    add("note") { id, _ in try AddNote(store: store)("Noted", to: id, by: session) }
    add("keep a draft") { id, _ in
      try SaveDraft(store: store)("Noted", for: id, by: session)
    }
    add("edit") { id, _ in
      try EditContact(store: store, zones: floor.zones)(
        ContactEdit([.city: "Laval"]), of: id, by: session)
    }
    add("log a call") { id, _ in
      try LogCall(store: store)(entry, with: id, by: session, at: floor.workstation)
    }
    add("sit down for a call") { id, _ in
      try OpenCallSeat(store: store)(id, by: session, at: floor.workstation)
    }
    add("call") { id, _ in
      try PlaceCall(store: store, phone: floor.phone)(id, by: session)
    }
    return all
  }

  private func outcome(_ ask: Ask, _ id: ContactID, _ phone: PhoneNumber) throws -> String {
    do {
      return "\(try ask(id, phone))"
    } catch let error as DomainError {
      return "refused: \(error)"
    }
  }

  @Test func s7_what_is_the_others_is_the_same_as_what_is_not_there() throws {
    var random = SeededRandom(seed: 7)
    let nowhere = (ContactID(99_999), floor.freeNumber())
    let owners: [Session?] = [luc, nil]
    for _ in 0..<6 {
      let owner = owners.randomElement(using: &random) ?? nil
      let index = 4000 + Int.random(in: 0..<900, using: &random)
      let id = try floor.acts.floor.addContacts(1, from: index, assignedTo: owner?.user.id)[0]
      if owner != nil {
        try AddNote(store: floor.store)("Luc alone knows", to: id, by: luc)
        try SaveDraft(store: floor.store)("Luc types", for: id, by: luc)
      }
      for (name, ask) in doors(of: anna) {
        let there = try outcome(ask, id, TestFloor.phone(index))
        #expect(try there == outcome(ask, nowhere.0, nowhere.1), "\(name)")
      }
    }
  }

  @Test func s7_what_is_hers_is_there_and_every_door_tells_the_difference() throws {
    let id = try floor.acts.floor.addContacts(1, from: 5000, assignedTo: anna.user.id)[0]
    let nowhere = (ContactID(99_999), floor.freeNumber())
    let closed = ["details", "export", "draft"]
    for (name, ask) in doors(of: anna) where !closed.contains(name) {
      let there = try outcome(ask, id, TestFloor.phone(5000))
      #expect(try there != outcome(ask, nowhere.0, nowhere.1), "\(name)")
    }
  }

  @Test func s7_a_number_that_is_the_others_names_no_owner() throws {
    let id = try floor.acts.floor.addContacts(1, from: 5100, assignedTo: anna.user.id)[0]
    _ = try floor.acts.floor.addContacts(1, from: 5101, assignedTo: luc.user.id)
    let edit = EditContact(store: floor.store, zones: floor.zones)
    #expect(throws: DomainError.fieldRefused(.phone, .taken)) {
      try edit(ContactEdit([.phone: TestFloor.phone(5101).digits]), of: id, by: anna)
    }
  }

  @Test func s7_a_filter_tells_no_telephoniste_who_else_is_here() throws {
    _ = try floor.acts.floor.addContacts(3, from: 5200, assignedTo: luc.user.id)
    for email in ["luc@example.com", "nobody@example.com"] {
      let filter = try floor.readFilter(NamedFilter(assignment: .email(email)), by: anna)
      #expect(try floor.browseTable.count(filter, for: nil, by: anna) == 0)
    }
  }

  @Test func s7_a_call_of_hers_tells_no_name_once_the_contact_is_the_others() throws {
    let id = try floor.acts.floor.addContacts(1, from: 5300, assignedTo: anna.user.id)[0]
    let entry = LogCall.Entry(
      direction: .outbound, outcome: .busy, at: floor.clock.now() - .hours(24), duration: 0)
    _ = try LogCall(store: floor.store)(entry, with: id, by: anna, at: floor.workstation)
    let own = { try floor.listCalls(with: nil, before: nil, limit: 9, by: anna).lines }
    #expect(try own().map(\.contactName) == ["Contact 5300"])
    let luc = luc.user.id
    try floor.acts.change(id) { $0.assignedTo = luc }
    #expect(try own().map(\.contactName) == [nil])
  }
}
