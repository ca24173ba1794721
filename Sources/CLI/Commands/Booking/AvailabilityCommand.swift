import ArgumentParser
import Domain
import Phrasebook

extension AgentsCommand {
  /// `cordboard agents availability`: when an agent works, and when they are away.
  struct AvailabilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "availability", abstract: .help(booking: .availability),
      subcommands: [Add.self, Exception.self, Edit.self, Remove.self])

    /// What days and hours are meant.
    struct Times: ParsableArguments {
      @Option(help: .help(booking: .startDay)) var day: LocalDate
      @Option(help: .help(booking: .fromTime)) var from: ClockTime
      @Option(help: .help(booking: .toTime)) var to: ClockTime
      @Flag(help: .help(booking: .daily)) var daily = false
      @Option(help: .help(booking: .weekly)) var weekly: WeekDays?
      @Option(help: .help(booking: .lastDay)) var until: LocalDate?
      @Flag(help: .help(booking: .away)) var away = false

      func validate() throws {
        guard !daily || weekly == nil else {
          throw ValidationError(Spoken.phrases.availabilityOneRhythm)
        }
        guard until == nil || daily || weekly != nil else {
          throw ValidationError(Spoken.phrases.availabilityUntilRepeats)
        }
      }

      var times: AvailabilityTimes {
        var recurrence: Recurrence?
        if daily { recurrence = Recurrence(frequency: .daily, endDate: until) }
        if let weekly {
          recurrence = Recurrence(
            frequency: .weekly, daysOfWeek: weekly.days, endDate: until)
        }
        // Until an earlier hour, of what is repeated, is until that hour of the next day.
        let isOverNight = recurrence != nil && to.second <= from.second
        return AvailabilityTimes(
          kind: away ? .away : .available, start: from.on(day),
          end: to.on(isOverNight ? day.adding(days: 1) : day), recurrence: recurrence)
      }
    }

    struct Add: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "add", abstract: .help(booking: .availabilityAdd))

      @Argument(help: .help(booking: .agent)) var email: String?
      @OptionGroup var times: Times
      @OptionGroup var output: OutputOptions
      @OptionGroup var actor: ActorOptions
      @OptionGroup var common: CommonOptions

      func run() throws {
        let (floor, session) = try actor.open(common)
        let agent = try floor.agent(email, by: session)
        try floor.changeAvailability.add(times.times, of: agent, by: session)
        try AgentTelling(floor: floor, session: session, output: output).tell(agent)
      }
    }

    /// A day off, or a part of one; days on end; an extra time.
    struct Exception: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "exception", abstract: .help(booking: .exception))

      @Argument(help: .help(booking: .exceptionDay)) var day: LocalDate
      @Argument(help: .help(booking: .agent)) var email: String?
      @Option(help: .help(booking: .exceptionFrom)) var from: ClockTime?
      @Option(help: .help(booking: .exceptionTo)) var to: ClockTime?
      @Option(help: .help(booking: .exceptionUntil)) var until: LocalDate?
      @Flag(help: .help(booking: .extra)) var extra = false
      @OptionGroup var output: OutputOptions
      @OptionGroup var actor: ActorOptions
      @OptionGroup var common: CommonOptions

      func validate() throws {
        guard !extra || (from != nil && to != nil) else {
          throw ValidationError(Spoken.phrases.availabilityExtraHours)
        }
      }

      func run() throws {
        let (floor, session) = try actor.open(common)
        let agent = try floor.agent(email, by: session)
        let midnight = LocalDateTime(date: (until ?? day).adding(days: 1), secondOfDay: 0)
        let times = AvailabilityTimes(
          kind: extra ? .available : .away,
          start: from?.on(day) ?? LocalDateTime(date: day, secondOfDay: 0),
          end: to?.on(until ?? day) ?? midnight)
        try floor.changeAvailability.add(times, of: agent, by: session)
        try AgentTelling(floor: floor, session: session, output: output).tell(agent)
      }
    }

    struct Edit: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "edit", abstract: .help(booking: .availabilityEdit))

      @Argument(help: .help(booking: .slot)) var key: Int64
      @Argument(help: .help(booking: .agent)) var email: String?
      @OptionGroup var times: Times
      @OptionGroup var output: OutputOptions
      @OptionGroup var actor: ActorOptions
      @OptionGroup var common: CommonOptions

      func run() throws {
        let (floor, session) = try actor.open(common)
        let agent = try floor.agent(email, by: session)
        try floor.changeAvailability.edit(
          SlotID(key), of: agent, to: times.times, by: session)
        try AgentTelling(floor: floor, session: session, output: output).tell(agent)
      }
    }

    struct Remove: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "remove", abstract: .help(booking: .availabilityRemove))

      @Argument(help: .help(booking: .slot)) var key: Int64
      @Argument(help: .help(booking: .agent)) var email: String?
      @OptionGroup var output: OutputOptions
      @OptionGroup var actor: ActorOptions
      @OptionGroup var common: CommonOptions

      func run() throws {
        let (floor, session) = try actor.open(common)
        let agent = try floor.agent(email, by: session)
        try floor.changeAvailability.remove(SlotID(key), of: agent, by: session)
        try AgentTelling(floor: floor, session: session, output: output).tell(agent)
      }
    }
  }
}
