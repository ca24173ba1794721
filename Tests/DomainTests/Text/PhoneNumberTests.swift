import Domain
import TestSupport
import Testing

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    "5145550134", "15145550134", "+15145550134", "(514) 555-0134", "1 (514) 555-0134",
    "+1 514.555.0134", "514\u{00A0}555\u{2013}0134", "514\u{2011}555\u{2212}0134",
    "\u{202A}+1 514 555 0134\u{202C}", "(+1) 514/555/0134", " 514 555 0134\t", "514 - 555 - 01 34",
    "\u{FF0B}1 514 555 0134", "\u{FF08}514\u{FF09}555\u{FF0D}0134", "'5145550134", "#514 555 0134",
  ])
  func every_notation_gives_the_same_ten_digits(_ text: String) throws {
    #expect(try PhoneNumber(parsing: text).digits == "5145550134")
  }

  @Test(arguments: [
    ("", PhoneRefusal.empty), (" \u{00A0}\t", .empty), ("--", .tooShort(digits: 0)),
    ("514555013", .tooShort(digits: 9)), ("+1 514 555 013", .tooShort(digits: 9)),
    ("514 555 01345", .tooLong(digits: 11)), ("+1 514 555 01345", .tooLong(digits: 11)),
    ("514 555 0134 / 438 555 0102", .tooLong(digits: 20)), ("020 7946 0958", .tooLong(digits: 11)),
    ("00 1 514 555 0134", .tooLong(digits: 13)),
    ("+44 20 7946 0958", .otherCountry), ("0044 20 7946 0958", .otherCountry),
    ("011 44 20 7946 0958", .otherCountry), ("+5145550134", .otherCountry),
    ("+33 1 23 45 67 89", .otherCountry),
    ("514 555 0134 x89", .hasExtension("x89")),
    ("514-555-0134, poste 12", .hasExtension("poste 12")),
    ("5145550134 ext. 5", .hasExtension("ext. 5")), ("(514) 555-0134 #12", .hasExtension("#12")),
    ("514 555 0134 Ext 7", .hasExtension("Ext 7")),
    ("514 555 0134 p. 3", .hasExtension("p. 3")),
    ("1-800-FLOWERS", .unexpectedCharacters("FLOWERS")), ("n/a", .unexpectedCharacters("n/a")),
    ("5.145550134E9", .unexpectedCharacters("E9")),
    ("514 555 0134 x", .unexpectedCharacters("x")),
    ("514 555+0134", .unexpectedCharacters("+0134")),
    ("\u{FF15}14 555 0134", .unexpectedCharacters("\u{FF15}14 555 0134")),
    ("514\u{1B}5550134", .unexpectedCharacters("\u{1B}5550134")),
  ])
  func what_is_no_number_is_refused_with_its_reason(_ text: String, _ reason: PhoneRefusal) {
    #expect(throws: reason) { try PhoneNumber(parsing: text) }
  }

  @Test func a_number_is_shown_sent_and_masked_each_in_its_own_form() throws {
    let phone = try PhoneNumber(parsing: "5145550134")
    #expect(phone.display == "(514) 555-0134")
    #expect(phone.e164 == "+15145550134")
    #expect(phone.masked == "(514) •••-••34")
    #expect("\(phone)" == phone.masked)
    #expect(String(reflecting: phone) == phone.masked)
  }

  @Test(arguments: [
    ("5145550134", [PhoneWarning]()), ("5141234567", [.exchangeNotAllowed]),
    ("0145550134", [.areaCodeNotAllowed]), ("9115550134", [.areaCodeNotAllowed]),
    ("5144110134", [.exchangeNotAllowed]),
    ("1110110134", [.areaCodeNotAllowed, .exchangeNotAllowed]),
  ])
  func codes_outside_the_plan_warn_but_are_kept(_ text: String, _ warnings: [PhoneWarning]) throws {
    #expect(try PhoneNumber(parsing: text).warnings == warnings)
  }

  @Test func stored_digits_are_taken_as_they_are_or_not_at_all() {
    #expect(PhoneNumber(digits: "5145550134")?.digits == "5145550134")
    for bad in ["514555013", "51455501345", "514-555-01", "٥١٤٥٥٥٠١٣٤"] {
      #expect(PhoneNumber(digits: bad) == nil)
    }
  }

  @Test func punctuation_never_changes_a_number_and_every_form_reads_back() throws {
    var random = SeededRandom(seed: 514)
    let marks: [Character] = ["-", ".", " ", "(", ")", "/", "\u{00A0}", "–", "_", "\u{200B}", ":"]
    for _ in 0..<2000 {
      let digits = String(Int.random(in: 2_000_000_000...9_999_999_999, using: &random))
      var written = ["", "1", "+1", "+ 1 "].randomElement(using: &random)!
      for digit in digits { written += random.text(of: marks, upTo: 2) + String(digit) }
      let phone = try PhoneNumber(parsing: written)
      #expect(phone.digits == digits, "\(written)")
      #expect(try PhoneNumber(parsing: phone.display) == phone)
      #expect(try PhoneNumber(parsing: phone.e164) == phone)
    }
  }

  @Test func no_text_ever_yields_a_number_that_is_not_made_of_all_its_digits() {
    var random = SeededRandom(seed: 1)
    let alphabet = Array("0123456789+#x. -()ext poste\u{FF11}é\u{7}")
    for _ in 0..<20_000 {
      let text = random.text(of: alphabet, upTo: 16)
      guard let phone = try? PhoneNumber(parsing: text) else { continue }
      let digits = text.filter { $0.isASCII && $0.isNumber }
      #expect(phone.digits == digits || "1" + phone.digits == digits, "\(text)")
    }
  }
}
