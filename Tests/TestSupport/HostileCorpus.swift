/// What somebody may have put into a name, a note or a file to do harm with it: to a
/// terminal, to a reader's eyes, to a spreadsheet, to a statement.
public enum HostileCorpus {
  public struct Payload: Sendable, CustomStringConvertible {
    public let name: String
    /// As a file's column would hold it: not all of them are UTF-8.
    public let bytes: [UInt8]

    /// As the program reads it.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var description: String { name }
  }

  public static let all: [Payload] =
    controls + sequences + invisible + misleading + broken + long + written

  private static func payload(_ name: String, _ text: String) -> Payload {
    Payload(name: name, bytes: Array(text.utf8))
  }

  /// Each between letters, so that it stands in the middle of a name.
  private static func payloads(_ kind: String, _ texts: [String]) -> [Payload] {
    texts.enumerated().map { payload("\(kind) \($0.offset)", "A" + $0.element + "Z") }
  }

  // MARK: Controls, one by one

  private static let controls = firstControls + secondControls + rawControls

  private static let firstControls: [Payload] = (Array(0x00...0x1F) + [0x7F]).map { code in
    Payload(name: "C0 \(code)", bytes: [0x41, UInt8(code), 0x5A])
  }

  private static let secondControls: [Payload] = (0x80...0x9F).map { code in
    payload("C1 \(code)", "A\(Character(Unicode.Scalar(UInt8(code))))Z")
  }

  private static let rawControls: [Payload] = (0x80...0x9F).map { code in
    Payload(name: "raw C1 \(code)", bytes: [0x41, UInt8(code), 0x5A])
  }

  // MARK: What a terminal would carry out

  private static let sequences = payloads(
    "sequence",
    [
      "\u{1B}]0;title\u{07}", "\u{1B}]2;title\u{1B}\\", "\u{9D}0;title\u{9C}",
      "\u{1B}]8;;http://x.example\u{1B}\\link\u{1B}]8;;\u{1B}\\", "\u{1B}]52;c;aGk=\u{07}",
      "\u{1B}]52;c;?\u{1B}\\", "\u{1B}]777;notify;a;b\u{07}", "\u{1B}]9;note\u{07}",
      "\u{1B}]1337;File=name=eA==:eA==\u{07}", "\u{1B}]50;?\u{07}", "\u{1B}]4;1;?\u{07}",
      "\u{1B}]11;?\u{07}", "\u{1B}P$q\"p\u{1B}\\", "\u{1B}P+q544e\u{1B}\\", "\u{90}q#0\u{9C}",
      "\u{1B}_Gf=24;AAAA\u{1B}\\", "\u{9F}apc\u{9C}", "\u{1B}^private\u{1B}\\", "\u{9E}pm\u{9C}",
      "\u{1B}Xsos\u{1B}\\", "\u{98}sos\u{9C}", "\u{1B}]0;never ends", "\u{1B}Pnever ends",
      "\u{1B}_never ends", "\u{1B}[", "\u{1B}[2J", "\u{1B}[3J\u{1B}[H", "\u{1B}[1;1H",
      "\u{1B}[31;1m", "\u{1B}[38;2;0;0;0m", "\u{1B}[8m", "\u{9B}2J", "\u{9B}31m",
      "\u{1B}[?1049l", "\u{1B}[?25l", "\u{1B}[?2004l", "\u{1B}[?1000h", "\u{1B}[!p", "\u{1B}[0c",
      "\u{1B}[6n", "\u{1B}[21t", "\u{1B}[14t", "\u{1B}[ q", "\u{1B}[2 q", "\u{1B}[1$r",
      "\u{1B}[>4;2m", "\u{1B}[200~pasted\u{1B}[201~", "\u{1B}[201~q", "\u{1B}c", "\u{1B}#8",
      "\u{1B}(0lqk", "\u{1B}%G", "\u{1B}7\u{1B}8", "\u{1B}M", "\u{1B}D", "\u{0E}x\u{0F}",
      "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGk=\u{07}\u{1B}\\", "\u{1B}[1000000000C",
      "\u{1B}[999999999b", "\u{1B}[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18m",
    ])

  // MARK: What is not seen

  private static let invisible = payloads(
    "invisible",
    [
      "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{34F}", "\u{180E}",
      "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}",
      "\u{202E}gnp", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{206A}", "\u{206F}",
      "\u{2028}", "\u{2029}", "\u{E0001}", "\u{E0041}\u{E0042}\u{E007F}", "\u{FFF9}\u{FFFB}",
      "\u{FE0F}", "\u{E0100}", "\u{115F}\u{1160}", "\u{3164}", "\u{FFA0}", "\u{1D173}",
      "\u{E000}", "\u{F0000}", "\u{10FFFD}", "\u{378}", "\u{FFFE}", "\u{FFFF}", "\u{600}",
      "\u{6DD}", "\u{110BD}",
    ])

  // MARK: What misleads, or takes more room than it seems

  private static let misleading = payloads(
    "misleading",
    [
      "Z\u{335}\u{336}\u{337}\u{338}\u{339}\u{33A}", "\u{301}", "\u{20DD}\u{20E3}",
      String(repeating: "\u{301}", count: 300), "\u{5D0}\u{5D1}\u{5D2}", "\u{627}\u{644}",
      "\u{430}\u{440}\u{440}\u{6C}\u{435}", "\u{65E5}\u{672C}\u{8A9E}", "\u{FF21}\u{FF22}",
      "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{1F1E8}\u{1F1E6}", "\u{2764}\u{FE0F}",
      "\u{FDFA}", "\u{FDFD}", "\u{12031}", "\u{1F3F4}\u{E0067}\u{E007F}",
      "\u{1100}\u{1161}\u{11A8}",
      "\u{E33}\u{E47}", "\u{A0}\u{2003}\u{3000}", "\u{2588}\u{2500}\u{25CF}",
    ])

  // MARK: What is no text

  private static let broken: [Payload] = [
    [0xFF], [0xFE, 0xFF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
    [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3],
    [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xBF], [0xBF, 0xBF], [0x1B, 0xC2], [0xC2, 0x1B, 0x5B, 0x6D],
  ].enumerated().map { Payload(name: "broken \($0.offset)", bytes: [0x41] + $0.element + [0x5A]) }

  // MARK: What is long

  private static let long = [
    payload("long letters", String(repeating: "x", count: 5000)),
    payload("long escapes", String(repeating: "\u{1B}[31mx", count: 1000)),
    payload("long wide", String(repeating: "\u{6F22}", count: 1000)),
    payload("long lines", String(repeating: "line\n", count: 500)),
  ]

  // MARK: What other readers would carry out

  private static let written =
    payloads(
      "written",
      [
        "\roverwritten", "\nforged line", "\r\nforged", "\u{8}\u{8}\u{8}gone", "\ttab",
        "\u{B}\u{C}",
        "%s%n%x", "%@", "\\(name)", "${HOME}", "$(id)", "`id`", "'; DROP TABLE contact; --",
        "\" OR \"\"=\"", "x' UNION SELECT password FROM user --", "name:\"a\" NEAR(b)",
        "a* AND NOT",
        "\"\"\"", "{\"a\":1}", "\\u001b[31m", "]]>", "<Say>hi</Say>", "&amp;", "a,b;c", "\"a\nb\"",
        "[x]\ny = 1",
      ])
    + ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "=cmd|' /C calc'!A0"].map {
      payload("formula \($0.debugDescription)", $0)
    }
}

/// What a terminal would carry out of a run's bytes, or show as something else than it is.
public enum TerminalReading {
  /// Names of what is not plain text in lines of UTF-8; empty where it is harmless.
  ///
  /// - Parameter allowed: controls that the program itself writes.
  public static func offences(in bytes: [UInt8], allowing allowed: Set<UInt8> = [10]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
    var found: [String] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII, allowed.contains(UInt8(scalar.value)) { continue }
      guard let why = offence(of: scalar) else { continue }
      found.append("U+\(String(scalar.value, radix: 16)) \(why)")
    }
    return found
  }

  /// Judged by the standard's properties, and not by what the program thinks of them.
  static func offence(of scalar: Unicode.Scalar) -> String? {
    let properties = scalar.properties
    if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) { return "control" }
    if properties.isBidiControl { return "direction" }
    if properties.isDefaultIgnorableCodePoint { return "invisible" }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      return "no character"
    default: return nil
    }
  }
}
