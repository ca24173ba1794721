import Domain
import GRDB

/// The rules that hold contacts back, as they stand at one moment, in SQL.
struct HoldRules {
  /// Who asks: what one telephoniste holds or has worked does not keep the next from
  /// somebody else.
  enum Asking {
    case one(UserID)
    /// Whoever a contact is assigned to.
    case everybody
  }

  let floor: FloorSettings
  let now: Instant
  let day: FloorDay
  private let places: [Int: Place]

  /// What the calling hours say of a zone set.
  private enum Place {
    case open
    case closed([any Zone])
    /// Nobody knows what time it is there, or the floor does not call there.
    case unknown
  }

  init(
    _ db: Database, zones: any TimeZones, floor: FloorSettings, now: Instant
  ) throws(DomainError) {
    self.floor = floor
    self.now = now
    day = FloorDay(of: now, in: try zones.zone(named: floor.timeZone))
    var places: [Int: Place] = [:]
    for row in try db.rows("SELECT id, region, zones FROM zone_set") {
      let names = (row["zones"] as String).split(separator: " ").map(String.init)
      let found = names.compactMap { try? zones.zone(named: $0) }
      let isKnown = found.count == names.count && floor.allowedRegions.contains(row["region"])
      places[row["id"]] =
        !isKnown || floor.requiresNationalList || found.isEmpty
        ? .unknown : floor.callingHours.allow(now, in: found) ? .open : .closed(found)
    }
    self.places = places
  }

  /// When calls may be made to the contacts of a zone set; nil where they may now, or
  /// that is not known.
  func opening(of zoneSet: Int) -> Instant? {
    guard case .closed(let zones)? = places[zoneSet],
      case .closed(let opensAt) = floor.callingHours.finding(at: now, in: zones)
    else { return nil }
    return opensAt
  }

  /// What holds a contact that nothing of its own holds; nil where nothing does.
  func rule(ofZoneSet zoneSet: Int, isPool: Bool) -> HoldRule? {
    switch places[zoneSet] {
    case .unknown, nil: return .place
    case .closed: return .outsideHours
    case .open: return isPool && !floor.servesPool ? .poolClosed : nil
    }
  }

  /// The first rule that holds the row `contact`, by its raw value; `free` where none
  /// does. Attempts are counted only of whoever was called today.
  func first(for asking: Asking) -> SQL {
    let start = day.start.milliseconds
    return """
      CASE
        WHEN contact.status_id IN (SELECT id FROM contact_status WHERE exclude_from_call_list)
          THEN 'status'
        WHEN EXISTS (SELECT 1 FROM do_not_call AS d
          WHERE d.phone = contact.phone AND d.removed_at IS NULL) THEN 'list'
        WHEN contact.number_problem THEN 'number'
        WHEN \(isLeased(asking))
          OR EXISTS (SELECT 1 FROM call WHERE contact_id = contact.id AND ended_at IS NULL)
          THEN 'in-use'
        WHEN \(isElsewhere) THEN 'place'
        WHEN contact.last_call_at >= \(start) AND (SELECT count(*) FROM call
          WHERE contact_id = contact.id AND called_at >= \(start) AND \(sql: AttemptSQL.isOne))
            >= \(floor.attemptsPerDay) THEN 'attempts'
        WHEN max(ifnull(contact.callback_at, 0), ifnull(contact.snoozed_until, 0))
          > \(now.milliseconds) THEN 'callback'
        WHEN contact.callback_at IS NULL AND EXISTS (SELECT 1 FROM worked_today AS w
          WHERE w.user_id = \(worker(asking)) AND w.day = \(day.number)
            AND w.contact_id = contact.id) THEN 'worked'
        WHEN \(isClosed) THEN 'hours'
        WHEN contact.assigned_to IS NULL AND NOT \(floor.servesPool ? 1 : 0) THEN 'pool'
        ELSE 'free' END
      """
  }

  private func isLeased(_ asking: Asking) -> SQL {
    switch asking {
    case .everybody: "contact.leased_by IS NOT NULL"
    case .one(let user):
      """
      contact.leased_by IS NOT NULL
        AND contact.leased_by NOT IN (SELECT id FROM seat WHERE user_id = \(user.rawValue))
      """
    }
  }

  private func worker(_ asking: Asking) -> SQL {
    switch asking {
    case .everybody: "contact.assigned_to"
    case .one(let user): "\(user.rawValue)"
    }
  }

  private var isElsewhere: SQL { "contact.zone_set NOT IN \(openSets + closedSets)" }

  private var isClosed: SQL { "contact.zone_set IN \(closedSets)" }

  private var openSets: [Int] {
    places.filter { if case .open = $0.value { true } else { false } }.keys.sorted()
  }

  private var closedSets: [Int] {
    places.filter { if case .closed = $0.value { true } else { false } }.keys.sorted()
  }

  // MARK: Where a rule's contacts are found

  /// The keys of all contacts that a rule may hold first, and of some others; nil where
  /// only looking at every contact can tell.
  func candidates(of rule: HoldRule) -> SQL? {
    switch rule {
    case .excludedStatus, .place: nil
    case .onList:
      """
      SELECT c.id FROM do_not_call AS d JOIN contact AS c ON c.phone = d.phone
      WHERE d.removed_at IS NULL
      """
    case .numberProblem:
      "SELECT id FROM contact INDEXED BY contact_number_problem WHERE number_problem = 1"
    case .inUse:
      """
      SELECT id FROM contact INDEXED BY contact_lease WHERE leased_by IS NOT NULL
      UNION SELECT contact_id FROM call WHERE ended_at IS NULL
      """
    case .attemptsUsed:
      "SELECT DISTINCT contact_id AS id FROM call WHERE called_at >= \(day.start.milliseconds)"
    case .callbackLater:
      // What was skipped waits only while a call is promised.
      "SELECT id FROM contact INDEXED BY contact_callback WHERE callback_at IS NOT NULL"
    case .workedToday:
      """
      SELECT DISTINCT w.contact_id AS id FROM user CROSS JOIN worked_today AS w
      ON w.user_id = user.id AND w.day = \(day.number)
      """
    case .outsideHours: closedSets.isEmpty ? HoldRules.nobody : nil
    case .poolClosed: floor.servesPool ? HoldRules.nobody : nil
    }
  }

  private static var nobody: SQL { "SELECT id FROM contact WHERE 0" }
}
