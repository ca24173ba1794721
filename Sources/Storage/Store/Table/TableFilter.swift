import Domain
import GRDB

/// A filter and a sight as conditions on the row `contact`, at one moment.
struct TableFilter {
  let db: Database
  let wanted: ContactFilter
  let sight: Sight
  let search: TableSearch
  let now: Instant
  /// Nil where nobody asks what holds a contact back.
  let rules: HoldRules?
  /// What the sight lets through; deleted or not.
  let sighted: SQL
  /// Today on the floor, where the sight asks for it.
  let day: Int
  /// One condition for each part; all must hold.
  let conditions: [SQL]

  init(
    _ db: Database, _ wanted: ContactFilter, _ sight: Sight, _ environment: StoreEnvironment
  ) throws(DomainError) {
    self.db = db
    self.wanted = wanted
    self.sight = sight
    search = TableSearch(wanted.search)
    now = environment.clock.now()
    let floor = try FloorRows(db).settings()
    rules =
      wanted.heldBack == nil
      ? nil : try HoldRules(db, zones: environment.zones, floor: floor, now: now)
    day = try environment.zones.zone(named: floor.timeZone).day(of: now).dayNumber
    let condition = SightCondition(sight, day: day)
    sighted = SQL(sql: condition.sql, arguments: condition.arguments)
    conditions =
      TableFilter.facets(wanted) + TableFilter.dates(wanted, now) + search.conditions
      + (sight == .everything ? [] : [sighted]) + TableFilter.held(wanted, rules)
  }

  /// All of them, with others.
  func condition(_ others: [SQL] = []) -> SQL { (others + conditions).joined(separator: " AND ") }

  private static func facets(_ wanted: ContactFilter) -> [SQL] {
    var conditions: [SQL] = [
      wanted.isDeleted ? "contact.deleted_at IS NOT NULL" : "contact.deleted_at IS NULL"
    ]
    if !wanted.statuses.isEmpty {
      conditions.append("contact.status_id IN \(wanted.statuses.map(\.rawValue).sorted())")
    }
    switch wanted.assignment {
    case .any: break
    case .nobody: conditions.append("contact.assigned_to IS NULL")
    case .somebody: conditions.append("contact.assigned_to IS NOT NULL")
    case .user(let user): conditions.append("contact.assigned_to = \(user.rawValue)")
    }
    if let isConverted = wanted.isConverted {
      conditions.append("contact.is_converted = \(isConverted)")
    }
    return conditions
  }

  private static func dates(_ wanted: ContactFilter, _ now: Instant) -> [SQL] {
    var conditions: [SQL] = []
    if let from = wanted.createdFrom {
      conditions.append("contact.created_at >= \(from.milliseconds)")
    }
    if let before = wanted.createdBefore {
      conditions.append("contact.created_at < \(before.milliseconds)")
    }
    if wanted.callbackIsDue { conditions.append("contact.callback_at <= \(now.milliseconds)") }
    return conditions
  }

  private static func held(_ wanted: ContactFilter, _ rules: HoldRules?) -> [SQL] {
    guard let first = rules?.first(for: .everybody) else { return [] }
    guard case .rule(let rule) = wanted.heldBack else { return ["(\(first)) <> 'free'"] }
    return ["(\(first)) = \(rule.rawValue)"]
  }

  /// Whether a seat whose heart beats, or a claim that has not run out, holds the row.
  var isLeased: SQL {
    let silent = now - Seat.heartbeatLimit
    return """
      (contact.leased_by IS NOT NULL AND contact.leased_by IN (
        SELECT id FROM seat WHERE ended_at IS NULL
          AND ifnull(expires_at > \(now.milliseconds), heartbeat_at >= \(silent.milliseconds))))
      """
  }
}
