import Domain
import GRDB

/// What somebody typed, as a condition on a row and as a question to the search index;
/// both find the same. Three characters and more are found anywhere in phone, name and
/// e-mail, fewer only where one of these, or a word of the name, begins.
struct TableSearch {
  let conditions: [SQL]
  /// Nil where nothing was typed.
  let match: String?

  init(_ typed: String) {
    let words = SearchWords(typed)
    if words.isEmpty {
      conditions = []
      match = nil
    } else if words.number.isEmpty {
      let texts = words.texts.map(TableSearch.withoutNUL)
      conditions = texts.map(TableSearch.condition)
      match = texts.map(TableSearch.phrase).joined(separator: " AND ")
    } else {
      conditions = [TableSearch.condition("contact.phone", words.number)]
      match = "phone : " + TableSearch.phrase(words.number)
    }
  }

  /// No text that is stored holds a NUL, and SQLite's own texts end there.
  private static func withoutNUL(_ word: String) -> String {
    word.contains("\0") ? word.split(separator: "\0").joined(separator: "\u{1}") + "\u{1}" : word
  }

  private static func isLong(_ word: String) -> Bool { word.unicodeScalars.count >= 3 }

  private static func condition(_ word: String) -> SQL {
    let name: SQL =
      isLong(word)
      ? condition("contact.name_folded", word)
      : "instr(' ' || contact.name_folded, \(" " + word)) > 0"
    return """
      (\(name) OR \(condition("contact.email_folded", word))
        OR \(condition("contact.phone", word)))
      """
  }

  /// Found anywhere in the column, or at its beginning.
  private static func condition(_ column: String, _ word: String) -> SQL {
    isLong(word) ? "instr(\(sql: column), \(word)) > 0" : "instr(\(sql: column), \(word)) = 1"
  }

  /// In the index's own language, in which quotes make whatever stands between them a
  /// text; see ``SearchText`` for the blanks.
  private static func phrase(_ word: String) -> String {
    let blanks = String(repeating: " ", count: max(0, 3 - word.unicodeScalars.count))
    return "\"" + blanks + word.replacing("\"", with: "\"\"") + "\""
  }
}
