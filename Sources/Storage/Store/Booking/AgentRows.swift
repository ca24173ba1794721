import Domain
import GRDB

/// Reads agents and what decides when they are free, on any connection.
struct AgentRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  static let profiles = """
    SELECT p.user_id, user.name, user.email, p.appointment_minutes, p.travel_minutes
    FROM agent_profile AS p JOIN user ON user.id = p.user_id
    """

  func profile(of agent: UserID) throws(DomainError) -> AgentProfile {
    let row = try db.row("SELECT * FROM agent_profile WHERE user_id = ?", [agent.rawValue])
    return row.map { AgentProfile(row: $0) } ?? AgentProfile(agentID: agent)
  }

  func slots(of agent: UserID) throws(DomainError) -> [AvailabilitySlot] {
    try db.rows(
      """
      SELECT * FROM availability_slot WHERE user_id = ?
      ORDER BY frequency IS NULL, start_day, start_second, id
      """, [agent.rawValue]
    ).map { AvailabilitySlot(row: $0) }
  }

  // MARK: Lists

  private static let lines = """
    SELECT user.id AS user_id, user.name, user.email, p.appointment_minutes, p.travel_minutes,
      (SELECT count(*) FROM availability_slot AS s WHERE s.user_id = user.id) AS slots,
      (SELECT count(*) FROM reservation AS r
        WHERE r.agent_id = user.id AND r.date >= ? AND r.status IN ('scheduled', 'confirmed')
      ) AS visits
    FROM user LEFT JOIN agent_profile AS p ON p.user_id = user.id
    """

  /// Whoever is an agent, and whoever was one and has visits to come.
  func lines(at now: Instant) throws(DomainError) -> [AgentLine] {
    try db.rows(
      """
      SELECT * FROM (\(AgentRows.lines) ORDER BY user.name, user.id) AS l
      WHERE l.visits > 0 OR (SELECT is_agent AND is_active FROM user WHERE id = l.user_id)
      """, [now.milliseconds]
    ).map(line)
  }

  /// Whoever is or was an agent.
  func record(of agent: UserID, at now: Instant) throws(DomainError) -> AgentRecord? {
    let row = try db.row(
      """
      \(AgentRows.lines) WHERE user.id = ? AND (is_agent OR p.user_id IS NOT NULL
        OR EXISTS (SELECT 1 FROM reservation AS r WHERE r.agent_id = user.id))
      """, [now.milliseconds, agent.rawValue])
    guard let row else { return nil }
    return AgentRecord(line: line(row), slots: try slots(of: agent))
  }

  private func line(_ row: Row) -> AgentLine {
    AgentLine(
      id: UserID(row["user_id"]), name: row["name"], email: row["email"],
      profile: AgentProfile(row: row), slots: row["slots"], openVisits: row["visits"])
  }

  // MARK: What the search is made of

  /// - Parameter agent: nil for all who keep appointments now.
  func agendas(
    of agent: UserID?, from: Instant, until: Instant
  ) throws(DomainError) -> [AgentAgenda] {
    let settings = try FloorRows(db).settings()
    let agents = try db.rows(
      """
      SELECT user.id AS user_id, user.name, p.appointment_minutes, p.travel_minutes
      FROM user LEFT JOIN agent_profile AS p ON p.user_id = user.id
      WHERE is_agent AND is_active AND (?1 IS NULL OR user.id = ?1) ORDER BY user.name, user.id
      """, [agent?.rawValue])
    var agendas: [AgentAgenda] = []
    for row in agents {
      let profile = AgentProfile(row: row)
      agendas.append(
        AgentAgenda(
          agentID: profile.agentID, agentName: row["name"],
          appointment: profile.appointment(settings), travel: profile.travel(settings),
          availability: try availability(of: profile.agentID),
          reservations: try busy(profile.agentID, from, until)))
    }
    return agendas
  }

  private func availability(of agent: UserID) throws(DomainError) -> [AvailabilityTimes] {
    try db.rows("SELECT * FROM availability_slot WHERE user_id = ? ORDER BY id", [agent.rawValue])
      .map { AvailabilityTimes(row: $0) }
  }

  static let busySQL = """
    SELECT id, date, minutes FROM reservation
    WHERE agent_id = ? AND date >= ? AND date <= ? AND status <> 'cancelled' ORDER BY date
    """

  private func busy(
    _ agent: UserID, _ from: Instant, _ until: Instant
  ) throws(DomainError) -> [BusyTime] {
    let first = from - .minutes(Int64(AgentProfile.appointmentRange.upperBound))
    return try db.rows(
      AgentRows.busySQL, [agent.rawValue, first.milliseconds, until.milliseconds]
    ).map { row in
      let start = Instant(milliseconds: row["date"])
      return BusyTime(
        id: ReservationID(row["id"]), start: start, end: start + .minutes(row["minutes"]))
    }
  }
}
