import Domain
import Foundation
import GRDB

/// What putting a copy in the floor's place came to.
public struct Restored: Equatable, Sendable {
  public let path: String
  /// Where the file that stood there is now; nil where there was none.
  public let aside: String?
  public let entries: Int64
  /// The last entry's hash, 64 hexadecimal digits; nil for an empty history.
  public let head: String?
  /// Of an older program: the floor opens once it was migrated.
  public let needsMigration: Bool
}

/// Puts a copy in the floor's place. The copy stays as it is: its bytes are read into a
/// file beside the floor, that file is examined as a whole, and only a sound one takes
/// the place. What stood there is moved aside and never removed.
public struct Restoration {
  private var floor: FloorFile
  private let copy: FloorFile
  private let environment: StoreEnvironment

  /// - Parameters:
  ///   - copy: the file to put back.
  ///   - path: the floor's.
  public init(of copy: String, to path: String, in environment: StoreEnvironment) {
    floor = FloorFile(path)
    self.copy = FloorFile(copy)
    self.environment = environment
  }

  /// - Parameter progress: gets (rows verified, rows in all) now and then.
  /// - Throws: ``KeepingRefusal``, ``FloorFileRefusal``, ``DomainError``; the floor is
  ///   then as it was.
  public mutating func callAsFunction(_ progress: (Int64, Int64) -> Void) throws -> Restored {
    try checkCopy()
    let madeDirectory = access(floor.directory, F_OK) != 0
    try floor.makeDirectory()
    let staged = floor.directory + "/.restored-\(getpid())-\(environment.random.next()).part"
    do {
      try floor.checkDirectory(environment.fileSystems)
      try stage(at: staged)
      let found = try FloorCopy(path: staged, digests: environment.digests).examine(progress)
      let aside = try takePlace(staged)
      return Restored(
        path: floor.path, aside: aside, entries: found.entries, head: found.head,
        needsMigration: found.schema != Schema.version)
    } catch KeepingRefusal.copyDamaged(_, let fault) {
      leaveNothing(staged, madeDirectory)
      throw KeepingRefusal.copyDamaged(path: copy.path, fault)
    } catch {
      leaveNothing(staged, madeDirectory)
      throw error
    }
  }

  private func leaveNothing(_ staged: String, _ madeDirectory: Bool) {
    WholeName.remove(staged)
    if madeDirectory { rmdir(floor.directory) }
  }

  // MARK: The copy

  private func checkCopy() throws {
    var status = stat()
    guard stat(copy.path, &status) == 0 else { throw FloorFileRefusal.missing(path: copy.path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw KeepingRefusal.notAFile(path: copy.path)
    }
    guard copy.identity != floor.identity else { throw KeepingRefusal.sameFile(path: copy.path) }
    guard !copy.hasLog else { throw KeepingRefusal.logBeside(path: copy.path) }
    do throws(FloorFileRefusal) {
      _ = try Store.header(of: copy)
    } catch .corrupt(let path) {
      throw KeepingRefusal.copyDamaged(path: path, .pages("malformed"))
    }
  }

  /// Nobody works on the copy, so that its bytes are all there is of it.
  private func stage(at path: String) throws(KeepingRefusal) {
    let source = open(copy.path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .notRead(path: copy.path, reason: WholeName.words()) }
    defer { close(source) }
    let target = try WholeName.create(path)
    defer { close(target) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &buffer, buffer.count)
      if count == 0 { return }
      guard count > 0 else { throw .notRead(path: copy.path, reason: WholeName.words()) }
      guard Restoration.write(buffer[..<count], to: target) else {
        throw .notWritten(path: path, reason: WholeName.words())
      }
    }
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  // MARK: The floor

  /// - Returns: where the file that stood there is now.
  private func takePlace(_ staged: String) throws -> String? {
    let turnstile = try Turnstile(path: floor.turnstilePath)
    guard turnstile.enter() else { throw DomainError.anotherSeatIsSaving }
    defer { turnstile.leave() }
    try requireNobody()
    let aside = try moveAside()
    do {
      try WholeName.publish(staged, as: floor.path)
    } catch {
      if let aside { moveBack(aside) }
      throw error
    }
    return aside
  }

  /// Seats that are there would go on with a file that was moved away. A file that
  /// cannot be read any more has nobody at it.
  private func requireNobody() throws {
    guard access(floor.path, F_OK) == 0 else { return }
    do {
      let header = try Store.header(of: floor)
      let queue = try DatabaseQueue(
        path: floor.path, configuration: ConnectionSettings.configuration(readonly: false))
      defer { try? queue.close() }
      let names = try queue.writeWithoutTransaction { db in
        // What stands in the log alone belongs to the file that is moved aside.
        _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        let seated = SeatedPeople(db: db, processes: environment.processes)
        let ahead = header.isDemo ? try seated.ahead() : Span(milliseconds: 0)
        return try seated.names(at: environment.clock.now() + ahead)
      }
      guard names.isEmpty else { throw KeepingRefusal.seatsAreLive(names) }
    } catch FloorFileRefusal.corrupt, FloorFileRefusal.notInitialised, is DatabaseError {
      return
    } catch DomainError.storage(.corrupt) {
      return
    }
  }

  private static let parts = ["", "-wal", "-shm"]

  /// Also a log without its file, which would be taken for that of the new one.
  private func moveAside() throws(KeepingRefusal) -> String? {
    let stamp = BackupFolder.stamp(environment.clock.now())
    let aside = "\(floor.path).replaced-\(stamp)"
    guard access(aside, F_OK) != 0 else { throw .taken(path: aside) }
    let hadFile = access(floor.path, F_OK) == 0
    for part in Restoration.parts where access(floor.path + part, F_OK) == 0 {
      guard rename(floor.path + part, aside + part) == 0 else {
        let reason = WholeName.words()
        moveBack(aside)
        throw .notWritten(path: aside + part, reason: reason)
      }
    }
    return hadFile ? aside : nil
  }

  private func moveBack(_ aside: String) {
    for part in Restoration.parts where access(aside + part, F_OK) == 0 {
      rename(aside + part, floor.path + part)
    }
  }
}
