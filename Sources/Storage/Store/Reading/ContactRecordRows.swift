import Domain
import GRDB

extension Store: ContactRecordReading {
  public func record(_ id: ContactID) throws(DomainError) -> ContactRecord? {
    let limit = environment.clock.now() - Seat.heartbeatLimit
    return try read { db in try ContactRecordRows(db).record(id, seatsSince: limit) }
  }

  public func contact(with phone: PhoneNumber) throws(DomainError) -> Contact? {
    try read { db in
      try db.row("SELECT * FROM contact WHERE phone = ?", [phone.digits])
        .map { row in try Contact(row: row) }
    }
  }

  public func notes(
    of id: ContactID, before key: Int64?, limit: Int
  ) throws(DomainError) -> RecordPage<NoteLine> {
    try read { db in try ContactRecordRows(db).notes(of: id, before: key, limit: limit) }
  }

  public func statusChanges(
    of id: ContactID, before key: Int64?, limit: Int
  ) throws(DomainError) -> RecordPage<StatusChangeLine> {
    try read { db in try ContactRecordRows(db).statusChanges(of: id, before: key, limit: limit) }
  }

  public func assignmentChanges(
    of id: ContactID, before key: Int64?, limit: Int
  ) throws(DomainError) -> RecordPage<AssignmentChangeLine> {
    try read { db in
      try ContactRecordRows(db).assignmentChanges(of: id, before: key, limit: limit)
    }
  }
}

extension Store: TelephonisteReading {
  public func telephonistes() throws(DomainError) -> [TelephonisteLine] {
    try read { db in
      try db.rows(ContactRecordRows.telephonistes).map { row in
        TelephonisteLine(
          id: UserID(row["id"]), name: row["name"], email: row["email"], contacts: row["contacts"])
      }
    }
  }
}

/// Reads one contact with its notes, status and assignment changes, deleted or not.
struct ContactRecordRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  static let record = """
    SELECT contact.*, assignee.name AS assignee, promiser.name AS promiser,
      creator.name AS creator, changer.name AS changer,
      EXISTS (SELECT 1 FROM call WHERE contact_id = contact.id AND ended_at IS NULL) AS in_call,
      (SELECT count(*) FROM contact_note WHERE contact_id = contact.id) AS notes,
      (SELECT count(*) FROM call WHERE contact_id = contact.id) AS calls,
      (SELECT count(*) FROM contact_status_change WHERE contact_id = contact.id) AS status_changes,
      (SELECT count(*) FROM contact_assignment_change WHERE contact_id = contact.id)
        AS assignment_changes,
      seat.served_at, holder.name AS holder
    FROM contact
    LEFT JOIN user AS assignee ON assignee.id = contact.assigned_to
    LEFT JOIN user AS promiser ON promiser.id = contact.callback_for
    LEFT JOIN user AS creator ON creator.id = contact.created_by
    LEFT JOIN user AS changer ON changer.id = contact.updated_by
    LEFT JOIN seat ON seat.id = contact.leased_by AND seat.ended_at IS NULL
      AND (seat.heartbeat_at >= ?2 OR seat.expires_at IS NOT NULL)
    LEFT JOIN user AS holder ON holder.id = seat.user_id
    WHERE contact.id = ?1
    """

  func record(_ id: ContactID, seatsSince limit: Instant) throws(DomainError) -> ContactRecord? {
    let found = try db.row(ContactRecordRows.record, [id.rawValue, limit.milliseconds])
    guard let row = found else { return nil }
    let contact = try Contact(row: row)
    guard let status = try Statuses(db).ever().first(where: { $0.id == contact.statusID }) else {
      throw .storage(.corrupt)
    }
    return ContactRecord(
      contact: contact, status: status, assignedToName: row["assignee"],
      callbackForName: row["promiser"], createdByName: row["creator"],
      updatedByName: row["changer"],
      holder: (row["holder"] as String?).map { name in
        ContactRecord.Holder(name: name, since: row.instant("served_at"))
      },
      isInCall: row["in_call"], notes: row["notes"], calls: row["calls"],
      statusChanges: row["status_changes"],
      assignmentChanges: row["assignment_changes"])
  }

  // MARK: The lists

  static let notes = """
    SELECT contact_note.id, content, user.name AS author, contact_note.created_at AS at
    FROM contact_note LEFT JOIN user ON user.id = contact_note.created_by
    WHERE contact_id = ? AND contact_note.id < ? ORDER BY contact_note.id DESC LIMIT ?
    """

  func notes(
    of id: ContactID, before key: Int64?, limit: Int
  ) throws(DomainError) -> RecordPage<NoteLine> {
    try page(ContactRecordRows.notes, id, key, limit) { row in
      NoteLine(
        id: row["id"], content: row["content"], authorName: row["author"],
        at: Instant(milliseconds: row["at"]))
    }
  }

  static let statusChanges = """
    SELECT change.id, change.status_id, change.note, user.name AS author, change.updated_at AS at
    FROM contact_status_change AS change LEFT JOIN user ON user.id = change.updated_by
    WHERE change.contact_id = ? AND change.id < ? ORDER BY change.id DESC LIMIT ?
    """

  func statusChanges(
    of id: ContactID, before key: Int64?, limit: Int
  ) throws(DomainError) -> RecordPage<StatusChangeLine> {
    let statuses = Dictionary(
      uniqueKeysWithValues: try Statuses(db).ever().map { ($0.id, $0) })
    return try page(ContactRecordRows.statusChanges, id, key, limit) { (row) throws(DomainError) in
      guard let status = statuses[StatusID(row["status_id"])] else { throw .storage(.corrupt) }
      return StatusChangeLine(
        id: row["id"], status: status, note: row["note"], byName: row["author"],
        at: Instant(milliseconds: row["at"]))
    }
  }

  static let assignmentChanges = """
    SELECT change.id, source.name AS source, target.name AS target, author.name AS author,
      change.assigned_at AS at
    FROM contact_assignment_change AS change
    LEFT JOIN user AS source ON source.id = change.from_user_id
    LEFT JOIN user AS target ON target.id = change.to_user_id
    LEFT JOIN user AS author ON author.id = change.assigned_by
    WHERE change.contact_id = ? AND change.id < ? ORDER BY change.id DESC LIMIT ?
    """

  func assignmentChanges(
    of id: ContactID, before key: Int64?, limit: Int
  ) throws(DomainError) -> RecordPage<AssignmentChangeLine> {
    try page(ContactRecordRows.assignmentChanges, id, key, limit) { row in
      AssignmentChangeLine(
        id: row["id"], fromName: row["source"], toName: row["target"], byName: row["author"],
        at: Instant(milliseconds: row["at"]))
    }
  }

  private func page<Line>(
    _ sql: String, _ id: ContactID, _ key: Int64?, _ limit: Int,
    _ line: (Row) throws(DomainError) -> Line
  ) throws(DomainError) -> RecordPage<Line> {
    let rows = try db.rows(sql, [id.rawValue, key ?? .max, limit + 1])
    var lines: [Line] = []
    for row in rows.prefix(limit) { lines.append(try line(row)) }
    let last: Int64? = rows.prefix(limit).last?["id"]
    return RecordPage(lines: lines, next: rows.count > limit ? last : nil)
  }

  // MARK: Telephonistes

  /// The counters hold what is not deleted.
  static let telephonistes = """
    SELECT user.id, name, email, ifnull(counted.contacts, 0) AS contacts
    FROM user LEFT JOIN (
      SELECT assigned_to, sum(contacts) AS contacts FROM contact_counter GROUP BY assigned_to
    ) AS counted ON counted.assigned_to = user.id
    WHERE is_telephoniste AND is_active ORDER BY name, user.id
    """
}
