import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// A directory with, or without, a floor's file in it.
final class Place {
  private let temporary: TemporaryDirectory
  let directory: String
  var file: String { directory + "/floor.db" }

  init(withFloor: Bool = false) throws {
    temporary = try TemporaryDirectory()
    directory = temporary.path
    if withFloor { _ = try Store.create(file, demo: false, in: HostEnvironment.make()) }
  }

  var bytes: Data? { FileManager.default.contents(atPath: file) }

  var listing: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
  }

  func write(_ data: Data) throws {
    try data.write(to: URL(fileURLWithPath: file))
    chmod(file, 0o600)
  }

  func overwrite(at offset: Int, with bytes: [UInt8]) throws {
    var data = try #require(self.bytes)
    data.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
    try write(data)
  }

  /// Runs a statement on the file as some other program would.
  func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: file)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }

  func rootPage(of table: String) throws -> Int {
    let queue = try DatabaseQueue(path: file)
    defer { try? queue.close() }
    return try queue.read { db in
      try #require(
        try Int.fetchOne(
          db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [table]))
    }
  }

  /// As /proc/self/mountinfo tells of this directory.
  func mounts(_ type: String) -> String {
    """
    22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/root rw
    40 22 0:33 / \(directory) rw,relatime shared:2 - \(type) somewhere rw
    """
  }

  func expectRefusal(
    _ refusal: FloorFileRefusal, mounts: String? = nil, comparingBytes: Bool = true
  ) throws {
    var environment = HostEnvironment.make()
    if let mounts { environment.fileSystems = FileSystems { mounts } }
    let before = (comparingBytes ? bytes : nil, listing)
    #expect(throws: refusal) { try Store.open(file, in: environment) }
    #expect((comparingBytes ? bytes : nil) == before.0, "the bytes changed")
    #expect(listing == before.1)
  }
}
