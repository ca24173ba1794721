import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Files that the first schemas alone made, with the rows of a floor in them, are
/// brought to this one and go on working.
@Suite struct SchemaMigrationTests {
  /// A floor's rows in a file of an older schema, as a program of that time left it.
  private final class OldFloor {
    let kept: KeptFloor
    let path: String
    let folder: BackupFolder

    init(schema: Int) throws {
      kept = try KeptFloor()
      mkdir(kept.floor.directory + "/old", 0o700)
      path = kept.floor.directory + "/old/floor.db"
      folder = BackupFolder(beside: path)
      let queue = try DatabaseQueue(path: path)
      let source = kept.floor.path
      try queue.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA foreign_keys = OFF; ATTACH '\(source)' AS now")
        for migration in Schema.migrations[..<schema] { try db.execute(sql: migration) }
        try OldFloor.copyRows(db)
        if schema < 2 {
          try db.execute(sql: "UPDATE contact SET zone_set = 0, rank = NULL, queue_key = NULL")
        }
        try db.execute(sql: "PRAGMA application_id = \(Schema.floorApplication)")
        try db.execute(sql: "PRAGMA user_version = \(schema)")
        try db.execute(sql: "DETACH now")
      }
      try queue.close()
      chmod(path, 0o600)
    }

    /// Triggers fill the counters and the spells.
    private static func copyRows(_ db: Database) throws {
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM main.sqlite_schema WHERE type = 'table'
            AND name NOT IN ('contact_counter', 'seat_spell')
          """)
      for table in tables {
        let columns = try Row.fetchAll(db, sql: "PRAGMA main.table_info(\(table))")
          .map { $0["name"] as String }.joined(separator: ", ")
        try db.execute(
          sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM now.\(table)")
      }
    }

    func migrate() throws -> Migrated {
      try Migration(of: path, in: kept.environment)(
        backingUpInto: folder, keeping: 3
      ) { _, _ in }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
      let queue = try DatabaseQueue(path: path)
      defer { try? queue.close() }
      return try queue.read(body)
    }

    var version: Int? {
      get throws { try read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } }
    }
  }

  @Test(arguments: [1, 2]) func an_older_floor_is_whole_afterwards(schema: Int) throws {
    let old = try OldFloor(schema: schema)
    let expected = try old.kept.store.verify { _, _ in }
    let migrated = try old.migrate()
    #expect(migrated.from == schema && migrated.to == Schema.version)
    let store = try Store.open(old.path, in: old.kept.environment)
    #expect(try store.verify { _, _ in } == expected)
    #expect(try store.compareSearch() == SearchDifferences())
    // What is derived is what a floor of this schema has.
    let derived = """
      SELECT c.id, z.region, z.zones, c.rank, c.wake_at, c.parked_on FROM contact AS c
      LEFT JOIN zone_set AS z ON z.id = c.zone_set ORDER BY c.id
      """
    let now = try store.read { db in try Row.fetchAll(db, sql: derived) }
    let wanted = try old.kept.store.read { db in try Row.fetchAll(db, sql: derived) }
    #expect(now == wanted && now.count == 40)
    #expect(now.contains { $0["rank"] != nil })
  }

  @Test(arguments: [1, 2]) func an_older_floor_has_its_figures_afterwards(schema: Int) throws {
    let old = try OldFloor(schema: schema)
    _ = try old.migrate()
    let store = try Store.open(old.path, in: old.kept.environment)
    #expect(try store.compareFigures() == [])
    let (found, wanted) = (try store.team(.month), try old.kept.store.team(.month))
    #expect(found.tally.calls == wanted.tally.calls && found.holding == wanted.holding)
    #expect(found.tally.worked == wanted.tally.worked && found.holding.assigned > 0)
    #expect(try store.contacts(.month).byAge == old.kept.store.contacts(.month).byAge)
  }

  @Test(arguments: [1, 2]) func the_day_goes_on_after_a_migration(schema: Int) throws {
    let old = try OldFloor(schema: schema)
    _ = try old.migrate()
    let store = try Store.open(old.path, in: old.kept.environment)
    let anna = try OpenSeat(store: store)(
      SignIn(
        store: store, passwords: old.kept.floor.passwords, clock: old.kept.floor.clock,
        at: old.kept.floor.door)(
          email: "anna@example.com", password: TestFloor.password
        ).session,
      at: old.kept.floor.workstation)
    let pick = try ClaimNextContact(store: store)(anna)
    let id = try #require(pick?.contactID)
    try AddNote(store: store)("After the move", to: id, by: anna)
    let verdict = try store.verify { _, _ in }
    #expect(verdict.isWhole, "\(String(describing: verdict.firstBad))")
  }

  @Test(arguments: [1, 2]) func the_file_before_stands_in_a_sound_copy(schema: Int) throws {
    let old = try OldFloor(schema: schema)
    let backup = try #require(try old.migrate().backup)
    #expect(KeptFloor.mode(backup.path) == 0o600)
    var restoration = Restoration(of: backup.path, to: old.path, in: old.kept.environment)
    #expect(try restoration { _, _ in }.needsMigration)
    #expect(try old.version == schema)
    old.kept.floor.clock.advance(.minutes(1))
    #expect(try old.migrate().from == schema)
  }

  @Test func an_up_to_date_floor_is_left_alone() throws {
    let kept = try KeptFloor()
    let migrated = try Migration(of: kept.floor.path, in: kept.environment)(
      backingUpInto: kept.folder, keeping: 3
    ) { _, _ in }
    #expect(migrated == Migrated(from: Schema.version, to: Schema.version, backup: nil))
    #expect(kept.folder.copies().isEmpty)
  }

  @Test func whoever_still_sits_there_is_named() throws {
    let old = try OldFloor(schema: 1)
    let at = old.kept.floor.clock.now().milliseconds
    try KeptFloor.change(
      old.path, "UPDATE seat SET ended_at = NULL, lapsed = 0, heartbeat_at = \(at)")
    #expect(try Migration(of: old.path, in: old.kept.environment).seated() == ["Anna"])
    #expect(throws: KeepingRefusal.seatsAreLive(["Anna"])) { try old.migrate() }
    #expect(try old.version == 1)
    #expect(old.folder.copies().isEmpty)
  }

  /// One transaction: what cannot be finished was never begun.
  @Test func a_migration_that_fails_leaves_the_older_file() throws {
    let old = try OldFloor(schema: 1)
    try KeptFloor.change(old.path, "UPDATE contact SET phone = 'not a one!' WHERE id = 40")
    #expect(throws: DomainError.storage(.corrupt)) { try old.migrate() }
    #expect(try old.version == 1)
    let columns = try old.read { db in try Row.fetchAll(db, sql: "PRAGMA table_info(do_not_call)") }
    #expect(!columns.contains { $0["name"] == "source" })
    #expect(old.folder.copies().count == 1)
  }

  @Test func a_record_that_was_changed_before_is_told_afterwards() throws {
    let old = try OldFloor(schema: 2)
    try KeptFloor.change(old.path, "UPDATE contact SET name = 'Mallory' WHERE id = 2")
    do {
      _ = try old.migrate()
      Issue.record("it was taken for sound")
    } catch KeepingRefusal.migratedDamaged(_, let backup, .history(let bad)) {
      #expect(bad.why == .live && bad.place?.field == "name")
      #expect(access(backup, F_OK) == 0)
    }
  }

  @Test func a_file_whose_history_was_changed_is_not_migrated() throws {
    let old = try OldFloor(schema: 2)
    try KeptFloor.change(
      old.path,
      "DROP TRIGGER history_no_update; UPDATE history SET actor = '9' WHERE seq = 12")
    #expect(throws: KeepingRefusal.self) { try old.migrate() }
    #expect(try old.version == 2)
  }

  @Test func a_program_that_is_older_than_the_file_writes_no_more() throws {
    let kept = try KeptFloor()
    try KeptFloor.change(kept.floor.path, "PRAGMA user_version = \(Schema.version + 1)")
    let older = DomainError.programIsOlder(schema: Schema.version + 1, program: Schema.version)
    #expect(throws: older) { try kept.floor.addContacts(1, from: 7000) }
    let anna = try kept.floor.session(email: "anna@example.com")
    #expect(throws: older) { try kept.floor.sit(anna) }
  }
}
