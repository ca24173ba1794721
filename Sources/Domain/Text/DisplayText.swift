import Foundation

/// Stored text made safe to show: the only form in which a name, a note or a
/// file's contents reaches a cell, a log, standard error or a terminal title.
///
/// The rule (docs/decisions.md, display text): Unicode form C; every scalar
/// that draws nothing of its own (controls, line separators, bidirectional and
/// zero-width marks, soft hyphens, tags, unassigned, private use) becomes a
/// visible `·`; a base carries at most two combining marks; the length is
/// bounded. The result therefore never holds an escape byte and never moves
/// the cursor by anything but its own width.
public struct DisplayText: Hashable, Sendable {
  /// What may be shown as it stands, on one line.
  public let string: String

  /// The length that holds where the caller names none, in base characters.
  public static let usualLimit = 2000

  /// The most combining marks that one base character keeps.
  public static let marksPerBase = 2

  /// What a scalar that may not be shown turns into.
  public static let placeholder: Unicode.Scalar = "·"

  /// - Parameter limit: base characters kept; the rest is cut off and a `…` says so.
  public init(_ stored: String, limit: Int = usualLimit) {
    string = DisplayText.sanitize(stored, limit: max(0, limit))
  }

  /// One text per line of `stored`; a trailing line break opens no empty line.
  public static func lines(_ stored: String, limit: Int = usualLimit) -> [DisplayText] {
    var lines: [DisplayText] = []
    var line = ""
    for character in stored {
      if character.isNewline {
        lines.append(DisplayText(line, limit: limit))
        line = ""
      } else {
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [DisplayText(line, limit: limit)]
  }

  public var isEmpty: Bool { string.isEmpty }
}

extension DisplayText: CustomStringConvertible {
  public var description: String { string }
}

// MARK: - The rule

extension DisplayText {
  /// What becomes of one scalar of stored text.
  public enum Fate: Sendable {
    /// Shown as it stands.
    case base
    /// Shown on the base before it.
    case mark
    /// Left out: it only picks between pictures of the character before it.
    case dropped
    /// Shown as ``placeholder``.
    case masked
  }

  public static func fate(of scalar: Unicode.Scalar) -> Fate {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return .base }
    if scalar.value < 0xA0 { return .masked }
    if scalar.properties.isVariationSelector { return .dropped }
    if scalar.properties.isDefaultIgnorableCodePoint { return .masked }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return .masked
    case .nonspacingMark, .enclosingMark:
      return .mark
    default:
      return .base
    }
  }

  private static func sanitize(_ stored: String, limit: Int) -> String {
    if isPlain(stored, limit: limit) { return stored }
    // Only as much is composed as can be shown: a huge stored text costs no more.
    let head = String(String.UnicodeScalarView(stored.unicodeScalars.prefix(limit * 8 + 64)))
    var out = String.UnicodeScalarView()
    var bases = 0
    var marks = 0
    for scalar in head.precomposedStringWithCanonicalMapping.unicodeScalars {
      let fate = fate(of: scalar)
      switch fate {
      case .dropped: continue
      case .mark where bases > 0:
        marks += 1
        if marks <= marksPerBase { out.append(scalar) }
        continue
      case .mark, .base, .masked: break
      }
      guard bases < limit else { return String(out) + "…" }
      bases += 1
      marks = 0
      out.append(fate == .masked || fate == .mark ? placeholder : scalar)
    }
    return String(out)
  }

  private static func isPlain(_ stored: String, limit: Int) -> Bool {
    stored.utf8.count <= limit && stored.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
