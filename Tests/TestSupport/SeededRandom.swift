/// The same numbers for the same seed on every machine (SplitMix64, Steele,
/// Lea and Flood 2014), so that a random test that failed fails again.
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True in `numerator` of `denominator` draws.
  public mutating func chance(_ numerator: Int, in denominator: Int) -> Bool {
    Int.random(in: 0..<denominator, using: &self) < numerator
  }

  /// A text of up to `count` characters drawn from `alphabet`.
  public mutating func text(of alphabet: [Character], upTo count: Int) -> String {
    let length = Int.random(in: 0...count, using: &self)
    return String((0..<length).map { _ in alphabet.randomElement(using: &self)! })
  }
}
