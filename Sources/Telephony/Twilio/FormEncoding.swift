/// application/x-www-form-urlencoded, for bodies and queries.
enum FormEncoding {
  /// Everything but unreserved characters (RFC 3986, 2.3) is encoded, `+` above
  /// all: in a form it means a blank, and a number would lose its sign.
  static func encode(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  static func encode(_ fields: [(name: String, value: String)]) -> String {
    fields.map { encode($0.name) + "=" + encode($0.value) }.joined(separator: "&")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    let scalar = UnicodeScalar(byte)
    return ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
      || ("0"..."9").contains(scalar) || "-._~".unicodeScalars.contains(scalar)
  }
}
