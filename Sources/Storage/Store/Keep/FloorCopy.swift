import Domain
import GRDB

/// A floor's file that nobody works on: is every page of it sound, and is its history
/// what was written?
struct FloorCopy {
  let path: String
  let digests: any Digests

  /// What a sound copy holds.
  struct Finding {
    var schema: Int
    var entries: Int64
    /// The last row's hash, 64 hexadecimal digits; nil for an empty history.
    var head: String?
  }

  /// Opens the file and reads all of it.
  ///
  /// - Parameter progress: gets (rows read, rows in all) now and then.
  /// - Throws: ``KeepingRefusal/copyDamaged(path:_:)``, ``DomainError``.
  func examine(_ progress: (Int64, Int64) -> Void) throws -> Finding {
    let queue = try opened()
    defer { try? queue.close() }
    do {
      return try queue.writeWithoutTransaction { db in
        // A copy of the bytes names a log that it has not.
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        return try examine(db, progress)
      }
    } catch let error as DatabaseError {
      throw KeepingRefusal.copyDamaged(path: path, .pages(error.message ?? "\(error.resultCode)"))
    } catch DomainError.storage(.corrupt) {
      throw KeepingRefusal.copyDamaged(path: path, .pages("malformed"))
    }
  }

  private func opened() throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(
        path: path, configuration: ConnectionSettings.configuration(readonly: false))
    } catch let error as DatabaseError {
      throw KeepingRefusal.copyDamaged(path: path, .pages(error.message ?? "\(error.resultCode)"))
    }
  }

  private func examine(
    _ db: Database, _ progress: (Int64, Int64) -> Void
  ) throws -> Finding {
    if let fault = try FloorCopy.pageFault(db) {
      throw KeepingRefusal.copyDamaged(path: path, .pages(fault))
    }
    let schema = try db.integer("PRAGMA user_version") ?? 0
    var verifier = HistoryVerifier(db: db, digests: digests)
    verifier.comparesRecords = schema == Schema.version
    let verdict = try verifier.verdict(progress)
    if let bad = verdict.firstBad {
      throw KeepingRefusal.copyDamaged(path: path, .history(bad))
    }
    return Finding(schema: schema, entries: verdict.entries, head: verdict.head)
  }

  /// The first thing that SQLite finds wrong, in its words.
  static func pageFault(_ db: Database) throws -> String? {
    let found = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? ""
    guard found == "ok" else { return found }
    return try Row.fetchOne(db, sql: "PRAGMA foreign_key_check").map {
      "foreign key of \($0[0] as String? ?? "")"
    }
  }
}
