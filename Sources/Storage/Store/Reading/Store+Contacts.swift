import Domain
import GRDB

extension Store: ContactReading {
  public func card(_ id: ContactID, in sight: Sight) throws(DomainError) -> ContactCard? {
    try read { db in try card(db, "contact.id = ?", [id.rawValue], sight) }
  }

  public func card(phone: PhoneNumber, in sight: Sight) throws(DomainError) -> ContactCard? {
    try read { db in try card(db, "phone = ?", [phone.digits], sight) }
  }

  public func lines(
    _ ids: [ContactID], in sight: Sight
  ) throws(DomainError) -> [ContactLine] {
    try read { db in try ContactLines(db, sight, day: today(db)).lines(ids) }
  }

  public func statuses() throws(DomainError) -> [ContactStatus] {
    try read { db in try Statuses(db).all() }
  }

  public func draft(for id: ContactID, of user: UserID) throws(DomainError) -> String? {
    try read { db in
      try db.row(
        "SELECT body FROM draft WHERE user_id = ? AND contact_id = ?",
        [user.rawValue, id.rawValue])?["body"]
    }
  }

  public func today(of user: UserID) throws(DomainError) -> TodaysWork {
    try read { db in
      let zone = try environment.zones.zone(named: FloorRows(db).settings().timeZone)
      let day = zone.day(of: environment.clock.now())
      return try TodayRows(db).work(of: user, on: day.dayNumber, since: zone.start(of: day))
    }
  }

  private func card(
    _ db: Database, _ condition: String, _ arguments: StatementArguments, _ sight: Sight
  ) throws(DomainError) -> ContactCard? {
    let sighted = SightCondition(sight, day: try today(db))
    let found = try db.row(
      """
      SELECT contact.*, user.name AS assignee, user.email AS assignee_email FROM contact
      LEFT JOIN user ON user.id = contact.assigned_to
      WHERE \(condition) AND deleted_at IS NULL AND \(sighted.sql)
      """, arguments + sighted.arguments)
    guard let row = found else { return nil }
    let contact = try Contact(row: row)
    guard let status = try Statuses(db).all().first(where: { $0.id == contact.statusID }) else {
      throw .storage(.corrupt)
    }
    return ContactCard(
      contact: contact, status: status, assignedToName: row["assignee"],
      assignedToEmail: row["assignee_email"], notes: try notes(db, contact.id),
      calls: try calls(db, contact.id),
      leasedBy: row.identifier("leased_by"))
  }

  private func notes(_ db: Database, _ id: ContactID) throws(DomainError) -> [ContactNote] {
    try db.rows(
      """
      SELECT content, user.name AS author, contact_note.created_at AS at FROM contact_note
      LEFT JOIN user ON user.id = contact_note.created_by
      WHERE contact_id = ? ORDER BY contact_note.id DESC LIMIT 50
      """, [id.rawValue]
    ).map { row in
      ContactNote(
        content: row["content"], authorName: row["author"] ?? "",
        createdAt: Instant(milliseconds: row["at"]))
    }
  }

  private func calls(_ db: Database, _ id: ContactID) throws(DomainError) -> [CallLine] {
    try db.rows(
      """
      SELECT call.id, called_at, outcome, duration, user.name AS caller FROM call
      JOIN user ON user.id = called_by WHERE contact_id = ? ORDER BY call.id DESC LIMIT 50
      """, [id.rawValue]
    ).map { row in
      CallLine(
        id: CallID(row["id"]), at: Instant(milliseconds: row["called_at"]),
        callerName: row["caller"],
        outcome: (row["outcome"] as String?).flatMap(CallOutcome.init(rawValue:)),
        duration: row["duration"])
    }
  }
}

/// A telephoniste sees what is assigned to her, leased to her, or was worked by
/// her today.
struct SightCondition {
  let sql: String
  let arguments: StatementArguments

  init(_ sight: Sight, day: Int) {
    switch sight {
    case .everything:
      sql = "1"
      arguments = []
    case .telephoniste(let user):
      sql = """
        (assigned_to = ? OR EXISTS (
            SELECT 1 FROM seat WHERE seat.id = contact.leased_by AND seat.user_id = ?)
          OR EXISTS (SELECT 1 FROM worked_today AS w
            WHERE w.user_id = ? AND w.day = ? AND w.contact_id = contact.id))
        """
      arguments = [user.rawValue, user.rawValue, user.rawValue, day]
    }
  }
}
