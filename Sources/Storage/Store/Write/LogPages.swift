import CSQLite
import GRDB

/// How many pages the write-ahead log held after this connection's last commit.
///
/// `@unchecked Sendable`: the counter is written by SQLite inside a commit and
/// read inside the turnstile, both on the writing connection's queue.
final class LogPages: @unchecked Sendable {
  private let counter = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  init() { counter.initialize(to: 0) }

  deinit { counter.deallocate() }

  var count: Int { Int(counter.pointee) }

  /// Must be called after the settings: `wal_autocheckpoint` uses the same hook.
  func follow(_ db: Database) {
    guard let connection = db.sqliteConnection else { return }
    csqlite_count_log_pages(connection, counter)
  }

  func reset() { counter.pointee = 0 }
}
