import Domain
import GRDB
import TestSupport
import Zones

@testable import Store

/// A floor at work for some weeks: calls over midnight, pauses, moves, deletions, numbers that are
/// listed, appointments that are kept or not, each drawn from a seed.
final class FigureFloor {
  let floor: TestFloor
  let ada: Session
  private(set) var people: [Session] = []
  private(set) var contacts: [ContactID] = []
  private var dice: SeededRandom
  private var live: [UserID: Call] = [:]
  private var listed: Set<PhoneNumber> = []

  var store: Store { floor.store }

  /// - Parameter start: when the first of them sits down.
  init(seed: UInt64, from start: String, contacts count: Int = 90) throws {
    floor = try TestFloor(
      seed: seed, at: Instant(iso8601: start)!, inMemory: true, zones: SystemTimeZones())
    dice = SeededRandom(seed: seed)
    ada = try floor.admin()
    for name in ["Anna", "Luc", "Zoé"] { people.append(try floor.telephoniste(name)) }
    try add(count)
  }

  private func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

  // MARK: Contacts

  func add(_ count: Int) throws {
    let statuses = try store.statuses()
    let first = contacts.count
    let new = (first..<first + count).map { index in
      NewContact(
        phone: PhoneNumber(
          digits: "\(["514", "604", "902", "867", "200"][roll(0...4)])555\(1000 + index)")!,
        details: ContactDetails(name: "Contact \(index)"),
        statusID: statuses[roll(0...statuses.count - 1)].id,
        assignedTo: roll(0...3) == 0 ? nil : people[roll(0...2)].user.id)
    }
    contacts += try store.write(as: ada.actor, because: .importContacts) {
      (tx) throws(DomainError) in
      try new.map { (new) throws(DomainError) in try tx.contacts.insert(new) }
    }
  }

  private func change(_ id: ContactID, _ body: @Sendable (inout Contact) -> Void) throws {
    try store.write(as: ada.actor, because: .editContact) { (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      body(&contact)
      try tx.contacts.save(contact, statusNote: nil)
    }
  }

  private func changeSomething(of id: ContactID) throws {
    let statuses = try store.statuses()
    let status = statuses[roll(0...statuses.count - 1)].id
    let (owner, kind) = (people[roll(0...2)].user.id, roll(0...7))
    let now = floor.clock.now()
    let due = now + .minutes(Int64(roll(-600...3000)))
    try change(id) { contact in
      switch kind {
      case 0, 1: contact.statusID = status
      case 2: contact.assignedTo = owner
      case 3: contact.assignedTo = nil
      case 4: contact.deletedAt = contact.deletedAt == nil ? now : nil
      case 5: contact.callback = Callback(at: due, promisedBy: owner)
      case 6: contact.numberProblem.toggle()
      default: contact.isConverted.toggle()
      }
    }
  }

  private func listOrNot(_ id: ContactID) throws {
    let removes = roll(0...1) == 0 && !listed.isEmpty
    let known = listed.sorted { $0.digits < $1.digits }
    let phone = removes ? known[roll(0...known.count - 1)] : try self.phone(of: id)
    try store.write(as: ada.actor, because: .listNumber) { (tx) throws(DomainError) in
      if removes {
        try tx.doNotCall.remove(phone, reason: "asked")
      } else {
        try tx.doNotCall.add(phone, from: .list, reason: "asked")
      }
    }
    if removes { listed.remove(phone) } else { listed.insert(phone) }
  }

  private func phone(of id: ContactID) throws -> PhoneNumber {
    try store.read { db in
      let digits = try String.fetchOne(
        db, sql: "SELECT phone FROM contact WHERE id = ?", arguments: [id.rawValue])
      return PhoneNumber(digits: digits ?? "")!
    }
  }

  // MARK: Work

  /// Some steps of everybody; `span` is the longest time between two.
  func work(_ steps: Int, apart span: ClosedRange<Int> = 1...95) throws {
    for _ in 0..<steps {
      floor.clock.advance(.seconds(Int64(roll(span) * 60 + roll(0...59))))
      try step(roll(0...2))
    }
  }

  private func step(_ index: Int) throws {
    let id = contacts[roll(0...contacts.count - 1)]
    if let call = live[people[index].user.id] {
      return try end(call, index)
    }
    switch roll(0...15) {
    case 0...4: try begin(id, index)
    case 5: try log(id, index)
    case 6, 7: try state([.ready, .wrapUp, .paused, .locked][roll(0...3)], index)
    case 8: try leaveAndSit(index)
    case 9, 10: try changeSomething(of: id)
    case 11: try listOrNot(id)
    case 12: try book(id, index)
    case 13: try keepOneVisit()
    case 14: try worked(id, index)
    default: try add(roll(1...2))
    }
  }

  private func state(_ state: SeatState, _ index: Int) throws {
    guard let seat = people[index].seat else { return }
    try store.operate { (tx) throws(DomainError) in
      try tx.seats.setState(state, reason: state == .paused ? "lunch" : nil, of: seat)
    }
  }

  private func leaveAndSit(_ index: Int) throws {
    try CloseSeat(store: store)(people[index])
    people[index] = try floor.sit(people[index])
  }

  private func begin(_ id: ContactID, _ index: Int) throws {
    let session = people[index]
    guard let seat = session.seat else { return }
    live[session.user.id] = try? store.write(as: session.actor, because: .placeCall) {
      (tx) throws(DomainError) in
      try tx.seats.setState(.dialling, of: seat)
      return try tx.calls.insert(NewCall(contactID: id, seatID: seat, adapter: .simulated))
    }
  }

  private func end(_ call: Call, _ index: Int) throws {
    let session = people[index]
    let outcome = CallOutcome.allCases[roll(0...CallOutcome.allCases.count - 1)]
    let talk =
      outcome == .answered ? [12, 29, 30, 59, 60, 170, 180, 599, 600, 2000][roll(0...9)] : 0
    let end = CallEnd(
      outcome: outcome, status: "completed", at: floor.clock.now(), duration: talk)
    guard let seat = session.seat else { return }
    try store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.calls.end(call.id, end, CallReport(phase: .ended, end: end))
      try tx.seats.setState(.wrapUp, of: seat)
      try tx.queue.markWorked(call.contactID, by: session.user.id, .called)
    }
    live[session.user.id] = nil
  }

  private func log(_ id: ContactID, _ index: Int) throws {
    let session = people[index]
    let entry = LogCall.Entry(
      direction: [.inbound, .outbound][roll(0...1)], outcome: [.answered, .busy][roll(0...1)],
      at: floor.clock.now() - .minutes(Int64(roll(60...9000))), duration: roll(0...1) * 45)
    guard let seat = session.seat else { return }
    try store.write(as: session.actor, because: .logCall) { (tx) throws(DomainError) in
      _ = try tx.calls.log(entry, with: id, at: seat)
    }
  }

  private func worked(_ id: ContactID, _ index: Int) throws {
    let (user, kind) = (
      people[index].user.id, WorkKind.allCases[roll(0...WorkKind.allCases.count - 1)]
    )
    try store.operate { (tx) throws(DomainError) in
      try tx.queue.markWorked(id, by: user, kind)
    }
  }

  // MARK: Appointments

  private func book(_ id: ContactID, _ index: Int) throws {
    let (user, now) = (people[index].user.id.rawValue, floor.clock.now().milliseconds)
    let by: Int64? = roll(0...9) == 0 ? nil : user
    try store.transact { db in
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO reservation (contact_id, date, minutes, agent_id, status,
            customer_name, customer_phone, customer_address, created_by, created_at, updated_at)
          VALUES (?, ?, 60, ?, 'scheduled', 'Somebody', '5145550100', '12 rue Principale', ?, ?, ?)
          """, arguments: [id.rawValue, now + 86_400_000, user, by, now, now])
    }
  }

  /// Some appointment gets another state: `done` comes and goes.
  private func keepOneVisit() throws {
    let status = ["done", "done", "no-show", "cancelled"][roll(0...3)]
    let number = roll(1...40)
    try store.transact { db in
      try db.execute(
        sql: "UPDATE reservation SET status = ? WHERE id = ?", arguments: [status, number])
    }
  }
}
