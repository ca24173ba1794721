import Domain
import GRDB

/// What an admin sees first; counts come from counters, never from a scan.
struct OverviewRows {
  let db: Database
  let now: Instant

  init(_ db: Database, now: Instant) {
    self.db = db
    self.now = now
  }

  func overview() throws(DomainError) -> FloorOverview {
    let byStatus = try statusCounts()
    let assigned = try assignedCounts()
    return FloorOverview(
      contacts: byStatus.reduce(0) { $0 + $1.contacts }, pool: assigned[0] ?? 0,
      byStatus: byStatus, people: try people(assigned),
      lastChanges: try HistoryReader(db).lastActs(30))
  }

  private func statusCounts() throws(DomainError) -> [FloorOverview.StatusCount] {
    let counts = try contactsByStatus()
    return try Statuses(db).all().map { status in
      FloorOverview.StatusCount(status: status, contacts: counts[status.id] ?? 0)
    }
  }

  func contactsByStatus() throws(DomainError) -> [StatusID: Int] {
    let rows = try db.rows(
      "SELECT status_id, sum(contacts) AS contacts FROM contact_counter GROUP BY status_id")
    return Dictionary(
      uniqueKeysWithValues: rows.map { (StatusID($0["status_id"]), $0["contacts"]) })
  }

  private func assignedCounts() throws(DomainError) -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    let rows = try db.rows(
      "SELECT assigned_to, sum(contacts) AS contacts FROM contact_counter GROUP BY assigned_to")
    for row in rows { counts[row["assigned_to"]] = row["contacts"] }
    return counts
  }

  private func people(_ assigned: [Int64: Int]) throws(DomainError) -> [FloorOverview.Person] {
    let states = try seatStates()
    let people = try People(db).users().filter(\.isActive).map { user in
      FloorOverview.Person(
        id: user.id, name: user.name, actors: user.actors,
        assigned: assigned[user.id.rawValue] ?? 0, state: states[user.id])
    }
    // Whoever is at a seat first; among them, and among the others, as they were.
    return people.filter { $0.state != nil } + people.filter { $0.state == nil }
  }

  /// What each person who is at a seat does; of several seats the last one counts.
  func seatStates() throws(DomainError) -> [UserID: SeatState] {
    var states: [UserID: SeatState] = [:]
    let limit = now - Seat.heartbeatLimit
    let seats = try db.rows(
      """
      SELECT user_id, state FROM seat
      WHERE ended_at IS NULL AND heartbeat_at >= ? AND expires_at IS NULL ORDER BY id
      """, [limit.milliseconds])
    for row in seats { states[UserID(row["user_id"])] = SeatState(rawValue: row["state"]) }
    return states
  }
}
