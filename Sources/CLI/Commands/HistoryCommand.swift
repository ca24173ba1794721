import ArgumentParser
import Domain
import Phrasebook

/// `cordboard history`: who changed what, and whether that is what was written.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: .help(.history),
    subcommands: [Record.self, Recent.self, Verify.self])

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record", abstract: .help(.historyRecord))

    @Argument(help: .help(.collection)) var collection: CollectionArgument
    @Argument(help: .help(.key)) var key: String
    @Option(help: .help(.before)) var before: Int64?
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let query = HistoryQuery(
        scope: .record(collection.value, key: key), before: before, limit: page.limit)
      let found = try floor.readHistory(query, by: session)
      try HistoryOutput(floor: floor).tell(found, json: output.json)
    }
  }

  struct Recent: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recent", abstract: .help(.historyRecent))

    @Option(help: .help(.before)) var before: Int64?
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let query = HistoryQuery(scope: .recent, before: before, limit: page.limit)
      let found = try floor.readHistory(query, by: session)
      try HistoryOutput(floor: floor).tell(found, json: output.json)
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: .help(.historyVerify))

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let floor = try common.open()
      let bar = ProgressBar("history", Spoken.phrases)
      let verdict = try floor.store.verify { bar.show(Int($0), of: Int($1)) }
      bar.finish()
      if output.json {
        StandardOutput.json(JSONShape.verdict(verdict))
      } else if verdict.isWhole {
        StandardOutput.line(
          Spoken.phrases.historyWhole(Int(verdict.entries), head: verdict.head ?? "–"))
      }
      guard let bad = verdict.firstBad else { return }
      _ = StandardOutput.finish()
      throw Refusal { $0.historyBroken(seq: bad.seq, bad.why) }
    }
  }
}

/// The collection's name as the history spells it.
struct CollectionArgument: ExpressibleByArgument {
  let value: Collection
  init?(argument: String) {
    guard let value = Collection(rawValue: argument) else { return nil }
    self.value = value
  }
  static var allValueStrings: [String] { Collection.allCases.map(\.rawValue) }
}
