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
    try db.run(
      """
      INSERT INTO contact_search (contact_search, rowid, phone, name, email)
      VALUES ('delete', ?, ?, ?, ?)
      """, [id.rawValue, old.phone, old.name, old.email])
    try insert(new, of: id)
  }

  /// Brings together what earlier writes have put beside each other, about as much as
  /// this one has put: each write then pays its own part. FTS5 by itself would let the work
  /// gather and do it all in one commit, for which every seat waits.
  ///
  /// - Parameter texts: how many were put in or taken out.
  func merge(after texts: Int) throws(DomainError) {
    let pages = SearchIndex.leastMerge + texts / SearchIndex.textsOfPage
    try db.run("INSERT INTO contact_search (contact_search, rank) VALUES ('merge', ?)", [pages])
  }

  /// Pages merged for a write of one text: what it writes, once for each level.
  private static let leastMerge = 8
  /// A text takes some 300 bytes, a twelfth of a page, and is written again on each of
  /// six levels at most.
  private static let textsOfPage = 2

  func empty() throws(DomainError) {
    try db.run("INSERT INTO contact_search (contact_search) VALUES ('delete-all')")
  }
}
