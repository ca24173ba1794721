import ArgumentParser
import Domain
import Phrasebook

/// What a telephoniste does to one contact, by the use cases of her card.
extension ContactsCommand {
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: .help(.contactsEdit))

    @Argument(help: .help(.phone)) var phone: String
    @Option(name: .customLong("phone"), help: .help(.contactPhone)) var newPhone: String?
    @Option(help: .help(.contactName)) var name: String?
    @Option(help: .help(.contactEmail)) var email: String?
    @Option(help: .help(.address)) var address: String?
    @Option(help: .help(.city)) var city: String?
    @Option(help: .help(.postalCode)) var postalCode: String?
    @Option(help: .help(.contactLanguage)) var language: String?
    @Option(help: .help(.timeZone)) var timeZone: String?
    @Option(help: .help(.consent)) var consent: String?
    @Option(help: .help(.consentAt)) var consentAt: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    private var wanted: [ContactField: String] {
      let all: [ContactField: String?] = [
        .phone: newPhone, .name: name, .email: email, .address: address, .city: city,
        .postalCode: postalCode, .language: language, .timeZone: timeZone, .consent: consent,
        .consentAt: consentAt,
      ]
      return all.compactMapValues { $0 }
    }

    func validate() throws {
      guard !wanted.isEmpty else { throw ValidationError(Spoken.phrases.nothingToEdit) }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      let change = ContactChange(floor: floor, session: session)
      let contact = try change.find(phone)
      try floor.editContact(ContactEdit(wanted), of: contact.id, by: session)
      try change.tell(contact.id, output)
    }
  }

  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "note", abstract: .help(.contactsNote))

    @Argument(help: .help(.phone)) var phone: String
    @Argument(help: .help(.noteText)) var text: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let change = ContactChange(floor: floor, session: session)
      let contact = try change.find(phone)
      try AddNote(store: floor.store)(text, to: contact.id, by: session)
      try change.tell(contact.id, output)
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: .help(.contactsStatus))

    @Argument(help: .help(.phone)) var phone: String
    @Argument(help: .help(.statusCode)) var code: String
    @Option(help: .help(.statusNote)) var note: String?
    @Option(help: .help(.callbackAt)) var callbackAt: String?
    @Flag(help: .help(.forAnyone)) var forAnyone = false
    @Flag(help: .help(.firstTime)) var first = false
    @Flag(help: .help(.secondTime)) var second = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard callbackAt == nil || wallTime != nil else {
        throw ValidationError(Spoken.phrases.callbackNotRead(callbackAt ?? ""))
      }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      let change = ContactChange(floor: floor, session: session)
      let contact = try change.find(phone)
      var choice = SetStatus.Choice(
        statusCode: code, note: note, callbackForAnyone: forAnyone)
      if let wallTime {
        choice.callbackAt = try CallbackMoment.instant(
          wallTime, which: second ? .second : first ? .first : nil, in: floor.zone())
      }
      try SetStatus(store: floor.store)(choice, of: contact.id, by: session)
      try change.tell(contact.id, output)
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

/// One contact of a telephoniste's sight, before and after a change.
private struct ContactChange {
  let floor: Floor
  let session: Session

  /// - Throws: ``DomainError/unknownContact`` for a contact out of her sight too.
  func find(_ phone: String) throws -> Contact {
    let number = try PhoneArgument.read(phone)
    guard let card = try floor.store.card(phone: number, in: .telephoniste(session.user.id)) else {
      throw DomainError.unknownContact
    }
    return card.contact
  }

  /// As `contacts show` prints it.
  func tell(_ id: ContactID, _ output: OutputOptions) throws {
    guard let card = try floor.store.card(id, in: .telephoniste(session.user.id)) else { return }
    let found = try floor.browseContacts.show(card.contact.phone, by: session)
    guard !output.json else { return StandardOutput.json(JSONShape.card(found)) }
    try CardOutput(floor: floor).tell(found.card)
    StandardOutput.line(Spoken.phrases.historyLength(found.changes))
  }
}
