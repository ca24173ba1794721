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
}
