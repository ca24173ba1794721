import Domain
import GRDB

extension Store: FigureKeeping {
  public func compareFigures() throws(DomainError) -> [FigureDifference] {
    try read { db in try FigureComparison(db, zones: environment.zones).differences() }
  }
}

/// The roll-ups beside what their rows come to.
struct FigureComparison {
  let db: Database
  let zones: any TimeZones

  init(_ db: Database, zones: any TimeZones) {
    self.db = db
    self.zones = zones
  }

  /// In a steady order.
  func differences() throws(DomainError) -> [FigureDifference] {
    let count = try FigureCount(db)
    return try clock() + days(count) + zones(count) + statuses(count) + added(count) + barred()
  }

  private func clock() throws(DomainError) -> [FigureDifference] {
    let zone = try zones.zone(named: FloorRows(db).settings().timeZone)
    let (kept, wanted) = (try FloorClock.kept(db), FloorClock.changes(of: zone))
    guard kept != wanted else { return [] }
    let shared = min(kept.count, wanted.count)
    let place = (0..<shared).first { kept[$0] != wanted[$0] } ?? shared
    func east(_ changes: [FloorClock.Change]) -> Int64 {
      place < changes.count ? changes[place].east : 0
    }
    return [
      FigureDifference(
        roll: .clock, place: zone.name, column: "east", kept: east(kept), counted: east(wanted))
    ]
  }

  private func days(_ count: FigureCount) throws(DomainError) -> [FigureDifference] {
    let names = Dictionary(
      uniqueKeysWithValues: try People(db).users().map { ($0.id.rawValue, $0.email) })
    var kept: [FigureCount.PersonDay: FigureDay] = [:]
    for row in try db.rows("SELECT * FROM figure_day") {
      kept[FigureCount.PersonDay(user: row["user_id"], day: row["day"])] = FigureDay(
        (0..<FigureColumn.all.count).map { row[$0 + 2] })
    }
    let keys = Set(kept.keys).union(count.days.keys).sorted {
      ($0.day, $0.user) < ($1.day, $1.user)
    }
    return keys.flatMap { key -> [FigureDifference] in
      let day = LocalDate(dayNumber: Int(key.day))
      let place = "\(names[key.user] ?? String(key.user)) \(day.iso8601)"
      let (old, new) = (kept[key] ?? FigureDay(), count.days[key] ?? FigureDay())
      return FigureColumn.all.filter { old[$0] != new[$0] }.map {
        FigureDifference(roll: .day, place: place, column: $0, kept: old[$0], counted: new[$0])
      }
    }
  }

  // MARK: Contacts

  private func zones(_ count: FigureCount) throws(DomainError) -> [FigureDifference] {
    var kept: [FigureCount.ZoneKey: Int64] = [:]
    for row in try db.rows("SELECT * FROM figure_zone") {
      let key = FigureCount.ZoneKey(
        zoneSet: row["zone_set"], status: row["status_id"], isPool: row["is_pool"])
      kept[key] = row["contacts"]
    }
    return compared(.zones, kept, count.zones) {
      "zone set \($0.zoneSet), status \($0.status)\($0.isPool ? ", pool" : "")"
    }
  }

  private func statuses(_ count: FigureCount) throws(DomainError) -> [FigureDifference] {
    var kept: [FigureCount.StatusKey: Int64] = [:]
    for row in try db.rows("SELECT * FROM contact_counter") {
      let key = FigureCount.StatusKey(
        status: row["status_id"], assignedTo: row["assigned_to"], isConverted: row["is_converted"])
      kept[key] = row["contacts"]
    }
    return compared(.statuses, kept, count.statuses) {
      "status \($0.status), user \($0.assignedTo)\($0.isConverted ? ", converted" : "")"
    }
  }

  private func added(_ count: FigureCount) throws(DomainError) -> [FigureDifference] {
    var kept: [Int64: Int64] = [:]
    for row in try db.rows("SELECT * FROM figure_added") { kept[row["day"]] = row["contacts"] }
    return compared(.added, kept, count.added) { LocalDate(dayNumber: Int($0)).iso8601 }
  }

  private func compared<Key: Hashable>(
    _ roll: FigureDifference.Roll, _ kept: [Key: Int64], _ counted: [Key: Int64],
    _ name: (Key) -> String
  ) -> [FigureDifference] {
    Set(kept.keys).union(counted.keys).filter { kept[$0] ?? 0 != counted[$0] ?? 0 }
      .map {
        FigureDifference(
          roll: roll, place: name($0), column: "contacts", kept: kept[$0] ?? 0,
          counted: counted[$0] ?? 0)
      }.sorted { $0.place < $1.place }
  }

  /// Contacts by their keys, at most some of each.
  private func barred() throws(DomainError) -> [FigureDifference] {
    try db.rows(
      """
      SELECT id, is_barred FROM contact WHERE is_barred <> \(Schema7.isBarred) ORDER BY id LIMIT 100
      """
    ).map {
      let kept: Int64 = $0["is_barred"]
      return FigureDifference(
        roll: .barred, place: "contact \($0["id"] as Int64)", column: "is_barred", kept: kept,
        counted: 1 - kept)
    }
  }
}
