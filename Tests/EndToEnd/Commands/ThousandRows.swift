/// A file of a thousand rows as people make them: with a byte-order mark, CRLF,
/// accents, and one of everything that goes wrong.
enum ThousandRows {
  static let rows = 1000
  static let duplicates = 60
  static let refusals: [(row: Int, reason: String)] = [
    (101, "phone.extension"), (201, "phone.other_country"), (301, "phone.too_short"),
    (401, "phone.empty"), (501, "phone.unexpected_characters"), (601, "phone.too_long"),
  ]
  static let warnings: [(row: Int, reason: String)] = [
    (111, "postal_code.invalid"), (211, "assign_to.unknown"), (311, "name.control_characters"),
    (411, "email.invalid"),
  ]
  static var created: Int { rows - duplicates - refusals.count }

  /// The number of row `row`, the same for the rows that repeat it.
  static func digits(_ row: Int) -> String { "514555" + String(10_000 + row).dropFirst() }

  static var bytes: [UInt8] {
    var text = "phone,name,email,postalCode,assignTo\r\n"
    for row in 1...rows { text += line(row) + "\r\n" }
    return [0xEF, 0xBB, 0xBF] + text.utf8
  }

  private static func line(_ row: Int) -> String {
    switch row {
    case 101: return "514-555-0101 x89,Extension,,,"
    case 201: return "+44 20 7946 0958,British,,,"
    case 301: return "514 555 010,Nine digits,,,"
    case 401: return ",Nothing,,,"
    case 501: return "call me,Words,,,"
    case 601: return "514-555-0101-0101,Long,,,"
    case 111: return "\(digits(row)),Bad code,,Z9Z 9Z9,"
    case 211: return "\(digits(row)),Nobody’s,,,ghost@example.com"
    case 311: return "\(digits(row)),\"\u{1B}[31mRed\u{1B}[0m, Zoé\",,,"
    case 411: return "\(digits(row)),Bad address,zoe@,,"
    case (rows - duplicates + 1)...: return "\(notation(of: row - 940, row)),Again,,,"
    default:
      let name = row % 7 == 0 ? "\"Gagné, Hélène \(row)\"" : "Contact \(row)"
      let telephoniste = row % 10 == 0 ? "anna@example.com" : ""
      return "\(notation(of: row, row)),\(name),c\(row)@example.com,h3a1b2,\(telephoniste)"
    }
  }

  /// The number in one of the ways in which people write it.
  private static func notation(of row: Int, _ style: Int) -> String {
    let digits = Array(digits(row))
    let (area, exchange, line) = (
      String(digits[0..<3]), String(digits[3..<6]), String(digits[6..<10])
    )
    switch style % 5 {
    case 0: return "(\(area)) \(exchange)-\(line)"
    case 1: return "\(area).\(exchange).\(line)"
    case 2: return "+1 \(area) \(exchange) \(line)"
    case 3: return "1-\(area)-\(exchange)-\(line)"
    default: return area + exchange + line
    }
  }
}
