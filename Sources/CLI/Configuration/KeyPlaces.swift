/// On which line of a TOML file a key stands; the parser tells none.
struct KeyPlaces {
  private let file: String
  private var lines: [String: Int] = [:]

  init(_ text: String, file: String) {
    self.file = file
    var table = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let content = KeyPlaces.trimmed(line)
      if content.hasPrefix("[") {
        table = KeyPlaces.plain(content.prefix { $0 != "]" }.drop { $0 == "[" })
        if lines[table] == nil { lines[table] = index + 1 }
      } else if let equals = content.firstIndex(of: "="), !content.hasPrefix("#") {
        let key = KeyPlaces.plain(content[..<equals])
        let full = table.isEmpty ? key : table + "." + key
        if lines[full] == nil { lines[full] = index + 1 }
      }
    }
  }

  /// The key's line; where it is written in a way that is not followed here, that
  /// of its table, else the first.
  func of(_ table: String?, _ key: String) -> ConfigurationError.Place {
    let full = table.map { $0 + "." + key } ?? key
    let line = lines[full] ?? table.flatMap { lines[$0] }
    return .init(file: file, line: line ?? first(under: full) ?? 1)
  }

  /// `[a.b]` stands for `a` too.
  private func first(under name: String) -> Int? {
    lines.filter { $0.key.hasPrefix(name + ".") }.map(\.value).min()
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }

  /// Without blanks and quotes.
  private static func plain(_ name: Substring) -> String {
    String(name.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
  }
}
