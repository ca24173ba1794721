import Domain
import GRDB

/// The floor at one moment: every part a search of an index, or few rows.
struct FloorNowRows {
  let db: Database
  let days: FigureDays

  init(_ db: Database, _ days: FigureDays) {
    self.db = db
    self.days = days
  }

  func now() throws(DomainError) -> FloorNow {
    let statuses = try Statuses(db).all()
    let holdings = try HoldingRows(db, statuses)
    let today = DayRange(days.today, days.today)
    let sum = try FigureDayRows(db).sum(today, of: nil)
    let tallies = try FigureDayRows(db).tallies(today, of: nil)
    let due = try callbacks()
    return FloorNow(
      at: days.now, day: days.today, seats: try seats(statuses, tallies),
      today: sum.tally, hours: sum.hours,
      left: statuses.filter { !$0.excludeFromCallList }.map {
        FloorNow.StatusLeft(status: $0, callable: holdings.line($0).callable)
      },
      callbacksDue: due.due, callbacksOverdue: due.overdue)
  }

  // MARK: Seats

  static let seats = """
    SELECT seat.id, seat.user_id, seat.state, seat.state_since, seat.pause_reason,
      seat.heartbeat_at, seat.expires_at, user.name, user.is_telephoniste, contact.phone, contact.status_id,
      call.called_at, call.answered_at
    FROM seat INDEXED BY seat_live JOIN user ON user.id = seat.user_id
    LEFT JOIN call INDEXED BY call_live_caller
      ON call.called_by = seat.user_id AND call.ended_at IS NULL AND call.contact_id = seat.contact_id
    LEFT JOIN contact ON contact.id = seat.contact_id
    WHERE seat.ended_at IS NULL
    """

  private func seats(
    _ statuses: [ContactStatus], _ today: [UserID: Tally]
  ) throws(DomainError) -> [FloorSeat] {
    let byID = Dictionary(uniqueKeysWithValues: statuses.map { ($0.id, $0) })
    let limit = (days.now - Seat.heartbeatLimit).milliseconds
    return try db.rows(FloorNowRows.seats).map { row in
      let person = UserID(row["user_id"])
      let isCommand = row["expires_at"] as Int64? != nil
      let phone = (row["phone"] as String?).flatMap(PhoneNumber.init(digits:))
      return FloorSeat(
        id: SeatID(row["id"]), person: person, name: row["name"],
        state: SeatState(rawValue: row["state"]) ?? .ready,
        since: Instant(milliseconds: row["state_since"]), pauseReason: row["pause_reason"],
        maskedNumber: phone?.masked, calledAt: row.instant("called_at"),
        answeredAt: row.instant("answered_at"),
        status: (row["status_id"] as Int64?).flatMap { byID[StatusID($0)] },
        today: today[person] ?? .none,
        isSilent: (row["heartbeat_at"] as Int64) < limit, isCommand: isCommand,
        isCaller: row["is_telephoniste"])
    }.inOrder(ofName: \.name, then: \.id)
  }

  // MARK: Callbacks

  /// Promises whose time has come, of whoever may be called: due ones are few.
  static let callbacks = """
    FROM contact INDEXED BY contact_callback
    WHERE callback_at IS NOT NULL AND callback_at <= ? AND deleted_at IS NULL AND is_barred = 0
      AND status_id IN (
        SELECT id FROM contact_status WHERE NOT exclude_from_call_list AND merged_into IS NULL)
    """

  func callbacks() throws(DomainError) -> (due: Int, overdue: Int) {
    let overdue = days.now - (try FloorRows(db).settings().escalation)
    let row = try db.row(
      "SELECT count(*), ifnull(sum(callback_at <= ?), 0) \(FloorNowRows.callbacks)",
      [overdue.milliseconds, days.now.milliseconds])
    return (row?[0] ?? 0, row?[1] ?? 0)
  }
}
