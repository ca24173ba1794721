import Domain
import GRDB

/// Reads appointments on any connection.
struct ReservationRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  private static let select = """
    SELECT r.*, agent.name AS agent_name, agent.email AS agent_email,
      booker.name AS booker_name, booker.email AS booker_email
    FROM reservation AS r JOIN user AS agent ON agent.id = r.agent_id
    LEFT JOIN user AS booker ON booker.id = r.created_by
    """

  func record(
    _ id: ReservationID, in sight: ReservationSight
  ) throws(DomainError) -> ReservationRecord? {
    var wanted = Condition()
    wanted.add("r.id = ?", id.rawValue)
    wanted.add(sight)
    guard
      let row = try db.row(
        "\(ReservationRows.select) WHERE \(wanted.sql)", StatementArguments(wanted.values))
    else { return nil }
    return try record(row)
  }

  func visits(
    of agent: UserID, from: Instant, until: Instant
  ) throws(DomainError) -> [ReservationRecord] {
    let rows = try db.rows(
      """
      \(ReservationRows.select) WHERE r.agent_id = ? AND r.date >= ? AND r.date < ?
        AND r.status <> 'cancelled' ORDER BY r.date, r.id
      """, [agent.rawValue, from.milliseconds, until.milliseconds])
    var records: [ReservationRecord] = []
    for row in rows { records.append(try record(row)) }
    return records
  }

  func page(
    _ query: ReservationQuery, in sight: ReservationSight
  ) throws(DomainError) -> ReservationPage {
    var wanted = Condition()
    wanted.add(query)
    wanted.add(sight)
    let total = try db.integer(
      "SELECT count(*) FROM reservation AS r WHERE \(wanted.sql)",
      StatementArguments(wanted.values))
    if let place = query.after {
      wanted.add("(r.date, r.id) > (?, ?)", place.start.milliseconds, place.id.rawValue)
    }
    let rows = try db.rows(
      """
      \(ReservationRows.select) WHERE \(wanted.sql) ORDER BY r.date, r.id LIMIT ?
      """, StatementArguments(wanted.values + [Int64(query.limit) + 1]))
    var lines: [ReservationLine] = []
    for row in rows.prefix(query.limit) { lines.append(try line(row)) }
    return ReservationPage(
      lines: lines, total: total ?? 0, next: rows.count > query.limit ? lines.last?.place : nil)
  }

  private func record(_ row: Row) throws(DomainError) -> ReservationRecord {
    let line = try line(row)
    return ReservationRecord(line: line, notes: try notes(of: line.reservation.id))
  }

  private func line(_ row: Row) throws(DomainError) -> ReservationLine {
    ReservationLine(
      reservation: try Reservation(row: row), agentName: row["agent_name"],
      agentEmail: row["agent_email"], bookedByName: row["booker_name"],
      bookedByEmail: row["booker_email"])
  }

  private func notes(of id: ReservationID) throws(DomainError) -> [NoteLine] {
    try db.rows(
      """
      SELECT n.id, n.content, n.created_at, user.name FROM reservation_note AS n
      LEFT JOIN user ON user.id = n.created_by WHERE reservation_id = ? ORDER BY n.id DESC
      """, [id.rawValue]
    ).map { row in
      NoteLine(
        id: row["id"], content: row["content"], authorName: row["name"],
        at: Instant(milliseconds: row["created_at"]))
    }
  }
}

/// What rows have to hold, part by part.
private struct Condition {
  private(set) var sql = "1"
  private(set) var values: [Int64] = []

  mutating func add(_ part: String, _ values: Int64...) {
    sql += " AND " + part
    self.values += values
  }

  mutating func add(_ sight: ReservationSight) {
    guard case .own(let user) = sight else { return }
    add("(r.agent_id = ? OR r.created_by = ?)", user.rawValue, user.rawValue)
  }

  mutating func add(_ query: ReservationQuery) {
    if let agent = query.agent { add("r.agent_id = ?", agent.rawValue) }
    if let booker = query.bookedBy { add("r.created_by = ?", booker.rawValue) }
    if let contact = query.contact { add("r.contact_id = ?", contact.rawValue) }
    if let from = query.from { add("r.date >= ?", from.milliseconds) }
    if let until = query.until { add("r.date < ?", until.milliseconds) }
    if !query.statuses.isEmpty {
      // Words of the program, none of anybody's typing.
      let words = query.statuses.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      add("r.status IN (\(words))")
    }
  }
}
