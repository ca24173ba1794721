import Domain
import GRDB
import Synchronization

/// Why this program can no longer work with the file that it has open. Once there is a
/// reason it stays: only a program that is started anew finds another file or schema.
final class Outgrown: Sendable {
  private let found = Mutex<DomainError?>(nil)

  var reason: DomainError? { found.withLock { $0 } }

  /// Keeps the first reason; returns the one it was given.
  func note(_ reason: DomainError) -> DomainError {
    found.withLock { found in found = found ?? reason }
    return reason
  }
}

extension Store {
  /// Why the program has to be started anew: ``DomainError/programIsOlder(schema:program:)``
  /// or ``StorageFailure/fileReplaced``. Nil until a write or ``lookAtFile()`` found it.
  public var outgrown: DomainError? { outgrownBy.reason }

  /// Looks whether the path still leads to the open file, and whether that still has this
  /// program's schema.
  ///
  /// - Throws: ``DomainError/storage(_:)`` where the file cannot be read.
  public func lookAtFile() throws(DomainError) {
    guard outgrown == nil else { return }
    guard isInPlace else {
      _ = outgrownBy.note(.storage(.fileReplaced))
      return
    }
    try read { db in
      do throws(DomainError) {
        try checkSchema(db)
      } catch {
        guard case .programIsOlder = error else { throw error }
      }
    }
  }

  /// A seat older than the file must not write to it.
  func checkSchema(_ db: Database) throws(DomainError) {
    let found = try db.integer("PRAGMA user_version") ?? 0
    guard found <= Schema.version else {
      throw outgrownBy.note(.programIsOlder(schema: found, program: Schema.version))
    }
  }
}
