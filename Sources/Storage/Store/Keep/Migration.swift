import Domain
import GRDB

/// What bringing a file to this program's schema came to.
public struct Migrated: Equatable, Sendable {
  public let from: Int
  public let to: Int
  /// The copy that was made before; nil where there was nothing to do.
  public let backup: Backup?
}

/// Brings a floor's file of an older schema to this program's: a sound copy first, then
/// one transaction behind the turnstile, so that a file is of one schema or of the other
/// whatever happens meanwhile.
public struct Migration {
  private let file: FloorFile
  private let environment: StoreEnvironment

  /// - Parameter path: the floor's.
  public init(of path: String, in environment: StoreEnvironment) {
    file = FloorFile(path)
    self.environment = environment
  }

  /// Who still sits at the floor; they have to leave before it is migrated.
  ///
  /// - Throws: ``FloorFileRefusal``, ``DomainError``.
  public func seated() throws -> [String] {
    let (store, _) = try connected()
    return try store.read { db in try store.seated(db) }
  }

  /// - Parameters:
  ///   - kept: copies to leave in the folder.
  ///   - progress: gets (rows verified, rows in all) now and then.
  /// - Throws: ``KeepingRefusal``, ``FloorFileRefusal``, ``DomainError``; the file is then
  ///   as it was, but for ``KeepingRefusal/migratedDamaged(path:backup:_:)``.
  public func callAsFunction(
    backingUpInto folder: BackupFolder, keeping kept: Int, _ progress: (Int64, Int64) -> Void
  ) throws -> Migrated {
    let (store, from) = try connected()
    guard from < Schema.version else { return Migrated(from: from, to: from, backup: nil) }
    try store.requireNobody()
    let backup = try store.backUp(into: folder, keeping: kept, progress)
    try store.migrate(from: from)
    if let fault = try store.fault(progress) {
      throw KeepingRefusal.migratedDamaged(path: file.path, backup: backup.path, fault)
    }
    return Migrated(from: from, to: Schema.version, backup: backup)
  }

  private func connected() throws -> (store: Store, schema: Int) {
    try file.checkExisting(fileSystems: environment.fileSystems)
    let header = try Store.header(of: file)
    return (try Store.connect(file, isDemo: header.isDemo, environment), header.version)
  }
}

extension Store {
  fileprivate func seated(_ db: Database) throws -> [String] {
    try SeatedPeople(db: db, processes: environment.processes).names(at: clock.now())
  }

  fileprivate func requireNobody() throws {
    let names = try read { db in try seated(db) }
    guard names.isEmpty else { throw KeepingRefusal.seatsAreLive(names) }
  }

  /// - Throws: ``KeepingRefusal/seatsAreLive(_:)`` where somebody sat down meanwhile.
  fileprivate func migrate(from: Int) throws {
    var refusal: KeepingRefusal?
    try transact { db in
      let names = try seated(db)
      guard names.isEmpty else { return refusal = .seatsAreLive(names) }
      // Another migration may have come first.
      guard try db.integer("PRAGMA user_version") == from else { return }
      try Schema.migrate(db, from: from)
      let tx = try Transaction(db, self, actor: nil, because: nil, request: nil)
      if from < Schema.zoned { try Store.settleZones(tx) }
      try Store.fillSearch(db)
      try FigureRolls(db, zones: environment.zones).rebuild()
    }
    if let refusal { throw refusal }
  }

  /// Contacts that are settled at once; more would hold as much memory.
  private static let batch = 1000

  /// Gives every contact the set of zones that its number and address tell, and the
  /// place in the queue that follows from it.
  private static func settleZones(_ tx: Transaction) throws {
    var last: Int64 = 0
    while true {
      let rows = try tx.rows(
        "SELECT * FROM contact WHERE id > ? ORDER BY id LIMIT ?", [last, batch])
      for row in rows {
        let contact = try Contact(row: row)
        try tx.run(
          "UPDATE contact SET zone_set = ? WHERE id = ?",
          [try tx.zoneSets.id(of: contact.calledPlace), contact.id.rawValue])
        try QueuePlace(tx).settle(contact.id)
        last = contact.id.rawValue
      }
      guard rows.count == batch else { return }
    }
  }

  /// What is wrong with the file as it stands now.
  fileprivate func fault(_ progress: (Int64, Int64) -> Void) throws -> CopyFault? {
    if let page = try read({ db in try FloorCopy.pageFault(db) }) { return .pages(page) }
    if let bad = try verify(progress).firstBad { return .history(bad) }
    return try compareSearch() == SearchDifferences() ? nil : .search
  }
}
