import CSQLite
import Domain
import Foundation
import GRDB

/// What an open floor tells about itself, for `cordboard doctor`.
public struct StoreDiagnosis: Sendable {
  /// One connection's setting: what it is and what it must be.
  public struct Setting: Equatable, Sendable {
    public let name: String
    public let wanted: String
    public let writer: String
    public let reader: String
    public var isRight: Bool { writer == wanted && reader == wanted }
  }

  public let schema: Int
  public let settings: [Setting]
  /// Bytes in the write-ahead log's file.
  public let logBytes: Int
  /// Seats with a living heartbeat.
  public let liveSeats: Int
  public let entries: Int64
  /// The last row's hash, 64 hexadecimal digits; nil for an empty history.
  public let head: String?
}

/// What a floor's file is to the system, whether it can be opened or not.
public struct FileDiagnosis: Sendable {
  public let path: String
  /// Permission bits in octal; nil where there is nothing.
  public let fileMode: String?
  public let directoryMode: String?
  /// The kernel's name of the file system; nil where it does not tell.
  public let fileSystem: String?
  public let isNetwork: Bool
  public let sqliteVersion: String
  /// Whether this SQLite may lose commits where several processes checkpoint at
  /// once (fixed in 3.51.3, 3.50.7 and 3.44.6); the turnstile keeps that from
  /// happening, as long as nothing else writes to the file.
  public let hasLogResetBug: Bool
}

extension Store {
  /// Looks at a path without opening it as a database.
  public static func diagnoseFile(
    _ path: String, fileSystems: FileSystems = .host
  ) -> FileDiagnosis {
    let file = FloorFile(path)
    let type = fileSystems.type(of: file.directory)
    let number = Int(sqlite3_libversion_number())
    return FileDiagnosis(
      path: file.path, fileMode: mode(of: file.path), directoryMode: mode(of: file.directory),
      fileSystem: type, isNetwork: type.map(FileSystems.isNetwork) ?? false,
      sqliteVersion: String(cString: sqlite3_libversion()),
      hasLogResetBug: mayLoseCommits(version: number))
  }

  /// - Parameter version: as SQLite counts: 3.40.1 is 3040001.
  static func mayLoseCommits(version: Int) -> Bool {
    switch version {
    case ..<3_007_000, 3_051_003...: return false
    case 3_044_006..<3_045_000, 3_050_007..<3_051_000: return false
    default: return true
    }
  }

  private static func mode(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return String(status.st_mode & 0o777, radix: 8)
  }

  // MARK: An open floor

  /// Asks both connections for their settings, and the file for its figures.
  public func diagnose() throws(DomainError) -> StoreDiagnosis {
    let writing = try translatingErrors { try writer.read(Store.settings) }
    let reading = try translatingErrors { try reader.read(Store.settings) }
    let settings = Store.wanted.map { name, wanted in
      StoreDiagnosis.Setting(
        name: name, wanted: wanted, writer: writing[name] ?? "", reader: reading[name] ?? "")
    }
    let silent = clock.now() - Seat.heartbeatLimit
    return try read { db in
      let last = try db.row("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1")
      return StoreDiagnosis(
        schema: try db.integer("PRAGMA user_version") ?? 0, settings: settings,
        logBytes: Store.size(of: path + "-wal"),
        liveSeats: try db.integer(
          """
          SELECT count(*) FROM seat
          WHERE ended_at IS NULL AND heartbeat_at >= ? AND expires_at IS NULL
          """, [silent.milliseconds]) ?? 0,
        entries: last?["seq"] ?? 0,
        head: last?.bytes("hash").map { HistoryChain.hexadecimal($0) })
    }
  }

  /// Reads every page. Blocks until it is done; waits for nobody's write.
  ///
  /// - Parameter progress: gets (pages read, pages in all) now and then.
  /// - Returns: what is wrong, in SQLite's words; empty for a sound file.
  public func quickCheck(
    _ progress: @escaping (Int, Int) -> Void
  ) throws(DomainError) -> [String] {
    try translatingErrors {
      try reader.unsafeRead { db in
        guard let connection = db.sqliteConnection else { return [] }
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let watch = PageWatch(connection, pages: pages, progress)
        let found = try watch.watching { try String.fetchAll(db, sql: "PRAGMA quick_check") }
        let strangers = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map {
          "foreign key of \($0[0] as String? ?? "")"
        }
        return found.filter { $0 != "ok" } + strangers
      }
    }
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static let wanted: [(String, String)] = [
    ("journal_mode", "wal"), ("synchronous", "2"), ("busy_timeout", "5000"),
    ("foreign_keys", "1"), ("trusted_schema", "0"), ("cell_size_check", "1"),
    ("secure_delete", "1"), ("mmap_size", "0"), ("cache_size", "-2048"),
    ("journal_size_limit", String(ConnectionSettings.journalSizeLimit)),
    ("wal_autocheckpoint", "0"), ("defensive", "1"),
  ]

  private static func settings(_ db: Database) throws -> [String: String] {
    var values: [String: String] = [:]
    for (name, _) in wanted where name != "defensive" {
      values[name] = try Row.fetchOne(db, sql: "PRAGMA \(name)").map { row in
        (row[0] as DatabaseValue).storage.text
      }
    }
    values["defensive"] = db.sqliteConnection.map { String(csqlite_is_defensive($0)) }
    return values
  }
}

extension DatabaseValue.Storage {
  fileprivate var text: String {
    switch self {
    case .int64(let number): return String(number)
    case .string(let text): return text
    default: return ""
    }
  }
}

/// Counts the pages that a long statement reads.
private final class PageWatch {
  private let connection: SQLiteConnection
  private let pages: Int
  private let report: (Int, Int) -> Void
  private let before: Int

  init(_ connection: SQLiteConnection, pages: Int, _ report: @escaping (Int, Int) -> Void) {
    self.connection = connection
    self.pages = pages
    self.report = report
    before = PageWatch.read(connection)
  }

  /// Instructions of SQLite's machine between two looks.
  private static let interval: Int32 = 100_000

  func watching<Value>(_ body: () throws -> Value) rethrows -> Value {
    let me = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      connection, PageWatch.interval,
      { context in
        guard let context else { return 0 }
        Unmanaged<PageWatch>.fromOpaque(context).takeUnretainedValue().look()
        return 0
      }, me)
    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
    return try body()
  }

  private func look() { report(min(pages, PageWatch.read(connection) - before), pages) }

  private static func read(_ connection: SQLiteConnection) -> Int {
    var misses: Int32 = 0
    var peak: Int32 = 0
    sqlite3_db_status(connection, SQLITE_DBSTATUS_CACHE_MISS, &misses, &peak, 0)
    return Int(misses)
  }
}
