import Domain
import GRDB

struct GRDBAgentRepository: AgentRepository {
  let tx: Transaction

  func profile(of agent: UserID) throws(DomainError) -> AgentProfile {
    try AgentRows(tx.db).profile(of: agent)
  }

  func save(_ profile: AgentProfile) throws(DomainError) {
    try makeProfile(of: profile.agentID)
    let before = try self.profile(of: profile.agentID)
    guard before != profile else { return }
    try tx.run(
      """
      UPDATE agent_profile SET appointment_minutes = ?, travel_minutes = ?, updated_by = ?,
        updated_at = ? WHERE user_id = ?
      """,
      [
        profile.appointmentMinutes, profile.travelMinutes, tx.userID?.rawValue,
        tx.now.milliseconds, profile.agentID.rawValue,
      ])
    try tx.record(
      .updated(old: before.image, new: profile.image, additions: []), of: .agentProfile,
      String(profile.agentID.rawValue))
  }

  private func makeProfile(of agent: UserID) throws(DomainError) {
    let (by, at) = (tx.userID?.rawValue, tx.now.milliseconds)
    try tx.run(
      """
      INSERT INTO agent_profile (user_id, created_by, updated_by, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """, [agent.rawValue, by, by, at, at])
    guard tx.db.changesCount == 1 else { return }
    try tx.record(
      .created(AgentProfile(agentID: agent).image), of: .agentProfile, String(agent.rawValue))
  }

  // MARK: Availability

  func slot(_ id: SlotID) throws(DomainError) -> AvailabilitySlot? {
    try tx.row("SELECT * FROM availability_slot WHERE id = ?", [id.rawValue])
      .map { AvailabilitySlot(row: $0) }
  }

  func slotCount(of agent: UserID) throws(DomainError) -> Int {
    try tx.db.integer(
      "SELECT count(*) FROM availability_slot WHERE user_id = ?", [agent.rawValue]) ?? 0
  }

  func insert(
    _ times: AvailabilityTimes, of agent: UserID
  ) throws(DomainError) -> AvailabilitySlot {
    try makeProfile(of: agent)
    let (by, at) = (tx.userID?.rawValue, tx.now.milliseconds)
    try tx.run(
      """
      INSERT INTO availability_slot (kind, start_day, start_second, end_day, end_second,
        frequency, days_of_week, last_day, user_id, created_by, updated_by, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, GRDBAgentRepository.columns(times) + [agent.rawValue, by, by, at, at])
    let slot = AvailabilitySlot(
      id: SlotID(tx.db.lastInsertedRowID), agentID: agent, times: times, createdAt: tx.now)
    try tx.record(.created(slot.image), of: .availability, slot.id.document)
    return slot
  }

  func save(_ slot: AvailabilitySlot) throws(DomainError) {
    guard let before = try self.slot(slot.id) else { throw .booking(.availability(.unknown)) }
    guard before.times != slot.times else { return }
    try tx.run(
      """
      UPDATE availability_slot SET kind = ?, start_day = ?, start_second = ?, end_day = ?,
        end_second = ?, frequency = ?, days_of_week = ?, last_day = ?, updated_by = ?,
        updated_at = ? WHERE id = ?
      """,
      GRDBAgentRepository.columns(slot.times)
        + [tx.userID?.rawValue, tx.now.milliseconds, slot.id.rawValue])
    try tx.record(
      .updated(old: before.image, new: slot.image, additions: []), of: .availability,
      slot.id.document)
  }

  func delete(_ slot: AvailabilitySlot) throws(DomainError) {
    try tx.run("DELETE FROM availability_slot WHERE id = ?", [slot.id.rawValue])
    try tx.record(.deleted(slot.image), of: .availability, slot.id.document)
  }

  private static func columns(_ times: AvailabilityTimes) -> StatementArguments {
    [
      times.kind.rawValue, times.start.date.dayNumber, times.start.secondOfDay,
      times.end.date.dayNumber, times.end.secondOfDay, times.recurrence?.frequency.rawValue,
      times.dayMask, times.recurrence?.endDate?.dayNumber,
    ]
  }
}

extension SlotID {
  /// As the history names the record.
  var document: String { String(rawValue) }
}
