import Domain
import GRDB

/// Seats that were ended by something else than their person's leaving.
extension GRDBSeatRepository {
  func open(of user: UserID) throws(DomainError) -> [SeatID] {
    try tx.rows(
      "SELECT id FROM seat WHERE user_id = ? AND ended_at IS NULL ORDER BY id", [user.rawValue]
    ).map { SeatID($0["id"]) }
  }

  func end(
    _ id: SeatID, because cause: SeatEnding.Cause, by user: UserID?
  ) throws(DomainError) {
    try tx.run(
      """
      UPDATE seat SET ended_at = ifnull(ended_at, ?), end_cause = ?, ended_by = ?
      WHERE id = ? AND end_cause IS NULL
      """,
      [tx.now.milliseconds, cause.rawValue, user?.rawValue, id.rawValue])
  }

  func bar(
    lapsedOf user: UserID, because cause: SeatEnding.Cause, by actor: UserID,
    besides kept: SeatID?
  ) throws(DomainError) {
    try tx.run(
      """
      UPDATE seat SET end_cause = ?, ended_by = ?
      WHERE user_id = ? AND lapsed = 1 AND end_cause IS NULL AND id <> ?
      """,
      [cause.rawValue, actor.rawValue, user.rawValue, kept?.rawValue ?? 0])
  }

  func ending(of id: SeatID) throws(DomainError) -> SeatEnding? {
    try SeatRows(tx.db).ending(of: id)
  }

  func hasLiveCall(_ id: SeatID) throws(DomainError) -> Bool {
    try LapsedSeats(tx: tx).hasUnsettledCall(id)
  }
}
