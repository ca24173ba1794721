import ArgumentParser
import Domain
import Glibc
import Phrasebook

extension HistoryCommand {
  /// `cordboard history export`: the whole history, for whoever verifies it elsewhere.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: Spoken.phrases.keepingHelp(.historyExport))

    @Argument(help: .keeping(.historyExportFile)) var file = Export.standardOutput
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    private static let standardOutput = "-"

    private var isToStream: Bool { file == Export.standardOutput }

    func validate() throws {
      if output.json, isToStream { throw ValidationError(Spoken.phrases.exportJSONNeedsFile) }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      Interruption.listen()
      let report = try write(floor, by: session)
      guard report.isComplete else { throw Refusal { $0.historyExportStopped } }
      if output.json {
        StandardOutput.json(JSONShape.historyExport(report, file: file))
      } else if !isToStream {
        StandardOutput.line(Spoken.phrases.historyExported(report, path: file))
      }
    }

    private func write(_ floor: Floor, by session: Session) throws -> HistoryExportReport {
      let bar = ProgressBar("history", Spoken.phrases)
      defer { bar.finish() }
      return try floor.exportHistory(
        by: session,
        into: {
          isToStream ? HistoryFile(to: STDOUT_FILENO) : try HistoryFile(creating: file)
        },
        progress: { done, total in
          bar.show(done, of: total)
          return !Interruption.wasAsked
        })
    }
  }
}

extension JSONShape {
  static func historyExport(_ report: HistoryExportReport, file: String) -> JSONValue {
    [
      "entries": JSONValue(report.entries), "file": .string(file),
      "bytes": JSONValue(report.bytes), "head": .string(report.head),
    ]
  }
}
