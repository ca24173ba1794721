import Domain
import GRDB

struct GRDBContactRepository: ContactRepository {
  let tx: Transaction

  func find(_ id: ContactID) throws(DomainError) -> Contact? {
    guard let row = try tx.row("SELECT * FROM contact WHERE id = ?", [id.rawValue]) else {
      return nil
    }
    return try Contact(row: row)
  }

  func find(phone: PhoneNumber) throws(DomainError) -> Contact? {
    guard let row = try tx.row("SELECT * FROM contact WHERE phone = ?", [phone.digits]) else {
      return nil
    }
    return try Contact(row: row)
  }

  // MARK: Inserting

  func insert(_ new: NewContact) throws(DomainError) -> ContactID {
    let at = tx.now.milliseconds
    let by = tx.userID?.rawValue
    let details = new.details
    let place = CalledPlace(
      phone: new.phone, postalCode: details.postalCode, timeZone: details.timeZone)
    try tx.run(
      """
      INSERT INTO contact (phone, name, email, address, city, postal_code, language, time_zone,
        consent, consent_at, status_id, assigned_to, callback_at, callback_for, created_by,
        updated_by, created_at, updated_at, zone_set, name_folded, email_folded)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        new.phone.digits, details.name, details.email, details.address, details.city,
        details.postalCode, details.language?.rawValue, details.timeZone,
        details.consent.rawValue, details.consentAt?.milliseconds, new.statusID.rawValue,
        new.assignedTo?.rawValue, new.callback?.at.milliseconds,
        new.callback?.promisedBy?.rawValue, by, by, at, at, try tx.zoneSets.id(of: place),
        details.name.map(Folding.fold), details.email.map(Folding.fold),
      ])
    let id = ContactID(tx.db.lastInsertedRowID)
    try tx.index(SearchText(new.phone, details), of: id)
    let contact = Contact(
      id: id, phone: new.phone, details: details, statusID: new.statusID,
      assignedTo: new.assignedTo, callback: new.callback, numberProblem: false,
      isConverted: false, deletedAt: nil, createdAt: tx.now, updatedAt: tx.now, version: 1,
      callCount: 0, lastCallAt: nil)
    try tx.record(.created(contact.image), of: .contact, id.document)
    _ = try addStatusChange(contact, note: nil)
    if new.assignedTo != nil { _ = try addAssignmentChange(contact, from: nil) }
    try QueuePlace(tx).settle(id)
    return id
  }

  // MARK: Saving

  func save(_ contact: Contact, statusNote: String?) throws(DomainError) {
    guard let before = try find(contact.id) else { throw .unknownContact }
    try save(contact, over: before, statusNote: statusNote)
  }

  func save(
    _ contact: Contact, over before: Contact, statusNote: String?
  ) throws(DomainError) {
    guard before.version == contact.version else { throw .contactChanged }
    var additions: [FieldChange] = []
    if before.statusID != contact.statusID || statusNote != nil {
      additions.append(try addStatusChange(contact, note: statusNote))
    }
    if before.assignedTo != contact.assignedTo {
      additions.append(try addAssignmentChange(contact, from: before.assignedTo))
    }
    let (old, new) = (before.image, contact.image)
    guard old != new || !additions.isEmpty else { return }
    let hasMoved = before.calledPlace != contact.calledPlace
    try update(contact, zoneSet: hasMoved ? tx.zoneSets.id(of: contact.calledPlace) : nil)
    try updateWhatIsFound(from: before, to: contact)
    try tx.record(
      .updated(old: old, new: new, additions: additions), of: .contact, contact.id.document)
    try QueuePlace(tx).settle(contact.id)
  }

  /// All but what ``updateWhatIsFound(from:to:)`` writes: SQLite keeps up the indexes of
  /// every column that a statement names, whether its value changes or not.
  ///
  /// - Parameter zoneSet: nil where it stays.
  private func update(_ contact: Contact, zoneSet: Int?) throws(DomainError) {
    let details = contact.details
    try tx.run(
      """
      UPDATE contact SET address = ?, city = ?,
        postal_code = ?, language = ?, time_zone = ?, consent = ?, consent_at = ?,
        status_id = ?, assigned_to = ?,
        snoozed_until = CASE WHEN callback_at IS ? THEN snoozed_until END,
        callback_at = ?, callback_for = ?, number_problem = ?, is_converted = ?,
        reservation_id = ?, converted_by = ?, converted_at = ?, updated_by = ?, updated_at = ?,
        zone_set = ifnull(?, zone_set), version = version + 1
      WHERE id = ? AND version = ?
      """,
      [
        details.address, details.city,
        details.postalCode, details.language?.rawValue, details.timeZone,
        details.consent.rawValue, details.consentAt?.milliseconds, contact.statusID.rawValue,
        contact.assignedTo?.rawValue, contact.callback?.at.milliseconds,
        contact.callback?.at.milliseconds, contact.callback?.promisedBy?.rawValue,
        contact.numberProblem, contact.isConverted, contact.conversion?.reservationID.rawValue,
        contact.conversion?.by?.rawValue, contact.conversion?.at.milliseconds, tx.userID?.rawValue,
        tx.now.milliseconds,
        zoneSet, contact.id.rawValue, contact.version,
      ])
    guard tx.db.changesCount == 1 else { throw .contactChanged }
  }

  /// Phone, name and e-mail with what is derived of them, and whether it is deleted: all
  /// that the table's wide indexes and the search stand on, and a call never changes.
  private func updateWhatIsFound(
    from before: Contact, to contact: Contact
  ) throws(DomainError) {
    if before.deletedAt != contact.deletedAt {
      try tx.run(
        "UPDATE contact SET deleted_at = ? WHERE id = ?",
        [contact.deletedAt?.milliseconds, contact.id.rawValue])
    }
    let (old, new) = (before.details, contact.details)
    guard before.phone != contact.phone || old.name != new.name || old.email != new.email else {
      return
    }
    try tx.run(
      """
      UPDATE contact SET phone = ?, name = ?, email = ?, name_folded = ?, email_folded = ?
      WHERE id = ?
      """,
      [
        contact.phone.digits, new.name, new.email, new.name.map(Folding.fold),
        new.email.map(Folding.fold), contact.id.rawValue,
      ])
    try tx.index(
      SearchText(contact.phone, new), of: contact.id, insteadOf: SearchText(before.phone, old))
  }

  // MARK: Lists of a contact

  func addNote(_ content: String, to id: ContactID) throws(DomainError) {
    try tx.run(
      """
      INSERT INTO contact_note (contact_id, content, created_by, created_at)
      VALUES (?, ?, ?, ?)
      """, [id.rawValue, content, tx.userID?.rawValue, tx.now.milliseconds])
    try recordAddition(
      "notes",
      [
        "id": .integer(tx.db.lastInsertedRowID), "content": .string(content),
        "createdBy": JSONValue(tx.userID), "createdAt": JSONValue(tx.now),
      ], to: id)
  }

  func hasNote(_ content: String, on id: ContactID) throws(DomainError) -> Bool {
    try tx.row(
      "SELECT 1 FROM contact_note WHERE contact_id = ? AND content = ?",
      [id.rawValue, content]) != nil
  }

  private func recordAddition(
    _ field: String, _ row: JSONValue, to id: ContactID
  ) throws(DomainError) {
    try tx.run(
      "UPDATE contact SET version = version + 1, updated_at = ?, updated_by = ? WHERE id = ?",
      [tx.now.milliseconds, tx.userID?.rawValue, id.rawValue])
    try tx.record(
      .updated(old: [:], new: [:], additions: [FieldChange(field: field, old: nil, new: row)]),
      of: .contact, id.document)
  }

  private func addStatusChange(
    _ contact: Contact, note: String?
  ) throws(DomainError) -> FieldChange {
    try tx.run(
      """
      INSERT INTO contact_status_change (contact_id, status_id, note, updated_by, updated_at)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        contact.id.rawValue, contact.statusID.rawValue, note, tx.userID?.rawValue,
        tx.now.milliseconds,
      ])
    let row: JSONValue = [
      "id": .integer(tx.db.lastInsertedRowID), "statusId": JSONValue(contact.statusID),
      "note": JSONValue(note), "updatedBy": JSONValue(tx.userID), "updatedAt": JSONValue(tx.now),
    ]
    return FieldChange(field: "statusHistory", old: nil, new: row)
  }

  private func addAssignmentChange(
    _ contact: Contact, from old: UserID?
  ) throws(DomainError) -> FieldChange {
    let action =
      contact.assignedTo == nil ? "unassigned" : (old == nil ? "assigned" : "moved")
    try tx.run(
      """
      INSERT INTO contact_assignment_change
        (contact_id, action, from_user_id, to_user_id, assigned_by, assigned_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        contact.id.rawValue, action, old?.rawValue, contact.assignedTo?.rawValue,
        tx.userID?.rawValue, tx.now.milliseconds,
      ])
    let row: JSONValue = [
      "id": .integer(tx.db.lastInsertedRowID), "action": .string(action),
      "fromUserId": JSONValue(old), "toUserId": JSONValue(contact.assignedTo),
      "assignedBy": JSONValue(tx.userID), "assignedAt": JSONValue(tx.now),
    ]
    return FieldChange(field: "assignmentHistory", old: nil, new: row)
  }
}

extension ContactID {
  /// As the history names the record.
  var document: String { String(rawValue) }
}
