import ArgumentParser
import Domain
import Phrasebook

/// `cordboard agents`: who keeps appointments, when they work, and when they are free.
struct AgentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agents", abstract: .help(booking: .agents),
    subcommands: [
      List.self, Show.self, Edit.self, AvailabilityCommand.self, Free.self, Day.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(booking: .agentsList))

    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let lines = try floor.seeAgents(by: session)
      guard !output.json else {
        return StandardOutput.json(
          JSONShape.page(lines.map { .object(JSONShape.agent($0)) }, lines.count))
      }
      let phrases = Spoken.phrases
      var table = Table(phrases.agentHeadings)
      for line in lines {
        table.add([
          line.name, line.email, phrases.minutes(line.profile.appointmentMinutes),
          phrases.minutes(line.profile.travelMinutes), phrases.number(line.slots),
          phrases.number(line.openVisits),
        ])
      }
      table.print()
      if lines.isEmpty { StandardOutput.line(phrases.sentence(for: BookingRefusal.noAgents)) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: .help(booking: .agentsShow))

    @Argument(help: .help(booking: .agent)) var email: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      try AgentTelling(floor: floor, session: session, output: output)
        .tell(floor.agent(email, by: session))
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: .help(booking: .agentsEdit))

    @Argument(help: .help(booking: .agent)) var email: String?
    @Option(help: .help(booking: .appointment)) var appointment: Int?
    @Option(help: .help(booking: .travel)) var travel: Int?
    @Flag(help: .help(booking: .asFloor)) var asFloor = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard asFloor || appointment != nil || travel != nil else {
        throw ValidationError(Spoken.phrases.agentNothingToEdit)
      }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      let agent = try floor.agent(email, by: session)
      var profile = AgentProfile(agentID: agent)
      if !asFloor { profile = try floor.seeAgents.show(agent, by: session).line.profile }
      profile.appointmentMinutes = appointment ?? profile.appointmentMinutes
      profile.travelMinutes = travel ?? profile.travelMinutes
      try floor.setAgentProfile(profile, by: session)
      try AgentTelling(floor: floor, session: session, output: output).tell(agent)
    }
  }

  struct Day: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "day", abstract: .help(booking: .agentsDay))

    @Argument(help: .help(booking: .agent)) var email: String?
    @Option(help: .help(booking: .firstDay)) var day: LocalDate?
    @Option(help: .help(booking: .dayCount)) var days = 1
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard (1...SeeAgentDays.limit).contains(days) else {
        throw ValidationError(Spoken.phrases.limitRefused(SeeAgentDays.limit))
      }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      let plans = try floor.seeAgentDays(
        of: bookedAgent(floor, session), from: day ?? floor.today(), days: days, by: session)
      guard !output.json else {
        return StandardOutput.json(JSONShape.page(plans.map(JSONShape.day), plans.count))
      }
      let told = try BookingOutput(floor)
      for plan in plans { told.tell(plan) }
    }

    /// Whoever looks at others' days need not see the people of the floor.
    private func bookedAgent(_ floor: Floor, _ session: Session) throws -> UserID {
      guard let email, email.lowercased() != session.user.email else { return session.user.id }
      return try floor.bookedAgent(email, by: session) ?? session.user.id
    }
  }
}

/// An agent as `agents show` prints them.
struct AgentTelling {
  let floor: Floor
  let session: Session
  let output: OutputOptions

  func tell(_ agent: UserID) throws {
    let record = try floor.seeAgents.show(agent, by: session)
    guard !output.json else { return StandardOutput.json(JSONShape.agent(record)) }
    let phrases = Spoken.phrases
    let profile = record.line.profile
    StandardOutput.line("\(record.line.name)  \(record.line.email)")
    StandardOutput.line(
      phrases.agentMinutes(
        visit: phrases.minutes(profile.appointmentMinutes),
        way: phrases.minutes(profile.travelMinutes)))
    var table = Table(phrases.availabilityHeadings, widest: 80)
    for slot in record.slots {
      table.add([
        "\(slot.id.rawValue)", phrases.name(of: slot.times.kind), phrases.availability(slot.times),
      ])
    }
    if record.slots.isEmpty {
      StandardOutput.line(phrases.agentNeverWorks)
    } else {
      table.print()
    }
  }
}
