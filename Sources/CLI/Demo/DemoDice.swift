import Domain
import Synchronization

/// The same choices for the same seed on every machine (SplitMix64, Steele, Lea
/// and Flood 2014), so that every demo floor holds the same people.
struct DemoDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True in `percent` of a hundred throws.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }

  /// One of several values, each as often as its weight says.
  mutating func pick<Value>(_ weighted: [(Value, weight: Int)]) -> Value {
    var throwing = Int.random(in: 0..<weighted.reduce(0) { $0 + $1.weight }, using: &self)
    for (value, weight) in weighted {
      throwing -= weight
      if throwing < 0 { return value }
    }
    return weighted[weighted.count - 1].0
  }
}

/// Random bits that are the same in every run, for the day by script.
final class DemoBits: RandomSource {
  private let dice: Mutex<DemoDice>

  init(seed: UInt64) { dice = Mutex(DemoDice(seed: seed)) }

  func next() -> UInt64 { dice.withLock { $0.next() } }
}
