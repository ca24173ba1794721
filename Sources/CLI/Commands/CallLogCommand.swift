import ArgumentParser
import Domain
import Phrasebook

extension CallCommand {
  /// `cordboard call log`: a call that was made or received elsewhere.
  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "log", abstract: .help(.callLog))

    @Argument(help: .help(.phone)) var phone: String
    @Option(help: .help(.direction)) var direction: CallDirection = .outbound
    @Option(help: .help(.outcome)) var outcome: CallOutcome
    @Option(help: .help(.at)) var at: String?
    @Option(help: .help(.duration)) var duration = 0
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let number = try PhoneArgument.read(phone)
      let entry = LogCall.Entry(
        direction: direction, outcome: outcome, at: try moment(floor), duration: duration)
      let card = try floor.readDesk.card(phone: number, by: session)
      let call = try LogCall(store: floor.store)(
        entry, with: card.contact.id, by: session, at: floor.workstation)
      guard !output.json else {
        let line = CallPage.Line(
          call: call, contactName: card.contact.details.name, callerName: session.user.name,
          callerEmail: session.user.email)
        return StandardOutput.json(JSONShape.call(line))
      }
      StandardOutput.line(Spoken.phrases.callLogged(number.display))
    }

    private func moment(_ floor: Floor) throws -> Instant {
      guard let at else { return floor.clock.now() - .seconds(Int64(duration)) }
      return try MomentArgument.read(at, in: floor.zone())
    }
  }

  /// `cordboard call list`: a contact's calls, or one's own.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(.callList))

    @Argument(help: .help(.callPhone)) var phone: String?
    @Option(help: .help(.beforeCall)) var before: Int64?
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let store = floor.store
      let found = try ListCalls(people: store, contacts: store, calls: store)(
        with: phone.map { try PhoneArgument.read($0) }, before: before.map { CallID($0) },
        limit: page.limit, by: session)
      guard !output.json else {
        return StandardOutput.json(
          JSONShape.page(found.lines.map(JSONShape.call), found.total, next: JSONValue(found.next)))
      }
      try tell(found, floor)
    }

    private func tell(_ found: CallPage, _ floor: Floor) throws {
      let phrases = Spoken.phrases
      let zone = try floor.zone()
      let columns: [TableColumn] = [.moment, .phone, .name, .outcome, .duration, .caller]
      var table = Table(columns.map(phrases.heading))
      for line in found.lines {
        let call = line.call
        let outcome = call.end.map { phrases.name(of: $0.outcome) } ?? phrases.callNotEnded
        table.add([
          phrases.isoMoment(zone.local(call.calledAt)), call.phone.display,
          line.contactName ?? "—", "\(outcome) (\(phrases.name(of: call.direction)))",
          call.end.map { phrases.duration(.seconds(Int64($0.duration))) } ?? "—",
          line.callerName,
        ])
      }
      table.print()
      StandardOutput.line(phrases.callsShown(found.lines.count, of: found.total))
      if let next = found.next { StandardOutput.line(phrases.moreCalls(before: next.rawValue)) }
    }
  }
}

extension CallDirection: ExpressibleByArgument {}

/// The outcomes that a person may enter.
extension CallOutcome: ExpressibleByArgument {
  public init?(argument: String) {
    guard let outcome = CallOutcome(rawValue: argument), LogCall.outcomes.contains(outcome) else {
      return nil
    }
    self = outcome
  }

  public static var allValueStrings: [String] { LogCall.outcomes.map(\.rawValue) }
}

/// A moment that somebody typed: in UTC, or by the floor's clock.
enum MomentArgument {
  /// - Throws: ``Refusal`` for anything else, and for a time that the clock skips.
  static func read(_ text: String, in zone: any Zone) throws -> Instant {
    if let instant = Instant(iso8601: text) { return instant }
    let parts = text.split(separator: " ")
    guard parts.count == 2, let date = LocalDate(iso8601: String(parts[0])),
      let clock = clock(parts[1])
    else { throw Refusal { $0.momentRefused(text) } }
    switch zone.wallTime(LocalDateTime(date: date, hour: clock.hour, minute: clock.minute)) {
    case .once(let instant), .twice(let instant, _): return instant
    case .skipped: throw Refusal { $0.momentSkipped(text) }
    }
  }

  private static func clock(_ text: Substring) -> (hour: Int, minute: Int)? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return (hour, minute)
  }
}
