import ArgumentParser
import Domain
import Phrasebook

/// What is done to one contact, by the use cases of its card.
extension ContactsCommand {
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: .help(.contactsEdit))

    @Argument(help: .help(.phone)) var phone: String
    @Option(name: .customLong("phone"), help: .help(.contactPhone)) var newPhone: String?
    @OptionGroup var fields: ContactFieldOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    private var wanted: [ContactField: String] {
      var typed = fields.typed
      typed[.phone] = newPhone
      return typed
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
}

/// One contact of somebody's sight, before and after a change.
struct ContactChange {
  let floor: Floor
  let session: Session

  /// - Throws: ``DomainError/unknownContact`` for a contact out of sight too.
  func find(_ phone: String) throws -> Contact {
    try floor.browseContacts.show(PhoneArgument.read(phone), by: session).card.contact
  }

  /// As `contacts show` prints it; nothing where it has left their sight.
  func tell(_ id: ContactID, _ output: OutputOptions) throws {
    guard let found = try floor.browseContacts.show(id, by: session) else { return }
    guard !output.json else { return StandardOutput.json(JSONShape.card(found)) }
    try CardOutput(floor: floor).tell(found.card)
    StandardOutput.line(Spoken.phrases.historyLength(found.changes))
  }
}
