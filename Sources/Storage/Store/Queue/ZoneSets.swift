import Domain
import GRDB

/// The distinct sets of zones in which contacts live, by key; 0 stands for
/// contacts whose zones nobody knows, who are never served.
final class ZoneSets {
  private let db: Database
  private let zones: any TimeZones
  private var known: [Key: Int] = [:]
  private var knownOpen: Set<Int>?

  private struct Key: Hashable {
    var region: String
    var zones: String
  }

  init(_ db: Database, zones: any TimeZones) {
    self.db = db
    self.zones = zones
  }

  /// The key of a place's set, which is made where it is new.
  func id(of place: CalledPlace) throws(DomainError) -> Int {
    guard let region = place.region, !place.zones.isEmpty else { return 0 }
    let key = Key(region: region, zones: place.zones.joined(separator: " "))
    if let id = known[key] { return id }
    let arguments: StatementArguments = [key.region, key.zones]
    let select = "SELECT id FROM zone_set WHERE region = ? AND zones = ?"
    var id = try db.integer(select, arguments)
    if id == nil {
      try db.run("INSERT INTO zone_set (region, zones) VALUES (?, ?)", arguments)
      id = Int(db.lastInsertedRowID)
      forgetOpen()
    }
    known[key] = id
    return id ?? 0
  }

  /// The sets in whose every zone calling is allowed, and whose region may be
  /// called; each zone is judged once.
  func open(at now: Instant, _ floor: FloorSettings) throws(DomainError) -> Set<Int> {
    if let knownOpen { return knownOpen }
    var open: Set<Int> = []
    if !floor.requiresNationalList {
      var judged: [Substring: Bool] = [:]
      for row in try db.rows("SELECT id, region, zones FROM zone_set") {
        guard floor.allowedRegions.contains(row["region"]) else { continue }
        let names = (row["zones"] as String).split(separator: " ")
        if names.allSatisfy({ isOpen($0, now, floor.callingHours, &judged) }) {
          open.insert(row["id"])
        }
      }
    }
    knownOpen = open
    return open
  }

  /// Judged anew at the next question.
  func forgetOpen() { knownOpen = nil }

  private func isOpen(
    _ name: Substring, _ now: Instant, _ hours: CallingHours, _ judged: inout [Substring: Bool]
  ) -> Bool {
    if let known = judged[name] { return known }
    let zone = try? zones.zone(named: String(name))
    let isOpen = zone.map { hours.allow($0.local(now)) } ?? false
    judged[name] = isOpen
    return isOpen
  }
}

/// A day of the floor, from midnight to midnight.
struct FloorDay {
  /// Days since 1970-01-01.
  let number: Int
  let start: Instant
  let end: Instant

  init(of instant: Instant, in zone: any Zone) {
    let date = zone.day(of: instant)
    number = date.dayNumber
    start = zone.start(of: date)
    end = zone.start(of: date.adding(days: 1))
  }
}
