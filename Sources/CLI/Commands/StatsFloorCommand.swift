import ArgumentParser
import Domain
import Phrasebook

extension StatsCommand {
  /// The floor at this moment.
  struct Now: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "floor", abstract: .help(stats: .floor))

    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let now = try floor.watchFloor(by: session)
      let queue = try floor.watchFloor.queueLeft(by: session)
      guard !output.json else { return StandardOutput.json(JSONShape.floor(now, queue)) }
      Now.tellSeats(now)
      Now.tellCounters(now, queue)
    }

    private static func tellSeats(_ now: FloorNow) {
      let phrases = Spoken.phrases
      var table = Table([
        phrases.accountSeatNumber, phrases.heading(.name), phrases.heading(.state),
        phrases.name(of: Figure.seatTime), phrases.heading(.phone), phrases.heading(.status),
        phrases.name(of: Figure.calls), phrases.name(of: Figure.booked),
      ])
      for seat in now.seats {
        let since = seat.answeredAt ?? seat.calledAt ?? seat.since
        table.add([
          String(seat.id.rawValue), seat.name, phrases.seatState(seat.state),
          phrases.duration(now.at - since), seat.maskedNumber ?? "",
          seat.status?.name(in: phrases.language) ?? "", phrases.number(seat.today.calls),
          phrases.number(seat.today.booked),
        ])
      }
      if now.seats.isEmpty { StandardOutput.line(phrases.accountNoSeats) } else { table.print() }
    }

    private static func tellCounters(_ now: FloorNow, _ queue: QueueLeft) {
      let phrases = Spoken.phrases
      for figure in [Figure.calls, .answered, .worked, .booked] {
        StandardOutput.line(
          phrases.told(phrases.name(of: figure), now.today.count(of: figure) ?? 0))
      }
      StandardOutput.line(
        phrases.told(phrases.name(of: Figure.callbacksDue), now.callbacksDue))
      StandardOutput.line(
        phrases.told(phrases.name(of: Figure.callbacksOverdue), now.callbacksOverdue))
      StandardOutput.line(phrases.told(phrases.name(of: Figure.queueLeft), now.queueLeft))
      for left in now.left {
        StandardOutput.line(
          "  " + phrases.told(left.status.name(in: phrases.language), left.callable))
      }
      StandardOutput.line("  " + phrases.figuresTold(phrases.name(of: Figure.heldBack), nil))
      for held in queue.held {
        StandardOutput.line("  " + phrases.told(phrases.filterRule(held.rule), held.contacts))
      }
      StandardOutput.line("  " + phrases.figuresFree(queue.free))
    }
  }
}
