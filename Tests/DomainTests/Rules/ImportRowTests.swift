import Domain
import TestSupport
import Testing

@Suite struct ImportRowTests {
  private func imported(_ values: [ContactColumn: String]) -> (ImportedContact?, [String]) {
    let row = ImportRow(number: 7, values: values)
    guard case .contact(let contact) = row.outcome else { return (nil, []) }
    #expect(row.warnings.allSatisfy { $0.row == 7 })
    return (contact, row.warnings.map(\.code))
  }

  @Test func a_whole_row_is_read_into_its_types() throws {
    let (contact, warnings) = imported([
      .phone: "(514) 555-0134", .name: " Zoe\u{301} Gagné ", .email: "Zoe@Example.com",
      .postalCode: "h3a1b2", .assignTo: " Anna@Company.com", .address: "12, rue Principale",
      .city: "Montréal", .language: "FR", .status: "Attempted", .callbackAt: "2027-01-15T15:00:00Z",
      .timeZone: "America/Toronto", .consent: "inquiry", .consentAt: "2026-12-01T00:00:00Z",
      .note: "a\r\nb",
    ])
    var expected = ImportedContact(phone: try PhoneNumber(parsing: "5145550134"))
    expected.name = "Zoé Gagné"
    expected.email = try EmailAddress(parsing: "Zoe@example.com")
    expected.postalCode = try PostalCode(parsing: "H3A 1B2")
    expected.assignTo = "anna@company.com"
    expected.address = "12, rue Principale"
    expected.city = "Montréal"
    expected.language = .french
    expected.status = "attempted"
    expected.callbackAt = Instant(seconds: 1_800_025_200)
    expected.timeZone = "America/Toronto"
    expected.consent = .inquiry
    expected.consentAt = Instant(seconds: 1_796_083_200)
    expected.note = "a\nb"
    #expect(contact == expected)
    #expect(warnings == [])
  }

  @Test(arguments: [
    ("", "phone.empty"), ("  ", "phone.empty"), ("514555013", "phone.too_short"),
    ("51455501345", "phone.too_long"), ("+44 20 7946 0958", "phone.other_country"),
    ("5145550134 x89", "phone.extension"), ("n/a", "phone.unexpected_characters"),
  ])
  func only_the_phone_refuses_a_row(_ phone: String, _ code: String) throws {
    let row = ImportRow(number: 3, values: [.phone: phone, .name: "a\u{1B}", .email: "nonsense"])
    guard case .refused(let finding) = row.outcome else {
      Issue.record("\(phone) was not refused")
      return
    }
    #expect(finding.code == code)
    #expect(finding.row == 3 && finding.column == .phone && finding.value == phone)
    #expect(row.warnings == [])
  }

  @Test func a_row_without_a_phone_is_refused_as_empty() {
    guard case .refused(let finding) = ImportRow(number: 1, values: [:]).outcome else {
      Issue.record("taken")
      return
    }
    #expect(finding.code == "phone.empty")
  }

  @Test(arguments: [
    (ContactColumn.email, "john", "email.invalid"), (.postalCode, "90210", "postal_code.invalid"),
    (.language, "de", "language.invalid"), (.callbackAt, "tomorrow", "callback_at.invalid"),
    (.consent, "maybe", "consent.invalid"),
    (.consentAt, "2026-13-01T00:00:00Z", "consent_at.invalid"),
    (.name, String(repeating: "n", count: 201), "name.too_long"),
    (.note, String(repeating: "n", count: 4001), "note.too_long"),
    (.name, "\u{1B}\u{7}", "name.control_characters"),
  ])
  func a_field_that_cannot_be_used_is_left_out_and_told(
    _ column: ContactColumn, _ value: String, _ code: String
  ) throws {
    let row = ImportRow(number: 7, values: [.phone: "5145550134", column: value])
    #expect(row.outcome == .contact(ImportedContact(phone: try PhoneNumber(parsing: "5145550134"))))
    #expect(row.warnings.map(\.code) == [code])
    #expect(row.warnings[0].value == value && row.warnings[0].column == column)
  }

  @Test func an_escape_sequence_in_a_name_costs_the_escape_and_not_the_name() {
    let (contact, warnings) = imported([
      .phone: "5145550134", .name: "Marie\u{1B}]0;x\u{7} Gagnon", .city: "Laval\u{202E}",
      .note: "one\n\u{9B}two",
    ])
    #expect(contact?.name == "Marie]0;x Gagnon")
    #expect(contact?.city == "Laval")
    #expect(contact?.note == "one\ntwo")
    #expect(
      warnings == ["name.control_characters", "city.control_characters", "note.control_characters"])
  }

  @Test func unusual_codes_warn() {
    #expect(imported([.phone: "5141234567"]).1 == ["phone.exchange"])
    #expect(imported([.phone: "0115550134"]).0 == nil)
    #expect(imported([.phone: "1415550134"]).1 == ["phone.area_code"])
  }

  @Test func fields_that_have_moved_and_foreign_bytes_are_told() {
    let row = ImportRow(
      number: 1, values: [.phone: "5145550134"], surplus: ["a", "b"], isMixedEncoding: true)
    #expect(row.warnings.map(\.code) == ["row.surplus_fields", "row.mixed_encoding"])
    #expect(row.warnings[0].value == "a b")
  }

  @Test func no_stored_text_of_any_row_can_steer_a_terminal() {
    var random = SeededRandom(seed: 41)
    let alphabet = Array("aé@.= \u{1B}\u{9B}\u{7}\n\r\t\u{202E}\u{2028}\u{0}1H3A")
    for number in 1...3000 {
      var values: [ContactColumn: String] = [.phone: "5145550134"]
      for column in ContactColumn.allCases where column != .phone {
        values[column] = random.text(of: alphabet, upTo: 8)
      }
      guard case .contact(let contact) = ImportRow(number: number, values: values).outcome else {
        Issue.record("refused")
        continue
      }
      let lines = [contact.name, contact.address, contact.city, contact.email?.text]
      for text in lines.compactMap(\.self) {
        #expect(!text.isEmpty)
        #expect((try? CleanText.line(text, limit: 300)) == text)
      }
      if let note = contact.note { #expect((try? CleanText.paragraphs(note, limit: 99)) == note) }
    }
  }
}
