import Foundation

/// Whether counts look as if every cell had the same chance.
struct ChiSquare {
  /// How many standard deviations the statistic lies above what chance gives
  /// (Wilson and Hilferty's normal approximation, 1931).
  let deviations: Double

  init(_ counts: [Int]) {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let statistic = counts.reduce(0.0) { sum, count in
      sum + pow(Double(count) - expected, 2) / expected
    }
    let freedom = Double(counts.count - 1)
    let spread = 2 / (9 * freedom)
    deviations = (pow(statistic / freedom, 1.0 / 3) - (1 - spread)) / spread.squareRoot()
  }

  /// p > 0.01 on the side of too uneven, and p > 0.001 on that of too even.
  var isUniform: Bool { deviations < 2.326 && deviations > -3.09 }
}
