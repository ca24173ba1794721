import Domain
import TestSupport
import Testing

@Suite struct PostalCodeTests {
  @Test(arguments: ["H3A 1B2", "h3a1b2", " H3A-1B2 ", "h3a\u{00A0}1b2", "H3A  1B2"])
  func every_notation_gives_one_form(_ text: String) throws {
    #expect(try PostalCode(parsing: text).text == "H3A 1B2")
  }

  @Test(arguments: [
    ("", PostalCodeRefusal.empty), (" ", .empty), ("H3A", .wrongShape), ("H3A 1B22", .wrongShape),
    ("90210", .wrongShape), ("33A 1B2", .wrongShape), ("HHA 1B2", .wrongShape),
    ("É3A 1B2", .wrongShape),
    ("W3A 1B2", .letterNeverFirst("W")), ("Z3A 1B2", .letterNeverFirst("Z")),
    ("H3O 1B2", .letterNeverUsed("O")), ("D3A 1B2", .letterNeverUsed("D")),
    ("H3A 1U2", .letterNeverUsed("U")),
  ])
  func what_is_no_code_is_refused_with_its_reason(_ text: String, _ reason: PostalCodeRefusal) {
    #expect(throws: reason) { try PostalCode(parsing: text) }
  }

  @Test func exactly_the_letters_of_canada_post_are_accepted() {
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      let first = (try? PostalCode(parsing: "\(letter)3A1B2")) != nil
      let later = (try? PostalCode(parsing: "H3\(letter)1\(letter)2")) != nil
      #expect(first == "ABCEGHJKLMNPRSTVXY".contains(letter))
      #expect(later == "ABCEGHJKLMNPRSTVWXYZ".contains(letter))
    }
  }
}

@Suite struct EmailAddressTests {
  @Test(arguments: [
    ("john@example.com", "john@example.com"),
    (" Jean.Luc+news@Example.COM ", "Jean.Luc+news@example.com"),
    ("zoe\u{301}@exemple.ca", "zo\u{e9}@exemple.ca"),
    ("o'neil@exemple.qc.ca", "o'neil@exemple.qc.ca"),
    ("a@caf\u{e9}.ca", "a@caf\u{e9}.ca"),
  ])
  func ordinary_addresses_are_kept_composed(_ written: String, _ stored: String) throws {
    let address = try EmailAddress(parsing: written)
    #expect(Array(address.text.unicodeScalars) == Array(stored.unicodeScalars))
    #expect(address.key == stored.lowercased())
  }

  @Test(arguments: [
    ("", EmailRefusal.empty), ("john", .noAt), ("a@b@c.com", .severalAts),
    ("john doe@example.com", .unexpectedCharacter(" ")),
    ("a\u{1B}@example.com", .unexpectedCharacter("\u{1B}")),
    ("a@b.com,c@d.com", .unexpectedCharacter(",")), ("<a@b.com>", .unexpectedCharacter("<")),
    ("@example.com", .badLocalPart("")), (".a@example.com", .badLocalPart(".a")),
    ("a..b@example.com", .badLocalPart("a..b")), ("a@example", .badDomain("example")),
    ("a@example..com", .badDomain("example..com")), ("a@-x.com", .badDomain("-x.com")),
    ("a@example.c", .badDomain("example.c")), ("a@10.0.0.12", .badDomain("10.0.0.12")),
    ("a@", .badDomain("")),
  ])
  func what_is_no_address_is_refused_with_its_reason(_ text: String, _ reason: EmailRefusal) {
    #expect(throws: reason) { try EmailAddress(parsing: text) }
  }

  @Test func lengths_are_those_of_the_standard() throws {
    let local = String(repeating: "a", count: 64)
    _ = try EmailAddress(parsing: local + "@example.com")
    #expect(throws: EmailRefusal.badLocalPart("a" + local)) {
      try EmailAddress(parsing: "a" + local + "@example.com")
    }
    let long = "a@" + String(repeating: "bcd.", count: 63) + "ca"
    #expect(throws: EmailRefusal.tooLong(bytes: 256)) { try EmailAddress(parsing: long) }
  }
}

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Pérez", "perez"), ("PE\u{301}REZ", "perez"), ("Cœur-d’Élie", "coeur-d'elie"),
    ("Bjørn Łuk", "bjorn luk"), ("L\u{2011}A\u{00A0}B", "l-a b"), ("514 555", "514 555"), ("", ""),
    ("Ünsal İnan", "unsal inan"), ("Straße", "strasse"),
  ])
  func accents_case_and_typography_do_not_matter(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test func folding_twice_changes_nothing_and_forms_fold_alike() {
    var random = SeededRandom(seed: 7)
    let alphabet = Array("aZéÉœŒçÇñÑ’—ßøΩ\u{212A}한글İı\u{0301} -'\u{00A0}1")
    for _ in 0..<5000 {
      let text = random.text(of: alphabet, upTo: 12)
      let folded = Folding.fold(text)
      #expect(Array(Folding.fold(folded).unicodeScalars) == Array(folded.unicodeScalars))
      #expect(Folding.fold(text.uppercased()) == Folding.fold(text.uppercased().lowercased()))
    }
  }
}

@Suite struct CleanTextTests {
  @Test func a_line_is_trimmed_and_composed() throws {
    let stored = try CleanText.line(" \u{FEFF}Zoe\u{301}\u{00A0}Caron \t", limit: 20)
    #expect(Array(stored.unicodeScalars) == Array("Zo\u{e9}\u{00A0}Caron".unicodeScalars))
    #expect(try CleanText.line(" \n ", limit: 20) == "")
  }

  @Test(arguments: [
    ("Marie\u{1B}[31m", TextRefusal.controlCharacter(0x1B, position: 6)),
    ("a\nb", .controlCharacter(0x0A, position: 2)), ("a\rb", .controlCharacter(0x0D, position: 2)),
    ("a\u{9B}b", .controlCharacter(0x9B, position: 2)),
    ("a\u{0}", .controlCharacter(0, position: 2)),
    ("ab\u{202E}c", .controlCharacter(0x202E, position: 3)),
    ("12345678901", .tooLong(characters: 11, limit: 10)),
  ])
  func what_steers_a_terminal_is_refused_in_a_line(_ text: String, _ reason: TextRefusal) {
    #expect(throws: reason) { try CleanText.line(text, limit: 10) }
  }

  @Test func a_note_keeps_its_lines_and_nothing_else() throws {
    #expect(try CleanText.paragraphs("a\r\nb\rc\n\td\n", limit: 20) == "a\nb\nc\n\td")
    #expect(throws: TextRefusal.controlCharacter(0x1B, position: 3)) {
      try CleanText.paragraphs("a\n\u{1B}", limit: 20)
    }
  }

  @Test func what_is_left_without_controls_is_always_accepted() throws {
    var random = SeededRandom(seed: 99)
    let alphabet = Array(
      "ab \u{0}\u{1B}\u{7F}\u{85}\u{9B}\n\r\t\u{202E}\u{2066}\u{2028}é\u{E0041}[m")
    for _ in 0..<5000 {
      let text = random.text(of: alphabet, upTo: 12)
      _ = try CleanText.line(CleanText.withoutControls(text), limit: 99)
      _ = try CleanText.paragraphs(
        CleanText.withoutControls(text, keepingLines: true), limit: 99)
    }
    #expect(CleanText.withoutControls("Marie\u{1B}[31m\nGagnon") == "Marie[31mGagnon")
  }
}
