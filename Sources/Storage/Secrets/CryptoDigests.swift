import Crypto
import Domain

/// Digests by swift-crypto.
public struct CryptoDigests: Digests {
  public init() {}

  public func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
