import ArgumentParser
import Domain
import Phrasebook

/// Which contacts an act is about, and how it is agreed to.
struct ContactActOptions: ParsableArguments {
  @OptionGroup var filter: ContactFilterOptions
  @Flag(help: .help(ContactActHelp.all)) var all = false
  @Flag(help: .help(HelpText.dryRun)) var dryRun = false
  @Flag(help: .help(ContactActHelp.yes)) var yes = false

  /// - Parameter phones: the numbers that were named.
  func check(_ phones: [String]) throws {
    let phrases = Spoken.phrases
    guard all || !phones.isEmpty else { throw ValidationError(phrases.actNeedsContacts) }
    guard phones.isEmpty || (!all && filter.named == NamedFilter()) else {
      throw ValidationError(phrases.actTakesOneKind)
    }
  }
}

/// One act of a command on the contacts that it names: plans it, asks, carries it out in
/// chunks with a bar, and tells what became of it.
struct ContactActRun {
  let floor: Floor
  let session: Session
  let phones: [String]
  let options: ContactActOptions
  let output: OutputOptions

  /// Skipped contacts that are shown to people; the JSON has more.
  private static let shown = 20

  func callAsFunction(_ act: BulkAct) throws {
    let plan = try plan(act)
    guard !options.dryRun else { return tell(plan) }
    try agree(to: plan)
    Interruption.listen()
    var report = BulkReport()
    do {
      try carryOut(plan, into: &report)
    } catch {
      // Chunks that are done stay done: what became of them is told all the same.
      tell(report, of: plan)
      _ = StandardOutput.finish()
      throw error
    }
    tell(report, of: plan)
    try refuse(unlessDone: report)
  }

  private func plan(_ act: BulkAct) throws -> BulkPlan {
    guard phones.isEmpty else {
      return try floor.planBulk(
        act, onNumbers: phones.map { try PhoneArgument.read($0) }, by: session)
    }
    var named = options.filter.named
    // Only what is deleted can be restored.
    if act == .restore { named.isDeleted = true }
    let filter = try floor.readFilter(named, by: session)
    return try floor.planBulk(act, on: .filter(filter, except: []), by: session)
  }

  /// - Throws: ``Refusal`` where more than one contact would change and nobody said yes.
  private func agree(to plan: BulkPlan) throws {
    guard plan.count > 1, !options.yes else { return }
    guard !output.json, Terminal.canPrompt else {
      throw Refusal { $0.actNeedsYes(plan.count) }
    }
    tell(plan)
    _ = StandardOutput.finish()
    StandardError.ask(Spoken.phrases.actQuestion(plan.act, plan.count))
    let answer = readLine()?.lowercased() ?? ""
    guard !answer.isEmpty, Spoken.phrases.yes.lowercased().hasPrefix(answer) else {
      throw Refusal { $0.actDeclined }
    }
  }

  private func carryOut(_ plan: BulkPlan, into report: inout BulkReport) throws {
    let bar = ProgressBar("contacts", Spoken.phrases)
    defer { bar.finish() }
    try floor.actOnMany(
      plan, by: session, into: &report,
      progress: { done in
        bar.show(done, of: plan.count)
        return !Interruption.wasAsked
      })
  }

  /// An act that was stopped is not done, nor is one on one contact that was skipped.
  private func refuse(unlessDone report: BulkReport) throws {
    _ = StandardOutput.finish()
    guard report.isComplete else { throw Refusal { $0.actStopped(report) } }
    if phones.count == 1, let why = report.skipped.keys.first {
      throw Refusal { $0.sentence(for: why) }
    }
  }

  // MARK: Telling

  private func tell(_ plan: BulkPlan) {
    guard !output.json else {
      return StandardOutput.json(JSONShape.act(BulkReport(plan), of: plan))
    }
    StandardOutput.line(Spoken.phrases.told(plan))
    tell(plan.named, of: plan.skipped)
  }

  private func tell(_ report: BulkReport, of plan: BulkPlan) {
    guard !output.json else { return StandardOutput.json(JSONShape.act(report, of: plan)) }
    StandardOutput.line(Spoken.phrases.told(report, of: plan.act))
    tell(report.named, of: report.skipped)
  }

  private func tell(_ named: [BulkReport.Skipped], of skipped: [BulkSkip: Int]) {
    for one in named.prefix(ContactActRun.shown) {
      StandardOutput.line("  \(one.phone.display)  " + Spoken.phrases.sentence(for: one.why))
    }
    let rest = skipped.values.reduce(0, +) - min(named.count, ContactActRun.shown)
    if rest > 0 { StandardOutput.line("  " + Spoken.phrases.moreSkipped(rest)) }
  }
}

extension JSONShape {
  static func act(_ report: BulkReport, of plan: BulkPlan) -> JSONValue {
    let skipped = BulkSkip.allCases.map { why in
      (why.rawValue, JSONValue(report.skipped[why] ?? 0))
    }
    return [
      "planned": JSONValue(plan.count), "changed": JSONValue(report.changed),
      "unchanged": JSONValue(report.unchanged),
      "skipped": .object(Dictionary(uniqueKeysWithValues: skipped)),
      "named": .array(report.named.map(skippedContact)), "request": JSONValue(report.request),
      "complete": .bool(report.isComplete),
    ]
  }

  private static func skippedContact(_ one: BulkReport.Skipped) -> JSONValue {
    [
      "phone": .string(one.phone.digits), "reason": .string(one.why.rawValue),
      "message": .string(Spoken.phrases.sentence(for: one.why)),
    ]
  }
}
