/// Finds the word that a mistyped one may have meant.
public enum Nearest {
  /// The word of the smallest edit distance; the first of equals. Empty where
  /// there are none.
  public static func of(_ typed: String, among words: [String]) -> String {
    words.min { distance(typed, $0) < distance(typed, $1) } ?? ""
  }

  /// Nil where even the nearest is mostly different.
  public static func word(to typed: String, among words: [String]) -> String? {
    let nearest = of(typed, among: words)
    let isNear = distance(typed, nearest) <= max(2, typed.count / 2)
    return nearest.isEmpty || !isNear ? nil : nearest
  }

  /// Edits (insert, delete, replace) between two words.
  static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one), Array(other))
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
