import ArgumentParser
import Domain
import Phrasebook

extension AgentsCommand {
  /// `cordboard agents free`: the next free times, those of a day, or the free days.
  struct Free: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "free", abstract: .help(booking: .agentsFree))

    @Argument(help: .help(booking: .anyAgent)) var email: String?
    @Option(help: .help(booking: .freeDay)) var day: LocalDate?
    @Option(help: .help(booking: .freeDays)) var days: Int?
    @Option(help: .help(booking: .freeAfter)) var after: String?
    @Option(help: .help(booking: .freeCount)) var count = FreeSearch.proposals
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    static let most = 92

    func validate() throws {
      guard (1...Free.most).contains(count), days.map({ (1...Free.most).contains($0) }) ?? true
      else { throw ValidationError(Spoken.phrases.limitRefused(Free.most)) }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      let agent = try floor.bookedAgent(email, by: session)
      if let days {
        let first = try day ?? floor.today()
        let found = try floor.findFreeTimes.days(
          first...first.adding(days: days - 1), of: agent, by: session)
        return try tell(found, floor, session)
      }
      if let day {
        return try tell(floor.findFreeTimes.day(day, of: agent, by: session), floor, session)
      }
      let from = try after.map { try AppointmentArgument.read($0, in: floor.zone()) }
      try tell(
        floor.findFreeTimes.next(count, of: agent, after: from, by: session), floor, session)
    }

    private func emails(_ floor: Floor, _ session: Session) throws -> [UserID: String] {
      let all = try floor.findFreeTimes.agents(by: session)
      return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.email) })
    }

    private func tell(_ slots: [FreeSlot], _ floor: Floor, _ session: Session) throws {
      guard !output.json else {
        let emails = try emails(floor, session)
        return StandardOutput.json(
          JSONShape.page(slots.map { JSONShape.free($0, emails) }, slots.count))
      }
      for slot in slots { StandardOutput.line(Spoken.phrases.freeSlot(slot)) }
      if slots.isEmpty { StandardOutput.line(Spoken.phrases.nothingFree) }
    }

    private func tell(_ days: [FreeDay], _ floor: Floor, _ session: Session) throws {
      let emails = try emails(floor, session)
      guard !output.json else {
        return StandardOutput.json(
          JSONShape.page(days.map { JSONShape.free($0, emails) }, days.count))
      }
      for day in days where day.times > 0 {
        let who = day.agents.compactMap { emails[$0] }.joined(separator: ", ")
        StandardOutput.line(
          "\(Spoken.phrases.isoDay(day.date))  \(Spoken.phrases.freeTimes(day.times))  \(who)")
      }
      if days.allSatisfy({ $0.times == 0 }) { StandardOutput.line(Spoken.phrases.nothingFree) }
    }
  }
}
