/// Secrets that are read to somebody once and changed at the first sign-in.
public enum OneTimeSecret {
  /// No letter or digit that is taken for another by eye or by ear of print:
  /// neither 0 and o, nor 1, i and l, nor u beside v.
  static let alphabet = Array("abcdefghjkmnpqrstvwxyz23456789")

  /// Five groups of four, `k7mt-…`: 98 bits from the system's random source.
  public static func make() -> String {
    var random = SystemRandomNumberGenerator()
    return make(using: &random)
  }

  static func make(using random: inout some RandomNumberGenerator) -> String {
    let groups = (0..<5).map { _ in
      String((0..<4).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] })
    }
    return groups.joined(separator: "-")
  }
}
