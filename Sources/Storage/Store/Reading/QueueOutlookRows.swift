import Domain
import GRDB

/// Puts every contact that a telephoniste could ever be served under the first rule
/// that holds it back.
struct QueueOutlookRows {
  let db: Database
  let rules: HoldRules

  init(db: Database, rules: HoldRules) {
    self.db = db
    self.rules = rules
  }

  func outlook(for user: UserID) throws(DomainError) -> QueueOutlook {
    var held: [HoldRule: QueueOutlook.Held] = [:]
    var free = 0
    for row in try rows(for: user) {
      let contacts: Int = row["contacts"]
      if let rule = HoldRule(rawValue: row["rule"]) {
        add(contacts, to: rule, next: next(rule, row), in: &held)
      } else {
        free += contacts
      }
    }
    return QueueOutlook(held: HoldRule.allCases.compactMap { held[$0] }, free: free)
  }

  private func rows(for user: UserID) throws(DomainError) -> [Row] {
    let rule = rules.first(for: .one(user))
    return try db.rows(
      literal: """
        SELECT \(rule) AS rule, zone_set, count(*) AS contacts,
          min(max(ifnull(callback_at, 0), ifnull(snoozed_until, 0))) AS callback
        FROM contact
        WHERE deleted_at IS NULL AND (assigned_to = \(user.rawValue) OR assigned_to IS NULL)
        GROUP BY 1, 2
        """)
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
    case .attemptsUsed, .workedToday: return rules.day.end
    case .callbackLater: return row.instant("callback")
    case .outsideHours: return rules.opening(of: row["zone_set"])
    default: return nil
    }
  }
}
