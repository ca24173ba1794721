import Domain
import GRDB

struct GRDBCallRepository: CallRepository {
  let tx: Transaction

  private static let select =
    "SELECT call.*, contact.phone FROM call JOIN contact ON contact.id = contact_id"

  func find(_ id: CallID) throws(DomainError) -> Call? {
    try call("call.id = ?", [id.rawValue])
  }

  func live(of user: UserID) throws(DomainError) -> Call? {
    try call("called_by = ? AND ended_at IS NULL", [user.rawValue])
  }

  func live(with contact: ContactID) throws(DomainError) -> Call? {
    try call("contact_id = ? AND ended_at IS NULL", [contact.rawValue])
  }

  func live(at endpoint: String) throws(DomainError) -> Call? {
    try call("endpoint = ? AND ended_at IS NULL", [endpoint])
  }

  private func call(
    _ condition: String, _ arguments: StatementArguments
  ) throws(DomainError) -> Call? {
    guard let row = try tx.row("\(GRDBCallRepository.select) WHERE \(condition)", arguments)
    else { return nil }
    return try Call(row: row)
  }

  func insert(_ new: NewCall) throws(DomainError) -> Call {
    guard let user = tx.userID else { throw .signInRefused }
    let dialAt = try turn(of: new)
    try tx.run(
      """
      INSERT INTO call (contact_id, seat_id, adapter, direction, status, called_by, called_at,
        endpoint, dial_at, verdict)
      VALUES (?, ?, ?, 'outbound', 'placing', ?, ?, ?, ?, ?)
      """,
      [
        new.contactID.rawValue, new.seatID.rawValue, new.adapter.rawValue, user.rawValue,
        tx.now.milliseconds, new.endpoint, dialAt.milliseconds, new.verdict?.image.canonicalText,
      ])
    let id = CallID(tx.db.lastInsertedRowID)
    try tx.run(
      """
      UPDATE contact SET call_count = call_count + 1, last_call_at = ?, version = version + 1
      WHERE id = ?
      """, [tx.now.milliseconds, new.contactID.rawValue])
    guard let call = try find(id) else { throw .storage(.corrupt) }
    try record(nil, call.image(with: new.verdict), call)
    return call
  }

  /// When the provider may be asked: calls of one account begin so far apart.
  private func turn(of new: NewCall) throws(DomainError) -> Instant {
    guard let rate = new.callsPerSecond, rate > 0 else { return tx.now }
    let last = try tx.row(
      "SELECT max(dial_at) AS last FROM call WHERE adapter = ?", [new.adapter.rawValue])
    guard let last = last?.instant("last") else { return tx.now }
    return max(tx.now, last + .milliseconds(Int64(1000 / rate)))
  }

  func recordSid(_ sid: String, of id: CallID) throws(DomainError) {
    try change(id) { () throws(DomainError) in
      try tx.run("UPDATE call SET call_sid = ? WHERE id = ?", [sid, id.rawValue])
    }
  }

  func recordAnswer(of id: CallID) throws(DomainError) {
    try change(id) { () throws(DomainError) in
      try tx.run(
        "UPDATE call SET answered_at = ? WHERE id = ?", [tx.now.milliseconds, id.rawValue])
    }
  }

  func log(
    _ entry: LogCall.Entry, with contact: ContactID, at seat: SeatID
  ) throws(DomainError) -> Call {
    guard let user = tx.userID else { throw .signInRefused }
    let isAnswered = entry.outcome == .answered
    let endedAt = entry.at + .seconds(Int64(entry.duration))
    try tx.run(
      """
      INSERT INTO call (contact_id, seat_id, adapter, direction, status, outcome, called_by,
        called_at, dial_at, answered_at, ended_at, duration, reached)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
      """,
      [
        contact.rawValue, seat.rawValue, CallAdapter.manual.rawValue, entry.direction.rawValue,
        entry.outcome.rawValue, entry.outcome.rawValue, user.rawValue, entry.at.milliseconds,
        entry.at.milliseconds, isAnswered ? entry.at.milliseconds : nil, endedAt.milliseconds,
        entry.duration,
      ])
    let id = CallID(tx.db.lastInsertedRowID)
    try tx.run(
      """
      UPDATE contact SET call_count = call_count + 1,
        last_call_at = max(ifnull(last_call_at, 0), ?), version = version + 1
      WHERE id = ?
      """, [entry.at.milliseconds, contact.rawValue])
    guard let call = try find(id) else { throw .storage(.corrupt) }
    try record(nil, call.image(), call)
    try endCallback(of: contact)
    try QueuePlace(tx).settle(contact)
    return call
  }

  func end(_ id: CallID, _ end: CallEnd, _ report: CallReport) throws(DomainError) {
    guard let call = try find(id), call.isLive else { return }
    let reached = report.reachedContact || end.outcome.reachedContact
    try change(id) { () throws(DomainError) in
      try tx.run(
        """
        UPDATE call SET status = ?, outcome = ?, ended_at = ?, duration = ?, answered_at = ?,
          child_sid = ?, reached = ?, problem = ?, error_code = ?, provider_request = ?
        WHERE id = ?
        """,
        [
          end.status, end.outcome.rawValue, end.at.milliseconds, end.duration,
          report.answeredAt?.milliseconds, report.childSid, reached, end.problem?.rawValue,
          end.code, end.requestID, id.rawValue,
        ])
    }
    try freeLeaseOfEndedSeat(call.contactID)
    // Where the contact was never called, the promise still stands.
    if reached {
      try endCallback(of: call.contactID)
    } else {
      try GRDBCallQueue(tx: tx).snooze(call.contactID)
    }
    try QueuePlace(tx).settle(call.contactID)
  }

  /// The lease of a seat that lapsed outlives it as long as the call.
  private func freeLeaseOfEndedSeat(_ id: ContactID) throws(DomainError) {
    try tx.run(
      """
      UPDATE contact SET leased_by = NULL
      WHERE id = ? AND leased_by IN (SELECT id FROM seat WHERE ended_at IS NOT NULL)
      """, [id.rawValue])
  }

  /// A callback is kept by the first call that ended.
  private func endCallback(of id: ContactID) throws(DomainError) {
    guard var contact = try tx.contacts.find(id), contact.callback != nil else { return }
    contact.callback = nil
    try tx.contacts.save(contact, statusNote: nil)
  }

  private func change(
    _ id: CallID, _ body: () throws(DomainError) -> Void
  ) throws(DomainError) {
    guard let before = try find(id) else { throw .noLiveCall }
    try body()
    guard let after = try find(id) else { throw .storage(.corrupt) }
    try tx.run(
      "UPDATE contact SET version = version + 1 WHERE id = ?", [after.contactID.rawValue])
    try record(before.image(), after.image(), after)
  }

  private func record(
    _ old: JSONValue?, _ new: JSONValue, _ call: Call
  ) throws(DomainError) {
    let change = FieldChange(field: "callHistory", old: old ?? .null, new: new)
    try tx.record(
      .updated(old: [:], new: [:], additions: [change]), of: .contact, call.contactID.document)
  }
}

extension Call {
  init(row: Row) throws(DomainError) {
    guard let phone = PhoneNumber(digits: row["phone"]),
      let adapter = CallAdapter(rawValue: row["adapter"]),
      let direction = CallDirection(rawValue: row["direction"])
    else { throw .storage(.corrupt) }
    self.init(
      id: CallID(row["id"]), contactID: ContactID(row["contact_id"]), phone: phone,
      calledBy: UserID(row["called_by"]), calledAt: Instant(milliseconds: row["called_at"]),
      adapter: adapter, direction: direction, endpoint: row["endpoint"],
      dialAt: row.instant("dial_at"),
      sid: row["call_sid"], childSid: row["child_sid"], answeredAt: row.instant("answered_at"),
      end: row.instant("ended_at").map { CallEnd(row: row, at: $0) })
  }

  /// As the history keeps it. The verdict is history with the call's creation; its
  /// later changes leave it.
  fileprivate func image(with verdict: DialVerdict? = nil) -> JSONValue {
    var image: [String: JSONValue] = [
      "id": JSONValue(id), "callSid": JSONValue(sid), "childSid": JSONValue(childSid),
      "direction": .string(direction.rawValue), "adapter": .string(adapter.rawValue),
      "calledBy": JSONValue(calledBy), "calledAt": JSONValue(calledAt),
      "endpoint": JSONValue(endpoint), "answeredAt": JSONValue(answeredAt),
      "endedAt": JSONValue(end?.at), "outcome": JSONValue(end?.outcome.rawValue),
      "status": JSONValue(end?.status), "duration": JSONValue(end?.duration),
      "problem": JSONValue(end?.problem?.rawValue), "errorCode": JSONValue(end?.code),
      "providerRequest": JSONValue(end?.requestID),
    ]
    if let verdict { image["verdict"] = verdict.image }
    return .object(image)
  }
}

extension CallEnd {
  fileprivate init(row: Row, at: Instant) {
    self.init(
      outcome: CallOutcome(rawValue: row["outcome"] ?? "") ?? .failed, status: row["status"],
      at: at, duration: row["duration"],
      problem: (row["problem"] as String?).flatMap(CallProblem.init(rawValue:)),
      code: row["error_code"], requestID: row["provider_request"])
  }
}
