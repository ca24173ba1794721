import Domain
import GRDB

struct GRDBReservationRepository: ReservationRepository {
  let tx: Transaction

  func find(_ id: ReservationID) throws(DomainError) -> Reservation? {
    guard let row = try tx.row("SELECT * FROM reservation WHERE id = ?", [id.rawValue]) else {
      return nil
    }
    return try Reservation(row: row)
  }

  func open(with contact: ContactID) throws(DomainError) -> Reservation? {
    let row = try tx.row(
      """
      SELECT * FROM reservation WHERE contact_id = ? AND status IN ('scheduled', 'confirmed')
      """, [contact.rawValue])
    guard let row else { return nil }
    return try Reservation(row: row)
  }

  func openCount(of agent: UserID) throws(DomainError) -> Int {
    try tx.db.integer(
      """
      SELECT count(*) FROM reservation
      WHERE agent_id = ? AND date >= ? AND status IN ('scheduled', 'confirmed')
      """, [agent.rawValue, tx.now.milliseconds]) ?? 0
  }

  func agendas(
    of agent: UserID?, from: Instant, until: Instant
  ) throws(DomainError) -> [AgentAgenda] {
    try AgentRows(tx.db).agendas(of: agent, from: from, until: until)
  }

  func insert(_ new: NewReservation) throws(DomainError) -> Reservation {
    let (by, at) = (tx.userID?.rawValue, tx.now.milliseconds)
    let customer = new.customer
    try tx.run(
      """
      INSERT INTO reservation (contact_id, date, minutes, agent_id, status, customer_name,
        customer_phone, customer_email, customer_address, customer_postal_code, customer_city,
        created_by, updated_by, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        new.contactID.rawValue, new.start.milliseconds, new.minutes, new.agentID.rawValue,
        ReservationStatus.scheduled.rawValue, customer.name, customer.phone.digits,
        customer.email, customer.address, customer.postalCode, customer.city, by, by, at, at,
      ])
    let reservation = Reservation(
      id: ReservationID(tx.db.lastInsertedRowID), contactID: new.contactID, start: new.start,
      minutes: new.minutes, agentID: new.agentID, status: .scheduled, customer: customer,
      bookedBy: tx.userID, bookedAt: tx.now, updatedAt: tx.now)
    try tx.record(.created(reservation.image), of: .reservation, reservation.id.document)
    return reservation
  }

  func save(_ reservation: Reservation) throws(DomainError) -> Reservation {
    guard let before = try find(reservation.id), before.version == reservation.version else {
      throw .booking(.reservationChanged)
    }
    guard before.image != reservation.image else { return before }
    try tx.run(
      """
      UPDATE reservation SET date = ?, minutes = ?, agent_id = ?, status = ?, cancel_reason = ?,
        updated_by = ?, updated_at = ?, version = version + 1 WHERE id = ?
      """,
      [
        reservation.start.milliseconds, reservation.minutes, reservation.agentID.rawValue,
        reservation.status.rawValue, reservation.cancelReason, tx.userID?.rawValue,
        tx.now.milliseconds, reservation.id.rawValue,
      ])
    try tx.record(
      .updated(old: before.image, new: reservation.image, additions: []), of: .reservation,
      reservation.id.document)
    var after = reservation
    after.version += 1
    after.updatedAt = tx.now
    return after
  }

  func addNote(_ content: String, to id: ReservationID) throws(DomainError) {
    try tx.run(
      """
      INSERT INTO reservation_note (reservation_id, content, created_by, created_at)
      VALUES (?, ?, ?, ?)
      """, [id.rawValue, content, tx.userID?.rawValue, tx.now.milliseconds])
    let note: JSONValue = [
      "id": .integer(tx.db.lastInsertedRowID), "content": .string(content),
      "createdBy": JSONValue(tx.userID), "createdAt": JSONValue(tx.now),
    ]
    try tx.run(
      "UPDATE reservation SET version = version + 1, updated_at = ?, updated_by = ? WHERE id = ?",
      [tx.now.milliseconds, tx.userID?.rawValue, id.rawValue])
    try tx.record(
      .updated(
        old: [:], new: [:], additions: [FieldChange(field: "notes", old: nil, new: note)]),
      of: .reservation, id.document)
  }
}

extension ReservationID {
  /// As the history names the record.
  var document: String { String(rawValue) }
}
