import Domain
import GRDB
import Synchronization

/// A demo floor's own time: the host's, moved so that the first opening is a
/// Tuesday at ten in the morning (docs/decisions.md, The demo floor).
final class DemoClock: Clock {
  private let host: any Clock
  private let ahead = Mutex(Span.milliseconds(0))

  init(host: any Clock) { self.host = host }

  func now() -> Instant { hostNow + ahead.withLock { $0 } }

  var hostNow: Instant { host.now() }

  /// All seats of one floor share how far it is ahead of the host.
  func adopt(_ shared: Span) { ahead.withLock { $0 = shared } }

  /// Ten in the morning of the last Tuesday, today included.
  static func start(before now: Instant, in zone: any Zone) -> Instant {
    let today = zone.day(of: now)
    let tuesday = today.adding(days: -((today.weekday + 5) % 7))
    switch zone.wallTime(LocalDateTime(date: tuesday, hour: 10, minute: 0)) {
    case .once(let instant), .twice(let instant, _): return instant
    case .skipped: return zone.start(of: tuesday) + .hours(10)
    }
  }
}

extension Store {
  private var demoClock: DemoClock? { environment.clock as? DemoClock }

  /// Goes on from the last instant that the floor saw, unless a seat is at work
  /// and its time goes on already. Time never goes back.
  func startDemoClock() throws(DomainError) {
    guard let clock = demoClock else { return }
    try transact { db in
      let known = try db.row("SELECT ahead, last FROM demo_clock WHERE id = 1")
      let host = clock.hostNow
      let last: Instant
      if let known {
        last = Instant(milliseconds: known["last"])
        let shared = Span(milliseconds: known["ahead"])
        if host + shared >= last, try isSeated(db, at: host + shared) {
          return clock.adopt(shared)
        }
      } else {
        let zone = try environment.zones.zone(named: FloorRows(db).settings().timeZone)
        last = DemoClock.start(before: host, in: zone)
      }
      clock.adopt(last - host)
      try db.run(
        "INSERT OR REPLACE INTO demo_clock VALUES (1, ?, ?)",
        [(last - host).milliseconds, last.milliseconds])
    }
  }

  /// Notes how far the floor's time has come, with every change and heartbeat.
  func renewDemoClock(_ db: Database) throws(DomainError) {
    guard let clock = demoClock,
      let row = try db.row("SELECT ahead FROM demo_clock WHERE id = 1")
    else { return }
    clock.adopt(Span(milliseconds: row["ahead"]))
    try db.run(
      "UPDATE demo_clock SET last = max(last, ?) WHERE id = 1", [clock.now().milliseconds])
  }

  private func isSeated(_ db: Database, at now: Instant) throws(DomainError) -> Bool {
    let silent = now - Seat.heartbeatLimit
    return try db.row(
      """
      SELECT 1 FROM seat WHERE ended_at IS NULL AND expires_at IS NULL AND heartbeat_at >= ?
      """, [silent.milliseconds]) != nil
  }
}
