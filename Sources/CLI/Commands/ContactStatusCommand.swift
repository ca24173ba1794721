import ArgumentParser
import Domain
import Phrasebook

extension ContactsCommand {
  /// `cordboard contacts status`: one contact's, with a note and a promised call; or the
  /// same of many.
  struct Status: ContactActing {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: .help(.contactsStatus))

    @Argument(help: .help(ContactActHelp.phonesAndCode)) var words: [String] = []
    @Option(help: .help(HelpText.statusNote)) var note: String?
    @Option(help: .help(HelpText.callbackAt)) var callbackAt: String?
    @Flag(help: .help(HelpText.forAnyone)) var forAnyone = false
    @Flag(help: .help(HelpText.firstTime)) var first = false
    @Flag(help: .help(HelpText.secondTime)) var second = false
    @OptionGroup var options: ContactActOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    var phones: [String] { Array(words.dropLast()) }
    private var isOfOne: Bool { phones.count == 1 && !options.dryRun }
    private var isBare: Bool { note == nil && callbackAt == nil && !forAnyone }

    func validate() throws {
      guard !words.isEmpty else { throw ValidationError(Spoken.phrases.statusCodeMissing) }
      try options.check(phones)
      guard isOfOne || isBare else { throw ValidationError(Spoken.phrases.statusOfManyIsBare) }
      guard callbackAt == nil || wallTime != nil else {
        throw ValidationError(Spoken.phrases.callbackNotRead(callbackAt ?? ""))
      }
    }

    func run() throws {
      guard isOfOne else {
        return try carryOut { floor, session in
          .setStatus(try status(words.last ?? "", of: floor, by: session))
        }
      }
      let (floor, session) = try actor.open(common)
      let change = ContactChange(floor: floor, session: session)
      let contact = try change.find(phones[0])
      try SetStatus(store: floor.store)(choice(floor), of: contact.id, by: session)
      try change.tell(contact.id, output)
    }

    private func status(
      _ code: String, of floor: Floor, by session: Session
    ) throws -> StatusID {
      let named = try floor.readFilter(NamedFilter(statuses: [code]), by: session)
      guard let status = named.statuses.first else {
        throw DomainError.unknownStatus(code, known: [])
      }
      return status
    }

    private func choice(_ floor: Floor) throws -> SetStatus.Choice {
      var choice = SetStatus.Choice(
        statusCode: words.last ?? "", note: note, callbackForAnyone: forAnyone)
      if let wallTime {
        choice.callbackAt = try CallbackMoment.instant(
          wallTime, which: second ? .second : first ? .first : nil, in: floor.zone())
      }
      return choice
    }

    /// `2026-11-24 14:30`, with a blank or a T between.
    private var wallTime: LocalDateTime? {
      let parts = (callbackAt ?? "").split { $0 == " " || $0 == "T" }
      guard parts.count == 2, let date = LocalDate(iso8601: String(parts[0])) else { return nil }
      let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
      guard clock.count == 2, clock.allSatisfy({ (1...2).contains($0.count) }),
        let hour = Int(clock[0]), let minute = Int(clock[1]), (0..<24).contains(hour),
        (0..<60).contains(minute)
      else { return nil }
      return LocalDateTime(date: date, hour: hour, minute: minute)
    }
  }
}
