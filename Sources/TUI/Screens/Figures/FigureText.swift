import Domain
import Phrasebook

/// A value of a figure as people read it.
enum FigureText {
  /// - Parameter value: a count, or milliseconds of a time.
  static func text(_ value: Int, of figure: Figure, _ phrases: any Phrases) -> String {
    figure.unit == .time
      ? phrases.duration(.milliseconds(Int64(value))) : phrases.number(value)
  }

  /// Of what somebody did: a dash where nothing can be told.
  static func text(_ figure: Figure, _ tally: Tally, _ phrases: any Phrases) -> String {
    if let parts = figure.parts {
      return phrases.share(tally.count(of: parts.of) ?? 0, of: tally.count(of: parts.in) ?? 0)
    }
    return tally.count(of: figure).map { text($0, of: figure, phrases) } ?? "—"
  }

  static func share(_ figure: Figure, _ tally: Tally) -> Double? {
    switch figure {
    case .answerRate: return tally.answerRate
    case .conversion: return tally.conversion
    case .conversionKept: return tally.conversionKept
    default: return nil
    }
  }

  /// What its bar is as long as: a thousandth of a share, or the count.
  static func length(_ figure: Figure, _ tally: Tally) -> Int {
    if let share = share(figure, tally) { return Int((share * 1000).rounded()) }
    return tally.count(of: figure) ?? 0
  }

  /// How it stands beside the period before: `+3`, `-12:00`, nothing where nothing changed.
  static func change(
    _ figure: Figure, _ now: Tally, _ before: Tally, _ phrases: any Phrases
  ) -> String {
    if figure.unit == .share {
      guard let one = share(figure, now), let other = share(figure, before) else { return "" }
      let points = Int((one * 100).rounded()) - Int((other * 100).rounded())
      return points == 0 ? "" : phrases.figurePoints(points)
    }
    guard let one = now.count(of: figure), let other = before.count(of: figure), one != other
    else { return "" }
    let size = text(abs(one - other), of: figure, phrases)
    return (one > other ? "+" : "−") + size
  }
}
