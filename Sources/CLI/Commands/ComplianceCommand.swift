import ArgumentParser
import Domain
import Phrasebook

/// `cordboard compliance`: the internal do-not-call list and the dial gate.
struct ComplianceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compliance", abstract: .help(.compliance),
    subcommands: [List.self, Add.self, Remove.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(.complianceList))

    @Option(help: .help(.listSearch)) var search: String?
    @Option(help: .help(.listAfter)) var after: String?
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let query = ListQuery(
        digits: (search ?? "").filter { $0.isASCII && $0.isNumber },
        after: try after.map { text throws(DomainError) in try PhoneArgument.read(text) },
        limit: page.limit)
      let found = try floor.listDoNotCall(query, by: session)
      let output = ListOutput(phrases: Spoken.phrases, zone: try floor.zone())
      guard !self.output.json else { return StandardOutput.json(output.json(found)) }
      output.tell(found)
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: .help(.complianceAdd))

    @Argument(help: .help(.number)) var number: String
    @Option(help: .help(.listReason)) var reason: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let phone = try PhoneArgument.read(number)
      let isNew = try floor.addToDoNotCallList(phone, reason: reason, by: session)
      guard !output.json else {
        return StandardOutput.json(["phone": .string(phone.digits), "added": .bool(isNew)])
      }
      let phrases = Spoken.phrases
      StandardOutput.line(
        isNew ? phrases.listedNow(phone.display) : phrases.listedBefore(phone.display))
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: .help(.complianceRemove))

    @Argument(help: .help(.number)) var number: String
    @Option(help: .help(.removalReason)) var reason: String
    @Flag(help: .help(.beforeTerm)) var beforeTerm = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let phone = try PhoneArgument.read(number)
      try floor.removeFromDoNotCallList(
        phone, reason: reason, beforeTerm: beforeTerm, by: session)
      guard !output.json else {
        return StandardOutput.json(["phone": .string(phone.digits), "removed": true])
      }
      StandardOutput.line(Spoken.phrases.unlisted(phone.display))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: .help(.complianceCheck))

    @Argument(help: .help(.number)) var number: String
    @Option(help: .help(.instant)) var at: InstantArgument?
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let phone = try PhoneArgument.read(number)
      let moment = at?.value ?? floor.clock.now()
      let found = try floor.checkNumber(phone, at: moment, by: session)
      let output = ListOutput(phrases: Spoken.phrases, zone: try floor.zone())
      if self.output.json {
        StandardOutput.json(output.json(found, phone))
      } else {
        output.tell(found, phone)
      }
      guard !found.verdict.isAllowed else { return }
      _ = StandardOutput.finish()
      throw ExitCode(ExitStatus.refused)
    }
  }
}

/// A moment behind an option, in ISO 8601.
struct InstantArgument: ExpressibleByArgument {
  let value: Instant

  init?(argument: String) {
    guard let value = Instant(iso8601: argument) else { return nil }
    self.value = value
  }
}
