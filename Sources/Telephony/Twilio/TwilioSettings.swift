import Domain
import HTTP

/// How this floor's Twilio account is used (docs/twilio.md).
public struct TwilioSettings: Sendable {
  /// When the contact is called.
  public enum Start: String, Sendable, CaseIterable {
    /// As soon as the own phone is up, whoever or whatever took it.
    case bridge
    /// When she says so, once the own phone is up.
    case confirm
  }

  /// What the own phone says while it waits for her word.
  public struct Greeting: Equatable, Sendable {
    public var text: String
    /// As TwiML names it: `fr-CA`.
    public var language: String

    public init(text: String, language: String) {
      self.text = text
      self.language = language
    }
  }

  public var account: TwilioSid
  /// The key's id, or the account's own.
  public var user: TwilioSid
  public var secret: Secret
  /// What the contact's phone shows, in E.164; the account owns it or has verified it.
  public var callerID: String
  public var start: Start
  public var callsPerSecond: Int
  public var address: ServiceAddress
  public var greeting: Greeting

  public init(
    account: TwilioSid, user: TwilioSid, secret: Secret, callerID: String, start: Start = .bridge,
    callsPerSecond: Int = 1, address: ServiceAddress = TwilioSettings.defaultAddress,
    greeting: Greeting = Greeting(text: "", language: "en-US")
  ) {
    self.account = account
    self.user = user
    self.secret = secret
    self.callerID = callerID
    self.start = start
    self.callsPerSecond = callsPerSecond
    self.address = address
    self.greeting = greeting
  }

  // The text is a good address.
  // swift-format-ignore: NeverForceUnwrap
  public static let defaultAddress = ServiceAddress("https://api.twilio.com")!

  /// `+` and 8 to 15 digits, the first not 0 (ITU-T E.164).
  public static func isE164(_ text: String) -> Bool {
    guard text.hasPrefix("+") else { return false }
    let digits = text.utf8.dropFirst()
    return (8...15).contains(digits.count) && digits.first != UInt8(ascii: "0")
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether this may be the secret of a key: one word of printable ASCII.
  public static func mayBeSecret(_ secret: Secret) -> Bool {
    let bytes = secret.reveal()
    return !bytes.isEmpty && bytes.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

/// An id of Twilio's: two letters and 32 hexadecimal digits. A blank or a line
/// end copied with one is a frequent cause of refusals, and is taken off.
public struct TwilioSid: Hashable, Sendable {
  public let text: String

  /// What an id names.
  public enum Kind: String, Sendable {
    case account = "AC"
    case key = "SK"
    case call = "CA"
  }

  public init?(_ text: String, _ kinds: Kind...) {
    var text = text[...]
    text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    guard text.utf8.count == 34, kinds.contains(where: { text.hasPrefix($0.rawValue) }),
      text.dropFirst(2).utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
    else { return nil }
    self.text = String(text)
  }
}
