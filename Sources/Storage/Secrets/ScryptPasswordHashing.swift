import Crypto
import CryptoExtras
import Domain
import Foundation

/// Passwords by scrypt, at most four at once on the whole floor.
public struct ScryptPasswordHashing: PasswordHashing {
  /// Computes a key of as many bytes as the last argument says; the tests
  /// count the work with their own.
  typealias Derivation = @Sendable ([UInt8], [UInt8], ScryptCost, Int) throws -> [UInt8]

  private let slots: HashSlots
  private let cost: ScryptCost
  private let derive: Derivation

  /// - Parameter cost: of new hashes; those made at another one still open
  ///   their accounts and ask to be made anew.
  public init(slots: HashSlots, cost: ScryptCost = .standard) {
    self.init(slots: slots, cost: cost, derive: ScryptPasswordHashing.scrypt)
  }

  init(slots: HashSlots, cost: ScryptCost, derive: @escaping Derivation) {
    self.slots = slots
    self.cost = cost
    self.derive = derive
  }

  public func hash(_ password: Secret) throws(DomainError) -> String {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
    let key = try key(password, salt, cost, 32)
    return ScryptRecord(cost: cost, salt: salt, key: key).text
  }

  public func verify(
    _ password: Secret, against hash: String
  ) throws(DomainError) -> PasswordVerdict {
    guard let record = ScryptRecord(hash) else { throw .hashing(.unreadableHash) }
    let key = try key(password, record.salt, record.cost, record.key.count)
    guard Secret.sameBytes(key, record.key) else { return .wrong }
    return .right(needsRehash: record.cost != cost)
  }

  public func spendSameWork(on password: Secret) throws(DomainError) {
    _ = try key(password, [UInt8](repeating: 0, count: 16), cost, 32)
  }

  public func makeOneTimeSecret() -> String { OneTimeSecret.make() }

  private func key(
    _ password: Secret, _ salt: [UInt8], _ cost: ScryptCost, _ count: Int
  ) throws(DomainError) -> [UInt8] {
    let bytes = password.composed.reveal()
    do throws(HashingFailure) {
      return try slots.withSlot { () throws(HashingFailure) in
        do {
          return try derive(bytes, salt, cost, count)
        } catch {
          throw .failed
        }
      }
    } catch {
      throw .hashing(error)
    }
  }

  private static func scrypt(
    _ password: [UInt8], _ salt: [UInt8], _ cost: ScryptCost, _ count: Int
  ) throws -> [UInt8] {
    try KDF.Scrypt.deriveKey(
      from: password, salt: salt, outputByteCount: count, rounds: 1 << cost.logN,
      blockSize: cost.r, parallelism: cost.p
    ).withUnsafeBytes { Array($0) }
  }
}
