import Domain
import GRDB

/// Draws one contact of a telephoniste's own or of the pool: the lowest rank
/// that has one in an open zone set, and there each with equal chance.
struct QueueDraw {
  let tx: Transaction
  let user: UserID
  let sets: QueueSets

  private struct Candidate {
    var id: ContactID
    /// How far its group's clock must move to reach it.
    var distance: Double

    init(_ row: Row, after clock: Double) {
      id = ContactID(row["id"])
      distance = (row["queue_key"] as Double) - clock
    }
  }

  /// The first of a group that she may be served, and those before it whom she
  /// worked today.
  private struct Front {
    var group: QueueGroup
    var candidate: Candidate?
    var passedOver: [Candidate] = []
  }

  /// - Parameter lowest: the lowest rank that she has, callbacks included.
  func own(from lowest: Int) throws(DomainError) -> ContactID? {
    let owner = user.rawValue
    return try draw(owner: owner, from: lowest >= 0 ? lowest : nextRank(owner, from: 0))
  }

  func pool() throws(DomainError) -> ContactID? {
    try draw(owner: 0, from: nextRank(0, from: 0))
  }

  private func draw(owner: Int64, from lowest: Int?) throws(DomainError) -> ContactID? {
    var rank = lowest
    while let current = rank {
      if let drawn = try draw(owner: owner, rank: current) { return drawn }
      rank = try nextRank(owner, from: current + 1)
    }
    return nil
  }

  /// The draw takes the smallest distance over the open sets, and moves the
  /// clocks of all of them by it; the clock of a closed set, or of one in which
  /// nobody waits, stands still.
  private func draw(owner: Int64, rank: Int) throws(DomainError) -> ContactID? {
    var fronts: [Front] = []
    for set in try sets.drawn(owner, rank) {
      fronts.append(try front(of: QueueGroup(owner: owner, rank: rank, zoneSet: set)))
    }
    let candidates = fronts.compactMap(\.candidate)
    guard let nearest = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
    for front in fronts { try tx.clocks.advance(front.group, by: nearest.distance) }
    for front in fronts { try redraw(front, behind: nearest.distance) }
    return nearest.id
  }

  /// Whoever was passed over and lies behind the clock now gets a fresh key. Those
  /// still before it keep theirs: to redraw them because they came early would
  /// favour the others.
  private func redraw(_ front: Front, behind distance: Double) throws(DomainError) {
    for passed in front.passedOver where passed.distance < distance {
      try tx.run(
        "UPDATE contact SET queue_key = ? WHERE id = ?",
        [try tx.clocks.entryKey(into: front.group), passed.id.rawValue])
    }
  }

  private func nextRank(_ owner: Int64, from rank: Int) throws(DomainError) -> Int? {
    let found =
      owner == 0
      ? try tx.row(QueueSQL.poolRank, [rank]) : try tx.row(QueueSQL.ownRank, [owner, rank])
    return found?["rank"]
  }

  private func front(of group: QueueGroup) throws(DomainError) -> Front {
    let clock = try tx.clocks.clock(of: group)
    guard group.owner == 0 else {
      let found = try tx.row(QueueSQL.ownFirst, [group.owner, group.rank, group.zoneSet])
      return Front(group: group, candidate: found.map { Candidate($0, after: clock) })
    }
    return try frontOfPool(group, clock)
  }

  /// A contact that came back to the pool may have been worked today by her.
  private func frontOfPool(_ group: QueueGroup, _ clock: Double) throws(DomainError) -> Front {
    let day = try tx.today()
    return try translatingErrors {
      var front = Front(group: group)
      let cursor = try Row.fetchCursor(
        tx.db.cachedStatement(sql: QueueSQL.poolInOrder),
        arguments: [user.rawValue, day, group.rank, group.zoneSet])
      while let row = try cursor.next() {
        let candidate = Candidate(row, after: clock)
        guard row["worked"] else {
          front.candidate = candidate
          return front
        }
        front.passedOver.append(candidate)
      }
      return front
    }
  }
}

/// The hot statements; tests assert their query plans.
enum QueueSQL {
  static let holder = """
    SELECT ifnull(
        (SELECT user_id FROM seat WHERE id = contact.leased_by),
        (SELECT called_by FROM call WHERE contact_id = contact.id AND ended_at IS NULL)
      ) AS holder FROM contact WHERE id = ?
    """
  static let ownRank = """
    SELECT rank FROM contact WHERE assigned_to = ? AND rank >= ? ORDER BY rank LIMIT 1
    """
  static let poolRank = """
    SELECT rank FROM contact WHERE assigned_to IS NULL AND rank >= ? ORDER BY rank LIMIT 1
    """
  static let sharedRank = """
    SELECT rank FROM contact WHERE rank IN (-2, -1) ORDER BY rank LIMIT 1
    """
  static let ownFirst = """
    SELECT id, queue_key FROM contact
    WHERE assigned_to = ? AND rank = ? AND zone_set = ? ORDER BY queue_key LIMIT 1
    """
  /// The zone sets of a group, from one to the next by the index.
  private static func sets(_ condition: String) -> String {
    """
    WITH RECURSIVE present(zone_set) AS (
      SELECT min(zone_set) FROM contact WHERE \(condition)
      UNION ALL
      SELECT (SELECT min(zone_set) FROM contact
        WHERE \(condition) AND contact.zone_set > present.zone_set)
      FROM present WHERE present.zone_set IS NOT NULL)
    SELECT zone_set FROM present WHERE zone_set IS NOT NULL
    """
  }
  static let ownSets = sets("assigned_to = ?1 AND rank = ?2")
  static let poolSets = sets("assigned_to IS NULL AND rank = ?1")
  static let sharedSets = sets("rank IN (-2, -1) AND rank = ?1")
  static let escalated = """
    SELECT id FROM contact WHERE assigned_to = ? AND rank = ? LIMIT ?
    """
  static let poolInOrder = """
    SELECT id, queue_key, EXISTS (
        SELECT 1 FROM worked_today AS w
        WHERE w.user_id = ? AND w.day = ? AND w.contact_id = contact.id) AS worked
    FROM contact
    WHERE assigned_to IS NULL AND rank = ? AND zone_set = ? ORDER BY queue_key
    """
  static let sharedCallback = """
    SELECT id, queue_key FROM contact
    WHERE rank IN (-2, -1) AND rank = ? AND zone_set = ? AND NOT EXISTS (
      SELECT 1 FROM worked_today AS w
      WHERE w.user_id = ? AND w.day = ? AND w.contact_id = contact.id)
    ORDER BY queue_key LIMIT 1
    """
  static let due = "SELECT id FROM contact WHERE wake_at <= ? ORDER BY wake_at LIMIT ?"
  static let parked = """
    SELECT id FROM contact WHERE assigned_to = ? AND parked_on < ? ORDER BY parked_on LIMIT ?
    """
  static let lapsed = """
    SELECT * FROM seat WHERE ended_at IS NULL AND heartbeat_at < ?
    ORDER BY heartbeat_at LIMIT ?
    """
}
