import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// A history that was exported is verified by docs/verify-history.py, which knows the
/// published format alone.
@Suite struct ExportedHistoryTests {
  private final class Lines: HistorySink {
    var lines: [String] = []
    var isWhole = false
    var isAbandoned = false
    var bytes: Int { lines.reduce(0) { $0 + $1.utf8.count + 1 } }
    func write(_ line: String) { lines.append(line) }
    func finish() { isWhole = true }
    func abandon() { isAbandoned = true }
  }

  private static let script = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/verify-history.py").path

  private static func floor() throws -> TestFloor {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let ids = try floor.addContacts(600, assignedTo: anna.user.id)
    _ = try ClaimNextContact(store: floor.store)(anna)
    try AddNote(store: floor.store)(
      "Préfère le \"matin\"\n\u{7}\u{7F}\u{2028}☎️ 1\\2", to: ids[0], by: anna)
    return floor
  }

  private static func export(
    _ floor: TestFloor, into sink: Lines, progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> HistoryExportReport {
    try ExportHistory(store: floor.store, people: floor.store, history: floor.store)(
      by: floor.admin(), into: { sink }, progress: progress)
  }

  private static func check(
    _ lines: [String], in floor: TestFloor, head: String? = nil
  ) throws -> (code: Int32, output: String) {
    let file = floor.directory + "/history.jsonl"
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script, file] + (head.map { [$0] } ?? [])
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  @Test func what_was_exported_is_whole_and_ends_with_its_own_entry() throws {
    let floor = try ExportedHistoryTests.floor()
    let before = try floor.store.verify { _, _ in }
    let sink = Lines()
    let report = try ExportedHistoryTests.export(floor, into: sink)
    let after = try floor.store.verify { _, _ in }
    #expect(sink.isWhole && report.isComplete && report.bytes == sink.bytes)
    #expect(Int64(report.entries) == after.entries && report.head == after.head)
    #expect(after.entries == before.entries + 1)
    let newest = try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries[0]
    #expect(newest.action == .event && newest.key == "history_export")
    #expect(
      newest.changes == [
        FieldChange(field: "entries", old: nil, new: .integer(before.entries)),
        FieldChange(field: "head", old: nil, new: JSONValue(before.head)),
      ])
    let (code, output) = try ExportedHistoryTests.check(sink.lines, in: floor)
    #expect(code == 0, "\(output)")
    #expect(output.contains("\(report.entries) entries, head \(report.head)"))
    #expect(try ExportedHistoryTests.check(sink.lines, in: floor, head: before.head).code == 0)
    let foreign = String(repeating: "0", count: 64)
    #expect(try ExportedHistoryTests.check(sink.lines, in: floor, head: foreign).code == 1)
  }

  /// What somebody does to the lines, and what the check says of it.
  static let changes: [(String, String, @Sendable (inout [String]) -> Void)] = [
    ("a name", "payload", { edit(&$0, "Contact 1007", "Contact 1008") }),
    (
      "an actor", "hash",
      { edit(&$0, #""action":"update","actor":"2""#, #""action":"update","actor":"1""#) }
    ),
    (
      "a snapshot", "snapshot",
      {
        edit(
          &$0, #"\"name\":\"Anna\"}","line":"snapshot""#, #"\"name\":\"Anne\"}","line":"snapshot""#)
      }
    ),
    ("a request", "request", { edit(&$0, #""because":"import""#, #""because":"export""#) }),
    ("a line less", "gap", { $0.remove(at: $0.count - 5) }),
    ("two lines exchanged", "gap", { $0.swapAt($0.count - 5, $0.count - 4) }),
    ("the end cut off", "ends at entry", { $0.removeLast() }),
    ("the hash before", "order", { edit(&$0, #""previousHash":""#, #""previousHash":"00"#) }),
    ("the heading", "claims", { edit(&$0, #"{"entries":"#, #"{"entries":1"#) }),
  ]

  /// Changes the last line that holds `old`.
  private static func edit(_ lines: inout [String], _ old: String, _ new: String) {
    guard let index = lines.lastIndex(where: { $0.contains(old) }) else { return }
    lines[index] = lines[index].replacing(old, with: new)
  }

  @Test(arguments: changes.map(\.0)) func a_changed_file_is_told(name: String) throws {
    let change = try #require(ExportedHistoryTests.changes.first { $0.0 == name })
    let floor = try ExportedHistoryTests.floor()
    let sink = Lines()
    _ = try ExportedHistoryTests.export(floor, into: sink)
    var lines = sink.lines
    change.2(&lines)
    #expect(lines != sink.lines)
    let (code, output) = try ExportedHistoryTests.check(lines, in: floor)
    #expect(code == 1 && output.contains(change.1), "\(output)")
  }

  @Test func an_export_that_is_stopped_leaves_nothing_but_its_entry() throws {
    let floor = try ExportedHistoryTests.floor()
    let sink = Lines()
    let report = try ExportedHistoryTests.export(floor, into: sink) { done, _ in done < 500 }
    #expect(!report.isComplete && sink.isAbandoned && !sink.isWhole)
    #expect(
      try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries[0].key
        == "history_export")
  }

  @Test func who_may_not_read_the_history_exports_none() throws {
    let floor = try ExportedHistoryTests.floor()
    let anna = try floor.session(email: "anna@example.com")
    let sink = Lines()
    #expect(throws: DomainError.notPermitted(.viewHistory)) {
      try ExportHistory(store: floor.store, people: floor.store, history: floor.store)(
        by: anna, into: { sink }, progress: { _, _ in true })
    }
    #expect(sink.lines.isEmpty)
  }
}
