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

  private func call(
    _ condition: String, _ arguments: StatementArguments
  ) throws(DomainError) -> Call? {
    guard let row = try tx.row("\(GRDBCallRepository.select) WHERE \(condition)", arguments)
    else { return nil }
    guard let phone = PhoneNumber(digits: row["phone"]) else { throw .storage(.corrupt) }
    let end = row.instant("ended_at").map { at in
      CallEnd(
        outcome: CallOutcome(rawValue: row["outcome"] ?? "") ?? .failed, status: row["status"],
        at: at, duration: row["duration"])
    }
    return Call(
      id: CallID(row["id"]), contactID: ContactID(row["contact_id"]), phone: phone,
      calledBy: UserID(row["called_by"]), calledAt: Instant(milliseconds: row["called_at"]),
      sid: row["call_sid"], childSid: row["child_sid"], answeredAt: row.instant("answered_at"),
      end: end)
  }

  func insert(_ new: NewCall) throws(DomainError) -> Call {
    guard let user = tx.userID else { throw .signInRefused }
    try tx.run(
      """
      INSERT INTO call (contact_id, seat_id, adapter, direction, status, called_by, called_at,
        verdict)
      VALUES (?, ?, ?, 'outbound', 'placing', ?, ?, ?)
      """,
      [
        new.contactID.rawValue, new.seatID.rawValue, new.adapter, user.rawValue,
        tx.now.milliseconds, new.verdict?.image.canonicalText,
      ])
    let id = CallID(tx.db.lastInsertedRowID)
    try tx.run(
      """
      UPDATE contact SET call_count = call_count + 1, last_call_at = ?, version = version + 1
      WHERE id = ?
      """, [tx.now.milliseconds, new.contactID.rawValue])
    guard let call = try find(id) else { throw .storage(.corrupt) }
    try record(nil, image(of: call, adapter: new.adapter, verdict: new.verdict), call)
    return call
  }

  func recordSid(_ sid: String, of id: CallID) throws(DomainError) {
    try change(id) { () throws(DomainError) in
      try tx.run("UPDATE call SET call_sid = ? WHERE id = ?", [sid, id.rawValue])
    }
  }

  func end(
    _ id: CallID, _ end: CallEnd, answeredAt: Instant?, childSid: String?
  ) throws(DomainError) {
    guard let call = try find(id), call.isLive else { return }
    try change(id) { () throws(DomainError) in
      try tx.run(
        """
        UPDATE call SET status = ?, outcome = ?, ended_at = ?, duration = ?, answered_at = ?,
          child_sid = ?
        WHERE id = ?
        """,
        [
          end.status, end.outcome.rawValue, end.at.milliseconds, end.duration,
          answeredAt?.milliseconds, childSid, id.rawValue,
        ])
    }
    try freeLeaseOfEndedSeat(call.contactID)
    // Where the contact was never called, the promise still stands.
    if call.sid == nil || end.outcome == .ownPhone {
      try GRDBCallQueue(tx: tx).snooze(call.contactID)
    } else {
      try endCallback(of: call.contactID)
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
    let adapter: String =
      try tx.row("SELECT adapter FROM call WHERE id = ?", [id.rawValue])?["adapter"] ?? ""
    try body()
    guard let after = try find(id) else { throw .storage(.corrupt) }
    try tx.run(
      "UPDATE contact SET version = version + 1 WHERE id = ?", [after.contactID.rawValue])
    try record(image(of: before, adapter: adapter), image(of: after, adapter: adapter), after)
  }

  private func record(
    _ old: JSONValue?, _ new: JSONValue, _ call: Call
  ) throws(DomainError) {
    let change = FieldChange(field: "callHistory", old: old ?? .null, new: new)
    try tx.record(
      .updated(old: [:], new: [:], additions: [change]), of: .contact, call.contactID.document)
  }

  /// The verdict is history with the call's creation; its later changes leave it.
  private func image(
    of call: Call, adapter: String, verdict: DialVerdict? = nil
  ) -> JSONValue {
    var image: [String: JSONValue] = [
      "id": JSONValue(call.id), "callSid": JSONValue(call.sid),
      "childSid": JSONValue(call.childSid), "direction": "outbound",
      "adapter": .string(adapter), "calledBy": JSONValue(call.calledBy),
      "calledAt": JSONValue(call.calledAt), "answeredAt": JSONValue(call.answeredAt),
      "endedAt": JSONValue(call.end?.at), "outcome": JSONValue(call.end?.outcome.rawValue),
      "status": JSONValue(call.end?.status), "duration": JSONValue(call.end?.duration),
    ]
    if let verdict { image["verdict"] = verdict.image }
    return .object(image)
  }
}
