import Domain
import GRDB

enum DoNotCallSQL {
  static let contains = "SELECT 1 FROM do_not_call WHERE phone = ? AND removed_at IS NULL"
  static let select = """
    SELECT d.*, user.name AS added_by_name, user.email AS added_by_email
    FROM do_not_call AS d LEFT JOIN user ON user.id = d.added_by
    """
}

struct GRDBDoNotCallRepository: DoNotCallRepository {
  let tx: Transaction

  func contains(_ phone: PhoneNumber) throws(DomainError) -> Bool {
    try tx.row(DoNotCallSQL.contains, [phone.digits]) != nil
  }

  func find(_ phone: PhoneNumber) throws(DomainError) -> DoNotCallEntry? {
    let row = try tx.row(
      "\(DoNotCallSQL.select) WHERE d.phone = ? AND d.removed_at IS NULL", [phone.digits])
    guard let row else { return nil }
    return try DoNotCallEntry(row: row)
  }

  func add(
    _ phone: PhoneNumber, from source: ListSource, reason: String?
  ) throws(DomainError) {
    let before = try row(phone)
    guard before == nil || before?["removed_at"] != nil else { return }
    try tx.run(
      """
      INSERT INTO do_not_call (phone, added_by, added_at, source, reason) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET added_by = excluded.added_by, added_at = excluded.added_at,
        source = excluded.source, reason = excluded.reason,
        removed_at = NULL, removed_by = NULL, removal_reason = NULL
      """,
      [
        phone.digits, tx.userID?.rawValue, tx.now.milliseconds, source.rawValue, reason,
      ])
    try settled(phone, since: before)
  }

  func remove(_ phone: PhoneNumber, reason: String) throws(DomainError) {
    guard let before = try row(phone), before["removed_at"] == nil else { throw .notOnList }
    try tx.run(
      "UPDATE do_not_call SET removed_at = ?, removed_by = ?, removal_reason = ? WHERE phone = ?",
      [tx.now.milliseconds, tx.userID?.rawValue, reason, phone.digits])
    try settled(phone, since: before)
  }

  private func row(_ phone: PhoneNumber) throws(DomainError) -> Row? {
    try tx.row("SELECT * FROM do_not_call WHERE phone = ?", [phone.digits])
  }

  /// Writes the history, and puts the number's contact where it now belongs.
  private func settled(_ phone: PhoneNumber, since before: Row?) throws(DomainError) {
    guard let after = try row(phone) else { throw .storage(.corrupt) }
    let document = String(after["id"] as Int64)
    let image = GRDBDoNotCallRepository.image(after)
    if let before {
      let old = GRDBDoNotCallRepository.image(before)
      try tx.record(.updated(old: old, new: image, additions: []), of: .doNotCall, document)
    } else {
      try tx.record(.created(image), of: .doNotCall, document)
    }
    let contact = try tx.row("SELECT id FROM contact WHERE phone = ?", [phone.digits])
    if let contact { try QueuePlace(tx).settle(ContactID(contact["id"])) }
  }

  static func image(_ row: Row) -> Image {
    [
      "phone": .string(row["phone"]), "addedAt": JSONValue(row.instant("added_at")),
      "source": .string(row["source"]), "reason": JSONValue(row["reason"] as String?),
      "removedAt": JSONValue(row.instant("removed_at")),
      "removalReason": JSONValue(row["removal_reason"] as String?),
    ]
  }
}

extension DoNotCallEntry {
  /// From a row of ``DoNotCallSQL/select``.
  init(row: Row) throws(DomainError) {
    guard let phone = PhoneNumber(digits: row["phone"]) else { throw .storage(.corrupt) }
    self.init(
      phone: phone, addedAt: Instant(milliseconds: row["added_at"]),
      addedByName: row["added_by_name"], addedByEmail: row["added_by_email"],
      source: ListSource(rawValue: row["source"]) ?? .status, reason: row["reason"])
  }
}
