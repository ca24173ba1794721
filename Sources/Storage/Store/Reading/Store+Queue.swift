import Domain
import GRDB

extension Store: QueueReading {
  public func outlook(for user: UserID) throws(DomainError) -> QueueOutlook {
    let now = environment.clock.now()
    return try read { db in
      let floor = try FloorRows(db).settings()
      let rules = try HoldRules(db, zones: environment.zones, floor: floor, now: now)
      return try QueueOutlookRows(db: db, rules: rules).outlook(for: user)
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
