import ArgumentParser
import Domain
import Phrasebook

/// `cordboard statuses`: what a contact may stand at, in the order in which they are called.
struct StatusesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statuses", abstract: .help(status: .statuses),
    subcommands: [List.self, Add.self, Edit.self, Up.self, Down.self, Merge.self, Settle.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(status: .list))

    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let lines = try floor.listStatuses(by: session)
      guard !output.json else {
        return StandardOutput.json(JSONShape.page(lines.map(JSONShape.status), lines.count))
      }
      let phrases = Spoken.phrases
      var table = Table([
        phrases.statusCodeLabel, phrases.statusHeading, phrases.statusColour,
        phrases.statusCalled, phrases.statusContacts, phrases.statusKeptHeading,
      ])
      for line in lines {
        let status = line.status
        table.add([
          status.code, phrases.statusName(status), status.color,
          status.excludeFromCallList ? phrases.no : phrases.yes, phrases.number(line.contacts),
          StatusRule.isFixed(status) ? phrases.statusWhyKept(status.code) : "",
        ])
      }
      table.print()
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: .help(status: .add))

    @Argument(help: .help(status: .newCode)) var code: String
    @Option(help: .help(status: .nameEnglish)) var nameEnglish: String
    @Option(help: .help(status: .nameFrench)) var nameFrench: String
    @Option(name: .customLong("color"), help: .help(status: .colour)) var colour: String?
    @Option(help: .help(status: .excluded)) var excluded: StatusFlag?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      var new = StatusEdit()
      new.code = code
      new.nameEnglish = nameEnglish
      new.nameFrench = nameFrench
      new.colour = colour
      new.excludeFromCallList = excluded?.value
      let status = try AddStatus(store: floor.store)(new, by: session)
      let phrases = Spoken.phrases
      StandardOutput.line(phrases.statusAdded(DisplayText(phrases.statusName(status)).string))
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: .help(status: .edit))

    @Argument(help: .help(status: .code)) var code: String
    @Option(name: .customLong("code"), help: .help(status: .newCode)) var newCode: String?
    @Option(help: .help(status: .nameEnglish)) var nameEnglish: String?
    @Option(help: .help(status: .nameFrench)) var nameFrench: String?
    @Option(name: .customLong("color"), help: .help(status: .colour)) var colour: String?
    @Option(help: .help(status: .excluded)) var excluded: StatusFlag?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      let texts = [newCode, nameEnglish, nameFrench, colour]
      guard texts.contains(where: { $0 != nil }) || excluded != nil else {
        throw ValidationError(Spoken.phrases.statusNothingToEdit)
      }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      var edit = StatusEdit()
      edit.code = newCode
      edit.nameEnglish = nameEnglish
      edit.nameFrench = nameFrench
      edit.colour = colour
      edit.excludeFromCallList = excluded?.value
      let moved = try EditStatus(store: floor.store)(edit, of: code, by: session)
      try QueueSettling(floor: floor, session: session)(moved)
      StandardOutput.line(Spoken.phrases.statusSaved)
    }
  }

  struct Up: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "up", abstract: .help(status: .up))

    @Argument(help: .help(status: .code)) var code: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try QueueSettling.move(code, by: -1, actor, common) }
  }

  struct Down: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "down", abstract: .help(status: .down))

    @Argument(help: .help(status: .code)) var code: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try QueueSettling.move(code, by: 1, actor, common) }
  }

  /// Ends what a change of the order began, where that was broken off.
  struct Settle: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settle", abstract: .help(status: .settle))

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let all = try ListStatuses(people: floor.store, contacts: floor.store, floor: floor.store)(
        by: session
      ).map(\.status.id)
      try QueueSettling(floor: floor, session: session)(all)
      StandardOutput.line(Spoken.phrases.statusQueueSettled)
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge", abstract: .help(status: .merge))

    @Argument(help: .help(status: .code)) var code: String
    @Option(help: .help(status: .into)) var into: String
    @Flag(help: .help(ContactActHelp.yes)) var yes = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let contacts = try floor.listStatuses(by: session).first { $0.status.code == code }?.contacts
      guard yes || (contacts ?? 0) == 0 else {
        throw Refusal { $0.statusMergeNeedsYes(contacts ?? 0) }
      }
      Interruption.listen()
      var report = MergeStatus.Report()
      do {
        try merge(floor, session, &report)
      } catch {
        // Chunks that are done stay done.
        tell(report)
        throw error
      }
      tell(report)
      guard report.isComplete else {
        throw Refusal { [changed = report.changed] in $0.statusMergeStopped(changed) }
      }
    }

    private func merge(
      _ floor: Floor, _ session: Session, _ report: inout MergeStatus.Report
    ) throws {
      let bar = ProgressBar("contacts", Spoken.phrases)
      defer { bar.finish() }
      try floor.mergeStatus(
        code, into: into, by: session, report: &report,
        progress: { done, total in
          bar.show(done, of: total)
          return !Interruption.wasAsked
        })
    }

    private func tell(_ report: MergeStatus.Report) {
      if output.json {
        StandardOutput.json([
          "changed": JSONValue(report.changed), "request": JSONValue(report.request),
          "complete": .bool(report.isComplete),
        ])
      } else if report.isComplete {
        StandardOutput.line(Spoken.phrases.statusMerged(report.changed))
      }
      _ = StandardOutput.finish()
    }
  }
}

/// Puts the contacts of statuses that moved where they now belong, with a bar.
struct QueueSettling {
  let floor: Floor
  let session: Session

  func callAsFunction(_ statuses: [StatusID]) throws(DomainError) {
    guard !statuses.isEmpty else { return }
    let counts = try floor.store.contactsByStatus()
    let total = statuses.reduce(0) { $0 + (counts[$1] ?? 0) }
    let bar = ProgressBar("contacts", Spoken.phrases)
    defer { bar.finish() }
    try floor.settleQueue(
      statuses, by: session,
      progress: { done in
        bar.show(done, of: total)
        return true
      })
  }

  static func move(
    _ code: String, by step: Int, _ actor: ActorOptions, _ common: CommonOptions
  ) throws {
    let (floor, session) = try actor.open(common)
    let moved = try MoveStatus(store: floor.store)(code, by: step, by: session)
    try QueueSettling(floor: floor, session: session)(moved)
    StandardOutput.line(Spoken.phrases.statusSaved)
  }
}

/// `yes` or `no`.
enum StatusFlag: String, ExpressibleByArgument, CaseIterable {
  case yes, no

  var value: Bool { self == .yes }
}

extension JSONShape {
  static func status(_ line: ListStatuses.Line) -> JSONValue {
    let status = line.status
    return [
      "code": .string(status.code), "nameEnglish": .string(status.nameEnglish),
      "nameFrench": .string(status.nameFrench), "color": .string(status.color),
      "order": JSONValue(status.order), "excludeFromCallList": .bool(status.excludeFromCallList),
      "isSystemStatus": .bool(status.isSystemStatus), "isDeletable": .bool(status.isDeletable),
      "contacts": JSONValue(line.contacts),
    ]
  }
}
