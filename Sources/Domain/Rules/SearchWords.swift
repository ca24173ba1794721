/// What somebody typed to find a contact: a piece of a number, or words of a
/// name or an address, without regard to accents and case.
public struct SearchWords: Equatable, Sendable {
  /// Folded, as UTF-8; every one must be found.
  private let words: [[UInt8]]
  /// Digits of a number, where nothing else was typed.
  private let digits: [UInt8]

  public init(_ typed: String) {
    let folded = Folding.fold(typed)
    let isNumber = folded.utf8.allSatisfy { $0.isDigit || " ()-.+".utf8.contains($0) }
    digits = isNumber ? folded.utf8.filter(\.isDigit) : []
    words = isNumber ? [] : folded.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  public var isEmpty: Bool { words.isEmpty && digits.isEmpty }

  /// The digits of a number, where nothing else was typed; otherwise empty.
  public var number: String { String(decoding: digits, as: UTF8.self) }
  /// Folded, where something else than a number was typed; each must be found.
  public var texts: [String] { words.map { String(decoding: $0, as: UTF8.self) } }

  /// How well a contact is meant: 0 where the number or a name begins so, 1 where
  /// it is found at all, nil where it is not.
  public func rank(phone: String, name: String?, email: String?) -> Int? {
    if !digits.isEmpty {
      guard let place = SearchWords.place(of: digits, in: phone) else { return nil }
      return place == 0 || place + digits.count == phone.utf8.count ? 0 : 1
    }
    let text = Folding.fold((name ?? "") + "\n" + (email ?? "")) + "\n" + phone
    var isNear = false
    for word in words {
      guard let place = SearchWords.place(of: word, in: text) else { return nil }
      if place == 0 { isNear = true }
    }
    return isNear ? 0 : 1
  }

  /// The byte at which `needle` begins.
  private static func place(of needle: [UInt8], in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = needle.first, bytes.count >= needle.count else { return nil }
      for start in 0...(bytes.count - needle.count) where bytes[start] == first {
        var index = 1
        while index < needle.count, bytes[start + index] == needle[index] { index += 1 }
        if index == needle.count { return start }
      }
      return nil
    }
  }
}
