import ArgumentParser
import Domain
import Phrasebook

extension UsersCommand {
  /// Who sits where.
  struct Seats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "seats", abstract: .help(AccountHelp.seats))

    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let seats = try floor.listSeats(by: session)
      guard !output.json else {
        return StandardOutput.json(JSONShape.page(seats.map(JSONShape.seat), seats.count))
      }
      let (phrases, zone) = (Spoken.phrases, try floor.zone())
      guard !seats.isEmpty else { return StandardOutput.line(phrases.accountNoSeats) }
      var table = Table([
        phrases.accountSeatNumber, phrases.heading(.name), phrases.heading(.state),
        phrases.accountSeatPlace, phrases.heading(.since), phrases.accountHeartbeat,
      ])
      for line in seats {
        table.add([
          String(line.seat.id.rawValue), line.name, phrases.seatState(line.seat.state),
          Seats.place(line), phrases.isoMoment(zone.local(line.seat.openedAt)),
          line.expiresAt == nil ? phrases.isoMoment(zone.local(line.seat.heartbeatAt)) : "",
        ])
      }
      table.print()
    }

    /// Host, terminal and ssh peer, as far as they are known.
    private static func place(_ line: SeatLine) -> String {
      [line.host, line.terminal, line.peer].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// Ends a seat, as `users seats` numbers it.
  struct EndSeat: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "end-seat", abstract: .help(AccountHelp.endSeat))

    @Argument(help: .help(AccountHelp.seatNumber)) var number: Int64
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      try floor.endSeat(number, by: session)
      StandardOutput.line(Spoken.phrases.accountSeatEnded(number))
    }
  }
}

extension JSONShape {
  static func seat(_ line: SeatLine) -> JSONValue {
    [
      "seat": .integer(line.seat.id.rawValue), "name": .string(line.name),
      "email": .string(line.email), "state": .string(line.seat.state.rawValue),
      "host": .string(line.host), "terminal": JSONValue(line.terminal),
      "peer": JSONValue(line.peer), "openedAt": JSONValue(line.seat.openedAt),
      "heartbeatAt": JSONValue(line.expiresAt == nil ? line.seat.heartbeatAt : nil),
      "expiresAt": JSONValue(line.expiresAt),
    ]
  }
}
