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
    guard fstat(descriptor, &found) == 0 else { throw .notRead(path: path, errno: errno) }
    guard found.st_uid == geteuid() else { throw .foreignOwner(path: path, user: found.st_uid) }
    guard found.st_mode & 0o077 == 0 else {
      throw .othersMayRead(path: path, mode: found.st_mode & 0o7777)
    }
  }

  private static func contents(
    _ descriptor: Int32, _ path: String
  ) throws(SecretFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: largest + 1)
    var length = 0
    while length < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        let rest = UnsafeMutableRawBufferPointer(rebasing: $0[length...])
        return Glibc.read(descriptor, rest.baseAddress, rest.count)
      }
      if count == 0 { return Array(bytes[..<length]) }
      guard count > 0 || errno == EINTR else { throw .notRead(path: path, errno: errno) }
      length += max(0, count)
    }
    throw .tooLarge(path: path, limit: largest)
  }
}

/// Why a file was not taken as a secret.
public enum SecretFileError: Error, Hashable, Sendable {
  case notOpened(path: String, PathRefusal)
  case notRead(path: String, errno: Int32)
  /// The number of the user whose file it is.
  case foreignOwner(path: String, user: UInt32)
  /// The file's mode; the group's and others' bits must be off.
  case othersMayRead(path: String, mode: UInt32)
  /// - limit: bytes.
  case tooLarge(path: String, limit: Int)
  case empty(path: String)
}
