import Domain
import GRDB

/// The rows behind a figure, page by page, and the figure as the panels show it.
struct FigureRowReader {
  let db: Database
  let days: FigureDays

  init(_ db: Database, _ days: FigureDays) {
    self.db = db
    self.days = days
  }

  func page(_ query: FigureRowQuery) throws(DomainError) -> FigureRowPage {
    let list = try FigureList(query, days, db)
    let sighted = SightCondition(query.sight, day: days.today.dayNumber)
    let found = try db.rows(
      literal: list.sql(after: query.after, limit: query.limit + 1, sight: sighted))
    let rows = try found.prefix(query.limit).map { row throws(DomainError) in
      try FigureRowReader.row(row, list)
    }
    return FigureRowPage(
      rows: rows, value: try FigureValue(db, days).value(of: query),
      next: found.count > query.limit ? rows.last?.key : nil)
  }

  private static func row(_ row: Row, _ list: FigureList) throws(DomainError) -> FigureRow {
    FigureRow(
      key: FigureRowKey(list.keys.indices.map { row["k\($0)"] }),
      at: Instant(milliseconds: row["at"]), person: row.identifier("person"),
      personName: row["person_name"], contact: row.identifier("contact"),
      phone: (row["phone"] as String?).flatMap(PhoneNumber.init(digits:)),
      contactName: row["contact_name"], what: try list.what(row), amount: row["amount"])
  }
}

/// What a page of a figure's rows is read from.
struct FigureList {
  /// The columns that order it; together they name one row.
  let keys: [String]
  let isDescending: Bool
  private let what: What
  /// When, who: columns or expressions.
  private let at: String
  private let person: String
  private let amount: String
  private let more: String
  private let source: SQL

  private enum What {
    case call, contact, work, appointment
    case spell
  }

  func sql(after key: FigureRowKey?, limit: Int, sight: SightCondition) -> SQL {
    let columns = keys.enumerated().map { "\($1) AS k\($0)" }.joined(separator: ", ")
    let direction = isDescending ? "DESC" : "ASC"
    let order = keys.map { "\($0) \(direction)" }.joined(separator: ", ")
    // Behind a row of another list nothing follows.
    var behind: SQL = key == nil ? "" : "AND 0"
    if let key, key.values.count == keys.count {
      let values = key.values.map(String.init).joined(separator: ", ")
      let sign = isDescending ? "<" : ">"
      behind = "AND (\(sql: keys.joined(separator: ", "))) \(sql: sign) (\(sql: values))"
    }
    let hasContact = what != .spell
    let name: SQL =
      hasContact
      ? "CASE WHEN \(SQL(sql: sight.sql, arguments: sight.arguments)) THEN contact.name END"
      : "NULL"
    let contact: SQL =
      hasContact ? "contact.id AS contact, contact.phone" : "NULL AS contact, NULL AS phone"
    return """
      SELECT \(sql: columns), \(sql: at) AS at, \(sql: person) AS person,
        (SELECT u.name FROM user AS u WHERE u.id = \(sql: person)) AS person_name,
        \(contact), \(name) AS contact_name, \(sql: amount) AS amount, \(sql: more)
      \(source) \(behind) ORDER BY \(sql: order) LIMIT \(limit)
      """
  }

  func what(_ row: Row) throws(DomainError) -> FigureRow.What {
    switch what {
    case .call:
      return .call(
        (row["outcome"] as String?).flatMap(CallOutcome.init(rawValue:)), talk: row["duration"])
    case .contact: return .contact(StatusID(row["status_id"]))
    case .spell:
      return .spell(SeatState(rawValue: row["state"]) ?? .wrapUp, reason: row["reason"])
    case .work: return .work(WorkKind(rawValue: row["kind"]) ?? .skipped)
    case .appointment:
      guard let status = ReservationStatus(rawValue: row["status"]) else {
        throw .storage(.corrupt)
      }
      return .appointment(Instant(milliseconds: row["visit"]), status)
    }
  }
}

// MARK: - The lists

extension FigureList {
  init(_ query: FigureRowQuery, _ days: FigureDays, _ db: Database) throws(DomainError) {
    let span = days.span(of: query.period.range(on: days.today))
    switch query.figure.counted {
    case .calls, .answered, .talkTime: self.init(calls: query, span)
    case .wrapUpTime: self.init(spells: "wrap_up", query, span)
    case .pauseTime: self.init(spells: "paused", query, span)
    case .worked: self.init(worked: query, query.period.range(on: days.today))
    case .booked: self.init(appointments: query, "1", span)
    case .kept: self.init(appointments: query, "reservation.status = 'done'", span)
    case .assigned: self.init(assigned: query, "1")
    case .callable: self.init(assigned: query, FigureList.isCallable)
    case .callbacksDue: self.init(callbacksUntil: days.now)
    case .callbacksOverdue:
      self.init(callbacksUntil: days.now - (try FloorRows(db).settings().escalation))
    case .added: self.init(created: query, "1", span)
    case .queueLeft: self.init(created: query, FigureList.isCallable, nil)
    case .converted: self.init(converted: query)
    default: self.init(created: query, "1", FigureList.age(query, days, db))
    }
  }

  private static let isCallable = """
    is_barred = 0 AND status_id IN (
      SELECT id FROM contact_status WHERE NOT exclude_from_call_list AND merged_into IS NULL)
    """

  /// The contacts of an age; of all where none is asked for.
  private static func age(
    _ query: FigureRowQuery, _ days: FigureDays, _ db: Database
  ) -> (start: Int64, end: Int64)? {
    guard case .age(let age)? = query.part else { return nil }
    let bounds = ContactFigureRows(db, days).dayNumbers(of: age)
    return (
      age.through == nil
        ? .min : days.span(of: DayRange(LocalDate(dayNumber: bounds.first), days.today)).start,
      age == .today
        ? .max
        : days.span(
          of: DayRange(LocalDate(dayNumber: bounds.last), LocalDate(dayNumber: bounds.last))
        ).end
    )
  }

  private static func condition(_ part: FigureRowQuery.Part?) -> SQL {
    let local = """
      (called_at + (SELECT east FROM floor_clock WHERE began_at <= called_at
        ORDER BY began_at DESC LIMIT 1))
      """
    switch part {
    case nil, .age: return "1"
    case .status(let id): return "contact.status_id = \(id.rawValue)"
    case .outcome(nil): return "call.ended_at IS NULL"
    case .outcome(let outcome?):
      return "call.ended_at IS NOT NULL AND outcome = \(outcome.rawValue)"
    case .hour(let hour): return "\(sql: local) / 3600000 % 24 = \(hour)"
    case .weekdayHour(let weekday, let hour):
      return """
        \(sql: local) / 3600000 % 24 = \(hour)
        AND (\(sql: local) / 86400000 + 4) % 7 = \(weekday)
        """
    case .length(let length):
      return "duration >= \(length.from) AND duration < \(length.until ?? Int.max)"
    }
  }

  private init(calls query: FigureRowQuery, _ span: (start: Int64, end: Int64)) {
    keys = ["called_at", "call.id"]
    isDescending = true
    what = .call
    (at, person) = ("called_at", "called_by")
    more = "iif(call.ended_at IS NULL, NULL, outcome) AS outcome, duration"
    var kind: SQL = "1"
    switch query.figure.counted {
    case .answered: kind = "call.ended_at IS NOT NULL AND outcome = 'answered'"
    case .talkTime: kind = "call.ended_at IS NOT NULL AND duration > 0"
    default: break
    }
    amount = query.figure.counted == .talkTime ? "duration * 1000" : "1"
    let of: SQL
    let index: String
    switch query.subject {
    case .person(let id): (of, index) = ("called_by = \(id.rawValue)", "call_caller")
    case .everybody: (of, index) = ("1", "call_day")
    }
    source = """
      FROM call INDEXED BY \(sql: index) CROSS JOIN contact ON contact.id = contact_id
      WHERE \(of) AND called_at >= \(span.start) AND called_at < \(span.end)
        AND \(kind) AND \(FigureList.condition(query.part))
      """
  }

  /// The spells of a person lie in the seats that were open in the period.
  private init(
    spells state: String, _ query: FigureRowQuery, _ span: (start: Int64, end: Int64)
  ) {
    keys = ["began_at", "spell.id"]
    isDescending = true
    what = .spell
    (at, person) = ("began_at", "seat.user_id")
    more = "spell.state, reason"
    amount = "max(0, spell.ended_at - began_at)"
    source = """
      FROM seat CROSS JOIN seat_spell AS spell ON spell.seat_id = seat.id
      WHERE \(FigureList.of(query, "seat.user_id")) AND seat.opened_at < \(span.end)
        AND (seat.ended_at IS NULL OR seat.ended_at >= \(span.start))
        AND spell.state = \(state) AND spell.ended_at IS NOT NULL
        AND began_at >= \(span.start) AND began_at < \(span.end)
      """
  }

  private init(worked query: FigureRowQuery, _ range: DayRange) {
    keys = ["user.id", "day", "contact_id"]
    isDescending = true
    what = .work
    (at, person, amount, more) = ("at", "user.id", "1", "kind")
    source = """
      FROM user CROSS JOIN worked_today
        ON user_id = user.id AND day BETWEEN \(range.first.dayNumber) AND \(range.last.dayNumber)
      CROSS JOIN contact ON contact.id = contact_id
      WHERE \(FigureList.of(query, "user.id"))
      """
  }

  private init(
    appointments query: FigureRowQuery, _ kind: String, _ span: (start: Int64, end: Int64)
  ) {
    keys = ["reservation.created_at", "reservation.id"]
    isDescending = true
    what = .appointment
    (at, person, amount) = ("reservation.created_at", "reservation.created_by", "1")
    more = "date AS visit, reservation.status"
    source = """
      FROM reservation CROSS JOIN contact ON contact.id = contact_id
      WHERE reservation.created_by > 0 AND \(FigureList.of(query, "reservation.created_by"))
        AND reservation.created_at >= \(span.start)
        AND reservation.created_at < \(span.end) AND \(sql: kind)
      """
  }

  private static func of(_ query: FigureRowQuery, _ column: String) -> SQL {
    switch query.subject {
    case .person(let id): return "\(sql: column) = \(id.rawValue)"
    case .everybody: return "1"
    }
  }

  // MARK: Contacts

  private init(contacts keys: [String], isDescending: Bool, _ source: SQL) {
    self.keys = keys
    self.isDescending = isDescending
    what = .contact
    (at, person) = ("contact.created_at", "contact.assigned_to")
    (amount, more) = ("1", "contact.status_id")
    self.source = source
  }

  /// In the order of their index: by status.
  private init(assigned query: FigureRowQuery, _ kind: String) {
    self.init(
      contacts: ["assigned_to", "status_id", "created_at", "contact.id"], isDescending: false,
      """
      FROM contact INDEXED BY contact_facet
      WHERE deleted_at IS NULL AND assigned_to > 0 AND \(FigureList.of(query, "assigned_to"))
        AND \(sql: kind) AND \(FigureList.condition(query.part))
      """)
  }

  private init(
    created query: FigureRowQuery, _ kind: String, _ span: (start: Int64, end: Int64)?
  ) {
    self.init(
      contacts: ["created_at", "contact.id"], isDescending: true,
      """
      FROM contact INDEXED BY contact_created
      WHERE deleted_at IS NULL AND created_at >= \(span?.start ?? .min)
        AND created_at < \(span?.end ?? .max) AND \(sql: kind)
        AND \(FigureList.condition(query.part))
      """)
  }

  private init(converted query: FigureRowQuery) {
    self.init(
      contacts: ["contact.id"], isDescending: true,
      """
      FROM contact INDEXED BY contact_converted
      WHERE is_converted = 1 AND deleted_at IS NULL AND \(FigureList.condition(query.part))
      """)
  }

  /// The longest overdue first.
  private init(callbacksUntil moment: Instant) {
    self.init(
      contacts: ["callback_at", "contact.id"], isDescending: false,
      SQL(sql: FloorNowRows.callbacks, arguments: [moment.milliseconds]))
  }
}
