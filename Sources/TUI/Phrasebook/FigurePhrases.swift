import Domain

/// The figures by name, with what each counts. docs/figures.md is written from these words, and
/// `?` on a figure shows the same.
public protocol FigurePhrases: Sendable {
  /// As a heading has it.
  func name(of figure: Figure) -> String
  /// What exactly it counts, in a few sentences.
  func definition(of figure: Figure) -> String
  func name(of rule: FigureRule) -> String
  /// What holds for all figures.
  func text(of rule: FigureRule) -> String
  func name(of length: CallLength) -> String
  func name(of age: ContactAge) -> String
  /// `12.5 %`; a dash where there is nothing to share out.
  func share(_ part: Int, of whole: Int) -> String
  /// `+3`, `−12`, `=`: beside a figure, what it was before.
  func change(from before: Int, to now: Int) -> String
}

extension FigurePhrases {
  /// Tenths of a percent, the half of one rounded up.
  func tenths(_ part: Int, of whole: Int) -> (percent: Int, tenth: Int)? {
    guard whole > 0 else { return nil }
    let tenths = (part * 2000 + whole) / (whole * 2)
    return (tenths / 10, tenths % 10)
  }
}
