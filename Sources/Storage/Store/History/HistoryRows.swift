import Domain
import GRDB

/// Appending to the chain (docs/history-format.md).
struct HistoryRows {
  let db: Database
  let environment: StoreEnvironment

  init(_ db: Database, _ environment: StoreEnvironment) {
    self.db = db
    self.environment = environment
  }

  /// The canonical JSON of which a request's digest is taken.
  static func requestJSON(
    id: Int64, because: String, at: Instant, host: String, terminal: String?, peer: String?,
    version: String
  ) -> JSONValue {
    [
      "at": .integer(at.milliseconds), "because": .string(because), "host": .string(host),
      "id": .integer(id), "peer": JSONValue(peer), "terminal": JSONValue(terminal),
      "version": .string(version),
    ]
  }

  func insertRequest(
    because: Reason, at: Instant
  ) throws(DomainError) -> (id: RequestID, digest: [UInt8]) {
    let station = environment.workstation
    let id = Int64(try db.integer("SELECT ifnull(max(id), 0) + 1 FROM request") ?? 1)
    let json = HistoryRows.requestJSON(
      id: id, because: because.rawValue, at: at, host: station.host, terminal: station.terminal,
      peer: station.peer, version: station.program)
    let digest = environment.digests.sha256(json.canonicalBytes)
    try db.run(
      "INSERT INTO request VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [
        id, because.rawValue, at.milliseconds, station.host, station.terminal, station.peer,
        station.program, digest.data,
      ])
    return (RequestID(id), digest)
  }

  /// The digest of a request that an earlier write began.
  func digest(of request: RequestID) throws(DomainError) -> [UInt8] {
    let row = try db.row("SELECT digest FROM request WHERE id = ?", [request.rawValue])
    guard let digest = row?.bytes("digest") else { throw .storage(.corrupt) }
    return digest
  }

  func writer(
    actor: Actor, user: User?, request: (id: RequestID, digest: [UInt8]), at: Instant
  ) throws(DomainError) -> HistoryWriter {
    let snapshot = HistoryRows.snapshot(actor, user)
    let json = snapshot.canonicalText
    let digest = environment.digests.sha256(Array(json.utf8))
    try db.run(
      "INSERT OR IGNORE INTO user_snapshot VALUES (?, ?)", [digest.data, json])
    let last = try db.row("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1")
    return HistoryWriter(
      rows: self, actor: actor, request: request.id, at: at, snapshotDigest: digest,
      requestDigest: request.digest,
      lastSeq: last?["seq"] ?? 0, lastHash: last?.bytes("hash"))
  }

  /// Who acted, as they are now.
  private static func snapshot(_ actor: Actor, _ user: User?) -> JSONValue {
    switch actor {
    case .setup(let account): return ["account": .string(account), "system": "setup"]
    case .signIn(let account): return ["account": .string(account), "system": "sign-in"]
    case .user(let id, _):
      return [
        "email": JSONValue(user?.email), "id": .integer(id.rawValue),
        "isAdmin": .bool(user?.isAdmin ?? false), "isAgent": .bool(user?.isAgent ?? false),
        "isTelephoniste": .bool(user?.isTelephoniste ?? false), "name": JSONValue(user?.name),
      ]
    }
  }
}

/// Appends the rows of one write.
struct HistoryWriter {
  let rows: HistoryRows
  let actor: Actor
  let request: RequestID
  let at: Instant
  let snapshotDigest: [UInt8]
  let requestDigest: [UInt8]
  var lastSeq: Int64
  var lastHash: [UInt8]?

  mutating func append(
    _ action: HistoryAction, _ collection: Collection, _ document: String, payload: JSONValue
  ) throws(DomainError) {
    let digests = rows.environment.digests
    let salt = makeSalt()
    let json = payload.canonicalText
    let row = HistoryRow(
      seq: lastSeq + 1, at: at, actorKind: actor.kind, actor: actor.key,
      seatSession: actor.seat, request: request.rawValue, action: action.rawValue,
      collection: collection.rawValue, document: document, snapshotDigest: snapshotDigest,
      requestDigest: requestDigest,
      payloadDigest: HistoryChain.payloadDigest(
        salt: salt, json: Array(json.utf8), with: digests),
      previousHash: lastHash)
    let hash = HistoryChain.hash(row.columns, with: digests)
    try rows.db.run(
      "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        row.seq, at.milliseconds, row.actorKind, row.actor, row.seatSession, row.request,
        row.action, row.collection, row.document, snapshotDigest.data, requestDigest.data,
        row.payloadDigest.data, lastHash?.data, hash.data,
      ])
    try rows.db.run(
      "INSERT INTO history_payload VALUES (?, ?, ?)", [row.seq, salt.data, json])
    lastSeq = row.seq
    lastHash = hash
  }

  /// Sixteen bytes, so that an erased payload cannot be guessed from its digest.
  private func makeSalt() -> [UInt8] {
    var salt: [UInt8] = []
    for _ in 0..<2 {
      let word = rows.environment.random.next()
      for shift in stride(from: 0, to: 64, by: 8) {
        salt.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return salt
  }
}

/// One row of the history, as far as it is hashed.
struct HistoryRow {
  var seq: Int64
  var at: Instant
  var actorKind: String
  var actor: String
  var seatSession: Int64?
  var request: Int64
  var action: String
  var collection: String
  var document: String
  var snapshotDigest: [UInt8]
  var requestDigest: [UInt8]
  var payloadDigest: [UInt8]
  var previousHash: [UInt8]?

  /// From `seq` to `previousHash`; digests as hexadecimal digits.
  var columns: HistoryChain.Columns {
    [
      String(seq), String(at.milliseconds), actorKind, actor, seatSession.map { String($0) },
      String(request), action, collection, document,
      HistoryChain.hexadecimal(snapshotDigest), HistoryChain.hexadecimal(requestDigest),
      HistoryChain.hexadecimal(payloadDigest), previousHash.map(HistoryChain.hexadecimal),
    ]
  }
}

extension Actor {
  var kind: String {
    switch self {
    case .user: return "user"
    case .setup, .signIn: return "system"
    }
  }

  var key: String {
    switch self {
    case .user(let id, _): return String(id.rawValue)
    case .setup: return "setup"
    case .signIn: return "sign-in"
    }
  }

  var seat: Int64? {
    guard case .user(_, let seat) = self else { return nil }
    return seat?.rawValue
  }
}
