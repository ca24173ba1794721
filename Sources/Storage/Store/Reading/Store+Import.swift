import Domain
import GRDB

extension Store: ImportReading {
  public func known(
    _ numbers: [(phone: PhoneNumber, note: String?)]
  ) throws(DomainError) -> [KnownNumber] {
    try read { db in
      var found: [KnownNumber] = []
      found.reserveCapacity(numbers.count)
      for (phone, note) in numbers { found.append(try Store.known(db, phone, note)) }
      return found
    }
  }

  private static func known(
    _ db: Database, _ phone: PhoneNumber, _ note: String?
  ) throws(DomainError) -> KnownNumber {
    let row = try db.row("SELECT * FROM contact WHERE phone = ?", [phone.digits])
    let listed = try db.row(DoNotCallSQL.contains, [phone.digits]) != nil
    guard let row else {
      return KnownNumber(contact: nil, isOnDoNotCallList: listed, hasNote: false)
    }
    let contact = try Contact(row: row)
    var hasNote = false
    if let note {
      hasNote =
        try db.row(
          "SELECT 1 FROM contact_note WHERE contact_id = ? AND content = ?",
          [contact.id.rawValue, note]) != nil
    }
    return KnownNumber(contact: contact, isOnDoNotCallList: listed, hasNote: hasNote)
  }
}
