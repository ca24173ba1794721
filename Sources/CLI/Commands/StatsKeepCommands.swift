import ArgumentParser
import Domain
import Phrasebook

extension StatsCommand {
  /// Makes the roll-ups anew, or compares them with their rows.
  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rebuild", abstract: .help(stats: .rebuild))

    @Flag(help: .help(stats: .check)) var check = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    /// Differences that are told one by one.
    private static let shown = 100

    func run() throws {
      let (floor, session) = try actor.open(common)
      guard check else {
        try floor.keepFigures.rebuild(by: session)
        guard !output.json else { return StandardOutput.json(["rebuilt": .bool(true)]) }
        return StandardOutput.line(Spoken.phrases.figuresRebuilt)
      }
      let found = try floor.keepFigures.check(by: session)
      if output.json {
        StandardOutput.json(JSONShape.page(found.map(JSONShape.difference), found.count))
      } else if found.isEmpty {
        StandardOutput.line(Spoken.phrases.figuresSame)
      }
      guard !found.isEmpty else { return }
      if !output.json {
        for one in found.prefix(Rebuild.shown) {
          StandardOutput.line(Spoken.phrases.figuresDifference(one))
        }
      }
      _ = StandardOutput.finish()
      throw Refusal { $0.figuresDiffer(found.count) }
    }
  }

  /// The catalogue needs no floor.
  struct Figures: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "figures", abstract: .help(stats: .figures))

    @Flag(help: .help(.markdown)) var markdown = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      _ = try common.configuration()
      let phrases = Spoken.phrases
      guard !markdown else { return StandardOutput.page(FiguresDocument.text(in: phrases)) }
      guard !output.json else {
        let items = Figure.allCases.map { figure -> JSONValue in
          [
            "figure": .string(figure.rawValue), "name": .string(phrases.name(of: figure)),
            "counts": .string(phrases.definition(of: figure)),
          ]
        }
        return StandardOutput.json(JSONShape.page(items, items.count))
      }
      for figure in Figure.allCases {
        StandardOutput.line("\(phrases.name(of: figure)) (\(figure.rawValue))")
        StandardOutput.line("  \(phrases.definition(of: figure))")
      }
      for rule in FigureRule.allCases {
        StandardOutput.line(phrases.name(of: rule))
        StandardOutput.line("  \(phrases.text(of: rule))")
      }
    }
  }
}

/// docs/figures.md, from the phrasebook.
enum FiguresDocument {
  static func text(in phrases: any Phrases) -> String {
    var lines = [
      "# \(phrases.figuresDocumentTitle)", "", phrases.figuresDocumentIntroduction, "",
      "| \(phrases.figuresDocumentFigure) | | \(phrases.figuresDocumentCounts) |", "|---|---|---|",
    ]
    for figure in Figure.allCases {
      lines.append(
        "| \(phrases.name(of: figure)) | `\(figure.rawValue)` | \(phrases.definition(of: figure)) |"
      )
    }
    lines += ["", "## \(phrases.figuresDocumentRules)"]
    for rule in FigureRule.allCases {
      lines += ["", "**\(phrases.name(of: rule)).** \(phrases.text(of: rule))"]
    }
    return lines.joined(separator: "\n")
  }
}
