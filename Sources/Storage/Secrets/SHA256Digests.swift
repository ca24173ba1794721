import Crypto
import Domain

/// SHA-256 by swift-crypto.
public struct SHA256Digests: Digests {
  public init() {}

  public func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
