import Domain
import GRDB

/// Reads the whole chain, then every record, and names the first that is not what was
/// written.
struct HistoryVerifier {
  let db: Database
  let digests: any Digests
  /// False for a file of an older schema, whose records this program does not know.
  var comparesRecords = true

  /// Rows between two reports of progress.
  static let reportEvery: Int64 = 2000

  private static let select = """
    SELECT h.*, p.salt, p.json AS payload, s.json AS snapshot, r.because, r.at AS requestAt,
      r.host, r.terminal, r.peer, r.version, r.digest AS storedRequestDigest
    FROM history AS h LEFT JOIN history_payload AS p ON p.seq = h.seq
    LEFT JOIN user_snapshot AS s ON s.digest = h.snapshotDigest
    LEFT JOIN request AS r ON r.id = h.request
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
      let seq: Int64 = row["seq"]
      if let fault = fault(in: row, seq, after: previous) {
        return HistoryVerdict(
          entries: read, firstBad: .init(seq: seq, why: fault), head: head(previous.hash))
      }
      previous = (seq, row.bytes("hash"))
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
  ) -> HistoryFault? {
    guard seq == previous.seq + 1 else { return .gap }
    guard row.bytes("previousHash") == previous.hash else { return .order }
    guard let hashed = HistoryRow(row: row),
      HistoryChain.hash(hashed.columns, with: digests) == row.bytes("hash")
    else { return .hash }
    guard let salt = row.bytes("salt"), let json: String = row["payload"],
      HistoryChain.payloadDigest(salt: salt, json: Array(json.utf8), with: digests)
        == hashed.payloadDigest
    else { return .payload }
    guard let snapshot: String = row["snapshot"],
      digests.sha256(Array(snapshot.utf8)) == hashed.snapshotDigest
    else { return .snapshot }
    return requestFault(row, hashed)
  }

  private func requestFault(_ row: Row, _ hashed: HistoryRow) -> HistoryFault? {
    guard let because: String = row["because"], let at = row.instant("requestAt"),
      let host: String = row["host"], let version: String = row["version"]
    else { return .request }
    let json = HistoryRows.requestJSON(
      id: hashed.request, because: because, at: at, host: host, terminal: row["terminal"],
      peer: row["peer"], version: version)
    let digest = digests.sha256(json.canonicalBytes)
    let isWhole = digest == hashed.requestDigest && digest == row.bytes("storedRequestDigest")
    return isWhole ? nil : .request
  }
}

extension HistoryRow {
  /// Nil where a column has not the type that was written.
  fileprivate init?(row: Row) {
    guard let snapshotDigest = row.bytes("snapshotDigest"),
      let requestDigest = row.bytes("requestDigest"),
      let payloadDigest = row.bytes("payloadDigest"), let at = row.instant("at")
    else { return nil }
    self.init(
      seq: row["seq"], at: at, actorKind: row["actorKind"], actor: row["actor"],
      seatSession: row["seatSession"], request: row["request"], action: row["action"],
      collection: row["collection"], document: row["document"], snapshotDigest: snapshotDigest,
      requestDigest: requestDigest, payloadDigest: payloadDigest,
      previousHash: row.bytes("previousHash"))
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
