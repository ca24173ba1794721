import Domain
import GRDB

/// The lists of all contacts, read beside the contacts in the order of their keys, so
/// that no more than one contact's rows are held.
final class LiveLists {
  private let lists: [ListRows]

  init(_ db: Database) throws {
    lists = [
      try ListRows("notes", "contact_note", db, LiveLists.note),
      try ListRows("statusHistory", "contact_status_change", db, LiveLists.status),
      try ListRows("assignmentHistory", "contact_assignment_change", db, LiveLists.assignment),
      try ListRows("callHistory", "call", db, LiveLists.call),
    ]
  }

  /// The rows of one contact, by list and key. Contacts are asked for in their order.
  func rows(of contact: Int64) throws -> [String: [Int64: JSONValue]] {
    var all: [String: [Int64: JSONValue]] = [:]
    for list in lists { all[list.name] = try list.take(contact) }
    return all
  }

  /// The first row that belongs to no contact, once all contacts were asked for.
  func stray() throws -> (list: String, contact: Int64)? {
    for list in lists {
      _ = try list.take(.max)
      if let contact = list.stray { return (list.name, contact) }
    }
    return nil
  }

  // MARK: As the history keeps them

  static func note(_ row: Row) -> JSONValue {
    [
      "id": .integer(row["id"]), "content": .string(row["content"]),
      "createdBy": number(row["created_by"]), "createdAt": JSONValue(row.instant("created_at")),
    ]
  }

  private static func status(_ row: Row) -> JSONValue {
    [
      "id": .integer(row["id"]), "statusId": number(row["status_id"]),
      "note": JSONValue(row["note"] as String?), "updatedBy": number(row["updated_by"]),
      "updatedAt": JSONValue(row.instant("updated_at")),
    ]
  }

  private static func assignment(_ row: Row) -> JSONValue {
    [
      "id": .integer(row["id"]), "action": .string(row["action"]),
      "fromUserId": number(row["from_user_id"]), "toUserId": number(row["to_user_id"]),
      "assignedBy": number(row["assigned_by"]),
      "assignedAt": JSONValue(row.instant("assigned_at")),
    ]
  }

  /// Of a live call no end is told; what rings meanwhile is no history.
  private static func call(_ row: Row) -> JSONValue {
    let hasEnded = row["ended_at"] != nil
    func atEnd(_ column: String) -> JSONValue {
      hasEnded ? JSONValue(row[column] as String?) : .null
    }
    var members: Image = [
      "id": .integer(row["id"]), "callSid": JSONValue(row["call_sid"] as String?),
      "childSid": JSONValue(row["child_sid"] as String?),
      "direction": .string(row["direction"]), "adapter": .string(row["adapter"]),
      "calledBy": number(row["called_by"]), "calledAt": JSONValue(row.instant("called_at")),
      "endpoint": JSONValue(row["endpoint"] as String?),
      "answeredAt": JSONValue(row.instant("answered_at")),
      "endedAt": JSONValue(row.instant("ended_at")), "outcome": atEnd("outcome"),
      "status": atEnd("status"), "duration": hasEnded ? number(row["duration"]) : .null,
      "problem": atEnd("problem"), "errorCode": hasEnded ? number(row["error_code"]) : .null,
      "providerRequest": atEnd("provider_request"),
    ]
    if let verdict: String = row["verdict"] {
      members["verdict"] = .object(HistoryJSON(verdict).members)
    }
    return .object(members)
  }

  private static func number(_ value: Int64?) -> JSONValue { value.map { .integer($0) } ?? .null }
}

/// One list's rows in the order of whose they are.
final class ListRows {
  let name: String
  /// Whoever is not there, and has rows.
  private(set) var stray: Int64?
  private let cursor: RowCursor
  private let value: (Row) -> JSONValue
  private let owner: String
  private var ahead: (contact: Int64, id: Int64, value: JSONValue)?

  /// - Parameter owner: the column that says whose row it is.
  init(
    _ name: String, _ table: String, of owner: String = "contact_id", _ db: Database,
    _ value: @escaping (Row) -> JSONValue
  ) throws {
    self.name = name
    self.owner = owner
    self.value = value
    cursor = try Row.fetchCursor(db, sql: "SELECT * FROM \(table) ORDER BY \(owner), id")
    try advance()
  }

  func take(_ contact: Int64) throws -> [Int64: JSONValue] {
    var rows: [Int64: JSONValue] = [:]
    while let row = ahead, row.contact <= contact {
      if row.contact == contact { rows[row.id] = row.value } else { stray = stray ?? row.contact }
      try advance()
    }
    return rows
  }

  private func advance() throws {
    ahead = try cursor.next().map {
      (contact: $0[owner], id: $0["id"], value: value($0))
    }
  }
}
