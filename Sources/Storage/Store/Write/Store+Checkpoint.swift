import Domain
import GRDB

/// Moving the write-ahead log into the file. SQLite 3.40 may lose commits where
/// two processes checkpoint at once, so every checkpoint holds the turnstile
/// (docs/decisions.md, The write turnstile).
extension Store {
  /// Pages in the log past which an idle seat checkpoints.
  static let idlePages = 4000
  /// Pages past which the writer that sees them checkpoints.
  static let forcedPages = 8000

  /// Pages past which long work checkpoints between two chunks: whoever comes meanwhile
  /// waits for so few.
  static let chunkPages = 200

  /// Checkpoints where the log has grown past ``idlePages``; called when a seat
  /// has nothing else to do. Gives up silently where others are writing.
  public func checkpointWhenIdle() throws(DomainError) {
    _ = try checkpoint(past: Store.idlePages)
  }

  public func keepUp() throws(DomainError) -> Bool { try checkpoint(past: Store.chunkPages) }

  /// - Returns: whether the turnstile was held for it.
  private func checkpoint(past pages: Int) throws(DomainError) -> Bool {
    // Most of the time there is nothing to do, and nobody is kept waiting for it.
    guard writer.inDatabase({ _ in logPages.count > pages }) else { return false }
    guard turnstile.enter() else { return false }
    defer { turnstile.leave() }
    guard isInPlace else { throw .storage(.fileReplaced) }
    try translatingErrors { try writer.writeWithoutTransaction { db in try checkpoint(db) } }
    return true
  }

  /// Runs inside the turnstile, after a commit.
  func checkpointIfForced(_ db: Database) throws {
    if logPages.count > Store.forcedPages { try checkpoint(db) }
  }

  private func checkpoint(_ db: Database) throws {
    _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(PASSIVE)")
    logPages.reset()
  }
}
