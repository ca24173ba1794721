import Domain
import Foundation
import Kit
import Phrasebook
import Store

/// What a day by script left: the history by kinds, its verification, and the
/// refusal of a copy in which one byte was changed.
struct DemoProof {
  private let store: Store
  private let ground: DemoGround
  private var phrases: any Phrases { ground.language.phrases }

  init(_ store: Store, on ground: DemoGround) {
    self.store = store
    self.ground = ground
  }

  func show(_ day: DemoDay) throws {
    let entries = try allEntries()
    try check(day, entries)
    tellKinds(entries)
    let verdict = try store.verify { _, _ in }
    guard verdict.isWhole, let head = verdict.head, Int(verdict.entries) == entries.count else {
      throw wrong("history verify")
    }
    ground.tell(phrases.demoVerified(entries.count, head: head))
    try refuseChangedCopy(entries)
  }

  private func allEntries() throws -> [HistoryEntry] {
    var query = HistoryQuery(scope: .recent, limit: 500)
    var entries: [HistoryEntry] = []
    repeat {
      let page = try store.history(query)
      entries += page.entries
      query.before = page.next
    } while query.before != nil
    return entries
  }

  /// The contact who answered has every act of the morning in its history.
  private func check(_ day: DemoDay, _ entries: [HistoryEntry]) throws {
    func acts(_ phone: PhoneNumber) -> [String] {
      entries.filter { $0.collection == .contact && $0.key == phone.digits }.map(\.because)
        .reversed()
    }
    let talked: [Reason] = [
      .importContacts, .placeCall, .recordCall, .endCall, .setStatus, .addNote,
    ]
    let rang: [Reason] = [.importContacts, .placeCall, .recordCall, .endCall, .setStatus]
    for (phone, expected) in [(day.answering, talked), (day.silent, rang)] {
      let found = acts(phone)
      guard found == expected.map(\.rawValue) else { throw wrong("\(phone.display) \(found)") }
    }
  }

  private func tellKinds(_ entries: [HistoryEntry]) {
    var counts: [[String]: Int] = [:]
    for entry in entries {
      counts[[entry.collection.rawValue, entry.action.rawValue, entry.because], default: 0] += 1
    }
    ground.tell("")
    ground.tell(phrases.demoEntries)
    for (kind, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let number = phrases.number(count)
      let blanks = String(repeating: " ", count: max(0, 6 - CellWidth.of(number)))
      ground.tell(blanks + number + "  " + Table.row(kind, [16, 8, 16]))
    }
  }

  // MARK: The changed copy

  private func refuseChangedCopy(_ entries: [HistoryEntry]) throws {
    let path = ground.directory + "/changed.db"
    try store.copy(to: path)
    let offset = try change(path)
    ground.tell(phrases.demoChanged(offset))
    let verdict = try Store.open(path, in: ground.environment).verify { _, _ in }
    let note = entries.first { $0.because == Reason.addNote.rawValue }
    guard let bad = verdict.firstBad, bad.why == .payload, bad.seq == note?.seq else {
      let found = verdict.firstBad.map { phrases.historyBroken($0) } ?? "whole"
      throw Refusal { $0.demoChangeTaken(found) }
    }
    ground.tell(phrases.demoChangeRefused(phrases.historyBroken(bad)))
  }

  /// Changes the first letter of the note where the history holds it, as any
  /// editor of files could.
  ///
  /// - Returns: the byte's place in the file.
  private func change(_ path: String) throws -> Int {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let text = JSONValue.string(phrases.demoNote).canonicalText
    let held = Data("\"content\":\(text)".utf8)
    guard let found = bytes.range(of: held) else { throw wrong("\"content\"") }
    let offset = found.lowerBound + "\"content\":\"".utf8.count
    bytes[offset] ^= 0x20
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: bytes[offset...offset])
    return offset
  }

  private func wrong(_ what: String) -> Refusal { Refusal { $0.demoWent(wrong: what) } }
}
