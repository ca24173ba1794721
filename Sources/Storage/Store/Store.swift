import CSQLite
import Domain
import GRDB

/// A floor's file, open: one connection that writes, one that reads.
///
/// Every write transaction, checkpoint and closing happens inside the turnstile.
public final class Store: Sendable {
  let writer: DatabaseQueue
  let reader: DatabaseQueue
  let turnstile: Turnstile
  let searchDebt = SearchDebt()
  let logPages = LogPages()
  let denials = DenialMemory()
  let outgrownBy = Outgrown()
  let environment: StoreEnvironment
  public let path: String
  public let isDemo: Bool
  private let identity: FileIdentity?

  private init(
    file: FloorFile, turnstile: Turnstile, writer: DatabaseQueue, reader: DatabaseQueue,
    isDemo: Bool, environment: StoreEnvironment
  ) {
    path = file.path
    identity = file.identity
    self.turnstile = turnstile
    self.writer = writer
    self.reader = reader
    self.isDemo = isDemo
    self.environment = environment
    let pages = logPages
    writer.inDatabase { db in pages.follow(db) }
  }

  /// The floor's clock: the host's, or a demo floor's own.
  public var clock: any Clock { environment.clock }

  deinit {
    let entered = turnstile.enter()
    try? reader.close()
    try? writer.close()
    if entered { turnstile.leave() }
  }

  /// Whether the path still leads to the files that are open: written to a file
  /// that was moved away, a change would be lost.
  var isInPlace: Bool { FileIdentity(path) == identity && turnstile.isInPlace }

  // MARK: Opening

  /// Opens an existing floor.
  ///
  /// - Throws: why it cannot be opened; the file is then as it was.
  public static func open(
    _ path: String, in environment: StoreEnvironment
  ) throws(FloorFileRefusal) -> Store {
    let file = FloorFile(path)
    try file.checkExisting(fileSystems: environment.fileSystems)
    let isDemo = try identify(file).isDemo
    return try connect(file, isDemo: isDemo, environment)
  }

  /// Makes a new, empty floor: tables, no rows.
  ///
  /// - Throws: why it cannot be made; nothing is left behind.
  public static func create(
    _ path: String, demo: Bool, in environment: StoreEnvironment
  ) throws(FloorFileRefusal) -> Store {
    var file = FloorFile(path)
    try file.create(fileSystems: environment.fileSystems)
    do {
      try build(file, demo: demo, zones: environment.zones)
      return try connect(file, isDemo: demo, environment)
    } catch let refusal as FloorFileRefusal {
      file.remove()
      throw refusal
    } catch {
      file.remove()
      throw .cannotOpen(path: file.path, reason: "\(error)")
    }
  }

  /// Makes a new floor and fills it; whatever `fill` throws, nothing is left behind.
  ///
  /// - Throws: ``FloorFileRefusal``, or what `fill` throws.
  public static func create<Value>(
    _ path: String, demo: Bool, in environment: StoreEnvironment,
    filling fill: (Store) throws -> Value
  ) throws -> Value {
    var file = FloorFile(path)
    try file.create(fileSystems: environment.fileSystems)
    do {
      try build(file, demo: demo, zones: environment.zones)
      return try fill(connect(file, isDemo: demo, environment))
    } catch {
      file.remove()
      throw error
    }
  }

  private static func build(
    _ file: FloorFile, demo: Bool, zones: any TimeZones
  ) throws {
    let turnstile = try Turnstile(path: file.turnstilePath)
    guard turnstile.enter() else {
      throw FloorFileRefusal.cannotOpen(path: file.path, reason: "\(file.turnstilePath) is locked")
    }
    defer { turnstile.leave() }
    let queue = try DatabaseQueue(
      path: file.path, configuration: ConnectionSettings.configuration(readonly: false))
    let application = demo ? Schema.demoApplication : Schema.floorApplication
    try queue.writeWithoutTransaction { db in
      try ConnectionSettings.startLog(db)
      try db.inTransaction(.immediate) {
        try db.execute(sql: "PRAGMA application_id = \(application)")
        try Schema.migrate(db, from: 0)
        try FigureRolls(db, zones: zones).rebuild()
        return .commit
      }
    }
    try queue.close()
  }

  /// Looks at the header, and leaves everything as it was.
  ///
  /// - Throws: also where the file has another schema than this program.
  private static func identify(_ file: FloorFile) throws(FloorFileRefusal) -> FileHeader {
    let header = try header(of: file)
    guard header.version == Schema.version else {
      throw .older(path: file.path, schema: header.version, program: Schema.version)
    }
    return header
  }

  /// The header of a floor's file of this schema or an older one.
  static func header(of file: FloorFile) throws(FloorFileRefusal) -> FileHeader {
    let header = file.hasLog ? try liveHeader(file) : try loneHeader(file)
    guard header.isDemo || header.application == Schema.floorApplication else {
      throw .foreign(path: file.path)
    }
    guard header.version <= Schema.version else {
      throw .newer(path: file.path, schema: header.version, program: Schema.version)
    }
    guard header.version > 0 else { throw .notInitialised(path: file.path) }
    return header
  }

  private static func loneHeader(_ file: FloorFile) throws(FloorFileRefusal) -> FileHeader {
    do {
      return try FileHeader.read(file.path)
    } catch {
      throw refusal(of: file, error.code, nil)
    }
  }

  /// The header with what the write-ahead log says of it.
  private static func liveHeader(_ file: FloorFile) throws(FloorFileRefusal) -> FileHeader {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Double(ConnectionSettings.busyTimeout) / 1000)
    do {
      let probe = try DatabaseQueue(path: file.path, configuration: configuration)
      let header = try probe.unsafeRead { db in
        FileHeader(
          application: try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
          version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
      }
      try probe.close()
      return header
    } catch let error as DatabaseError {
      throw refusal(of: file, error.resultCode.rawValue, error.message)
    } catch {
      throw .cannotOpen(path: file.path, reason: "\(error)")
    }
  }

  private static func refusal(
    of file: FloorFile, _ code: Int32, _ words: String?
  ) -> FloorFileRefusal {
    switch code & 0xFF {
    case SQLITE_NOTADB:
      return file.hasTurnstile ? .corrupt(path: file.path) : .foreign(path: file.path)
    case SQLITE_CORRUPT: return .corrupt(path: file.path)
    default:
      return .cannotOpen(path: file.path, reason: words ?? String(cString: sqlite3_errstr(code)))
    }
  }

  private static func startLog(_ writer: DatabaseQueue, _ turnstile: Turnstile) throws {
    guard try !writer.inDatabase({ db in try ConnectionSettings.hasLog(db) }) else { return }
    guard turnstile.enter() else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    defer { turnstile.leave() }
    try writer.inDatabase { db in try ConnectionSettings.startLog(db) }
  }

  /// - Parameter isDemo: as the header says.
  static func connect(
    _ file: FloorFile, isDemo: Bool, _ environment: StoreEnvironment
  ) throws(FloorFileRefusal) -> Store {
    let turnstile = try Turnstile(path: file.turnstilePath, owner: file.identity?.owner)
    var environment = environment
    if isDemo { environment.clock = DemoClock(host: environment.clock) }
    do {
      let writer = try DatabaseQueue(
        path: file.path, configuration: ConnectionSettings.configuration(readonly: false))
      try startLog(writer, turnstile)
      let reader = try DatabaseQueue(
        path: file.path, configuration: ConnectionSettings.configuration(readonly: true))
      let store = Store(
        file: file, turnstile: turnstile, writer: writer, reader: reader, isDemo: isDemo,
        environment: environment)
      try store.startDemoClock()
      return store
    } catch let error as DatabaseError {
      throw refusal(of: file, error.resultCode.rawValue, error.message)
    } catch {
      throw .cannotOpen(path: file.path, reason: "\(error)")
    }
  }
}
