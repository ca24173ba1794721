import Dispatch

/// The threads on which effects run: one after the other in each lane, so that
/// two saves of one layer never overtake one another.
final class Worker: Sendable {
  private let lanes: [Lane: DispatchQueue]

  init() {
    lanes = Dictionary(
      uniqueKeysWithValues: Lane.allCases.map { ($0, DispatchQueue(label: "cordboard.\($0)")) })
  }

  func run(on lane: Lane, _ work: @escaping @Sendable () -> Void) {
    lanes[lane]?.async(execute: work)
  }
}
