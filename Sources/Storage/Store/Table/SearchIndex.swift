import Domain
import GRDB

/// Keeps the search index beside the contacts. It holds no texts, so that what leaves
/// it must be told as it went in.
struct SearchIndex {
  let db: Database

  init(_ db: Database) { self.db = db }

  func insert(_ text: SearchText, of id: ContactID) throws(DomainError) {
    try db.run(
      "INSERT INTO contact_search (rowid, phone, name, email) VALUES (?, ?, ?, ?)",
      [id.rawValue, text.phone, text.name, text.email])
  }

  func replace(_ old: SearchText, by new: SearchText, of id: ContactID) throws(DomainError) {
    guard old != new else { return }
    try db.run(
      """
      INSERT INTO contact_search (contact_search, rowid, phone, name, email)
      VALUES ('delete', ?, ?, ?, ?)
      """, [id.rawValue, old.phone, old.name, old.email])
    try insert(new, of: id)
  }

  func empty() throws(DomainError) {
    try db.run("INSERT INTO contact_search (contact_search) VALUES ('delete-all')")
  }
}
