/// Digests of bytes.
public protocol Digests: Sendable {
  /// 32 bytes (FIPS 180-4).
  func sha256(_ bytes: [UInt8]) -> [UInt8]
}
