/// A contact as a file describes it; what is nil was not given, or not usable.
public struct ImportedContact: Hashable, Sendable {
  public let phone: PhoneNumber
  public var name: String?
  public var email: EmailAddress?
  public var postalCode: PostalCode?
  /// The e-mail address of a telephoniste, in lower case, known or not.
  public var assignTo: String?
  public var address: String?
  public var city: String?
  public var language: Language?
  /// The code of a status, in lower case, known or not.
  public var status: String?
  public var callbackAt: Instant?
  /// The name of a zone, known or not.
  public var timeZone: String?
  public var consent: Consent?
  public var consentAt: Instant?
  public var note: String?

  public init(phone: PhoneNumber) { self.phone = phone }
}

/// One row of an import, judged by itself: without the database and without
/// the other rows.
///
/// Only the phone refuses a row. Every other field that cannot be used is left
/// out, or cleaned, and told (the plan's *Bulk Contact Import*).
public struct ImportRow: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case contact(ImportedContact)
    case refused(ImportFinding)
  }

  /// The record in the file, counted from 1 after the header.
  public let number: Int
  public let outcome: Outcome
  /// What was left out or cleaned; empty for a refused row.
  public let warnings: [ImportFinding]

  /// - Parameters:
  ///   - values: the fields by their columns; a column that is missing or blank
  ///     says nothing.
  ///   - surplus: fields behind the header's last column.
  ///   - isMixedEncoding: whether a field was read in another encoding than the
  ///     file's.
  public init(
    number: Int, values: [ContactColumn: String], surplus: [String] = [],
    isMixedEncoding: Bool = false
  ) {
    self.number = number
    var reader = ImportFields(row: number, values: values)
    let written = values[.phone] ?? ""
    do throws(PhoneRefusal) {
      let contact = reader.contact(phone: try PhoneNumber(parsing: written))
      if !surplus.isEmpty { reader.warn(nil, surplus.joined(separator: " "), .surplusFields) }
      if isMixedEncoding { reader.warn(nil, "", .mixedEncoding) }
      outcome = .contact(contact)
      warnings = reader.warnings
    } catch {
      outcome = .refused(
        ImportFinding(row: number, column: .phone, value: written, problem: .phone(error)))
      warnings = []
    }
  }
}

/// Reads the fields of a row and keeps what is to be told of them.
private struct ImportFields {
  let row: Int
  let values: [ContactColumn: String]
  var warnings: [ImportFinding] = []

  init(row: Int, values: [ContactColumn: String]) {
    self.row = row
    self.values = values
  }

  mutating func contact(phone: PhoneNumber) -> ImportedContact {
    for warning in phone.warnings { warn(.phone, values[.phone] ?? "", .unusualPhone(warning)) }
    var contact = ImportedContact(phone: phone)
    contact.name = line(.name, limit: ContactText.name)
    contact.email = email()
    contact.postalCode = postalCode()
    contact.assignTo = plain(.assignTo)?.lowercased()
    contact.address = line(.address, limit: ContactText.address)
    contact.city = line(.city, limit: ContactText.city)
    contact.language = known(.language) { Language(rawValue: $0.lowercased()) }
    contact.status = plain(.status)?.lowercased()
    contact.callbackAt = known(.callbackAt) { Instant(iso8601: $0) }
    contact.timeZone = plain(.timeZone)
    contact.consent = known(.consent) { Consent(rawValue: $0.lowercased()) }
    contact.consentAt = known(.consentAt) { Instant(iso8601: $0) }
    contact.note = paragraphs(.note)
    return contact
  }

  mutating func warn(_ column: ContactColumn?, _ value: String, _ problem: ImportProblem) {
    warnings.append(ImportFinding(row: row, column: column, value: value, problem: problem))
  }

  /// What stands in a column, without outer blanks; nil where nothing does.
  private func plain(_ column: ContactColumn) -> String? {
    guard let value = values[column]?.trimmed, !value.isEmpty else { return nil }
    return value.canonicallyComposed
  }

  private mutating func known<Value>(
    _ column: ContactColumn, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = plain(column) else { return nil }
    let value = read(text)
    if value == nil { warn(column, text, .invalid) }
    return value
  }

  private mutating func email() -> EmailAddress? {
    guard let text = plain(.email) else { return nil }
    do throws(EmailRefusal) {
      return try EmailAddress(parsing: text)
    } catch {
      warn(.email, text, .email(error))
      return nil
    }
  }

  private mutating func postalCode() -> PostalCode? {
    guard let text = plain(.postalCode) else { return nil }
    do throws(PostalCodeRefusal) {
      return try PostalCode(parsing: text)
    } catch {
      warn(.postalCode, text, .postalCode(error))
      return nil
    }
  }

  private mutating func line(_ column: ContactColumn, limit: Int) -> String? {
    text(column, keepingLines: false) { (text) throws(TextRefusal) in
      try CleanText.line(text, limit: limit)
    }
  }

  private mutating func paragraphs(_ column: ContactColumn) -> String? {
    text(column, keepingLines: true) { (text) throws(TextRefusal) in
      try CleanText.paragraphs(text, limit: ContactText.note)
    }
  }

  private mutating func text(
    _ column: ContactColumn, keepingLines: Bool,
    _ clean: (String) throws(TextRefusal) -> String
  ) -> String? {
    guard let found = values[column], !found.trimmed.isEmpty else { return nil }
    do throws(TextRefusal) {
      return try clean(found)
    } catch .tooLong(_, let limit) {
      warn(column, found, .tooLong(limit: limit))
    } catch {
      warn(column, found, .controlCharacters)
      let rest = try? clean(CleanText.withoutControls(found, keepingLines: keepingLines))
      return rest.flatMap { $0.isEmpty ? nil : $0 }
    }
    return nil
  }
}
