import Domain
import GRDB

/// Reads statuses on any connection.
struct Statuses {
  let db: Database

  init(_ db: Database) { self.db = db }

  func all() throws(DomainError) -> [ContactStatus] {
    try db.rows("SELECT * FROM contact_status ORDER BY sort_order, id").map { row in
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

  func insert(_ status: ContactStatus) throws(DomainError) {
    let at = tx.now.milliseconds
    try tx.run(
      """
      INSERT INTO contact_status (code, name_english, name_french, color, sort_order,
        exclude_from_call_list, is_system_status, is_deletable, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        status.code, status.nameEnglish, status.nameFrench, status.color, status.order,
        status.excludeFromCallList, status.isSystemStatus, status.isDeletable, at, at,
      ])
    tx.forgetStatuses()
    try tx.record(
      .created(status.image), of: .contactStatus, String(tx.db.lastInsertedRowID))
  }
}
