/// How the fields of a contact are written, for forms and commands.
extension ContactField {
  /// What a text means for this field. Blank clears whatever may be empty.
  ///
  /// - Parameter today: the floor's day; no consent is later.
  /// - Throws: ``FieldRefusal``.
  public func read(_ text: String, today: LocalDate) throws(FieldRefusal) -> ContactValue {
    let written = text.trimmed
    switch self {
    case .phone: return .phone(try ContactField.phone(written))
    case .name: return .text(try ContactField.line(written, limit: ContactText.name))
    case .address: return .text(try ContactField.line(written, limit: ContactText.address))
    case .city: return .text(try ContactField.line(written, limit: ContactText.city))
    case .timeZone: return .text(try ContactField.line(written, limit: ContactText.city))
    case .email: return .text(try ContactField.email(written))
    case .postalCode: return .text(try ContactField.postalCode(written))
    case .language:
      if written.isEmpty { return .language(nil) }
      guard let language = Language(rawValue: written.lowercased()) else {
        throw .unknown(written)
      }
      return .language(language)
    case .consent:
      if written.isEmpty { return .consent(.none) }
      guard let consent = Consent(rawValue: written.lowercased()) else { throw .unknown(written) }
      return .consent(consent)
    case .consentAt: return .day(try ContactField.day(written, today: today))
    }
  }

  private static func phone(_ text: String) throws(FieldRefusal) -> PhoneNumber {
    do {
      return try PhoneNumber(parsing: text)
    } catch {
      throw .phone(error)
    }
  }

  private static func email(_ text: String) throws(FieldRefusal) -> String? {
    if text.isEmpty { return nil }
    do {
      return try EmailAddress(parsing: text).text
    } catch {
      throw .email(error)
    }
  }

  private static func postalCode(_ text: String) throws(FieldRefusal) -> String? {
    if text.isEmpty { return nil }
    do {
      return try PostalCode(parsing: text).text
    } catch {
      throw .postalCode(error)
    }
  }

  private static func line(_ text: String, limit: Int) throws(FieldRefusal) -> String? {
    do {
      let line = try CleanText.line(text, limit: limit)
      return line.isEmpty ? nil : line
    } catch {
      throw .text(error)
    }
  }

  private static func day(_ text: String, today: LocalDate) throws(FieldRefusal) -> LocalDate? {
    if text.isEmpty { return nil }
    guard let day = LocalDate(iso8601: text) else { throw .unknown(text) }
    guard day <= today else { throw .futureDay }
    return day
  }
}

extension Contact {
  /// A field as it is typed; empty where nothing is known.
  ///
  /// - Parameter zone: whose days are meant.
  public func text(of field: ContactField, in zone: any Zone) -> String {
    switch field {
    case .phone: return phone.display
    case .name: return details.name ?? ""
    case .email: return details.email ?? ""
    case .address: return details.address ?? ""
    case .city: return details.city ?? ""
    case .postalCode: return details.postalCode ?? ""
    case .language: return details.language?.rawValue ?? ""
    case .timeZone: return details.timeZone ?? ""
    case .consent: return details.consent.rawValue
    case .consentAt: return details.consentAt.map { zone.day(of: $0).iso8601 } ?? ""
    }
  }

  public func texts(in zone: any Zone) -> [ContactField: String] {
    Dictionary(
      uniqueKeysWithValues: ContactField.allCases.map { ($0, text(of: $0, in: zone)) })
  }

  /// Puts a value in a field; a value of another kind changes nothing. A consent
  /// counts from the first moment of its day.
  mutating func set(_ field: ContactField, to value: ContactValue, in zone: any Zone) {
    switch (field, value) {
    case (.phone, .phone(let number)): phone = number
    case (.name, .text(let text)): details.name = text
    case (.email, .text(let text)): details.email = text
    case (.address, .text(let text)): details.address = text
    case (.city, .text(let text)): details.city = text
    case (.postalCode, .text(let text)): details.postalCode = text
    case (.timeZone, .text(let text)): details.timeZone = text
    case (.language, .language(let language)): details.language = language
    case (.consent, .consent(let consent)): details.consent = consent
    case (.consentAt, .day(let day)): details.consentAt = day.map { zone.start(of: $0) }
    default: break
    }
  }
}
