/// What a password must be: long, and not made of what everybody tries first.
/// No rules about kinds of characters, as NIST SP 800-63B advises.
public enum PasswordRule {
  /// Characters.
  public static let minimum = 12
  /// Characters; a bound on work, not on strength.
  public static let maximum = 128

  /// - Parameters:
  ///   - name: the person's, which may not be what the password is made of.
  ///   - email: likewise.
  ///   - previous: the password that this one replaces.
  /// - Throws: ``PasswordRefusal``.
  public static func check(
    _ password: String, name: String, email: String, previous: String? = nil
  ) throws(PasswordRefusal) {
    guard password != previous else { throw .sameAsBefore }
    let count = password.count
    guard count >= minimum else { throw .tooShort(characters: count, minimum: minimum) }
    guard count <= maximum else { throw .tooLong(characters: count, maximum: maximum) }
    guard !password.unicodeScalars.contains(where: \.isForbiddenInText) else {
      throw .controlCharacter
    }
    guard Set(password).count >= 5 else { throw .repetitive }
    guard !isGuessable(password, [name, email]) else { throw .guessable }
  }

  /// Whether hardly anything is left once well-known words, rows of keys and
  /// the person's own names are taken out.
  private static func isGuessable(_ text: String, _ personal: [String]) -> Bool {
    let plain = onlyLettersAndDigits(text)
    var rest = plain
    let own = personal.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
      .map { onlyLettersAndDigits(String($0)) }.filter { $0.count >= 3 }
    for word in (own + PasswordWords.all).sorted(by: { $0.count > $1.count }) {
      rest = rest.split(separator: word, omittingEmptySubsequences: true).joined(separator: " ")
    }
    let left = Set(rest.filter { $0 != " " }).count
    return left < 5 && rest != plain
  }

  private static func onlyLettersAndDigits(_ text: String) -> String {
    Folding.fold(text).filter { $0.isLetter || $0.isNumber }
  }
}

/// Why a password was not taken.
public enum PasswordRefusal: Error, Hashable, Sendable {
  case tooShort(characters: Int, minimum: Int)
  case tooLong(characters: Int, maximum: Int)
  case controlCharacter
  /// Fewer than five different characters.
  case repetitive
  /// Made of common words, rows of keys or the person's own name.
  case guessable
  case sameAsBefore
}
