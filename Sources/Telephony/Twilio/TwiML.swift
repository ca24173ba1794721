import Domain

/// One element of XML; names are the program's own, values and texts anybody's.
struct XMLElement: Equatable {
  var name: String
  var attributes: [(name: String, value: String)] = []
  var children: [XMLElement] = []
  var text = ""

  static func == (one: XMLElement, other: XMLElement) -> Bool { one.written == other.written }

  var written: String {
    let start = attributes.reduce(into: name) {
      $0 += " \($1.name)=\"\(XMLElement.escaped($1.value))\""
    }
    let inside = XMLElement.escaped(text) + children.map(\.written).joined()
    return inside.isEmpty ? "<\(start)/>" : "<\(start)>\(inside)</\(name)>"
  }

  /// Without the characters that XML 1.0 has no way to write.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\t", "\n", "\r": result += " "
      default:
        let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        if !isForbidden { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}

/// What Twilio shall do once the own phone is up. Verbs and attributes are
/// case-sensitive (Twilio, TwiML for Programmable Voice).
enum TwiML {
  /// Seconds that the contact's phone rings, besides the five that Twilio adds.
  private static let ringing = "30"
  /// Seconds after which a call is cut.
  private static let longest = "7200"
  /// Seconds that the own phone waits for her word.
  private static let waiting = "60"

  static func dial(_ phone: PhoneNumber, callerID: String) -> String {
    let number = XMLElement(name: "Number", text: phone.e164)
    let dial = XMLElement(
      name: "Dial",
      attributes: [("callerId", callerID), ("timeout", ringing), ("timeLimit", longest)],
      children: [number])
    return XMLElement(name: "Response", children: [dial]).written
  }

  static func wait(saying greeting: TwilioSettings.Greeting) -> String {
    var children: [XMLElement] = []
    if !greeting.text.isEmpty {
      children.append(
        XMLElement(
          name: "Say", attributes: [("language", greeting.language)], text: greeting.text))
    }
    children.append(XMLElement(name: "Pause", attributes: [("length", waiting)]))
    return XMLElement(name: "Response", children: children).written
  }
}
