import Domain
import GRDB

/// Reads the history's rows as the lines of an export (docs/history-format.md).
struct HistoryLineRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  func snapshots(after digest: [UInt8], limit: Int) throws(DomainError) -> [JSONValue] {
    try db.rows(
      "SELECT digest, json FROM user_snapshot WHERE digest > ? ORDER BY digest LIMIT ?",
      [digest.data, limit]
    ).map { row in
      ["digest": hex(row, "digest"), "json": .string(row["json"]), "line": "snapshot"]
    }
  }

  func requests(
    after id: Int64, until last: Int64, limit: Int
  ) throws(DomainError) -> [JSONValue] {
    try db.rows(
      "SELECT * FROM request WHERE id > ? AND id <= ? ORDER BY id LIMIT ?", [id, last, limit]
    ).map { row in
      [
        "at": .integer(row["at"]), "because": .string(row["because"]),
        "digest": hex(row, "digest"), "host": .string(row["host"]), "id": .integer(row["id"]),
        "line": "request", "peer": JSONValue(row["peer"] as String?),
        "terminal": JSONValue(row["terminal"] as String?), "version": .string(row["version"]),
      ]
    }
  }

  func entries(
    after seq: Int64, until last: Int64, limit: Int
  ) throws(DomainError) -> [JSONValue] {
    try db.rows(
      """
      SELECT h.*, p.salt, p.json FROM history AS h
      LEFT JOIN history_payload AS p ON p.seq = h.seq
      WHERE h.seq > ? AND h.seq <= ? ORDER BY h.seq LIMIT ?
      """, [seq, last, limit]
    ).map(entry)
  }

  /// `salt` and `json` are null where the payload is no longer there.
  private func entry(_ row: Row) -> JSONValue {
    [
      "action": .string(row["action"]), "actor": .string(row["actor"]),
      "actorKind": .string(row["actorKind"]), "at": .integer(row["at"]),
      "collection": .string(row["collection"]), "document": .string(row["document"]),
      "hash": hex(row, "hash"), "json": JSONValue(row["json"] as String?), "line": "entry",
      "payloadDigest": hex(row, "payloadDigest"), "previousHash": hex(row, "previousHash"),
      "request": .integer(row["request"]), "requestDigest": hex(row, "requestDigest"),
      "salt": hex(row, "salt"),
      "seatSession": (row["seatSession"] as Int64?).map { .integer($0) } ?? .null,
      "seq": .integer(row["seq"]), "snapshotDigest": hex(row, "snapshotDigest"),
    ]
  }

  private func hex(_ row: Row, _ column: String) -> JSONValue {
    JSONValue(row.bytes(column).map { HistoryChain.hexadecimal($0) })
  }
}

extension Store: HistoryLines {
  public func historyEnd() throws(DomainError) -> HistoryEnd {
    try read { db in
      let last = try db.row("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1")
      return HistoryEnd(
        entries: last?["seq"] ?? 0,
        head: HistoryChain.hexadecimal(last?.bytes("hash") ?? []),
        request: Int64(try db.integer("SELECT max(id) FROM request") ?? 0))
    }
  }

  public func historyLines(
    after place: HistoryPlace, until end: HistoryEnd, limit: Int
  ) throws(DomainError) -> (lines: [JSONValue], next: HistoryPlace?) {
    try read { db in
      let rows = HistoryLineRows(db)
      switch place {
      case .snapshots(let digest):
        let lines = try rows.snapshots(after: digest, limit: limit)
        guard lines.count == limit, let last = lines.last?.digestBytes else {
          return (lines, .requests(after: 0))
        }
        return (lines, .snapshots(after: last))
      case .requests(let id):
        let lines = try rows.requests(after: id, until: end.request, limit: limit)
        guard lines.count == limit, let last = lines.last?.number("id") else {
          return (lines, .entries(after: 0))
        }
        return (lines, .requests(after: last))
      case .entries(let seq):
        let lines = try rows.entries(after: seq, until: end.entries, limit: limit)
        guard lines.count == limit, let last = lines.last?.number("seq") else {
          return (lines, nil)
        }
        return (lines, .entries(after: last))
      }
    }
  }
}

extension JSONValue {
  fileprivate func number(_ member: String) -> Int64? {
    guard case .object(let members) = self, case .integer(let number)? = members[member] else {
      return nil
    }
    return number
  }

  fileprivate var digestBytes: [UInt8]? {
    guard case .object(let members) = self, case .string(let text)? = members["digest"] else {
      return nil
    }
    let digits = Array(text.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }
}
