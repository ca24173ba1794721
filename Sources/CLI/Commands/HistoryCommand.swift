import ArgumentParser
import Domain
import Phrasebook

/// `cordboard history`: who changed what, and whether that is what was written.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: .help(.history),
    subcommands: [Record.self, User.self, Recent.self, Verify.self, Export.self])

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record", abstract: .help(.historyRecord))

    @Argument(help: .help(.collection)) var collection: CollectionArgument
    @Argument(help: .help(.key)) var key: String
    @OptionGroup var filter: HistoryFilterOptions
    @OptionGroup var listing: HistoryListing

    func run() throws {
      try listing.tell(filter) { _, _ in .record(collection.value, key: key) }
    }
  }

  struct User: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "user", abstract: .help(.historyUser))

    @Argument(help: .help(.historyEmail)) var email: String
    @Option(help: .help(.historyCollection)) var collection: CollectionArgument?
    @OptionGroup var filter: HistoryFilterOptions
    @OptionGroup var listing: HistoryListing

    func run() throws {
      try listing.tell(filter, of: collection?.value) { floor, session in
        .user(try floor.readHistory.person(email, by: session))
      }
    }
  }

  struct Recent: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recent", abstract: .help(.historyRecent))

    @Option(help: .help(.historyCollection)) var collection: CollectionArgument?
    @OptionGroup var filter: HistoryFilterOptions
    @OptionGroup var listing: HistoryListing

    func run() throws {
      try listing.tell(filter, of: collection?.value) { _, _ in .recent }
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
      throw Refusal { $0.historyBroken(bad) }
    }
  }
}

/// What every listing of the history takes beside its filter.
struct HistoryListing: ParsableArguments {
  @Option(help: .help(.before)) var before: Int64?
  @OptionGroup var page: PageOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var common: CommonOptions

  /// Signs in, reads a page and prints it.
  func tell(
    _ options: HistoryFilterOptions, of collection: Collection? = nil,
    _ scope: (Floor, Session) throws -> HistoryQuery.Scope
  ) throws {
    let (floor, session) = try actor.open(common)
    var filter = try options.filter(on: floor, by: session)
    filter.collection = collection
    let query = HistoryQuery(
      scope: try scope(floor, session), filter: filter, before: before, limit: page.limit)
    let found = try floor.readHistory.whole(query, by: session)
    try HistoryOutput(floor: floor).tell(found, json: output.json)
  }
}

/// Which of the entries are wanted.
struct HistoryFilterOptions: ParsableArguments {
  @Option(help: .help(.historyAction)) var action: [HistoryAction] = []
  @Option(help: .help(.historyBy)) var by: String?
  @Option(help: .help(.historyFrom)) var from: String?
  @Option(help: .help(.historyUntil)) var until: String?
  @Option(help: .keeping(.historySearch)) var search: String?

  /// - Throws: ``Refusal`` for what is no day and no moment; ``DomainError/unknownUser(_:)``.
  func filter(on floor: Floor, by session: Session) throws -> HistoryFilter {
    let zone = try floor.zone()
    return HistoryFilter(
      actions: Set(action), actor: try by.map { try floor.readHistory.person($0, by: session) },
      from: try from.map { text in
        try LocalDate(iso8601: text).map { zone.start(of: $0) }
          ?? MomentArgument.read(text, in: zone)
      },
      until: try until.map { text in
        try LocalDate(iso8601: text).map { zone.start(of: $0.adding(days: 1)) }
          ?? MomentArgument.read(text, in: zone)
      }, text: search)
  }
}

extension HistoryAction: ExpressibleByArgument {}

/// The collection's name as the history spells it.
struct CollectionArgument: ExpressibleByArgument {
  let value: Collection
  init?(argument: String) {
    guard let value = Collection(rawValue: argument) else { return nil }
    self.value = value
  }
  static var allValueStrings: [String] { Collection.allCases.map(\.rawValue) }
}
