/// Telephone numbers as a log may hold them: the area code and the last two digits, which
/// tell two of them apart and lead to nobody.
enum MaskedNumbers {
  /// As many digits, with what is written between them, count as a number.
  private static let shortest = 7
  private static let between = Set<Character>(" ().-+/\u{A0}")

  /// - Returns: the text with every number in it masked, as `514•••••88`.
  static func mask(_ text: String) -> String {
    var out = ""
    var run = ""
    for character in text {
      if isDigit(character) || (!run.isEmpty && between.contains(character)) {
        run.append(character)
      } else {
        out += masked(run)
        run = ""
        out.append(character)
      }
    }
    return out + masked(run)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func masked(_ run: String) -> String {
    let digits = run.filter(isDigit)
    guard digits.count >= shortest else { return run }
    let hidden = String(repeating: "•", count: digits.count - 5)
    let rest = run.reversed().prefix { !isDigit($0) }
    return digits.prefix(3) + hidden + digits.suffix(2) + String(rest.reversed())
  }
}
