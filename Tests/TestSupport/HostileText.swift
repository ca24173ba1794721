/// Text that was made to do harm, and text that is only unusual.
public enum HostileText {
  public static let all: [String] = [
    "\u{1B}[2J\u{1B}[1;1Hgone", "\u{1B}]0;title\u{07}", "\u{1B}]52;c;aGk=\u{1B}\\",
    "\u{9B}31mred", "\u{90}q\u{9C}", "over\rwritten", "two\nlines", "back\u{8}\u{8}space",
    "tab\tbed", "nul\0nul", "del\u{7F}", "\u{202E}gnp.exe", "\u{2066}isolate\u{2069}",
    "\u{061C}\u{200E}\u{200F}marks", "zero\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}width",
    "soft\u{AD}hyphen", "\u{E0041}\u{E007F}tags", "\u{E000}\u{F8FF}private", "\u{378}unassigned",
    "\u{2028}line\u{2029}paragraph", "Z\u{335}\u{336}\u{337}\u{338}\u{339}\u{33A}algo",
    "\u{301}leading mark", "e\u{301}", "日本語", "한글", "👨‍👩‍👧", "❤️", "🇨🇦", "ﷺ", "ｆｕｌｌ",
    "\u{3164}\u{115F}",
    "\u{1D173}\u{1D17A}", "\u{FFF9}\u{FFFB}", "\u{0600}\u{06DD}", "Zoé Gagné-Lévesque",
    String(repeating: "a\u{301}\u{302}\u{303}", count: 300), String(repeating: "x", count: 5000),
    "",
  ]

  /// A random text of hostile, wide, combining and plain scalars.
  public static func random(_ length: Int, _ random: inout SeededRandom) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      let range: ClosedRange<UInt32> =
        [
          0x00...0x9F, 0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x4E00...0x4E80, 0x2000...0x206F,
          0x1F300...0x1F64F, 0xE000...0xE0FF, 0xE0000...0xE007F, 0x0...0x10FFFF,
        ].randomElement(using: &random) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
