import Domain
import GRDB

/// A record as its entries in the history say that it is.
struct RecordedImage {
  private(set) var fields: Image = [:]
  /// Rows of the record's lists, by list and by key.
  private(set) var lists: [String: [Int64: JSONValue]] = [:]
  /// The last entry of the record; nil where it has none.
  private(set) var last: Int64?
  private(set) var isDeleted = false
  private var beginning: Beginning?

  /// Who made the record, and when.
  fileprivate struct Beginning {
    var at: JSONValue
    var by: JSONValue
    var document: Image
  }

  /// Lists that a record of a contact has beside its fields.
  static let listNames = ["notes", "statusHistory", "assignmentHistory", "callHistory"]

  private static let select = """
    SELECT h.seq, h.at, h.actorKind, h.actor, h.action, p.json FROM history AS h
    JOIN history_payload AS p ON p.seq = h.seq
    WHERE h.collection = ? AND h.document = ? ORDER BY h.seq
    """

  /// - Parameter live: the record's fields as they stand: where its one entry holds
  ///   just these, as that of most imported contacts does, there is nothing to parse.
  init(
    of document: String, in collection: Collection, like live: Image? = nil, _ db: Database
  ) throws(DomainError) {
    let rows = try db.rows(RecordedImage.select, [collection.rawValue, document])
    if let live, rows.count == 1, rows[0]["action"] == HistoryAction.create.rawValue,
      rows[0]["json"]
        == JSONValue.object(["initialDocument": .object(live)]).canonicalText
    {
      begin(live, rows[0])
      last = rows[0]["seq"]
      return
    }
    for row in rows { apply(row) }
  }

  private mutating func apply(_ row: Row) {
    last = row["seq"]
    let payload = HistoryJSON(row["json"] ?? "{}")
    switch HistoryAction(rawValue: row["action"]) {
    case .create:
      guard case .object(let document)? = payload.initialDocument else { return }
      begin(document, row)
    case .update: for change in payload.changes { apply(change) }
    case .delete: isDeleted = true
    case .event, nil: return
    }
  }

  private mutating func begin(_ document: Image, _ row: Row) {
    fields = [:]
    lists = [:]
    isDeleted = false
    let user: Int64? = row["actorKind"] == "user" ? Int64(row["actor"] as String) : nil
    beginning = Beginning(
      at: JSONValue(row.instant("at")), by: user.map { .integer($0) } ?? .null,
      document: document)
    for (field, value) in document {
      if case .array(let rows) = value, RecordedImage.listNames.contains(field) {
        for row in rows { add(row, to: field) }
      } else {
        fields[field] = value
      }
    }
  }

  private mutating func apply(_ change: FieldChange) {
    if RecordedImage.listNames.contains(change.field) {
      add(change.new, to: change.field)
    } else {
      fields[change.field] = change.new
    }
  }

  /// A row that changes later leaves out what was told once: a call's verdict.
  private mutating func add(_ row: JSONValue, to list: String) {
    guard case .object(var members) = row, case .integer(let id)? = members["id"] else { return }
    if case .object(let earlier)? = lists[list]?[id] {
      members.merge(earlier) { new, _ in new }
    }
    lists[list, default: [:]][id] = .object(members)
  }

  // MARK: Rows that come with a new contact

  /// The rows of a list that the making of the record brought, without their keys: the
  /// history has them by the first document alone.
  func implied(in list: String) -> [JSONValue] {
    guard let beginning else { return [] }
    switch list {
    case "statusHistory":
      return [
        [
          "statusId": beginning.first("statusId", before: list, as: nil), "note": .null,
          "updatedBy": beginning.by, "updatedAt": beginning.at,
        ]
      ]
    case "assignmentHistory":
      let first = beginning.first("assignedToTelephonisteId", before: list, as: "fromUserId")
      guard first != .null else { return [] }
      return [
        [
          "action": "assigned", "fromUserId": .null, "toUserId": first,
          "assignedBy": beginning.by, "assignedAt": beginning.at,
        ]
      ]
    default: return []
    }
  }

  /// Whether the first value of a field is not known: it changed again in the write that
  /// made the record, and the list's rows do not tell what was before.
  func forgot(firstOf list: String) -> Bool {
    list == "statusHistory" && beginning?.document[list] != nil
  }
}

extension RecordedImage.Beginning {
  /// The field's value before the first row of the list that the same write added.
  fileprivate func first(_ field: String, before list: String, as member: String?) -> JSONValue {
    if let member, case .array(let rows)? = document[list], case .object(let row)? = rows.first {
      return row[member] ?? .null
    }
    return document[field] ?? .null
  }
}
