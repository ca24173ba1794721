import Domain
import GRDB

/// Every contact under the first rule that holds it back, without looking at every contact: those
/// that a rule of their own may hold are looked at, all others follow from their status, zones
/// and owner, which are counted.
struct QueueLeftRows {
  let db: Database
  let rules: HoldRules

  private struct Key: Hashable {
    let zoneSet: Int
    let status: Int64
    let isPool: Bool

    init(_ row: Row) {
      zoneSet = row["zone_set"]
      status = row["status_id"]
      isPool = row["is_pool"]
    }
  }

  func left() throws(DomainError) -> QueueLeft {
    var counts: [HoldRule?: Int] = [:]
    var others = try counted()
    for row in try db.rows(literal: looked) {
      let contacts: Int = row["contacts"]
      counts[HoldRule(rawValue: row["rule"]), default: 0] += contacts
      others[Key(row), default: 0] -= contacts
    }
    let excluded = Set(
      try Statuses(db).ever().filter(\.excludeFromCallList).map(\.id.rawValue))
    for (key, contacts) in others {
      let rule =
        excluded.contains(key.status)
        ? .excludedStatus : rules.rule(ofZoneSet: key.zoneSet, isPool: key.isPool)
      counts[rule, default: 0] += contacts
    }
    let held = HoldRule.allCases.compactMap { rule in
      counts[rule].flatMap { $0 == 0 ? nil : QueueLeft.Held(rule: rule, contacts: $0) }
    }
    return QueueLeft(at: rules.now, held: held, free: counts[nil] ?? 0)
  }

  private func counted() throws(DomainError) -> [Key: Int] {
    var found: [Key: Int] = [:]
    for row in try db.rows("SELECT * FROM figure_zone") { found[Key(row)] = row["contacts"] }
    return found
  }

  /// Contacts that a rule of their own may hold, by the rule that does.
  var looked: SQL {
    let own: [HoldRule] = [.inUse, .attemptsUsed, .callbackLater, .workedToday]
    let keys = own.compactMap(rules.candidates).joined(separator: " UNION ")
    return """
      SELECT \(rules.first(for: .everybody)) AS rule, zone_set, status_id,
        assigned_to IS NULL AS is_pool, count(*) AS contacts
      FROM (\(keys) UNION
        SELECT id FROM contact INDEXED BY contact_barred
        WHERE is_barred = 1 AND deleted_at IS NULL AND status_id IN (
          SELECT id FROM contact_status WHERE NOT exclude_from_call_list)
      ) AS candidate CROSS JOIN contact ON contact.id = candidate.id
      WHERE contact.deleted_at IS NULL GROUP BY 1, 2, 3, 4
      """
  }
}
