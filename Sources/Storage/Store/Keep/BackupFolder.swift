import Domain
import Foundation

/// The folder in which copies of one floor lie, named with the instant of each:
/// `cordboard-20261124T150000Z.db`. Files of other names are left alone.
public struct BackupFolder: Sendable {
  public let directory: String
  private let stem: String

  /// - Parameters:
  ///   - directory: made, for this account alone, where it is missing.
  ///   - floor: the floor's file, by whose name its copies are known.
  public init(_ directory: String, of floor: String) {
    self.directory = directory
    stem = ((floor as NSString).lastPathComponent as NSString).deletingPathExtension
  }

  /// The folder `backups` beside the floor's file.
  public init(beside floor: String) {
    let file = FloorFile(floor)
    self.init(file.directory + "/backups", of: file.path)
  }

  /// - Throws: ``FloorFileRefusal`` where others may reach it, or it cannot be made.
  func prepare() throws(FloorFileRefusal) {
    if access(directory, F_OK) != 0 {
      do {
        try FileManager.default.createDirectory(
          atPath: directory, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch {
        throw .directoryReadOnly(path: directory)
      }
    }
    var status = stat()
    guard stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .directoryMissing(path: directory)
    }
    guard access(directory, W_OK | X_OK) == 0 else { throw .directoryReadOnly(path: directory) }
    guard status.st_mode & 0o077 == 0 else {
      let mode = String(status.st_mode & 0o7777, radix: 8)
      throw .loose(path: directory, mode: mode, wanted: "700")
    }
  }

  func path(at instant: Instant) -> String {
    "\(directory)/\(stem)-\(BackupFolder.stamp(instant)).db"
  }

  /// The name under which a copy is written before it is known to be sound.
  func hiddenPath(_ random: UInt64) -> String {
    "\(directory)/.\(stem)-\(getpid())-\(String(random, radix: 36)).part"
  }

  /// `20261124T150000Z`: in the order of names as in that of time.
  static func stamp(_ instant: Instant) -> String {
    String(instant.iso8601.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
  }

  /// Copies by name, the newest first.
  func copies() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter(isCopy).sorted(by: >).map { directory + "/" + $0 }
  }

  private func isCopy(_ name: String) -> Bool {
    guard name.hasPrefix(stem + "-"), name.hasSuffix("Z.db") else { return false }
    let stamp = name.dropFirst(stem.count + 1).dropLast(4)
    return stamp.count == 15
      && stamp.enumerated().allSatisfy { $0.offset == 8 ? $0.element == "T" : $0.element.isNumber }
  }

  /// Removes what is older than the newest `kept` copies, of which `newest` is one
  /// whatever the clock said when the others were made.
  ///
  /// - Returns: the paths that were removed.
  func prune(besides newest: String, keeping kept: Int) -> [String] {
    let others = copies().filter { $0 != newest }
    return others.dropFirst(max(0, kept - 1)).filter { unlink($0) == 0 }
  }
}

/// Files that get their names once they are whole.
enum WholeName {
  /// Makes what was written durable, and gives it its name; writes over nothing.
  ///
  /// - Throws: ``KeepingRefusal``.
  static func publish(_ hidden: String, as path: String) throws(KeepingRefusal) {
    try sync(hidden)
    if link(hidden, path) == 0 {
      unlink(hidden)
    } else {
      guard errno != EEXIST, access(path, F_OK) != 0 else { throw .taken(path: path) }
      // Some file systems know no second name.
      guard rename(hidden, path) == 0 else { throw .notWritten(path: path, reason: words()) }
    }
    try sync((path as NSString).deletingLastPathComponent)
  }

  static func sync(_ path: String) throws(KeepingRefusal) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notWritten(path: path, reason: words()) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .notWritten(path: path, reason: words()) }
  }

  /// An empty file for this account alone, where nothing was.
  static func create(_ path: String) throws(KeepingRefusal) -> Int32 {
    let flags = O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .notWritten(path: path, reason: words()) }
    return descriptor
  }

  /// Removes a file of the database and what stands beside it.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  static func words() -> String { String(cString: strerror(errno)) }
}
