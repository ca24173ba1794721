import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct RestorationTests {
  @Test func a_copy_takes_the_place_and_what_was_there_is_kept() throws {
    let kept = try KeptFloor()
    let backup = try kept.backUp()
    try kept.floor.addContacts(1, from: 7000)
    let later = try kept.store.verify { _, _ in }
    let restored = try kept.restore(backup.path)
    #expect(restored.head == backup.head && !restored.needsMigration)
    #expect(restored.aside == kept.floor.path + ".replaced-20261124T150000Z")
    #expect(KeptFloor.mode(kept.floor.path) == 0o600)
    #expect(try kept.opened().verify { _, _ in }.head == backup.head)
    let aside = try Store.open(try #require(restored.aside), in: kept.environment)
    #expect(try aside.verify { _, _ in } == later)
    #expect(access(backup.path, F_OK) == 0)
  }

  @Test func a_program_that_has_the_former_file_open_writes_no_more() throws {
    let kept = try KeptFloor()
    _ = try kept.restore(try kept.backUp().path)
    #expect(throws: DomainError.storage(.fileReplaced)) {
      try kept.floor.addContacts(1, from: 7000)
    }
  }

  @Test func a_floor_that_is_gone_is_put_back() throws {
    let kept = try KeptFloor()
    let backup = try kept.backUp()
    for suffix in ["", "-wal", "-shm"] { unlink(kept.floor.path + suffix) }
    let restored = try kept.restore(backup.path)
    #expect(restored.aside == nil)
    #expect(try kept.opened().verify { _, _ in }.head == backup.head)
  }

  /// A log without its file would be taken for that of the new one.
  @Test func a_log_that_was_left_behind_is_moved_aside() throws {
    let kept = try KeptFloor()
    let backup = try kept.backUp()
    unlink(kept.floor.path)
    let restored = try kept.restore(backup.path)
    #expect(restored.aside == nil)
    #expect(access(kept.floor.path + "-wal", F_OK) != 0)
    #expect(try kept.opened().verify { _, _ in }.isWhole)
  }

  @Test func nobody_is_put_off_their_seat() throws {
    let kept = try KeptFloor()
    let backup = try kept.backUp()
    _ = try kept.floor.telephoniste("Lise")
    let before = try kept.store.verify { _, _ in }
    #expect(throws: KeepingRefusal.seatsAreLive(["Lise"])) { try kept.restore(backup.path) }
    #expect(try kept.store.verify { _, _ in } == before)
    kept.floor.clock.advance(.minutes(2))
    #expect(try kept.restore(backup.path).aside != nil)
  }

  // MARK: Copies that are refused

  private func expectRefused(
    _ kept: KeptFloor, _ copy: String, _ isExpected: (KeepingRefusal) -> Bool
  ) throws {
    let before = try kept.store.verify { _, _ in }
    do {
      _ = try kept.restore(copy)
      Issue.record("it was put back")
    } catch let refusal as KeepingRefusal {
      #expect(isExpected(refusal), "\(refusal)")
    }
    #expect(try kept.opened().verify { _, _ in } == before)
    #expect(!kept.listing(kept.floor.directory).contains { $0.hasSuffix(".part") })
  }

  @Test func a_torn_copy_is_refused() throws {
    let kept = try KeptFloor()
    let copy = try kept.backUp().path
    let size = try #require(FileManager.default.contents(atPath: copy)?.count)
    for page in [size / 4096 - 3, size / 8192, 8] {
      let torn = kept.floor.directory + "/torn.db"
      unlink(torn)
      try FileManager.default.copyItem(atPath: copy, toPath: torn)
      try KeptFloor.overwrite(torn, at: page * 4096, with: 0x5A, count: 4096)
      try expectRefused(kept, torn) { refusal in
        if case .copyDamaged(torn, .pages) = refusal { true } else { false }
      }
    }
  }

  @Test func a_copy_that_was_cut_off_is_refused() throws {
    let kept = try KeptFloor()
    let copy = try kept.backUp().path
    let size = try #require(FileManager.default.contents(atPath: copy)?.count)
    truncate(copy, size / 2)
    try expectRefused(kept, copy) { refusal in
      if case .copyDamaged(copy, .pages) = refusal { true } else { false }
    }
  }

  @Test func a_copy_whose_history_or_records_were_changed_is_refused() throws {
    let kept = try KeptFloor()
    let changes: [(String, HistoryFault)] = [
      (
        "DROP TRIGGER history_payload_no_update;"
          + "UPDATE history_payload SET json = json || ' ' WHERE seq = 7", .payload
      ),
      ("UPDATE user SET is_admin = 1", .live),
    ]
    for (change, why) in changes {
      kept.floor.clock.advance(.seconds(1))
      let copy = try kept.backUp().path
      try KeptFloor.change(copy, change)
      try expectRefused(kept, copy) { refusal in
        if case .copyDamaged(copy, .history(let bad)) = refusal { bad.why == why } else { false }
      }
    }
  }

  @Test func the_bytes_of_a_floor_at_work_are_refused() throws {
    let kept = try KeptFloor()
    let copy = kept.floor.directory + "/copied.db"
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: kept.floor.path + suffix, toPath: copy + suffix)
    }
    try expectRefused(kept, copy) { $0 == .logBeside(path: copy) }
    try expectRefused(kept, kept.floor.path) { $0 == .sameFile(path: kept.floor.path) }
  }

  @Test func another_programs_file_and_a_folder_are_refused() throws {
    let kept = try KeptFloor()
    let copy = try kept.backUp().path
    try KeptFloor.change(copy, "PRAGMA application_id = 7")
    #expect(throws: FloorFileRefusal.foreign(path: copy)) { try kept.restore(copy) }
    #expect(throws: KeepingRefusal.notAFile(path: kept.folder.directory)) {
      try kept.restore(kept.folder.directory)
    }
  }
}
