import Domain
import Foundation
import GRDB

extension Store {
  /// Writes the floor as it stands now to a new file, which belongs to this
  /// account alone. The file that seats work on cannot be copied by its bytes:
  /// what was committed last stands in the log beside it.
  ///
  /// Holds the turnstile meanwhile, so it is for floors of moderate size.
  /// - Parameter path: where nothing may be yet.
  /// - Throws: ``DomainError/anotherSeatIsSaving``, ``DomainError/storage(_:)``.
  public func copy(to path: String) throws(DomainError) {
    let flags = O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = Foundation.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .storage(.other(String(cString: strerror(errno)))) }
    close(descriptor)
    guard turnstile.enter() else {
      unlink(path)
      throw .anotherSeatIsSaving
    }
    defer { turnstile.leave() }
    do throws(DomainError) {
      try translatingErrors {
        try writer.writeWithoutTransaction { db in
          try db.execute(sql: "VACUUM INTO ?", arguments: [path])
        }
      }
    } catch {
      unlink(path)
      throw error
    }
  }
}
