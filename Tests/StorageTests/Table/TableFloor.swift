import Domain
import GRDB
import TestSupport

@testable import Store

/// A floor of a few hundred contacts of every kind that a table can ask for, with equal
/// and missing values in every column.
struct TableFloor {
  let floor: TestFloor
  let anna: Session
  let luc: Session
  let zoe: Session
  private(set) var ids: [ContactID] = []

  var store: Store { floor.store }
  var people: [Session] { [anna, luc, zoe] }

  init(seed: UInt64, contacts: Int = 160) throws {
    floor = try TestFloor(seed: seed, inMemory: true)
    anna = try floor.telephoniste("Anna")
    luc = try floor.telephoniste("Luc")
    zoe = try floor.telephoniste("Zoé")
    var dice = SeededRandom(seed: seed)
    try insert(contacts, &dice)
    for id in ids { try vary(id, &dice) }
    try work(&dice)
  }

  private static let first = ["Zoé", "Marie", "Jean-Guy", "Éloïse", "Œdipe", "luc", "Ga"]
  private static let last = ["Gagné", "Gagnon", "d’Amours", "Ng", "O", "Łukasz \"%_", "Côté 514"]
  private static let mails = ["Gagne", "info", "zoë", "5x", "g"]

  /// In clumps of one instant, as imports make them.
  private mutating func insert(_ count: Int, _ dice: inout SeededRandom) throws {
    let statuses = try store.statuses()
    while ids.count < count {
      floor.clock.advance(.minutes(Int64.random(in: 1...600, using: &dice)))
      var clump: [NewContact] = []
      for index in 0..<min(Int.random(in: 1...30, using: &dice), count - ids.count) {
        clump.append(TableFloor.contact(ids.count + index, statuses, people, &dice))
      }
      ids += try store.write(as: floor.admin().actor, because: .importContacts) {
        [clump] (tx) throws(DomainError) in
        try clump.map { (new) throws(DomainError) in try tx.contacts.insert(new) }
      }
    }
  }

  private static func contact(
    _ index: Int, _ statuses: [ContactStatus], _ people: [Session], _ dice: inout SeededRandom
  ) -> NewContact {
    let name = [first.randomElement(using: &dice)!, last.randomElement(using: &dice)!]
    let email = mails.randomElement(using: &dice)! + "\(index % 7)@example.com"
    let area = ["514", "438", "604", "999"].randomElement(using: &dice)!
    return NewContact(
      phone: PhoneNumber(digits: "\(area)5\(String(150_000 + index * 37).suffix(6))")!,
      details: ContactDetails(
        name: Int.random(in: 0..<6, using: &dice) == 0 ? nil : name.joined(separator: " "),
        email: Int.random(in: 0..<3, using: &dice) == 0 ? nil : email),
      statusID: statuses.randomElement(using: &dice)!.id,
      assignedTo: Bool.random(using: &dice) ? people.randomElement(using: &dice)!.user.id : nil)
  }

  /// What no use case is needed for.
  private func vary(_ id: ContactID, _ dice: inout SeededRandom) throws {
    let now = floor.clock.now()
    let due = now + .minutes(Int64.random(in: -3...3, using: &dice) * 60)
    let roll = (0..<6).map { _ in Int.random(in: 0..<10, using: &dice) }
    try store.write(as: floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      if roll[0] < 2 { contact.deletedAt = now }
      if roll[1] < 3 { contact.callback = Callback(at: due, promisedBy: nil) }
      contact.isConverted = roll[2] < 2
      contact.numberProblem = roll[3] == 0
      if roll[5] == 0 { contact.details.name = "Renée  Renamed" }
      try tx.contacts.save(contact, statusNote: nil)
    }
    guard roll[4] < 5 else { return }
    let called = now - .hours(Int64.random(in: 0...3, using: &dice) * 9)
    try store.writer.writeWithoutTransaction { db in
      try db.execute(
        sql: "UPDATE contact SET call_count = ?, last_call_at = ? WHERE id = ?",
        arguments: [roll[4], called.milliseconds, id.rawValue])
    }
  }

  /// Some are on a card, worked today, or listed.
  private func work(_ dice: inout SeededRandom) throws {
    for session in people {
      // A seat is open for some hours only.
      let seat = try floor.sit(session).seat!
      for _ in 0..<6 {
        let id = ids.randomElement(using: &dice)!
        try store.operate { (tx) throws(DomainError) in
          try tx.queue.markWorked(id, by: session.user.id, .noted)
        }
      }
      if let id = ids.randomElement(using: &dice) {
        try? store.operate { (tx) throws(DomainError) in
          try tx.queue.lease(id, to: seat)
        }
      }
    }
    for id in ids.shuffled(using: &dice).prefix(5) {
      guard let phone = try rows().first(where: { $0.id == id })?.phone else { continue }
      try store.write(as: floor.admin().actor, because: .listNumber) { (tx) throws(DomainError) in
        try tx.doNotCall.add(PhoneNumber(digits: phone)!, from: .list, reason: "asked")
      }
    }
  }

  /// Whether anybody may be called, and is served what nobody is assigned to.
  func set(_ naive: NaiveContact.Floor) throws {
    for setting in FloorSetting.allCases where setting.rawValue.hasPrefix("hours_") {
      try floor.set(setting, to: naive.isOpen ? "00:00-24:00" : "closed")
    }
    try floor.set(.pool, to: naive.servesPool ? "on" : "off")
  }

  /// Every contact as the file has it.
  func rows() throws -> [NaiveContact] {
    try store.read { db in
      let names = try Row.fetchAll(db, sql: "SELECT id, name FROM user")
      let folded = Dictionary(
        uniqueKeysWithValues: names.map { ($0[0] as Int64, Folding.fold($0[1])) })
      return try Row.fetchAll(db, sql: NaiveContact.select).map {
        NaiveContact($0, people: folded)
      }
    }
  }
}
