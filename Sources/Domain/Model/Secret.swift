/// Bytes that no log, message or debugger's dump may show: a password, an API
/// key, a one-time secret.
public struct Secret: Sendable {
  private let bytes: [UInt8]

  public init(_ text: String) { bytes = Array(text.utf8) }

  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes themselves; whoever asks answers for where they go.
  public func reveal() -> [UInt8] { bytes }

  /// The text itself, or nil where the bytes are not UTF-8.
  public func revealText() -> String? { String(validating: bytes, as: UTF8.self) }

  /// The same text in Unicode form NFC; unchanged where it is no text.
  public var composed: Secret { revealText().map { Secret($0.canonicallyComposed) } ?? self }

  /// Whether both hold the same bytes, in a time that depends on their lengths alone.
  public func matches(_ other: Secret) -> Bool { Secret.sameBytes(bytes, other.bytes) }

  /// Compares without stopping at the first difference, so that the time taken
  /// does not tell where it is.
  public static func sameBytes(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    var difference: UInt8 = 0
    for index in one.indices { difference |= one[index] ^ other[index] }
    return difference == 0
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "•••" }
  public var debugDescription: String { "•••" }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
