import ContactFiles
import Domain
import Foundation
import Store
import TestSupport
import Testing

@Suite struct ExportTests {
  private static let windows = ExchangeStyle.csv(
    CSVStyle(separator: .semicolon, encoding: .windows1252))
  private static let usual = ExchangeStyle.csv(CSVStyle())

  /// A floor with two telephonistes, and every contact that is hard to carry.
  private func hardFloor() throws -> TestFloor {
    let floor = try TestFloor()
    try people(of: floor)
    let details: [ContactDetails] = [
      ContactDetails(
        name: "Zoé \"Zo\" Gagné, née L’Heureux", email: "Zoe.Gagne@example.com",
        address: "12; rue Principale, app. 4", city: "Trois-Rivières", postalCode: "H3A 1B2",
        language: .french, timeZone: "America/Toronto", consent: .express,
        consentAt: Instant(milliseconds: 1_795_500_000_123)),
      ContactDetails(name: "=1+1", address: "@SUM(A1)", city: "-2"),
      ContactDetails(name: "'=1+1", address: "''+x", city: "'plain"),
      ContactDetails(name: "'", address: "\"", city: "\"\"\""),
      ContactDetails(name: "€ – “œ” Ÿ ž", consent: .inquiry),
      ContactDetails(),
    ]
    for (index, details) in details.enumerated() { try add(details, index, to: floor) }
    try convert(0, on: floor)
    return floor
  }

  private func people(of floor: TestFloor) throws {
    _ = try floor.telephoniste("Anna")
    _ = try floor.telephoniste("Lise")
  }

  private func add(_ details: ContactDetails, _ index: Int, to floor: TestFloor) throws {
    let codes = ["interested", "callback_requested", "do_not_call", "not_interested"]
    let status = try floor.status(codes[index % codes.count])
    let anna = try #require(try floor.store.credentials(email: "anna@example.com")).user.id
    let owner = index % 2 == 0 ? anna : nil
    let at = TestFloor.tuesdayMorning + .milliseconds(Int64(index) * 3_600_001)
    try floor.store.write(as: floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      _ = try tx.contacts.insert(
        NewContact(
          phone: TestFloor.phone(index), details: details, statusID: status.id,
          assignedTo: owner,
          callback: status.code == "callback_requested"
            ? Callback(at: at, promisedBy: owner) : nil))
      if status.code == "do_not_call" {
        try tx.doNotCall.add(TestFloor.phone(index), from: .status, reason: nil)
      }
    }
  }

  private func convert(_ index: Int, on floor: TestFloor) throws {
    let converted = try floor.status("converted").id
    try floor.store.write(as: floor.admin().actor, because: .setStatus) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(phone: TestFloor.phone(index)) else {
        throw .unknownContact
      }
      contact.statusID = converted
      contact.isConverted = true
      try tx.contacts.save(contact, statusNote: nil)
    }
  }

  @Test(arguments: [usual, windows])
  func what_is_exported_imported_and_exported_again_is_the_same_to_the_byte(
    style: ExchangeStyle
  ) throws {
    let floor = try hardFloor()
    let (bytes, report) = try floor.exported(as: style, to: "one.csv")
    #expect(report.contacts == 6 && report.bytes == bytes.count && report.losses.count == 0)
    let other = try TestFloor(seed: 2)
    try people(of: other)
    let encoding: TextEncoding = style == ExportTests.usual ? .utf8 : .windows1252
    let brought = try other.imported(floor.directory + "/one.csv", encoding: encoding)
    #expect(brought.created == 6)
    #expect(brought.warnings.map(\.code) == ["status.set_by_booking"])
    #expect(try other.exported(as: style, to: "two.csv").bytes == bytes)
    // Who was booked elsewhere is not called here as somebody new.
    let booked = try other.contact(0)
    #expect(booked.statusID == (try other.status("converted").id) && !booked.isConverted)
  }

  @Test func random_texts_come_back_as_they_were() throws {
    let floor = try TestFloor()
    try people(of: floor)
    var random = SeededRandom(seed: 11)
    let alphabet = Array("=+-@'\";,\t ab éÉŒ€’“|\\/#<>%0")
    var texts: [String] = []
    for index in 0..<300 {
      let length = Int.random(in: 1...12, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random)! })
      guard let kept = try? CleanText.line(text, limit: 200), !kept.isEmpty else { continue }
      texts.append(kept)
      try add(ContactDetails(name: kept, address: String(kept.reversed())), index, to: floor)
    }
    #expect(texts.count > 200)
    for style in [ExportTests.usual, ExportTests.windows] {
      let name = style == ExportTests.usual ? "u.csv" : "w.csv"
      let bytes = try floor.exported(as: style, to: name).bytes
      let other = try TestFloor(seed: 2)
      try people(of: other)
      let encoding: TextEncoding = style == ExportTests.usual ? .utf8 : .windows1252
      _ = try other.imported(floor.directory + "/" + name, encoding: encoding)
      #expect(try other.exported(as: style, to: "again.csv").bytes == bytes)
    }
  }

  @Test func the_history_has_the_export_before_the_file_has_a_byte() throws {
    let floor = try TestFloor()
    try floor.addContacts(3)
    let path = floor.directory + "/e.csv"
    let filter = ContactFilter(
      statuses: [try floor.status("new").id], assignment: .nobody, search: "gagn")
    let sink = try WatchingSink(ExchangeFile(creating: path, as: ExportTests.usual)) {
      let page = try floor.store.history(HistoryQuery(scope: .recent, limit: 1))
      return page.entries.first?.action == .event
    }
    let report = try floor.exporting(floor.everybody())(
      .filter(filter, except: []), as: "csv", by: floor.admin(), into: { sink },
      progress: { _, _ in true })
    #expect(sink.wasKnown == true)
    let entry = try #require(try floor.store.history(HistoryQuery(scope: .recent)).entries.first)
    #expect(entry.action == .event && entry.collection == .event && entry.key == "export")
    #expect(entry.because == "export" && entry.request == report.request)
    #expect(
      entry.changes == [
        FieldChange(field: "contacts", old: nil, new: 3),
        FieldChange(
          field: "filter", old: nil, new: "status: new; assigned to: nobody; search: gagn"),
        FieldChange(field: "format", old: nil, new: "csv"),
      ])
    let record = HistoryQuery(scope: .record(.event, key: "export"))
    #expect(try floor.store.history(record).entries == [entry])
    #expect(try floor.store.verify { _, _ in }.isWhole)
    let act = try #require(try floor.store.overview().lastChanges.first)
    #expect(act.entry == entry && act.entries == 1)
  }

  @Test func rows_are_asked_for_in_batches() throws {
    let floor = try TestFloor(inMemory: true)
    try floor.addContacts(2 * ExportContacts.batch + 1)
    let reading = CountingExchange(floor.store)
    var told: [Int] = []
    let report = try floor.exporting(floor.everybody(), reading: reading)(
      .filter(.everything, except: []), as: "csv", by: floor.admin(),
      into: { try ExchangeFile(creating: floor.directory + "/b.csv", as: ExportTests.usual) },
      progress: { done, total in
        told.append(done)
        return total == 2 * ExportContacts.batch + 1
      })
    #expect(report.isComplete && report.contacts == report.total)
    #expect(reading.asked == [ExportContacts.batch, ExportContacts.batch, 1])
    #expect(told == [ExportContacts.batch, 2 * ExportContacts.batch, report.total])
  }

  @Test func who_was_chosen_twice_stands_there_once() throws {
    let floor = try TestFloor()
    let ids = try floor.addContacts(3)
    let path = floor.directory + "/c.csv"
    let report = try floor.exporting(ids + ids)(
      .chosen(ids + ids), as: "csv", by: floor.admin(),
      into: { try ExchangeFile(creating: path, as: ExportTests.usual) },
      progress: { _, _ in true })
    #expect(report.contacts == 3 && report.total == 3)
    let brought = try floor.imported(path)
    #expect(brought.unchanged == 3 && brought.duplicates == 0)
  }

  @Test func a_stopped_export_leaves_nothing_but_its_entry() throws {
    let floor = try TestFloor(inMemory: true)
    try floor.addContacts(ExportContacts.batch + 1)
    let before = try names(in: floor)
    let report = try floor.exporting(floor.everybody())(
      .filter(.everything, except: []), as: "csv", by: floor.admin(),
      into: { try ExchangeFile(creating: floor.directory + "/s.csv", as: ExportTests.usual) },
      progress: { _, _ in false })
    #expect(!report.isComplete && report.contacts == ExportContacts.batch)
    #expect(try names(in: floor) == before)
    let entry = try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries.first
    #expect(entry?.action == .event)
  }

  @Test func where_nothing_can_be_written_nothing_is_recorded() throws {
    let floor = try TestFloor()
    try floor.addContacts(1)
    let before = try floor.store.verify { _, _ in }
    let taken = floor.directory + "/floor.db"
    #expect(throws: ContactFileError.notOpened(path: taken, .exists)) {
      _ = try floor.exporting(floor.everybody())(
        .filter(.everything, except: []), as: "csv", by: floor.admin(),
        into: { try ExchangeFile(creating: taken, as: ExportTests.usual) },
        progress: { _, _ in true })
    }
    #expect(try floor.store.verify { _, _ in } == before)
  }

  @Test func who_may_not_export_exports_nothing() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let before = try floor.store.verify { _, _ in }.entries
    var wasOpened = false
    #expect(throws: DomainError.notPermitted(.exportContacts)) {
      _ = try floor.exporting([])(
        .filter(.everything, except: []), as: "csv", by: anna,
        into: {
          wasOpened = true
          throw DomainError.abandoned
        }, progress: { _, _ in true })
    }
    #expect(!wasOpened)
    let newest = try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries
    #expect(newest.map(\.key) == ["denied"])
    #expect(try floor.store.verify { _, _ in }.entries == before + 1)
  }

  @Test func what_windows_1252_cannot_hold_is_counted_and_named() throws {
    let floor = try TestFloor()
    try people(of: floor)
    try add(ContactDetails(name: "Łukasz Żak", city: "Montréal"), 0, to: floor)
    try add(ContactDetails(name: "王"), 1, to: floor)
    let (bytes, report) = try floor.exported(as: ExportTests.windows, to: "w.csv")
    #expect(report.losses.count == 2)
    #expect(
      report.losses.named == [
        .init(phone: TestFloor.phone(0), column: .name),
        .init(phone: TestFloor.phone(1), column: .name),
      ])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"?ukasz ?ak\"") && text.contains("\"?\""))
  }

  @Test func json_lines_hold_every_column_of_every_contact() throws {
    let floor = try hardFloor()
    let (bytes, report) = try floor.exported(as: .jsonLines, to: "e.jsonl")
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == report.contacts)
    let first = try #require(
      JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(Set(first.keys) == Set(ContactColumn.exported.map(\.rawValue)))
    #expect(first["status"] as? String == "converted")
    #expect(first["consentAt"] as? String == "2026-11-24T06:00:00.123Z")
    #expect(first["callbackAt"] is NSNull)
  }

  private func names(in floor: TestFloor) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: floor.directory))
  }
}

/// Asks a question before the first row is written.
private final class WatchingSink: ExchangeSink {
  private let real: any ExchangeSink
  private let question: () throws -> Bool
  private(set) var wasKnown: Bool?

  init(_ real: any ExchangeSink, asking question: @escaping () throws -> Bool) {
    self.real = real
    self.question = question
  }

  var bytes: Int { real.bytes }
  var losses: ExchangeLosses { real.losses }

  func write(_ row: ExchangeRow) throws {
    if wasKnown == nil {
      #expect(real.bytes == 0)
      wasKnown = try question()
    }
    try real.write(row)
  }
  func finish() throws { try real.finish() }
  func abandon() { real.abandon() }
}
