import Domain
import Foundation

/// Where a floor's file lies, and whether it may be opened at all
/// (docs/decisions.md, The file).
struct FloorFile {
  let path: String
  /// Whether ``create(fileSystems:)`` made the directory.
  private var madeDirectory = false

  /// - Parameter typed: the path as a person gave it; links are followed, so that
  ///   all seats meet at the same side files.
  init(_ typed: String) {
    path = FloorFile.real(typed)
  }

  var turnstilePath: String { path + ".turnstile" }
  var directory: String { (path as NSString).deletingLastPathComponent }

  private static func real(_ typed: String) -> String {
    let absolute =
      typed.hasPrefix("/") ? typed : FileManager.default.currentDirectoryPath + "/" + typed
    if let resolved = realpath(absolute, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let parent = (absolute as NSString).deletingLastPathComponent
    guard let resolved = realpath(parent, nil) else { return absolute }
    defer { free(resolved) }
    return String(cString: resolved) + "/" + (absolute as NSString).lastPathComponent
  }

  /// Whether commits may stand in a write-ahead log that the file lacks.
  var hasLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// Whether seats have worked here: what is no database any more was one.
  var hasTurnstile: Bool { access(turnstilePath, F_OK) == 0 }

  /// Which file it is, however it is named.
  var identity: FileIdentity? { FileIdentity(path) }

  // MARK: Before opening

  /// Refuses whatever would make work on the file unsafe; writes nothing.
  func checkExisting(fileSystems: FileSystems) throws(FloorFileRefusal) {
    try checkDirectory(fileSystems)
    var status = stat()
    guard stat(path, &status) == 0 else { throw .missing(path: path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isDirectory(path: path) }
    // Opening a pipe would wait for whoever writes to it.
    guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign(path: path) }
    let mode = FloorFile.text(status.st_mode)
    guard access(path, R_OK | W_OK) == 0 else { throw .notOwned(path: path, mode: mode) }
    guard status.st_mode & 0o077 == 0 else {
      throw .loose(path: path, mode: mode, wanted: "600")
    }
  }

  /// Makes the directory and the empty file, for this account alone.
  mutating func create(fileSystems: FileSystems) throws(FloorFileRefusal) {
    guard access(path, F_OK) != 0 else { throw .exists(path: path) }
    if let type = fileSystems.networkType(of: directory) {
      throw .networkFileSystem(path: directory, type: type)
    }
    try makeDirectory()
    do throws(FloorFileRefusal) {
      try checkDirectory(fileSystems)
    } catch {
      removeMadeDirectory()
      throw error
    }
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
  }

  /// Takes back what ``create(fileSystems:)`` made, and what was made beside it.
  func remove() {
    for suffix in ["", "-wal", "-shm", ".turnstile"] { unlink(path + suffix) }
    removeMadeDirectory()
  }

  /// A directory of our making holds nothing but the floor and its lock files.
  private func removeMadeDirectory() {
    guard madeDirectory else { return }
    try? FileManager.default.removeItem(atPath: directory)
  }

  mutating func makeDirectory() throws(FloorFileRefusal) {
    guard access(directory, F_OK) != 0 else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      madeDirectory = true
    } catch {
      throw .directoryReadOnly(path: directory)
    }
  }

  func checkDirectory(_ fileSystems: FileSystems) throws(FloorFileRefusal) {
    var status = stat()
    guard stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .directoryMissing(path: directory)
    }
    if let type = fileSystems.networkType(of: directory) {
      throw .networkFileSystem(path: directory, type: type)
    }
    guard access(directory, W_OK | X_OK) == 0 else { throw .directoryReadOnly(path: directory) }
    guard status.st_mode & 0o077 == 0 else {
      throw .loose(path: directory, mode: FloorFile.text(status.st_mode), wanted: "700")
    }
  }

  private static func text(_ mode: mode_t) -> String { String(mode & 0o7777, radix: 8) }
}

/// Which file a path leads to, and whose it is.
struct FileIdentity: Equatable {
  let device: dev_t
  let inode: ino_t
  let owner: uid_t

  /// Nil where nothing lies there.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    inode = status.st_ino
    owner = status.st_uid
  }
}
