import Domain
import GRDB

/// Reads statuses on any connection.
struct Statuses {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// Those that a contact may have, in their order.
  func all() throws(DomainError) -> [ContactStatus] { try statuses("merged_into IS NULL") }

  /// Those that were merged into another.
  func merged() throws(DomainError) -> [ContactStatus] { try statuses("merged_into IS NOT NULL") }

  /// Those that a contact may have had, too.
  func ever() throws(DomainError) -> [ContactStatus] { try statuses("1") }

  private func statuses(_ condition: String) throws(DomainError) -> [ContactStatus] {
    let rows = try db.rows(
      "SELECT * FROM contact_status WHERE \(condition) ORDER BY sort_order, id")
    return rows.map { row in
      ContactStatus(
        id: StatusID(row["id"]), code: row["code"], nameEnglish: row["name_english"],
        nameFrench: row["name_french"], color: row["color"], order: row["sort_order"],
        excludeFromCallList: row["exclude_from_call_list"],
        isSystemStatus: row["is_system_status"], isDeletable: row["is_deletable"])
    }
  }
}

struct GRDBStatusRepository: StatusRepository {
  let tx: Transaction

  func all() throws(DomainError) -> [ContactStatus] { try tx.allStatuses() }

  func merged() throws(DomainError) -> [ContactStatus] { try Statuses(tx.db).merged() }

  func insert(_ status: ContactStatus) throws(DomainError) {
    let at = tx.now.milliseconds
    try tx.run(
      """
      INSERT INTO contact_status (code, name_english, name_french, color, sort_order,
        exclude_from_call_list, is_system_status, is_deletable, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET name_english = excluded.name_english,
        name_french = excluded.name_french, color = excluded.color,
        sort_order = excluded.sort_order, updated_at = excluded.updated_at,
        exclude_from_call_list = excluded.exclude_from_call_list, merged_into = NULL
      WHERE merged_into IS NOT NULL
      """,
      [
        status.code, status.nameEnglish, status.nameFrench, status.color, status.order,
        status.excludeFromCallList, status.isSystemStatus, status.isDeletable, at, at,
      ])
    tx.forgetStatuses()
    let id = try tx.db.integer("SELECT id FROM contact_status WHERE code = ?", [status.code])
    try tx.record(.created(status.image), of: .contactStatus, String(id ?? 0))
  }

  func save(_ status: ContactStatus) throws(DomainError) {
    let all = try tx.allStatuses()
    guard let before = all.first(where: { $0.id == status.id }) else {
      throw .unknownStatus(status.code, known: all.map(\.code))
    }
    guard before != status else { return }
    try tx.run(
      """
      UPDATE contact_status SET code = ?, name_english = ?, name_french = ?, color = ?,
        sort_order = ?, exclude_from_call_list = ?, updated_at = ? WHERE id = ?
      """,
      [
        status.code, status.nameEnglish, status.nameFrench, status.color, status.order,
        status.excludeFromCallList, tx.now.milliseconds, status.id.rawValue,
      ])
    tx.forgetStatuses()
    try tx.record(
      .updated(old: before.image, new: status.image, additions: []), of: .contactStatus,
      String(status.id.rawValue))
  }

  func contacts(
    in id: StatusID, after: ContactID?, limit: Int
  ) throws(DomainError) -> [ContactID] {
    try tx.rows(
      "SELECT id FROM contact WHERE id > ? AND status_id = ? ORDER BY id LIMIT ?",
      [after?.rawValue ?? 0, id.rawValue, limit]
    ).map { ContactID($0["id"]) }
  }

  func delete(_ status: ContactStatus, mergedInto other: StatusID) throws(DomainError) {
    try tx.run(
      "UPDATE contact_status SET merged_into = ?, updated_at = ? WHERE id = ?",
      [other.rawValue, tx.now.milliseconds, status.id.rawValue])
    tx.forgetStatuses()
    try tx.record(.deleted(status.image), of: .contactStatus, String(status.id.rawValue))
  }
}
