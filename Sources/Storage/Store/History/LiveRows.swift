import Domain
import GRDB

/// Compares every record with what its entries in the history say of it: people, roles,
/// statuses, settings, the internal list, and contacts with their notes, changes and
/// calls. What the history does not hold is not compared: passwords, who made a row,
/// and what is derived.
///
/// Records are read one after the other in the order of their keys, each with its own
/// entries, so that no more than one contact's are held.
struct LiveRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// One record as it stands.
  fileprivate struct Record {
    var collection: Collection
    var document: String
    var key: String
    var image: Image
    var lists: [String: [Int64: JSONValue]] = [:]
  }

  private static let tables: [(Collection, String)] = [
    (.user, "user"), (.role, "role"), (.contactStatus, "contact_status"),
    (.doNotCall, "do_not_call"), (.contact, "contact"), (.setting, "setting"),
    (.agentProfile, "agent_profile"), (.availability, "availability_slot"),
    (.reservation, "reservation"),
  ]

  /// Records in all, for progress.
  func count() throws -> Int64 {
    try LiveRows.tables.reduce(0) { sum, table in
      try sum + (Int64.fetchOne(db, sql: "SELECT count(*) FROM \(table.1)") ?? 0)
    }
  }

  /// - Parameter progress: gets the records that were read, now and then.
  func firstBad(_ progress: (Int64) -> Void) throws -> HistoryVerdict.Bad? {
    var read: Int64 = 0
    for record in try fewRecords() {
      read += 1
      if let bad = try fault(in: record) { return bad }
    }
    progress(read)
    let lists = try LiveLists(db)
    if let bad = try contactFault(lists, after: &read, progress) { return bad }
    if let bad = try reservationFault(after: &read, progress) { return bad }
    progress(read)
    return try missing() ?? stray(lists)
  }

  // MARK: Reading

  private func fewRecords() throws -> [Record] {
    let people = try People(db).users().map {
      Record(.user, "\($0.id.rawValue)", $0.email, $0.image)
    }
    let roles = try People(db).roles().map {
      Record(.role, "\($0.id.rawValue)", $0.code, $0.image)
    }
    let statuses = try Statuses(db).all().map {
      Record(.contactStatus, "\($0.id.rawValue)", $0.code, $0.image)
    }
    let settings = try db.rows("SELECT key, value FROM setting ORDER BY key").map {
      Record(.setting, $0["key"], $0["key"], ["value": .string($0["value"])])
    }
    let list = try db.rows("SELECT * FROM do_not_call ORDER BY id").map {
      Record(
        .doNotCall, "\($0["id"] as Int64)", $0["phone"], GRDBDoNotCallRepository.image($0))
    }
    return try people + roles + statuses + settings + list + agents()
  }

  private func agents() throws -> [Record] {
    let profiles = try db.rows("\(AgentRows.profiles) ORDER BY user_id").map {
      Record(.agentProfile, "\($0["user_id"] as Int64)", $0["email"], AgentProfile(row: $0).image)
    }
    let slots = try db.rows("SELECT * FROM availability_slot ORDER BY id").map { row in
      let document = "\(row["id"] as Int64)"
      return Record(.availability, document, document, AvailabilitySlot(row: row).image)
    }
    return profiles + slots
  }

  private func reservationFault(
    after read: inout Int64, _ progress: (Int64) -> Void
  ) throws -> HistoryVerdict.Bad? {
    let notes = try ListRows(
      "notes", "reservation_note", of: "reservation_id", db, LiveLists.note)
    let reservations = try Row.fetchCursor(db, sql: "SELECT * FROM reservation ORDER BY id")
    while let row = try reservations.next() {
      read += 1
      if read % HistoryVerifier.reportEvery == 0 { progress(read) }
      let document = "\(row["id"] as Int64)"
      var record = Record(.reservation, document, document, try Reservation(row: row).image)
      record.image["status"] = .string(row["status"])
      record.lists["notes"] = try notes.take(row["id"])
      if let bad = try fault(in: record) { return bad }
    }
    return try strayNote(notes)
  }

  /// A note whose reservation never was.
  private func strayNote(_ notes: ListRows) throws -> HistoryVerdict.Bad? {
    _ = try notes.take(.max)
    guard let stray = notes.stray else { return nil }
    return HistoryVerdict.Bad(
      seq: nil, why: .unrecorded,
      place: RecordPlace(collection: .reservation, key: String(stray), field: notes.name))
  }

  private func contactFault(
    _ lists: LiveLists, after read: inout Int64, _ progress: (Int64) -> Void
  ) throws -> HistoryVerdict.Bad? {
    let contacts = try Row.fetchCursor(db, sql: "SELECT * FROM contact ORDER BY id")
    while let row = try contacts.next() {
      read += 1
      if read % HistoryVerifier.reportEvery == 0 { progress(read) }
      let id: Int64 = row["id"]
      let phone: String = row["phone"]
      guard let contact = try? Contact(row: row) else {
        return HistoryVerdict.Bad(
          seq: try RecordedImage(of: String(id), in: .contact, db).last, why: .live,
          place: RecordPlace(collection: .contact, key: phone, field: "phone"))
      }
      var image = contact.image
      // A word that this program does not know is not what was written either.
      image["language"] = JSONValue(row["language"] as String?)
      image["consent"] = .string(row["consent"])
      var record = Record(.contact, String(id), phone, image)
      record.lists = try lists.rows(of: id)
      if let bad = try fault(in: record) { return bad }
    }
    return nil
  }

  // MARK: Comparing

  private func fault(in record: Record) throws -> HistoryVerdict.Bad? {
    let told = try RecordedImage(
      of: record.document, in: record.collection, like: record.image, db)
    var place = RecordPlace(collection: record.collection, key: record.key)
    guard let last = told.last, !told.isDeleted else {
      return HistoryVerdict.Bad(seq: told.last, why: .unrecorded, place: place)
    }
    guard let field = LiveRows.difference(record, told) else { return nil }
    place.field = field
    return HistoryVerdict.Bad(seq: last, why: .live, place: place)
  }

  /// The first field that is not as it was told. A field that no entry names came with
  /// a later schema, and nothing is known of it.
  private static func difference(_ record: Record, _ told: RecordedImage) -> String? {
    for (field, value) in record.image.sorted(by: { $0.key < $1.key }) {
      if let wanted = told.fields[field], wanted != value { return field }
    }
    return LiveRows.lists(of: record.collection).first { list in
      !agree(record.lists[list] ?? [:], told, in: list)
    }
  }

  private static func lists(of collection: Collection) -> [String] {
    switch collection {
    case .contact: return RecordedImage.listNames
    case .reservation: return ["notes"]
    default: return []
    }
  }

  /// Each row that was told is there as it was told, and what is there beside them came
  /// with the contact itself.
  private static func agree(
    _ rows: [Int64: JSONValue], _ told: RecordedImage, in list: String
  ) -> Bool {
    let recorded = told.lists[list] ?? [:]
    for (id, row) in recorded where rows[id] != row { return false }
    let others = rows.filter { recorded[$0.key] == nil }.map { withoutKey($0.value, told, list) }
    return others == told.implied(in: list).map { withoutKey($0, told, list) }
  }

  private static func withoutKey(
    _ row: JSONValue, _ told: RecordedImage, _ list: String
  ) -> JSONValue {
    guard case .object(var members) = row else { return row }
    members["id"] = nil
    if told.forgot(firstOf: list) { members["statusId"] = nil }
    return .object(members)
  }

  // MARK: What is gone

  /// A row of a list whose contact never was.
  private func stray(_ lists: LiveLists) throws -> HistoryVerdict.Bad? {
    guard let stray = try lists.stray() else { return nil }
    return HistoryVerdict.Bad(
      seq: nil, why: .unrecorded,
      place: RecordPlace(collection: .contact, key: String(stray.contact), field: stray.list))
  }

  /// How a row is found by what the history calls it.
  private static func key(of collection: Collection) -> String {
    switch collection {
    case .setting: return "key = h.document"
    case .agentProfile: return "user_id = CAST(h.document AS INTEGER)"
    default: return "id = CAST(h.document AS INTEGER)"
    }
  }

  /// A record that has entries and no row, and was never told to be deleted.
  private func missing() throws -> HistoryVerdict.Bad? {
    for (collection, table) in LiveRows.tables {
      let key = LiveRows.key(of: collection)
      let row = try db.row(
        """
        SELECT h.document FROM history AS h
        WHERE h.collection = ? AND NOT EXISTS (SELECT 1 FROM \(table) WHERE \(key))
          AND (SELECT d.action FROM history AS d
            WHERE d.collection = h.collection AND d.document = h.document
            ORDER BY d.seq DESC LIMIT 1) <> 'delete'
        LIMIT 1
        """, [collection.rawValue])
      guard let document: String = row?["document"] else { continue }
      let told = try RecordedImage(of: document, in: collection, db)
      return HistoryVerdict.Bad(
        seq: told.last, why: .missing,
        place: RecordPlace(collection: collection, key: told.key ?? document))
    }
    return nil
  }
}

extension LiveRows.Record {
  fileprivate init(_ collection: Collection, _ document: String, _ key: String, _ image: Image) {
    self.init(collection: collection, document: document, key: key, image: image)
  }
}

extension RecordedImage {
  /// As people named the record.
  fileprivate var key: String? {
    for field in ["phone", "email", "code"] {
      if case .string(let key)? = fields[field] { return key }
    }
    return nil
  }
}
