import ArgumentParser
import ContactFiles
import Domain
import Glibc
import Phrasebook

/// `cordboard export`: contacts to a file that an import reads back.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Spoken.phrases.exchangeHelp(.export))

  @Argument(help: .exchange(.target)) var file = ExportCommand.standardOutput
  @Option(help: .exchange(.format)) var format = ExportFormat.csv
  @Option(help: .exchange(.exportSeparator)) var separator: SeparatorArgument?
  @Option(help: .exchange(.exportEncoding)) var encoding: EncodingArgument?
  @Flag(help: .exchange(.raw)) var raw = false
  @OptionGroup var filter: ContactFilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var common: CommonOptions

  enum ExportFormat: String, ExpressibleByArgument, CaseIterable { case csv, jsonl }

  private static let standardOutput = "-"
  /// Fields named to people; the JSON has more.
  private static let shown = 20

  private var isToStream: Bool { file == ExportCommand.standardOutput }

  func validate() throws {
    if format == .jsonl, separator != nil || encoding != nil || raw {
      throw ValidationError(Spoken.phrases.jsonLinesHaveNoStyle)
    }
    if output.json, isToStream { throw ValidationError(Spoken.phrases.exportJSONNeedsFile) }
  }

  func run() throws {
    let (floor, session) = try actor.open(common)
    // Who may not export learns nothing of whom a filter may name.
    try floor.store.require(.permission(.exportContacts), of: session.user.id)
    let wanted = TargetQuery.filter(try floor.readFilter(filter.named, by: session), except: [])
    if raw { StandardError.say(Spoken.phrases.exportRaw) }
    Interruption.listen()
    let report: ExportReport
    do {
      report = try write(wanted, of: floor, by: session)
    } catch ContactFileError.notWritten(ExportCommand.standardOutput, _) {
      throw Refusal { $0.outputNotWritten }
    }
    guard report.isComplete else {
      throw Refusal { $0.exportStopped(report.contacts, of: report.total) }
    }
    tell(report)
  }

  private func write(
    _ wanted: TargetQuery, of floor: Floor, by session: Session
  ) throws -> ExportReport {
    let bar = ProgressBar("export", Spoken.phrases)
    defer { bar.finish() }
    let style = style
    return try floor.exportContacts(
      wanted, as: style.name, by: session,
      into: {
        guard !isToStream else {
          return ExchangeStream(to: STDOUT_FILENO, named: file, as: style)
        }
        return try ExchangeFile(creating: file, as: style)
      },
      progress: { done, total in
        bar.show(done, of: total)
        return !Interruption.wasAsked
      })
  }

  private var style: ExchangeStyle {
    guard format == .csv else { return .jsonLines }
    return .csv(
      CSVStyle(
        separator: separator?.value ?? .comma, encoding: encoding?.value ?? .utf8,
        neutralises: !raw))
  }

  private func tell(_ report: ExportReport) {
    let phrases = Spoken.phrases
    if report.losses.count > 0 {
      StandardError.say(phrases.exportLosses(report.losses.count))
      for field in report.losses.named.prefix(ExportCommand.shown) {
        StandardError.say("  " + phrases.exportLoss(field.phone.display, field.column.rawValue))
      }
      let rest = report.losses.count - ExportCommand.shown
      if rest > 0 { StandardError.say("  " + phrases.importMoreFindings(rest)) }
    }
    if output.json {
      StandardOutput.json(JSONShape.export(report, file: file, style))
    } else if !isToStream {
      StandardOutput.line(phrases.exportTold(report, path: file))
    }
  }
}

extension JSONShape {
  static func export(_ report: ExportReport, file: String, _ style: ExchangeStyle) -> JSONValue {
    [
      "contacts": JSONValue(report.contacts), "file": .string(file),
      "format": .string(style.name), "bytes": JSONValue(report.bytes),
      "request": JSONValue(report.request), "losses": JSONValue(report.losses.count),
      "lost": .array(
        report.losses.named.map {
          ["phone": .string($0.phone.digits), "column": .string($0.column.rawValue)]
        }),
    ]
  }
}
