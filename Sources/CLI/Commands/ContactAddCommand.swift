import ArgumentParser
import Domain
import Phrasebook

extension ContactsCommand {
  /// `cordboard contacts add`: one contact by hand.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: .help(ContactActHelp.add))

    @Argument(help: .help(HelpText.phone)) var phone: String
    @OptionGroup var fields: ContactFieldOptions
    @Option(help: .help(ContactActHelp.addStatus)) var status: String?
    @Option(help: .help(ContactActHelp.assignTo)) var assignTo: String?
    @Flag(help: .help(ContactActHelp.revive)) var revive = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let receiver = try assignTo.map {
        try floor.findPerson($0, for: .createContacts, by: session).id
      }
      let id = try add(assignedTo: receiver, floor, session)
      try tell(id, floor, session)
    }

    private func add(
      assignedTo receiver: UserID?, _ floor: Floor, _ session: Session
    ) throws -> ContactID {
      var typed = fields.typed
      typed[.phone] = phone
      do throws(DomainError) {
        return try floor.createContact(
          typed, statusCode: status, assignedTo: receiver, by: session)
      } catch .fieldRefused(.phone, .takenByDeleted) {
        let number = try PhoneArgument.read(phone)
        guard revive else { throw Refusal { $0.numberOfDeleted(number) } }
        return try floor.reviveContact(number, by: session)
      }
    }

    /// As `contacts show` prints it, for who may see it.
    private func tell(_ id: ContactID, _ floor: Floor, _ session: Session) throws {
      do throws(DomainError) {
        try floor.store.require(.permission(.viewContacts), of: session.user.id)
      } catch .notPermitted {
        let number = try PhoneArgument.read(phone)
        guard !output.json else {
          return StandardOutput.json(["phone": .string(number.digits)])
        }
        return StandardOutput.line(Spoken.phrases.contactAdded(number.display))
      }
      try ContactChange(floor: floor, session: session).tell(id, output)
    }
  }
}

/// The fields of a contact beside its number, as they are typed.
struct ContactFieldOptions: ParsableArguments {
  @Option(help: .help(HelpText.contactName)) var name: String?
  @Option(help: .help(HelpText.contactEmail)) var email: String?
  @Option(help: .help(HelpText.address)) var address: String?
  @Option(help: .help(HelpText.city)) var city: String?
  @Option(help: .help(HelpText.postalCode)) var postalCode: String?
  @Option(help: .help(HelpText.contactLanguage)) var language: String?
  @Option(help: .help(HelpText.timeZone)) var timeZone: String?
  @Option(help: .help(HelpText.consent)) var consent: String?
  @Option(help: .help(HelpText.consentAt)) var consentAt: String?

  /// Those that were given.
  var typed: [ContactField: String] {
    let all: [ContactField: String?] = [
      .name: name, .email: email, .address: address, .city: city, .postalCode: postalCode,
      .language: language, .timeZone: timeZone, .consent: consent, .consentAt: consentAt,
    ]
    return all.compactMapValues { $0 }
  }
}
