import Domain
import GRDB

/// Makes the roll-ups anew, inside a write.
struct FigureRolls {
  let db: Database
  let zones: any TimeZones

  init(_ db: Database, zones: any TimeZones) {
    self.db = db
    self.zones = zones
  }

  /// From the rows, by the floor's zone as its settings name it now.
  func rebuild() throws(DomainError) {
    try FloorClock.set(db, to: zones.zone(named: FloorRows(db).settings().timeZone))
    let count = try FigureCount(db)
    try fillDays(count)
    try fillContacts(count)
    try db.run(
      "UPDATE contact SET is_barred = 1 - is_barred WHERE is_barred <> \(Schema7.isBarred)")
  }

  private func fillDays(_ count: FigureCount) throws(DomainError) {
    try db.run("DELETE FROM figure_day")
    let marks = Array(repeating: "?", count: FigureColumn.all.count + 2).joined(separator: ", ")
    let sql = """
      INSERT INTO figure_day (user_id, day, \(FigureColumn.all.joined(separator: ", ")))
      VALUES (\(marks))
      """
    for (key, day) in count.days {
      try db.run(sql, StatementArguments([key.user, key.day] + day.columns))
    }
  }

  private func fillContacts(_ count: FigureCount) throws(DomainError) {
    try db.run("DELETE FROM figure_zone")
    for (key, contacts) in count.zones {
      try db.run(
        "INSERT INTO figure_zone VALUES (?, ?, ?, ?)",
        [key.zoneSet, key.status, key.isPool, contacts])
    }
    try db.run("DELETE FROM contact_counter")
    for (key, contacts) in count.statuses {
      try db.run(
        "INSERT INTO contact_counter VALUES (?, ?, ?, ?)",
        [key.status, key.assignedTo, key.isConverted, contacts])
    }
    try db.run("DELETE FROM figure_added")
    for (day, contacts) in count.added {
      try db.run("INSERT INTO figure_added VALUES (?, ?)", [day, contacts])
    }
  }
}

struct GRDBFigureRepository: FigureRepository {
  let tx: Transaction

  var callsToCount: Int {
    get throws(DomainError) { try tx.db.integer("SELECT max(id) FROM call") ?? 0 }
  }

  func rebuild() throws(DomainError) { try FigureRolls(tx.db, zones: tx.zones).rebuild() }
}
