import ArgumentParser
import Domain
import Phrasebook

/// `cordboard reservations`: the appointments that somebody may see.
struct ReservationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reservations", abstract: .help(booking: .reservations),
    subcommands: [
      List.self, Show.self, Move.self, Confirm.self, Reopen.self, Done.self, NoShow.self,
      Cancel.self, Note.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(booking: .reservationsList))

    @Option(help: .help(booking: .byAgent)) var agent: String?
    @Option(help: .help(booking: .byStatus)) var status: [ReservationStatus] = []
    @Option(help: .help(booking: .fromDay)) var from: LocalDate?
    @Option(help: .help(booking: .untilDay)) var until: LocalDate?
    @Option(help: .help(booking: .byContact)) var contact: String?
    @Flag(help: .help(booking: .bookedByMe)) var mine = false
    @Option(help: .help(booking: .afterPlace)) var after: String?
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    private var place: ReservationPlace? { after.flatMap(ReservationPlace.init(cursor:)) }

    func validate() throws {
      guard after == nil || place != nil else {
        throw ValidationError(Spoken.phrases.cursorRefused)
      }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      let zone = try floor.zone()
      let found = try floor.listReservations(
        ReservationQuery(
          agent: floor.bookedAgent(agent, by: session), statuses: Set(status),
          from: from.map { zone.start(of: $0) },
          until: until.map { zone.start(of: $0.adding(days: 1)) },
          bookedBy: mine ? session.user.id : nil,
          contact: contact.map {
            try floor.browseContacts.show(PhoneArgument.read($0), by: session).card.contact.id
          }, after: place, limit: page.limit),
        by: session)
      guard !output.json else {
        return StandardOutput.json(
          JSONShape.page(
            found.lines.map(JSONShape.reservation), found.total,
            next: JSONValue(found.next?.cursor)))
      }
      try BookingOutput(floor).table(found.lines)
      let phrases = Spoken.phrases
      StandardOutput.line(phrases.reservationsShown(found.lines.count, of: found.total))
      if let next = found.next { StandardOutput.line(phrases.moreReservations(next.cursor)) }
    }
  }

  struct Show: ReservationActing {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: .help(booking: .reservationsShow))

    @OptionGroup var options: ReservationOptions

    /// - Throws: ``DomainError/booking(_:)`` for one that is not there, or not theirs.
    func act(_ id: ReservationID, on floor: Floor, by session: Session) throws {
      _ = try floor.listReservations.show(id, by: session)
    }
  }

  struct Move: ReservationActing {
    static let configuration = CommandConfiguration(
      commandName: "move", abstract: .help(booking: .reservationsMove))

    @Option(help: .help(booking: .moveTo)) var to: String?
    @Option(help: .help(booking: .moveAgent)) var agent: String?
    @OptionGroup var options: ReservationOptions

    func validate() throws {
      guard to != nil || agent != nil else {
        throw ValidationError(Spoken.phrases.reservationNowhere)
      }
    }

    func act(_ id: ReservationID, on floor: Floor, by session: Session) throws {
      let start = try to.map { try AppointmentArgument.read($0, in: floor.zone()) }
      try floor.moveReservation(
        MoveReservation.Choice(start: start, agentID: floor.bookedAgent(agent, by: session)),
        of: id, by: session)
    }
  }

  struct Confirm: ReservationActing {
    static let configuration = CommandConfiguration(
      commandName: "confirm", abstract: .help(booking: .reservationsConfirm))

    @OptionGroup var options: ReservationOptions

    func act(_ id: ReservationID, on floor: Floor, by session: Session) throws {
      try floor.setReservationStatus(.confirmed, of: id, by: session)
    }
  }

  struct Reopen: ReservationActing {
    static let configuration = CommandConfiguration(
      commandName: "unconfirm", abstract: .help(booking: .reservationsUnconfirm))

    @OptionGroup var options: ReservationOptions

    func act(_ id: ReservationID, on floor: Floor, by session: Session) throws {
      try floor.setReservationStatus(.scheduled, of: id, by: session)
    }
  }

  struct Done: ReservationActing {
    static let configuration = CommandConfiguration(
      commandName: "done", abstract: .help(booking: .reservationsDone))

    @OptionGroup var options: ReservationOptions

    func act(_ id: ReservationID, on floor: Floor, by session: Session) throws {
      try floor.setReservationStatus(.done, of: id, by: session)
    }
  }

  struct NoShow: ReservationActing {
    static let configuration = CommandConfiguration(
      commandName: "no-show", abstract: .help(booking: .reservationsNoShow))

    @OptionGroup var options: ReservationOptions

    func act(_ id: ReservationID, on floor: Floor, by session: Session) throws {
      try floor.setReservationStatus(.noShow, of: id, by: session)
    }
  }

  struct Note: ReservationActing {
    static let configuration = CommandConfiguration(
      commandName: "note", abstract: .help(booking: .reservationsNote))

    @OptionGroup var options: ReservationOptions
    @Argument(help: .help(booking: .note)) var text: String

    func act(_ id: ReservationID, on floor: Floor, by session: Session) throws {
      try floor.noteReservation(text, to: id, by: session)
    }
  }
}

/// What every act on one appointment takes.
struct ReservationOptions: ParsableArguments {
  @Argument(help: .help(booking: .reservation)) var id: Int64
  @OptionGroup var output: OutputOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var common: CommonOptions
}

/// An act on one appointment, which is shown after it.
protocol ReservationActing: ParsableCommand {
  var options: ReservationOptions { get }
  func act(_ id: ReservationID, on floor: Floor, by session: Session) throws
}

extension ReservationActing {
  func run() throws {
    let (floor, session) = try options.actor.open(options.common)
    let id = ReservationID(options.id)
    try act(id, on: floor, by: session)
    let record: ReservationRecord
    do {
      record = try floor.listReservations.show(id, by: session)
    } catch DomainError.booking(.unknownReservation) {
      // The act took it out of their sight: it went to another agent.
      return
    }
    guard !options.output.json else { return StandardOutput.json(JSONShape.reservation(record)) }
    try BookingOutput(floor).tell(record)
  }
}

extension ReservationStatus: ExpressibleByArgument {}

extension ReservationPlace {
  /// As one word.
  var cursor: String { "\(start.milliseconds).\(id.rawValue)" }

  /// Nil for what is no cursor.
  init?(cursor: String) {
    let parts = cursor.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Int64(parts[0]), let id = Int64(parts[1]) else {
      return nil
    }
    self.init(start: Instant(milliseconds: start), id: ReservationID(id))
  }
}
