import Domain
import Testing

@Suite struct PasswordRuleTests {
  private func check(_ text: String, previous: String? = nil) throws(PasswordRefusal) {
    try PasswordRule.check(
      text, name: "Anna Tremblay", email: "anna.tremblay@example.com", previous: previous)
  }

  @Test(arguments: [
    "correct horse battery", "véranda jaune 12", "k7mt-9qzx-wvbn", "83649265017294",
    "Tr0ub4dor&3xyz",
    "anna purnatrek lisboa", "le chat mange du pain",
  ])
  func long_passwords_of_any_kind_are_taken(_ text: String) throws {
    try check(text)
  }

  @Test(arguments: [
    ("", PasswordRefusal.tooShort(characters: 0, minimum: 12)),
    ("elevenchars", .tooShort(characters: 11, minimum: 12)),
    // Eleven characters in thirteen code points.
    ("e\u{301}le\u{300}venchars", .tooShort(characters: 11, minimum: 12)),
    ("aaaaaaaaaaaaaaaa", .repetitive), ("abababababab", .repetitive), ("121212343434", .repetitive),
    ("password1234", .guessable), ("Password-1234", .guessable), ("Mot de passe 2", .guessable),
    ("motdepasse2027", .guessable), ("MotDePassé123!", .guessable), ("qwertyuiop123", .guessable),
    ("azertyuiop!!!", .guessable), ("cordboard2027", .guessable), ("123456789012", .guessable),
    ("passwordpassword", .guessable), ("annatremblay1", .guessable),
    ("Tremblay.Anna.12", .guessable), ("a password\u{7} bell", .controlCharacter),
  ])
  func what_is_tried_first_is_refused(_ text: String, _ reason: PasswordRefusal) {
    #expect(throws: reason) { try check(text) }
  }

  @Test func bounds_are_those_that_are_told() throws {
    let text = String(repeating: "mots divers ", count: 11)
    try check(String(text.prefix(128)))
    #expect(throws: PasswordRefusal.tooLong(characters: 129, maximum: 128)) {
      try check(String(text.prefix(129)))
    }
  }

  @Test func a_new_password_is_another_one_however_it_is_typed() throws {
    #expect(throws: PasswordRefusal.sameAsBefore) {
      try check("une cle\u{301} longue", previous: "une cl\u{e9} longue")
    }
    try check("une autre clé", previous: "une clé longue")
  }
}

@Suite struct SecretTests {
  private struct Settings {
    let key: Secret
  }

  @Test func no_description_shows_a_secret() {
    let secret = Secret("canary-7731")
    let settings = Settings(key: secret)
    var dumped = ""
    dump(settings, to: &dumped)
    let shown = [
      "\(secret)", String(reflecting: secret), "\([secret])", "\(Optional(secret) as Any)",
      "\(settings)", String(reflecting: settings), dumped, "\(["k": settings])",
    ]
    for text in shown {
      #expect(!text.contains("canary"))
      // Nor as the list of its bytes, in a line or one below the other.
      #expect(!text.contains("99, 97, 110") && !text.contains("- 110"))
    }
  }

  @Test func secrets_match_by_all_their_bytes() {
    #expect(Secret("abc").matches(Secret(bytes: [97, 98, 99])))
    for other in ["", "ab", "abcd", "abd", "bbc"] { #expect(!Secret("abc").matches(Secret(other))) }
    #expect(Secret("e\u{301}").composed.reveal() == [0xC3, 0xA9])
    #expect(Secret(bytes: [0xFF]).composed.reveal() == [0xFF])
  }
}
