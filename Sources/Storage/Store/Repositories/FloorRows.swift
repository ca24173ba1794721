import Domain
import GRDB

/// Reads the floor settings on any connection; a setting without a row has its
/// default.
struct FloorRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  func settings() throws(DomainError) -> FloorSettings {
    var settings = FloorSettings()
    for row in try db.rows("SELECT key, value FROM setting") {
      // A value that this program does not know leaves the default.
      _ = FloorSetting(rawValue: row["key"])?.read(row["value"], into: &settings)
    }
    return settings
  }
}

struct GRDBSettingRepository: SettingRepository {
  let tx: Transaction

  func set(_ setting: FloorSetting, to settings: FloorSettings) throws(DomainError) {
    let value = setting.text(in: settings)
    let old = try tx.row("SELECT value FROM setting WHERE key = ?", [setting.rawValue])
    try tx.run(
      """
      INSERT INTO setting VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
      """, [setting.rawValue, value, tx.now.milliseconds])
    tx.forgetFloor()
    if [.attemptsPerDay, .timeZone].contains(setting) { try QueuePlace(tx).settleCalledToday() }
    // Every day of the past is another one by another clock.
    if setting == .timeZone { try tx.figures.rebuild() }
    let image: Image = ["value": .string(value)]
    guard let old else {
      return try tx.record(.created(image), of: .setting, setting.rawValue)
    }
    let before: String = old["value"]
    try tx.record(
      .updated(old: ["value": .string(before)], new: image, additions: []), of: .setting,
      setting.rawValue)
  }
}
