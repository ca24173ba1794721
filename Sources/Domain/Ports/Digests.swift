/// Computes digests.
public protocol Digests: Sendable {
  /// The 32 bytes of SHA-256 (FIPS 180-4) over `bytes`.
  func sha256(_ bytes: [UInt8]) -> [UInt8]
}
