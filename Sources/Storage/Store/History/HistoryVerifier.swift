import Domain
import GRDB

/// Reads the whole chain, then every record, and names the first that is not what was
/// written.
struct HistoryVerifier {
  let db: Database
  let digests: any Digests
  /// False for a file of an older schema, whose records this program does not know.
  var comparesRecords = true

  private let known = Known()

  /// Snapshots and requests that were found whole. Many entries share one (those of an import
  /// all do), and nothing changes while they are read.
  private final class Known {
    /// Snapshots that are held: some per person, however long the history is.
    static let most = 10_000
    var snapshots: Set<[UInt8]> = []
    var request: (id: Int64, digest: [UInt8])?
  }

  /// Rows between two reports of progress.
  static let reportEvery: Int64 = 2000

  /// Of an entry and its payload, in this order: a name would be looked up in every row.
  fileprivate enum Column: Int, CaseIterable {
    case seq, at, actorKind, actor, seatSession, request, action, collection, document
    case snapshotDigest, requestDigest, payloadDigest, previousHash, hash, salt, json
  }

  private static let select = """
    SELECT \(Column.allCases.map { ($0.isOfPayload ? "p." : "h.") + "\($0)" }.joined(separator: ", "))
    FROM history AS h LEFT JOIN history_payload AS p ON p.seq = h.seq
    ORDER BY h.seq
    """

  func verdict(_ progress: (Int64, Int64) -> Void) throws -> HistoryVerdict {
    let entries = try Int64.fetchOne(db, sql: "SELECT count(*) FROM history") ?? 0
    let records = LiveRows(db)
    let total = entries + (comparesRecords ? try records.count() : 0)
    var read: Int64 = 0
    var previous: (seq: Int64, hash: [UInt8]?) = (0, nil)
    let rows = try Row.fetchCursor(db, sql: HistoryVerifier.select)
    while let row = try rows.next() {
      read += 1
      if read % HistoryVerifier.reportEvery == 0 { progress(read, total) }
      let seq: Int64 = row[.seq]
      if let fault = try fault(in: row, seq, after: previous) {
        return HistoryVerdict(
          entries: read, firstBad: .init(seq: seq, why: fault), head: head(previous.hash))
      }
      previous = (seq, row.bytes(.hash))
    }
    progress(read, total)
    if let orphan = try Int64.fetchOne(db, sql: HistoryVerifier.orphanedPayload) {
      return HistoryVerdict(
        entries: read, firstBad: .init(seq: orphan, why: .gap), head: head(previous.hash))
    }
    guard comparesRecords else {
      return HistoryVerdict(entries: read, firstBad: nil, head: head(previous.hash))
    }
    let bad = try records.firstBad { progress(entries + $0, total) }
    return HistoryVerdict(entries: read, firstBad: bad, head: head(previous.hash))
  }

  private static let orphanedPayload =
    "SELECT min(seq) FROM history_payload WHERE seq NOT IN (SELECT seq FROM history)"

  private func head(_ hash: [UInt8]?) -> String? { hash.map(HistoryChain.hexadecimal) }

  private func fault(
    in row: Row, _ seq: Int64, after previous: (seq: Int64, hash: [UInt8]?)
  ) throws -> HistoryFault? {
    guard seq == previous.seq + 1 else { return .gap }
    guard row.bytes(.previousHash) == previous.hash else { return .order }
    guard let hashed = HistoryRow(row: row),
      HistoryChain.hash(hashed.columns, with: digests) == row.bytes(.hash)
    else { return .hash }
    guard let salt = row.bytes(.salt), let json: String = row[.json],
      HistoryChain.payloadDigest(salt: salt, json: Array(json.utf8), with: digests)
        == hashed.payloadDigest
    else { return .payload }
    return try snapshotFault(hashed) ?? requestFault(hashed)
  }

  private func snapshotFault(_ hashed: HistoryRow) throws -> HistoryFault? {
    guard !known.snapshots.contains(hashed.snapshotDigest) else { return nil }
    let row = try db.row(
      "SELECT json FROM user_snapshot WHERE digest = ?", [hashed.snapshotDigest.data])
    guard let snapshot: String = row?["json"],
      digests.sha256(Array(snapshot.utf8)) == hashed.snapshotDigest
    else { return .snapshot }
    if known.snapshots.count < Known.most { known.snapshots.insert(hashed.snapshotDigest) }
    return nil
  }

  private func requestFault(_ hashed: HistoryRow) throws -> HistoryFault? {
    if let known = known.request, known.id == hashed.request,
      known.digest == hashed.requestDigest
    {
      return nil
    }
    guard let row = try db.row("SELECT * FROM request WHERE id = ?", [hashed.request]),
      let because: String = row["because"], let at = row.instant("at"),
      let host: String = row["host"], let version: String = row["version"]
    else { return .request }
    let json = HistoryRows.requestJSON(
      id: hashed.request, because: because, at: at, host: host, terminal: row["terminal"],
      peer: row["peer"], version: version)
    let digest = digests.sha256(json.canonicalBytes)
    guard digest == hashed.requestDigest, digest == row.bytes("digest") else {
      return .request
    }
    known.request = (hashed.request, digest)
    return nil
  }
}

extension HistoryRow {
  /// Nil where a column has not the type that was written.
  fileprivate init?(row: Row) {
    guard let snapshotDigest = row.bytes(.snapshotDigest),
      let requestDigest = row.bytes(.requestDigest),
      let payloadDigest = row.bytes(.payloadDigest), let at: Int64 = row[.at]
    else { return nil }
    self.init(
      seq: row[.seq], at: Instant(milliseconds: at), actorKind: row[.actorKind],
      actor: row[.actor], seatSession: row[.seatSession], request: row[.request],
      action: row[.action], collection: row[.collection], document: row[.document],
      snapshotDigest: snapshotDigest, requestDigest: requestDigest, payloadDigest: payloadDigest,
      previousHash: row.bytes(.previousHash))
  }
}

extension HistoryVerifier.Column {
  fileprivate var isOfPayload: Bool { self == .salt || self == .json }
}

extension Row {
  fileprivate subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: HistoryVerifier.Column
  ) -> Value { self[column.rawValue] }

  fileprivate func bytes(_ column: HistoryVerifier.Column) -> [UInt8]? {
    bytes(at: column.rawValue)
  }
}

extension Store: HistoryReading {
  public func history(_ query: HistoryQuery) throws(DomainError) -> HistoryPage {
    try read { db in try HistoryPages(db).page(query) }
  }

  public func verify(
    _ progress: (Int64, Int64) -> Void
  ) throws(DomainError) -> HistoryVerdict {
    try read { db in
      try HistoryVerifier(db: db, digests: environment.digests).verdict(progress)
    }
  }
}
