import Domain
import GRDB

extension Store: QueueReading {
  public func outlook(for user: UserID) throws(DomainError) -> QueueOutlook {
    let now = environment.clock.now()
    return try read { db in
      let floor = try FloorRows(db).settings()
      let day = FloorDay(of: now, in: try environment.zones.zone(named: floor.timeZone))
      return try QueueOutlookRows(
        db: db, zones: environment.zones, floor: floor, now: now, day: day
      ).outlook(for: user)
    }
  }

  public func standing(of contact: ContactID) throws(DomainError) -> QueueStanding? {
    try read { db -> QueueStanding? in
      let found = try db.row(
        "SELECT status_id, call_count, assigned_to FROM contact WHERE id = ?", [contact.rawValue])
      guard let row = found else { return nil }
      guard
        let status = try Statuses(db).all().first(where: { $0.id == StatusID(row["status_id"]) })
      else { throw DomainError.storage(.corrupt) }
      let called = row["call_count"] as Int > 0
      let others = try db.integer(
        """
        SELECT count(*) FROM contact WHERE assigned_to IS ? AND rank = ? AND id <> ?
        """,
        [
          row["assigned_to"] as Int64?, QueueRank.of(statusOrder: status.order, called: called),
          contact.rawValue,
        ])
      return QueueStanding(status: status, wasCalled: called, others: others ?? 0)
    }
  }
}

/// Puts every contact that a telephoniste could ever be served under the first rule
/// that holds it back.
struct QueueOutlookRows {
  let db: Database
  let zones: any TimeZones
  let floor: FloorSettings
  let now: Instant
  let day: FloorDay

  /// The rules in their order; `free` where none holds. Attempts are counted only of
  /// whoever was called today.
  private static let rules = """
    SELECT CASE
        WHEN s.exclude_from_call_list THEN 'status'
        WHEN EXISTS (SELECT 1 FROM do_not_call AS d
          WHERE d.phone = contact.phone AND d.removed_at IS NULL) THEN 'list'
        WHEN number_problem THEN 'number'
        WHEN leased_by IS NOT NULL AND leased_by NOT IN (SELECT id FROM seat WHERE user_id = ?1)
          OR EXISTS (SELECT 1 FROM call WHERE contact_id = contact.id AND ended_at IS NULL)
          THEN 'in-use'
        WHEN zone_set = 0 THEN 'place'
        WHEN last_call_at >= ?2 AND (SELECT count(*) FROM call
          WHERE contact_id = contact.id AND called_at >= ?2 AND \(AttemptSQL.isOne)) >= ?3
          THEN 'attempts'
        WHEN max(ifnull(callback_at, 0), ifnull(snoozed_until, 0)) > ?4 THEN 'callback'
        WHEN callback_at IS NULL AND EXISTS (SELECT 1 FROM worked_today AS w
          WHERE w.user_id = ?1 AND w.day = ?5 AND w.contact_id = contact.id) THEN 'worked'
        WHEN assigned_to IS NULL AND NOT ?6 THEN 'pool'
        ELSE 'free' END AS rule,
      zone_set, count(*) AS contacts,
      min(max(ifnull(callback_at, 0), ifnull(snoozed_until, 0))) AS callback
    FROM contact JOIN contact_status AS s ON s.id = status_id
    WHERE deleted_at IS NULL AND (assigned_to = ?1 OR assigned_to IS NULL)
    GROUP BY 1, 2
    """

  func outlook(for user: UserID) throws(DomainError) -> QueueOutlook {
    let rows = try db.rows(
      QueueOutlookRows.rules,
      [
        user.rawValue, day.start.milliseconds, floor.attemptsPerDay, now.milliseconds, day.number,
        floor.servesPool,
      ])
    var held: [HoldRule: QueueOutlook.Held] = [:]
    var free = 0
    let places = try places()
    for row in rows {
      let contacts: Int = row["contacts"]
      let place = places[row["zone_set"]]
      if let rule = HoldRule(rawValue: row["rule"]) {
        add(contacts, to: rule, next: next(rule, row), in: &held)
      } else if let place {
        switch place {
        case .open: free += contacts
        case .closed(let opensAt): add(contacts, to: .outsideHours, next: opensAt, in: &held)
        case .unknown: add(contacts, to: .place, next: nil, in: &held)
        }
      } else {
        add(contacts, to: .place, next: nil, in: &held)
      }
    }
    return QueueOutlook(held: HoldRule.allCases.compactMap { held[$0] }, free: free)
  }

  private func add(
    _ contacts: Int, to rule: HoldRule, next: Instant?,
    in held: inout [HoldRule: QueueOutlook.Held]
  ) {
    var sum = held[rule] ?? QueueOutlook.Held(rule: rule, contacts: 0, next: nil)
    sum.contacts += contacts
    sum.next = [sum.next, next].compactMap { $0 }.min()
    held[rule] = sum
  }

  private func next(_ rule: HoldRule, _ row: Row) -> Instant? {
    switch rule {
    case .attemptsUsed, .workedToday: return day.end
    case .callbackLater: return row.instant("callback")
    default: return nil
    }
  }

  /// What the calling hours say of each zone set; a region that may not be called is
  /// as good as unknown.
  private func places() throws(DomainError) -> [Int: HoursFinding] {
    var places: [Int: HoursFinding] = [:]
    for row in try db.rows("SELECT id, region, zones FROM zone_set") {
      let names = (row["zones"] as String).split(separator: " ").map(String.init)
      let found = names.compactMap { try? zones.zone(named: $0) }
      let isKnown = found.count == names.count && floor.allowedRegions.contains(row["region"])
      places[row["id"]] =
        isKnown && !floor.requiresNationalList
        ? floor.callingHours.finding(at: now, in: found) : .unknown
    }
    return places
  }
}
