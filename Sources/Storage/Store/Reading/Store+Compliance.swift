import Domain
import GRDB

extension Store: ComplianceReading {
  public func doNotCallList(_ query: ListQuery) throws(DomainError) -> ListPage {
    try read { db in
      let condition = "d.removed_at IS NULL AND instr(d.phone, ?) > 0"
      let rows = try db.rows(
        "\(DoNotCallSQL.select) WHERE \(condition) AND d.phone > ? ORDER BY d.phone LIMIT ?",
        [query.digits, query.after?.digits ?? "", query.limit + 1])
      var entries: [DoNotCallEntry] = []
      for row in rows.prefix(query.limit) { entries.append(try DoNotCallEntry(row: row)) }
      let total = try db.integer(
        "SELECT count(*) FROM do_not_call AS d WHERE \(condition)", [query.digits])
      return ListPage(
        entries: entries, total: total ?? 0,
        next: rows.count > query.limit ? entries.last?.phone : nil)
    }
  }

  public func facts(of phone: PhoneNumber, at instant: Instant) throws(DomainError) -> NumberFacts {
    try read { db in
      var facts = NumberFacts()
      facts.listed = try db.row(
        "\(DoNotCallSQL.select) WHERE d.phone = ? AND d.removed_at IS NULL", [phone.digits]
      ).map { row throws(DomainError) in try DoNotCallEntry(row: row) }
      let row = try db.row(
        "SELECT * FROM contact WHERE phone = ? AND deleted_at IS NULL", [phone.digits])
      guard let contact = try row.map({ row throws(DomainError) in try Contact(row: row) }) else {
        return facts
      }
      facts.contact = contact
      let zone = try environment.zones.zone(named: FloorRows(db).settings().timeZone)
      let day = FloorDay(of: instant, in: zone)
      facts.attemptsToday = try Attempts(db).count(of: contact.id, from: day.start, to: day.end)
      facts.isInCall =
        try db.row(
          "SELECT 1 FROM call WHERE contact_id = ? AND ended_at IS NULL",
          [contact.id.rawValue]) != nil
      return facts
    }
  }

  public func verdict(of call: CallID) throws(DomainError) -> JSONValue? {
    try read { db in
      let row = try db.row("SELECT verdict FROM call WHERE id = ?", [call.rawValue])
      return (row?["verdict"] as String?).map { JSONValue.object(HistoryJSON($0).members) }
    }
  }
}
