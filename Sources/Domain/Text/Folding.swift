import Foundation

/// The form in which texts are compared when somebody searches.
public enum Folding {
  /// Lower case, without accents, ligatures opened, typographic apostrophes,
  /// dashes and blanks as their plain forms: `Cœur-d’Élie` gives `coeur-d'elie`.
  ///
  /// Folding twice changes nothing.
  public static func fold(_ text: String) -> String {
    let lower = text.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
    var folded = String.UnicodeScalarView()
    for scalar in lower.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if let plain = replacements[scalar] {
        folded.append(contentsOf: plain.unicodeScalars)
      } else {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// What canonical decomposition leaves whole.
  private static let replacements: [Unicode.Scalar: String] = [
    "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "\u{2018}": "'", "\u{2019}": "'", "\u{02BC}": "'",
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-",
    "\u{2212}": "-", "\u{00A0}": " ", "\u{202F}": " ", "\u{2009}": " ",
  ]
}

extension Sequence {
  /// In the order of names as people look them up, without case and accents; of one name by key.
  public func inOrder<Key: Comparable>(
    ofName name: (Element) -> String, then key: (Element) -> Key
  ) -> [Element] {
    map { (folded: Folding.fold(name($0)), key: key($0), element: $0) }
      .sorted { ($0.folded, $0.key) < ($1.folded, $1.key) }
      .map(\.element)
  }
}
