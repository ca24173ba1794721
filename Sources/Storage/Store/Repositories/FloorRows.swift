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
      guard let setting = FloorSetting(rawValue: row["key"]) else { continue }
      let value: String = row["value"]
      switch setting {
      case .timeZone: settings.timeZone = value
      case .pool: settings.servesPool = value == "on"
      case .escalationMinutes: settings.escalation = .minutes(Int64(value) ?? 30)
      case .pauseReasons:
        settings.pauseReasons = value.split(separator: ", ").map { String($0) }
      case .idleLockMinutes: settings.idleLock = .minutes(Int64(value) ?? 10)
      }
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

struct GRDBDoNotCallRepository: DoNotCallRepository {
  let tx: Transaction

  func contains(_ phone: PhoneNumber) throws(DomainError) -> Bool {
    try tx.row("SELECT 1 FROM do_not_call WHERE phone = ?", [phone.digits]) != nil
  }

  func add(_ phone: PhoneNumber) throws(DomainError) {
    guard try !contains(phone) else { return }
    try tx.run(
      "INSERT INTO do_not_call (phone, added_by, added_at) VALUES (?, ?, ?)",
      [phone.digits, tx.userID?.rawValue, tx.now.milliseconds])
    let image: Image = ["phone": .string(phone.digits), "addedAt": JSONValue(tx.now)]
    try tx.record(.created(image), of: .doNotCall, String(tx.db.lastInsertedRowID))
  }
}
