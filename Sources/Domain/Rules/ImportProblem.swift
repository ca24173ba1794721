/// What is wrong with a field of an imported row: a refusal where it is the
/// phone's, otherwise a warning.
public enum ImportProblem: Hashable, Sendable {
  case phone(PhoneRefusal)
  case unusualPhone(PhoneWarning)
  case postalCode(PostalCodeRefusal)
  case email(EmailRefusal)
  /// Controls were in the text and are left out of it.
  case controlCharacters
  case tooLong(limit: Int)
  /// No language, consent or instant of ours.
  case invalid
  /// No active telephoniste, status or zone here goes by that name.
  case unknown
  /// A status that only booking an appointment gives.
  case setByBooking
  /// The number is on the internal do-not-call list; refuses the row.
  case onDoNotCallList
  /// Fields stand behind the last column of the header.
  case surplusFields
  /// A field was not in the file's encoding and was read as Windows-1252.
  case mixedEncoding
}

/// One problem of one row, as the report of an import lists it.
public struct ImportFinding: Hashable, Sendable {
  /// The record in the file, counted from 1 after the header.
  public let row: Int
  /// Nil where it is about the row as a whole.
  public let column: ContactColumn?
  /// The field as it was found.
  public let value: String
  public let problem: ImportProblem

  public init(row: Int, column: ContactColumn?, value: String, problem: ImportProblem) {
    self.row = row
    self.column = column
    self.value = value
    self.problem = problem
  }

  /// The stable code by which programs know the problem: the column and what
  /// is wrong with it, `phone.too_short`, `postal_code.invalid`.
  public var code: String { (column?.code ?? "row") + "." + problem.code }
}

extension ContactColumn {
  /// The column's name in reason codes, `postal_code`.
  public var code: String {
    rawValue.reduce(into: "") { code, letter in
      code += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }
}

extension ImportProblem {
  fileprivate var code: String {
    switch self {
    case .phone(let refusal): return refusal.code
    case .unusualPhone(.areaCodeNotAllowed): return "area_code"
    case .unusualPhone(.exchangeNotAllowed): return "exchange"
    case .postalCode, .email, .invalid: return "invalid"
    case .unknown: return "unknown"
    case .setByBooking: return "set_by_booking"
    case .onDoNotCallList: return "do_not_call"
    case .controlCharacters: return "control_characters"
    case .tooLong: return "too_long"
    case .surplusFields: return "surplus_fields"
    case .mixedEncoding: return "mixed_encoding"
    }
  }
}

extension PhoneRefusal {
  fileprivate var code: String {
    switch self {
    case .empty: return "empty"
    case .tooShort: return "too_short"
    case .tooLong: return "too_long"
    case .otherCountry: return "other_country"
    case .hasExtension: return "extension"
    case .unexpectedCharacters: return "unexpected_characters"
    }
  }
}
