import Domain
import GRDB

/// What a floor's search would miss or find wrongly; all zero where it is sound.
public struct SearchDifferences: Equatable, Sendable {
  /// Contacts whose folded name or address is not that of their name or address.
  public var contacts = 0
  /// Pieces of three characters that the index knows of more or fewer places than the
  /// contacts have.
  public var pieces = 0
}

extension Store {
  /// Reads every contact and the whole search index; takes a minute for a million.
  public func compareSearch() throws(DomainError) -> SearchDifferences {
    try read { db in
      var differences = SearchDifferences()
      var expected: [String: Int] = [:]
      try SearchSource(db).each { source in
        if !source.isFolded { differences.contacts += 1 }
        source.text.countPieces(in: &expected)
      }
      let kept = try Row.fetchCursor(db, sql: "SELECT term, cnt FROM contact_search_term")
      while let row = try kept.next() {
        if expected.removeValue(forKey: row[0]) != row[1] as Int { differences.pieces += 1 }
      }
      differences.pieces += expected.count
      return differences
    }
  }

  /// Makes the folded columns and the search index anew, in one write: for a floor that
  /// nobody sits at, since others wait meanwhile. Leaves no trace in the history, for
  /// nothing that a person changed is changed.
  ///
  /// - Throws: ``DomainError/anotherSeatIsSaving``, ``DomainError/storage(_:)``.
  public func rebuildSearch() throws(DomainError) {
    try transact { db in try Store.fillSearch(db) }
  }

  /// Inside a write.
  static func fillSearch(_ db: Database) throws {
    try SearchIndex(db).empty()
    var unfolded: [SearchSource.Line] = []
    try SearchSource(db).each { source in
      try SearchIndex(db).insert(source.text, of: source.id)
      if !source.isFolded { unfolded.append(source) }
    }
    for source in unfolded {
      try db.run(
        "UPDATE contact SET name_folded = ?, email_folded = ? WHERE id = ?",
        [source.name, source.email, source.id.rawValue])
    }
  }
}

/// Every contact's texts, folded anew, beside what the file has of them.
private struct SearchSource {
  struct Line {
    let id: ContactID
    let name: String?
    let email: String?
    let text: SearchText
    let isFolded: Bool

    init(_ row: Row) {
      id = ContactID(row[0])
      name = (row[2] as String?).map(Folding.fold)
      email = (row[3] as String?).map(Folding.fold)
      text = SearchText(phone: row[1], name: name, email: email)
      isFolded = name == row[4] as String? && email == row[5] as String?
    }
  }

  let db: Database

  init(_ db: Database) { self.db = db }

  func each(_ line: (Line) throws -> Void) throws {
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT id, phone, name, email, name_folded, email_folded FROM contact ORDER BY id")
    while let row = try cursor.next() { try line(Line(row)) }
  }
}

extension SearchText {
  fileprivate func countPieces(in counts: inout [String: Int]) {
    for text in [phone, name, email].compactMap({ $0 }) {
      let scalars = Array(text.unicodeScalars)
      guard scalars.count >= 3 else { continue }
      for start in 0...(scalars.count - 3) {
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: scalars[start..<start + 3])
        counts[String(piece), default: 0] += 1
      }
    }
  }
}
