import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite struct BackupTests {
  @Test func a_copy_holds_the_floor_and_is_for_its_account_alone() throws {
    let kept = try KeptFloor()
    let verdict = try kept.store.verify { _, _ in }
    let backup = try kept.backUp()
    #expect(backup.path == kept.folder.directory + "/floor-20261124T150000Z.db")
    #expect(backup.entries == verdict.entries && backup.head == verdict.head)
    #expect(KeptFloor.mode(backup.path) == 0o600)
    #expect(KeptFloor.mode(kept.folder.directory) == 0o700)
    #expect(kept.listing(kept.folder.directory) == ["floor-20261124T150000Z.db"])
    let copy = try Store.open(backup.path, in: kept.environment)
    #expect(try copy.verify { _, _ in } == verdict)
    #expect(try copy.compareSearch() == SearchDifferences())
  }

  /// The reading connection copies one state: whoever holds the turnstile keeps it.
  @Test func a_copy_waits_for_no_writer_and_keeps_none_waiting() throws {
    let kept = try KeptFloor()
    let turnstile = try Turnstile(path: kept.floor.path + ".turnstile")
    #expect(turnstile.enter())
    defer { turnstile.leave() }
    #expect(try kept.backUp().entries > 0)
  }

  @Test func copies_are_whole_while_a_seat_works() throws {
    let kept = try KeptFloor()
    let admin = try kept.floor.admin()
    let store = kept.store
    let (began, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let isOver = Mutex(false)
    Thread.detachNewThread {
      defer { ended.signal() }
      while !isOver.withLock({ $0 }) {
        let noted: ()? = try? store.write(as: admin.actor, because: .addNote) {
          (tx) throws(DomainError) in try tx.contacts.addNote("Noted", to: ContactID(1))
        }
        if noted != nil { began.signal() }
      }
    }
    began.wait()
    var entries: [Int64] = []
    for _ in 0..<5 {
      entries.append(try kept.backUp().entries)
      kept.floor.clock.advance(.seconds(1))
      began.wait()
    }
    isOver.withLock { $0 = true }
    ended.wait()
    #expect(entries == entries.sorted() && Set(entries).count > 1)
    #expect(kept.folder.copies().count == 5)
  }

  @Test func the_newest_are_kept_and_other_files_left_alone() throws {
    let kept = try KeptFloor()
    _ = try kept.backUp()
    let strange = kept.folder.directory + "/floor-notes.db"
    #expect(FileManager.default.createFile(atPath: strange, contents: Data()))
    for _ in 0..<3 {
      kept.floor.clock.advance(.minutes(1))
      _ = try kept.backUp(keeping: 2)
    }
    #expect(
      kept.listing(kept.folder.directory) == [
        "floor-20261124T150200Z.db", "floor-20261124T150300Z.db", "floor-notes.db",
      ])
  }

  @Test func a_clock_set_back_does_not_remove_the_new_copy() throws {
    let kept = try KeptFloor()
    _ = try kept.backUp()
    kept.floor.clock.advance(.minutes(-10))
    let newest = try kept.backUp(keeping: 1)
    #expect(kept.folder.copies() == [newest.path])
  }

  @Test func nothing_is_written_over_and_nothing_left_of_what_failed() throws {
    let kept = try KeptFloor()
    let first = try kept.backUp(keeping: 1)
    #expect(throws: KeepingRefusal.taken(path: first.path)) { try kept.backUp(keeping: 1) }
    #expect(kept.listing(kept.folder.directory) == ["floor-20261124T150000Z.db"])
  }

  @Test func a_floor_that_was_tampered_with_gives_no_copy_and_removes_none() throws {
    let kept = try KeptFloor()
    let good = try kept.backUp(keeping: 1)
    kept.floor.clock.advance(.minutes(1))
    try KeptFloor.change(kept.floor.path, "UPDATE contact SET name = 'x' WHERE id = 3")
    let bad = HistoryVerdict.Bad(
      seq: try #require(try kept.store.verify { _, _ in }.firstBad?.seq), why: .live,
      place: RecordPlace(collection: .contact, key: "5145551002", field: "name"))
    #expect(throws: KeepingRefusal.floorDamaged(path: kept.floor.path, .history(bad))) {
      try kept.backUp(keeping: 1)
    }
    #expect(kept.folder.copies() == [good.path])
    #expect(kept.listing(kept.folder.directory).count == 1)
  }

  @Test func a_folder_that_others_may_enter_is_refused() throws {
    let kept = try KeptFloor()
    _ = try kept.backUp()
    chmod(kept.folder.directory, 0o755)
    let loose = FloorFileRefusal.loose(
      path: kept.folder.directory, mode: "755", wanted: "700")
    #expect(throws: loose) { try kept.backUp() }
  }
}
