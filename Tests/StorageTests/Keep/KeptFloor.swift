import Domain
import Foundation
import GRDB
import TestSupport

@testable import Store

/// A floor with some work on it, a folder for copies, and what the tests do to files.
struct KeptFloor {
  let floor: TestFloor
  var store: Store { floor.store }
  var folder: BackupFolder { BackupFolder(beside: floor.path) }
  var environment: StoreEnvironment {
    TestFloor.environment(clock: floor.clock, zones: floor.zones, seed: 9, process: 9)
  }

  init() throws {
    floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let ids = try floor.addContacts(30, assignedTo: anna.user.id)
    try floor.addContacts(10, from: 5000)
    _ = try ClaimNextContact(store: floor.store)(anna)
    try AddNote(store: floor.store)("Prefers mornings", to: ids[0], by: anna)
    try CloseSeat(store: floor.store)(anna)
  }

  func backUp(keeping kept: Int = 14) throws -> Backup {
    try store.backUp(into: folder, keeping: kept) { _, _ in }
  }

  func restore(_ copy: String) throws -> Restored {
    var restoration = Restoration(of: copy, to: floor.path, in: environment)
    return try restoration { _, _ in }
  }

  func opened() throws -> Store { try Store.open(floor.path, in: environment) }

  func listing(_ directory: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
  }

  static func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  static func change(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
    try queue.close()
  }

  static func overwrite(_ path: String, at offset: Int, with byte: UInt8, count: Int) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data(repeating: byte, count: count))
  }
}
