import Domain
import GRDB

/// Reads entries of the history for people.
struct HistoryReader {
  let db: Database

  init(_ db: Database) { self.db = db }

  static let select = """
    SELECT h.seq, h.at, h.actorKind, h.actor, h.seatSession, h.request, h.action, h.collection,
      h.document, p.json AS payload, s.json AS snapshot, r.because, r.host, r.terminal, r.peer,
      r.version
    FROM history AS h LEFT JOIN history_payload AS p ON p.seq = h.seq
    JOIN user_snapshot AS s ON s.digest = h.snapshotDigest
    JOIN request AS r ON r.id = h.request
    """

  // MARK: Keys that people use

  /// The row's key for the name by which people know it.
  func document(_ collection: Collection, _ key: String) throws(DomainError) -> String? {
    let sql: String
    switch collection {
    case .contact: sql = "SELECT id FROM contact WHERE phone = ?"
    case .user: sql = "SELECT id FROM user WHERE email = ?"
    case .contactStatus: sql = "SELECT id FROM contact_status WHERE code = ?"
    case .role: sql = "SELECT id FROM role WHERE code = ?"
    case .doNotCall: sql = "SELECT id FROM do_not_call WHERE phone = ?"
    case .agentProfile: sql = "SELECT id FROM user WHERE email = ?"
    case .availability, .reservation, .setting, .event: return key
    }
    return try db.integer(sql, [key]).map(String.init)
  }

  private func key(_ collection: Collection, _ document: String) throws(DomainError) -> String {
    let sql: String
    switch collection {
    case .contact: sql = "SELECT phone FROM contact WHERE id = ?"
    case .user: sql = "SELECT email FROM user WHERE id = ?"
    case .contactStatus: sql = "SELECT code FROM contact_status WHERE id = ?"
    case .role: sql = "SELECT code FROM role WHERE id = ?"
    case .doNotCall: sql = "SELECT phone FROM do_not_call WHERE id = ?"
    case .agentProfile: sql = "SELECT email FROM user WHERE id = ?"
    case .availability, .reservation, .setting, .event: return document
    }
    return try db.row(sql, [Int64(document) ?? 0])?[0] ?? document
  }

  // MARK: One entry

  func entry(_ row: Row) throws(DomainError) -> HistoryEntry {
    let payload = HistoryJSON(row["payload"] ?? "{}")
    let collection = Collection(rawValue: row["collection"]) ?? .setting
    return HistoryEntry(
      seq: row["seq"], at: Instant(milliseconds: row["at"]), actor: actor(row),
      action: HistoryAction(rawValue: row["action"]) ?? .event, collection: collection,
      key: try key(collection, row["document"]), changes: try changes(payload.changes),
      initialDocument: try payload.initialDocument.map(readable),
      deletedDocument: try payload.deletedDocument.map(readable),
      request: RequestID(row["request"]), because: row["because"], host: row["host"],
      terminal: row["terminal"], peer: row["peer"], program: row["version"],
      seatSession: row.identifier("seatSession"),
      contactID: collection == .contact
        ? Int64(row["document"] as String).map { ContactID($0) } : nil)
  }

  private func actor(_ row: Row) -> ActorSnapshot {
    let snapshot = HistoryJSON(row["snapshot"])
    let kind: String = row["actorKind"]
    let name = snapshot.text(kind == "system" ? "account" : "name") ?? ""
    return ActorSnapshot(
      kind: kind, key: row["actor"], name: name, email: snapshot.text("email"))
  }

  // MARK: References as people know them

  private func changes(_ stored: [FieldChange]) throws(DomainError) -> [FieldChange] {
    var result: [FieldChange] = []
    for change in stored {
      let (field, old) = try readable(change.field, change.old)
      result.append(
        FieldChange(field: field, old: old, new: try readable(change.field, change.new).1))
    }
    return result
  }

  private func readable(_ document: JSONValue) throws(DomainError) -> JSONValue {
    if case .array(let items) = document {
      var shown: [JSONValue] = []
      for item in items { shown.append(try readable(item)) }
      return .array(shown)
    }
    guard case .object(let members) = document else { return document }
    var result: [String: JSONValue] = [:]
    for (field, value) in members {
      let (name, shown) = try readable(field, value)
      result[name] = shown
    }
    return .object(result)
  }

  /// A status as its code, a person as their e-mail; other values as they stand.
  private func readable(
    _ field: String, _ value: JSONValue
  ) throws(DomainError) -> (String, JSONValue) {
    switch field {
    case "statusId": return ("status", try shown(value, .contactStatus))
    case "assignedToTelephonisteId": return ("assignedTo", try shown(value, .user))
    case "userId", "assignedToAgentId": return ("agent", try shown(value, .user))
    case "contactId": return ("contact", try shown(value, .contact))
    case "callbackFor", "createdBy", "updatedBy", "assignedBy", "calledBy", "convertedBy":
      return (field, try shown(value, .user))
    case "fromUserId": return ("from", try shown(value, .user))
    case "toUserId": return ("to", try shown(value, .user))
    case "adminRoles", "agentRoles":
      guard case .array(let roles) = value else { return (field, value) }
      var codes: [JSONValue] = []
      for role in roles { codes.append(try shown(role, .role)) }
      return (field, .array(codes))
    default:
      return (field, try readable(value))
    }
  }

  private func shown(
    _ value: JSONValue, _ collection: Collection
  ) throws(DomainError) -> JSONValue {
    guard case .integer(let id) = value else { return value }
    return .string(try key(collection, String(id)))
  }
}
