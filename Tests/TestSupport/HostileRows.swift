import Domain
import Foundation
import Store

/// Fills a floor with the corpus behind the program's back: the repositories take what no
/// use case would, and what is no text goes into the file itself.
public struct HostileRows {
  private let store: Store
  private let admin: UserID
  private let owner: UserID
  private let payloads = HostileCorpus.all

  /// - Parameters:
  ///   - path: the floor's file.
  ///   - environment: as the floor's; where it writes from becomes hostile too.
  ///   - owner: whose the contacts are.
  public init(
    _ path: String, _ environment: StoreEnvironment, admin: UserID, owner: UserID
  ) throws {
    var hostile = environment
    hostile.workstation = Workstation(
      host: "host\u{1B}]0;t\u{07}\u{202E}\n", terminal: "pts\r\u{9B}2J", peer: "10.0.0.1\u{0}\u{8}",
      program: "0.1\u{1B}[31m\n", process: environment.workstation.process)
    store = try Store.open(path, in: hostile)
    self.admin = admin
    self.owner = owner
  }

  /// - Parameter first: the first contact's number, as ``TestFloor/phone(_:)`` counts.
  /// - Returns: a contact for each payload, with it in every field.
  @discardableResult
  public func plant(from first: Int = 1000) throws -> [ContactID] {
    let people = try plantPeople()
    let statuses = try plantStatuses()
    var ids: [ContactID] = []
    for (index, payload) in payloads.enumerated() {
      ids.append(
        try plant(
          payload.text, TestFloor.phone(first + index), statuses[index % statuses.count],
          by: people[index % people.count]))
    }
    try plantList()
    try plantSettings()
    plantBytes(first)
    return ids
  }

  private func text(_ index: Int) -> String { payloads[index % payloads.count].text }

  private func plantPeople() throws -> [UserID] {
    try store.write(as: .user(admin, seat: nil), because: .addUser) { (tx) throws(DomainError) in
      var ids: [UserID] = []
      for index in 0..<24 {
        let text = text(index * 9 + 1)
        let role = try tx.users.insert(
          Role(
            id: RoleID(0), actor: .admin, name: text, code: "\(index)" + text,
            permissions: []))
        ids.append(
          try tx.users.insert(
            User(
              id: UserID(0), name: text, email: "\(index)\(text)@example.com",
              isTelephoniste: true, isAdmin: true, isAgent: false, adminRoles: [role],
              adminDirectPermissions: [], agentRoles: [], phoneEndpoint: "sip:" + text,
              language: .english, isActive: true, mustChangePassword: false, createdAt: tx.now),
            passwordHash: "none"))
      }
      return ids
    }
  }

  private func plantStatuses() throws -> [StatusID] {
    try store.write(as: .user(admin, seat: nil), because: .changeUser) { (tx) throws(DomainError) in
      for index in 0..<12 {
        let text = text(index * 17 + 3)
        try tx.statuses.insert(
          ContactStatus(
            id: StatusID(0), code: "\(index)" + text, nameEnglish: "\(index)" + text,
            nameFrench: "\(index)" + text, color: index.isMultiple(of: 2) ? text : "#00AA00",
            order: 40 + index, excludeFromCallList: false, isSystemStatus: false,
            isDeletable: true))
      }
      return try tx.statuses.all().map(\.id)
    }
  }

  private func plant(
    _ text: String, _ phone: PhoneNumber, _ status: StatusID, by user: UserID
  ) throws -> ContactID {
    let owner = owner
    let new = try store.statuses().first { $0.code == ContactStatus.Code.new }
    guard let new else { throw DomainError.storage(.corrupt) }
    let id = try store.write(as: .user(user, seat: nil), because: .importContacts) {
      (tx) throws(DomainError) in
      let id = try tx.contacts.insert(
        NewContact(
          phone: phone,
          details: ContactDetails(
            name: text, email: text, address: text, city: text, postalCode: text),
          statusID: new.id, assignedTo: owner))
      try tx.contacts.addNote(text, to: id)
      return id
    }
    try store.write(as: .user(user, seat: nil), because: .setStatus) { (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      contact.statusID = status
      contact.details.name = text + "2"
      try tx.contacts.save(contact, statusNote: text)
      try tx.drafts.save(text, for: id, of: owner)
      let seat = try tx.seats.open(user, at: workstation, expiresAt: nil)
      try tx.seats.setState(.paused, reason: text, of: seat)
      _ = try tx.calls.log(
        LogCall.Entry(direction: .inbound, outcome: .busy, at: tx.now, duration: 0), with: id,
        at: seat)
      let call = try tx.calls.insert(
        NewCall(
          contactID: id, seatID: seat, adapter: .simulated, endpoint: text,
          verdict: HostileRows.verdict(text, phone, at: tx.now)))
      let end = CallEnd(outcome: .failed, status: "failed", at: tx.now, duration: 0)
      try tx.calls.end(call.id, end, CallReport(phase: .ended, end: end))
      try tx.seats.close(seat)
    }
    return id
  }

  /// Of a call against a rule, with the reason that somebody gave.
  private static func verdict(
    _ text: String, _ phone: PhoneNumber, at now: Instant
  ) -> DialVerdict {
    var facts = DialFacts(
      CalledPlace(phone: phone, timeZone: text), at: now, settings: FloorSettings(),
      zones: FixedZones())
    facts.isOnInternalList = true
    return DialGate.judge(facts, override: text)
  }

  private var workstation: Workstation {
    Workstation(
      host: "h\u{1B}[2J", terminal: "\u{202E}t", peer: "p\n", program: "\u{9D}0;x\u{9C}",
      process: ProcessIdentity(id: 1, startTicks: 1, boot: "boot\u{7}"))
  }

  private func plantList() throws {
    try store.write(as: .user(admin, seat: nil), because: .listNumber) { (tx) throws(DomainError) in
      for index in payloads.indices {
        try tx.doNotCall.add(TestFloor.phone(7000 + index), from: .list, reason: text(index))
      }
    }
  }

  private func plantSettings() throws {
    let reasons = (0..<9).map { text($0 * 23 + 5).replacingOccurrences(of: ",", with: "") }
    try store.write(as: .user(admin, seat: nil), because: .changeSetting) {
      (tx) throws(DomainError) in
      var settings = try tx.floor
      settings.pauseReasons = reasons
      try tx.settings.set(.pauseReasons, to: settings)
    }
  }

  /// What is no text, and what only a provider writes.
  private func plantBytes(_ first: Int) {
    var statements: [String] = []
    for (index, payload) in payloads.enumerated() {
      let phone = TestFloor.phone(first + index).digits
      let hex = payload.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      let value = "CAST(X'\(hex)' AS TEXT)"
      let contact = "(SELECT id FROM contact WHERE phone = '\(phone)')"
      statements.append(
        "UPDATE contact SET name = \(value), email = \(value), city = \(value) "
          + "WHERE phone = '\(phone)';")
      // The others' zone stays one, so that their hour is told.
      if index.isMultiple(of: 2) {
        statements.append(
          "UPDATE contact SET time_zone = \(value), language = \(value) "
            + "WHERE phone = '\(phone)';")
      }
      statements.append(
        "UPDATE contact_note SET content = \(value) WHERE contact_id = \(contact);")
      statements.append(
        "UPDATE call SET call_sid = \(value) || id, status = \(value), problem = \(value), "
          + "provider_request = \(value) WHERE contact_id = \(contact);")
    }
    let script = "BEGIN; " + statements.joined(separator: "\n") + " COMMIT;"
    let file = store.path + ".hostile.sql"
    _ = FileManager.default.createFile(atPath: file, contents: Data(script.utf8))
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = Launch.run("/usr/bin/env", ["sqlite3", store.path, ".read " + file])
  }
}
