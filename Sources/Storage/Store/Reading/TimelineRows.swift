import Domain
import GRDB

extension Store: TimelineReading {
  public func timeline(
    of id: ContactID, in sight: Sight, limit: Int
  ) throws(DomainError) -> Timeline? {
    try read { db in
      let sighted = SightCondition(sight, day: try today(db))
      let arguments: StatementArguments = [id.rawValue]
      let found = try db.row(
        "SELECT 1 FROM contact WHERE id = ? AND deleted_at IS NULL AND \(sighted.sql)",
        arguments + sighted.arguments)
      guard found != nil else { return nil }
      return try TimelineRows(db).timeline(of: id, limit: limit)
    }
  }
}

/// Reads a contact's entries of the history as what they tell.
struct TimelineRows {
  let db: Database
  private let statuses: [Int64: ContactStatus]

  init(_ db: Database) throws(DomainError) {
    self.db = db
    statuses = Dictionary(
      uniqueKeysWithValues: try Statuses(db).ever().map { ($0.id.rawValue, $0) })
  }

  static let select = """
    SELECT h.seq, h.at, h.actorKind, h.action, p.json AS payload, s.json AS snapshot, r.because
    FROM history AS h LEFT JOIN history_payload AS p ON p.seq = h.seq
    JOIN user_snapshot AS s ON s.digest = h.snapshotDigest
    JOIN request AS r ON r.id = h.request
    WHERE h.collection = 'contact' AND h.document = ? ORDER BY h.seq DESC LIMIT ?
    """

  func timeline(of id: ContactID, limit: Int) throws(DomainError) -> Timeline {
    let rows = try db.rows(TimelineRows.select, [id.document, limit + 1])
    var lines: [TimelineLine] = []
    for row in rows.prefix(limit) {
      let who: String? =
        row["actorKind"] == "user" ? HistoryJSON(row["snapshot"]).text("name") : nil
      for (part, fact) in try facts(row).enumerated() {
        lines.append(
          TimelineLine(
            id: TimelineLine.ID(seq: row["seq"], part: part),
            at: Instant(milliseconds: row["at"]), who: who, fact: fact))
      }
    }
    return Timeline(lines: lines, isWhole: rows.count <= limit)
  }

  // MARK: One entry

  private func facts(_ row: Row) throws(DomainError) -> [TimelineFact] {
    if row["action"] == HistoryAction.create.rawValue {
      return [.created(byImport: row["because"] == Reason.importContacts.rawValue)]
    }
    var facts: [TimelineFact] = []
    let changes = Changes(HistoryJSON(row["payload"] ?? "{}").changes)
    if let status = status(changes) { facts.append(status) }
    if let change = changes["assignedToTelephonisteId"] {
      facts.append(.assigned(from: try name(change.old), to: try name(change.new)))
    }
    if let callback = try callback(changes) { facts.append(callback) }
    for field in ContactField.allCases {
      guard let change = changes[field.rawValue] else { continue }
      facts.append(.edited(field, old: change.old.told, new: change.new.told))
    }
    if let change = changes["numberProblem"] { facts.append(.numberProblem(change.new == true)) }
    if let change = changes["deletedAt"] { facts.append(.deleted(change.new != .null)) }
    if let change = changes["isConverted"], changes["statusId"] == nil {
      facts.append(.converted(change.new == true))
    }
    for change in changes.all where change.field == "notes" {
      if let text = change.new["content"]?.told { facts.append(.noted(text)) }
    }
    for change in changes.all where change.field == "callHistory" {
      if let call = try call(change) { facts.append(call) }
    }
    return facts
  }

  private func status(_ changes: Changes) -> TimelineFact? {
    guard let added = changes["statusHistory"]?.new, case .integer(let id)? = added["statusId"],
      let new = statuses[id]
    else { return nil }
    var old: ContactStatus? = new
    if let change = changes["statusId"] {
      old = change.old.number.flatMap { statuses[$0] }
    }
    let note = added["note"]?.told ?? ""
    return .status(old: old, new: new, note: note.isEmpty ? nil : note)
  }

  private func callback(_ changes: Changes) throws(DomainError) -> TimelineFact? {
    guard let change = changes["callbackAt"] else { return nil }
    guard let at = Instant(iso8601: change.new.told) else { return .callbackEnded }
    let promised = changes["callbackFor"].map(\.new) ?? .null
    return .callback(at, promisedBy: try name(promised))
  }

  /// Of a call its end is told, or that it goes on; its provider's id is not.
  private func call(_ change: FieldChange) throws(DomainError) -> TimelineFact? {
    if let word = change.new["outcome"]?.told, let outcome = CallOutcome(rawValue: word) {
      guard change.old["outcome"]?.told != word else { return nil }
      return .callEnded(outcome, seconds: Int(change.new["duration"]?.number ?? 0))
    }
    guard change.old == .null, let id = change.new["id"]?.number else { return nil }
    let isLive = try db.row("SELECT 1 FROM call WHERE id = ? AND ended_at IS NULL", [id]) != nil
    return isLive ? .called : nil
  }

  private func name(_ user: JSONValue) throws(DomainError) -> String? {
    guard let id = user.number else { return nil }
    return try db.row("SELECT name FROM user WHERE id = ?", [id])?["name"]
  }
}

/// The changes of one entry by their fields; the last of a list's additions.
private struct Changes {
  let all: [FieldChange]

  init(_ all: [FieldChange]) { self.all = all }

  subscript(field: String) -> FieldChange? { all.last { $0.field == field } }
}

extension JSONValue {
  fileprivate subscript(member: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[member]
  }

  fileprivate var number: Int64? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// A text as it stands, empty for anything else.
  fileprivate var told: String {
    guard case .string(let text) = self else { return "" }
    return text
  }
}
