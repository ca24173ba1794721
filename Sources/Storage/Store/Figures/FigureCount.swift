import Domain
import GRDB

/// The roll-ups counted from the rows alone: what they are made of, and compared with.
struct FigureCount {
  struct PersonDay: Hashable {
    let user: Int64
    let day: Int64
  }

  struct ZoneKey: Hashable {
    let zoneSet: Int64
    let status: Int64
    let isPool: Bool
  }

  struct StatusKey: Hashable {
    let status: Int64
    let assignedTo: Int64
    let isConverted: Bool
  }

  private(set) var days: [PersonDay: FigureDay] = [:]
  private(set) var zones: [ZoneKey: Int64] = [:]
  private(set) var statuses: [StatusKey: Int64] = [:]
  private(set) var added: [Int64: Int64] = [:]

  /// By the clock that the file has.
  init(_ db: Database) throws(DomainError) {
    try translatingErrors {
      try countCalls(db)
      try countSpells(db)
      try countWork(db)
      try countContacts(db)
    }
  }

  /// The stretches of the floor's clock, each with its offset.
  private static let stretches = """
    (SELECT began_at, east, lead(began_at, 1, 9223372036854775807) OVER (ORDER BY began_at) AS until
     FROM floor_clock) AS clock
    """

  /// The offset that was in force at an instant.
  private static func east(_ instant: String) -> String {
    "(SELECT east FROM floor_clock WHERE began_at <= \(instant) ORDER BY began_at DESC LIMIT 1)"
  }

  // MARK: One person's day

  static let calls = """
    SELECT called_by, (called_at + east) / 3600000 AS hour, iif(ended_at IS NULL, NULL, outcome),
      \(CallLength.allCases.dropLast().map { "(duration >= \($0.until ?? 0))" }
        .joined(separator: " + ")) AS length,
      count(*), sum(iif(ended_at IS NULL, 0, duration))
    FROM \(stretches) CROSS JOIN call ON called_at >= clock.began_at AND called_at < clock.until
    GROUP BY 1, 2, 3, 4
    """

  private mutating func countCalls(_ db: Database) throws {
    let cursor = try Row.fetchCursor(db, sql: FigureCount.calls)
    while let row = try cursor.next() {
      let (hour, count): (Int64, Int64) = (row[1], row[4])
      let number = Int(hour % 24)
      let key = PersonDay(user: row[0], day: hour / 24)
      var day = days[key] ?? FigureDay()
      day["calls"] += count
      day[FigureColumn.hour(number, "calls")] += count
      day["talk"] += row[5] as Int64
      if let outcome = (row[2] as String?).flatMap(CallOutcome.init(rawValue:)) {
        day[FigureColumn.name(of: outcome)] += count
        if outcome == .answered, let length = CallLength(rawValue: row[3]) {
          day[FigureColumn.name(of: length)] += count
          day[FigureColumn.hour(number, "answered")] += count
        }
      }
      days[key] = day
    }
  }

  private mutating func countSpells(_ db: Database) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT user_id, (s.began_at + \(FigureCount.east("s.began_at"))) / 86400000,
          s.state = 'paused', sum(max(0, s.ended_at - s.began_at))
        FROM seat_spell AS s CROSS JOIN seat ON seat.id = s.seat_id
        WHERE s.ended_at IS NOT NULL AND s.state IN ('wrap_up', 'paused')
        GROUP BY 1, 2, 3
        """)
    while let row = try cursor.next() {
      add(row[3], to: row[2] ? "pause" : "wrap_up", PersonDay(user: row[0], day: row[1]))
    }
  }

  private mutating func countWork(_ db: Database) throws {
    let worked = try Row.fetchCursor(
      db, sql: "SELECT user_id, day, count(*) FROM worked_today GROUP BY 1, 2")
    while let row = try worked.next() {
      add(row[2], to: "worked", PersonDay(user: row[0], day: row[1]))
    }
    let booked = try Row.fetchCursor(
      db,
      sql: """
        SELECT created_by, (created_at + \(FigureCount.east("created_at"))) / 86400000,
          count(*), sum(status = 'done')
        FROM reservation WHERE created_by IS NOT NULL GROUP BY 1, 2
        """)
    while let row = try booked.next() {
      let key = PersonDay(user: row[0], day: row[1])
      add(row[2], to: "booked", key)
      add(row[3], to: "kept", key)
    }
  }

  private mutating func add(_ count: Int64, to column: String, _ key: PersonDay) {
    days[key, default: FigureDay()][column] += count
  }

  // MARK: Contacts

  private mutating func countContacts(_ db: Database) throws {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT zone_set, status_id, ifnull(assigned_to, 0), is_converted, count(*) FROM contact
        WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4
        """)
    while let row = try cursor.next() {
      let (status, owner, count): (Int64, Int64, Int64) = (row[1], row[2], row[4])
      zones[ZoneKey(zoneSet: row[0], status: status, isPool: owner == 0), default: 0] += count
      let key = StatusKey(status: status, assignedTo: owner, isConverted: row[3])
      statuses[key, default: 0] += count
    }
    let born = try Row.fetchCursor(
      db,
      sql: """
        SELECT (created_at + east) / 86400000, count(*)
        FROM \(FigureCount.stretches) CROSS JOIN contact
          ON created_at >= clock.began_at AND created_at < clock.until
        WHERE deleted_at IS NULL GROUP BY 1
        """)
    while let row = try born.next() { added[row[0]] = row[1] }
  }
}
