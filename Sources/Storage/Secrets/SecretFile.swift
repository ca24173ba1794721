import Domain
import Glibc
import Paths

/// Reads a secret from a file that nobody but its owner can read.
public enum SecretFile {
  /// Bytes.
  public static let largest = 4096

  /// The file's bytes without the line end that an editor leaves behind them.
  ///
  /// Owner and mode are asked of the opened file, so that it cannot be
  /// exchanged between the check and the reading.
  /// - Throws: ``SecretFileError``.
  public static func read(_ path: String) throws(SecretFileError) -> Secret {
    let descriptor: Int32
    do throws(PathRefusal) {
      descriptor = try SafeOpen.reading(path)
    } catch {
      throw .notOpened(path: path, error)
    }
    defer { close(descriptor) }
    try checkOwnerAndMode(descriptor, path)
    var bytes = try contents(descriptor, path)
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard !bytes.isEmpty else { throw .empty(path: path) }
    return Secret(bytes: bytes)
  }

  private static func checkOwnerAndMode(
    _ descriptor: Int32, _ path: String
  ) throws(SecretFileError) {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else {
      throw .notOpened(path: path, .system(errno: errno))
    }
    guard found.st_uid == geteuid() else { throw .foreignOwner(path: path, user: found.st_uid) }
    guard found.st_mode & 0o077 == 0 else {
      throw .othersMayRead(path: path, mode: found.st_mode & 0o7777)
    }
  }

  private static func contents(
    _ descriptor: Int32, _ path: String
  ) throws(SecretFileError) -> [UInt8] {
    let found: [UInt8]?
    do throws(PathRefusal) {
      found = try WholeFile.contents(of: descriptor, atMost: largest)
    } catch {
      throw .notOpened(path: path, error)
    }
    guard let found else { throw .tooLarge(path: path, limit: largest) }
    return found
  }
}

/// Why a file was not taken as a secret.
public enum SecretFileError: Error, Hashable, Sendable {
  /// Or could not be read.
  case notOpened(path: String, PathRefusal)
  /// The number of the user whose file it is.
  case foreignOwner(path: String, user: UInt32)
  /// The file's mode; the group's and others' bits must be off.
  case othersMayRead(path: String, mode: UInt32)
  /// - limit: bytes.
  case tooLarge(path: String, limit: Int)
  case empty(path: String)
}
