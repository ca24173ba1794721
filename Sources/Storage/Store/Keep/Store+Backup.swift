import Domain
import Foundation
import GRDB

/// A copy of a floor that was reopened and found sound.
public struct Backup: Equatable, Sendable {
  public let path: String
  public let bytes: Int
  public let entries: Int64
  /// The last entry's hash, 64 hexadecimal digits; nil for an empty history.
  public let head: String?
  /// Older copies that were removed afterwards.
  public let removed: [String]
}

extension Store {
  /// Copies the floor while others work on it: the reading connection reads one state of
  /// it, nobody waits, and what is written meanwhile is not in the copy. The copy gets
  /// its name once it was reopened, every page was read, its history was verified and
  /// found to end where this floor's did; only then are older ones removed.
  ///
  /// - Parameters:
  ///   - kept: copies to leave, this one included.
  ///   - progress: gets (rows verified, rows in all) now and then.
  /// - Throws: ``KeepingRefusal``, ``FloorFileRefusal``, ``DomainError``; nothing of the
  ///   copy is left then.
  public func backUp(
    into folder: BackupFolder, keeping kept: Int, _ progress: (Int64, Int64) -> Void
  ) throws -> Backup {
    try folder.prepare()
    let path = folder.path(at: environment.clock.now())
    let hidden = folder.hiddenPath(environment.random.next())
    do {
      let found = try makeCopy(at: hidden, progress)
      try WholeName.publish(hidden, as: path)
      let removed = folder.prune(besides: path, keeping: kept)
      return Backup(
        path: path, bytes: Store.bytes(of: path), entries: found.entries, head: found.head,
        removed: removed)
    } catch KeepingRefusal.copyDamaged(_, let fault) {
      WholeName.remove(hidden)
      throw KeepingRefusal.floorDamaged(path: self.path, fault)
    } catch {
      WholeName.remove(hidden)
      throw error
    }
  }

  private func makeCopy(
    at hidden: String, _ progress: (Int64, Int64) -> Void
  ) throws -> FloorCopy.Finding {
    let before = try lastEntry()
    close(try WholeName.create(hidden))
    try translatingErrors {
      // Not in a transaction: this statement begins its own.
      try reader.unsafeRead { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [hidden])
      }
    }
    let found = try FloorCopy(path: hidden, digests: environment.digests).examine(progress)
    let same = try read { db in
      try db.row("SELECT hash FROM history WHERE seq = ?", [found.entries])?.bytes("hash")
    }
    guard found.entries >= before, same.map(HistoryChain.hexadecimal) == found.head else {
      throw KeepingRefusal.copyDamaged(path: hidden, .head)
    }
    return found
  }

  private func lastEntry() throws(DomainError) -> Int64 {
    try read { db in try Int64(db.integer("SELECT max(seq) FROM history") ?? 0) }
  }

  private static func bytes(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
