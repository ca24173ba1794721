import CSQLite
import Domain
import GRDB

/// Looks now and then, while SQLite works, whether it should go on.
final class TableWatch {
  /// Instructions of SQLite's machine between two looks.
  static let interval: Int32 = 1000

  private let isAbandoned: () -> Bool
  private var patience: Int?
  private(set) var isOutOfPatience = false

  init(isAbandoned: @escaping () -> Bool) { self.isAbandoned = isAbandoned }

  /// Runs `body` so that it ends with ``DomainError/abandoned`` once that is so.
  func watching<Value>(_ db: Database, _ body: () throws -> Value) rethrows -> Value {
    let me = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      db.sqliteConnection, TableWatch.interval,
      { context in
        guard let context else { return 0 }
        return Unmanaged<TableWatch>.fromOpaque(context).takeUnretainedValue().mayGoOn() ? 0 : 1
      }, me)
    defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
    return try body()
  }

  /// Runs `body` for so many instructions at most.
  ///
  /// - Returns: nil where they did not suffice.
  func trying<Value>(
    _ instructions: Int?, _ body: () throws(DomainError) -> Value
  ) throws(DomainError) -> Value? {
    patience = instructions
    isOutOfPatience = false
    defer { patience = nil }
    do throws(DomainError) {
      return try body()
    } catch .abandoned where isOutOfPatience {
      return nil
    }
  }

  private func mayGoOn() -> Bool {
    if isAbandoned() { return false }
    guard let left = patience else { return true }
    patience = left - Int(TableWatch.interval)
    isOutOfPatience = left <= 0
    return !isOutOfPatience
  }
}
