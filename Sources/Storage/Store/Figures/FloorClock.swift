import Domain
import GRDB

/// When the floor's clock changes, as far as figures reach: SQL alone then knows on which day and
/// at which hour of the floor an instant lies.
enum FloorClock {
  struct Change: Equatable {
    /// UTC milliseconds.
    let beganAt: Int64
    /// Milliseconds east of UTC from then on.
    let east: Int64
  }

  private static let first = Instant(seconds: 946_684_800)  // 2000-01-01
  private static let last = Instant(seconds: 3_471_292_800)  // 2080-01-01
  /// Two changes of one zone lie farther apart.
  private static let step = Span.hours(6 * 24)

  /// The first one began long ago.
  static func changes(of zone: any Zone) -> [Change] {
    var changes = [Change(beganAt: -62_135_596_800_000, east: east(of: zone, at: first))]
    var moment = first
    while moment < last {
      let next = moment + step
      let offset = east(of: zone, at: next)
      if offset != changes[changes.count - 1].east {
        changes.append(Change(beganAt: change(in: zone, from: moment, to: next), east: offset))
      }
      moment = next
    }
    return changes
  }

  private static func east(of zone: any Zone, at moment: Instant) -> Int64 {
    Int64(zone.offsetSeconds(at: moment)) * 1000
  }

  /// The first millisecond of the offset that is in force at `end`.
  private static func change(in zone: any Zone, from start: Instant, to end: Instant) -> Int64 {
    let wanted = zone.offsetSeconds(at: end)
    var (low, high) = (start.seconds, end.seconds)
    while low + 1 < high {
      let middle = (low + high) / 2
      if zone.offsetSeconds(at: Instant(seconds: middle)) == wanted {
        high = middle
      } else {
        low = middle
      }
    }
    return high * 1000
  }

  static func kept(_ db: Database) throws(DomainError) -> [Change] {
    try db.rows("SELECT began_at, east FROM floor_clock ORDER BY began_at")
      .map { Change(beganAt: $0["began_at"], east: $0["east"]) }
  }

  static func set(_ db: Database, to zone: any Zone) throws(DomainError) {
    try db.run("DELETE FROM floor_clock")
    for change in changes(of: zone) {
      try db.run("INSERT INTO floor_clock VALUES (?, ?)", [change.beganAt, change.east])
    }
  }
}
