import Domain
import Foundation
import GRDB
import TestSupport
import Testing

/// The check that docs/history-format.md prints, run as it stands there: whoever
/// follows that page alone arrives at the same verdict.
@Suite struct PublishedFormatTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/history-format.md")

  private static func script() throws -> String {
    let text = try String(contentsOf: page, encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    let code = try #require(parts.first { $0.hasPrefix("python\n") })
    return String(code.dropFirst("python\n".count))
  }

  private static func check(_ path: String) throws -> (code: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", try script(), path]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  private static func floor() throws -> TestFloor {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    _ = try ClaimNextContact(store: floor.store)(anna)
    try AddNote(store: floor.store)("Préfère le \"matin\"\n\u{7}☎️ 1\\2", to: id, by: anna)
    return floor
  }

  @Test func the_printed_check_says_what_verify_says() throws {
    let floor = try PublishedFormatTests.floor()
    let verdict = try floor.store.verify { _, _ in }
    let (code, output) = try PublishedFormatTests.check(floor.path)
    #expect(code == 0)
    #expect(try output.contains(#require(verdict.head)))
  }

  @Test func the_printed_check_names_a_changed_row() throws {
    let floor = try PublishedFormatTests.floor()
    let other = try DatabaseQueue(path: floor.path)
    try other.write { db in
      try db.execute(sql: "DROP TRIGGER history_payload_no_update")
      try db.execute(sql: "UPDATE history_payload SET json = json || ' ' WHERE seq = 3")
    }
    let (code, output) = try PublishedFormatTests.check(floor.path)
    #expect(code != 0)
    #expect(output.contains("payload of row 3"))
  }
}
