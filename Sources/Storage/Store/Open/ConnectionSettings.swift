import CSQLite
import GRDB

/// The settings of every connection, in one place (docs/decisions.md, The file).
enum ConnectionSettings {
  /// Milliseconds; a back-stop, since the turnstile already orders the writers.
  static let busyTimeout = 5000
  /// Bytes to which the log is cut after a checkpoint that reset it.
  static let journalSizeLimit = 64 * 1024 * 1024

  static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Double(busyTimeout) / 1000)
    configuration.prepareDatabase { db in
      for pragma in pragmas { try db.execute(sql: "PRAGMA \(pragma)") }
      guard let connection = db.sqliteConnection,
        csqlite_set_defensive(connection) == SQLITE_OK, isDefensive(db),
        csqlite_set_untrusted_schema(connection) == SQLITE_OK
      else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    }
    return configuration
  }

  /// Gives the file its write-ahead log. Writes where it has none, as after a
  /// restored backup; so it needs the turnstile.
  static func startLog(_ db: Database) throws {
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "no write-ahead log is possible")
    }
  }

  /// Whether the connection refuses to damage the file on purpose.
  static func isDefensive(_ db: Database) -> Bool {
    db.sqliteConnection.map(csqlite_is_defensive) == 1
  }

  static func hasLog(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
  }

  private static let pragmas = [
    "synchronous = FULL",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "mmap_size = 0",
    "cache_size = -2048",
    "journal_size_limit = \(journalSizeLimit)",
    "wal_autocheckpoint = 0",
    "temp_store = MEMORY",
  ]
}
