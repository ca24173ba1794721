import ArgumentParser
import ContactFiles
import Domain
import Phrasebook

/// `cordboard import`: contacts from a CSV file.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: .help(.importContacts))

  @Argument(help: .help(.file)) var file: String
  @Option(help: .exchange(.existing)) var existing = ExistingArgument(.fill)
  @Option(help: .exchange(.assignTo)) var assignTo: String?
  @Option(help: .exchange(.separator)) var separator: SeparatorArgument?
  @Option(help: .exchange(.encoding)) var encoding: EncodingArgument?
  @Flag(help: .help(.dryRun)) var dryRun = false
  @Option(help: .help(.rejects)) var rejects: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var common: CommonOptions

  /// Findings of one kind that are shown to people; the JSON has all.
  private static let shown = 20

  func run() throws {
    let (floor, session) = try actor.open(common)
    let receivers = ListReceivers(people: floor.store)
    let options = ImportOptions(
      existing: existing.value,
      assignTo: try assignTo.map { try receivers.named($0, by: session) })
    let contacts = try ImportedFile(
      file, separator: separator?.value, encoding: encoding?.value)
    let rejectsFile = RefusedRows(of: contacts, named: rejects)
    if !dryRun { try rejectsFile.checkFree() }
    Interruption.listen()
    var report = ImportReport()
    do {
      try bring(contacts, options, to: floor, by: session, into: &report)
    } catch {
      // Chunks that are done stay done: what became of them is told all the same.
      report.sortFindings()
      try tell(report, dryRun ? nil : rejectsFile.write(report.refused))
      _ = StandardOutput.finish()
      throw error
    }
    try tell(report, dryRun ? nil : rejectsFile.write(report.refused))
    guard !report.isComplete else { return }
    _ = StandardOutput.finish()
    let rows = report.rows
    throw Refusal { $0.importStopped(rows: rows) }
  }

  private func bring(
    _ contacts: ImportedFile, _ options: ImportOptions, to floor: Floor, by session: Session,
    into report: inout ImportReport
  ) throws {
    let rows = try contacts.rows()
    let bar = ProgressBar("import", Spoken.phrases)
    defer { bar.finish() }
    try floor.importContacts(
      by: session, options: options, isTrial: dryRun, into: &report, next: rows.next,
      progress: { done in
        bar.show(done, of: contacts.count)
        return !Interruption.wasAsked
      })
  }

  private func tell(_ report: ImportReport, _ rejects: String?) throws {
    let phrases = Spoken.phrases
    guard !output.json else {
      if let rejects { StandardError.say(phrases.importRejects(rejects)) }
      return StandardOutput.json(JSONShape.importReport(report))
    }
    StandardOutput.line(phrases.importTold(report, isTrial: dryRun))
    tell(phrases.importRefusals, report.refused)
    tell(phrases.importWarnings, report.warnings)
    if let rejects { StandardOutput.line(phrases.importRejects(rejects)) }
  }

  private func tell(_ heading: String, _ findings: [ImportFinding]) {
    guard !findings.isEmpty else { return }
    let phrases = Spoken.phrases
    StandardOutput.line(heading)
    for finding in findings.prefix(ImportCommand.shown) {
      let sentence = phrases.sentence(for: finding.problem, in: finding.column)
      StandardOutput.line(
        "  "
          + phrases.importFinding(
            row: finding.row, column: finding.column?.rawValue,
            value: DisplayText(finding.value, limit: 60).string, sentence))
    }
    let rest = findings.count - ImportCommand.shown
    if rest > 0 { StandardOutput.line("  " + phrases.importMoreFindings(rest)) }
  }
}

extension JSONShape {
  static func importReport(_ report: ImportReport) -> JSONValue {
    [
      "rows": JSONValue(report.rows), "created": JSONValue(report.created),
      "revived": JSONValue(report.revived), "updated": JSONValue(report.updated),
      "unchanged": JSONValue(report.unchanged), "duplicates": JSONValue(report.duplicates),
      "refused": .array(report.refused.map(finding)),
      "warnings": .array(report.warnings.map(finding)), "request": JSONValue(report.request),
    ]
  }

  private static func finding(_ finding: ImportFinding) -> JSONValue {
    [
      "row": JSONValue(finding.row), "column": JSONValue(finding.column?.rawValue),
      "value": .string(finding.value), "reason": .string(finding.code),
      "message": .string(Spoken.phrases.sentence(for: finding.problem, in: finding.column)),
    ]
  }
}
