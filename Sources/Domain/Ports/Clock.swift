import Foundation

/// The floor's clock: the host's, or the demo floor's own.
public protocol Clock: Sendable {
  func now() -> Instant
}

/// Uniform random bits; tests give a seeded source, so that a draw can be repeated.
public protocol RandomSource: Sendable {
  /// 64 uniform bits.
  func next() -> UInt64
}

extension RandomSource {
  /// An exponential variate of mean 1; finite and not negative.
  public func exponential() -> Double {
    let uniform = (Double(next() >> 11) + 1) * 0x1p-53
    return -log(uniform)
  }
}
