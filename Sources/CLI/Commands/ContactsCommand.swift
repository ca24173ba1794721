import ArgumentParser
import Domain
import Phrasebook

/// `cordboard contacts`: the contacts that somebody may see.
struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: .help(.contacts),
    subcommands: [List.self, Show.self, Edit.self, Note.self, Status.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(.contactsList))

    @Option(help: .help(.status)) var status: String?
    @Option(help: .help(.assignedTo)) var assignedTo: String?
    @Option(help: .help(.after)) var after: Int64?
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let found = try floor.browseContacts.list(
        BrowseContacts.Filter(status: status, assignment: assignment),
        after: after.map { ContactID($0) }, limit: page.limit, by: session)
      guard !output.json else {
        return StandardOutput.json(
          JSONShape.page(
            found.lines.map(JSONShape.contact), found.total, next: JSONValue(found.next)))
      }
      try tell(found, floor)
    }

    private var assignment: BrowseContacts.Filter.Assignment {
      guard let assignedTo else { return .any }
      return assignedTo == "nobody" ? .nobody : .email(assignedTo)
    }

    private func tell(_ found: ContactPage, _ floor: Floor) throws {
      let phrases = Spoken.phrases
      let zone = try floor.zone()
      let columns: [TableColumn] = [.phone, .name, .email, .status, .assignedTo, .calls, .lastCall]
      var table = Table(columns.map(phrases.heading))
      for line in found.lines {
        let contact = line.contact
        table.add([
          contact.phone.display, contact.details.name ?? "", contact.details.email ?? "",
          line.statusCode, line.assignedToEmail ?? "—", phrases.number(contact.callCount),
          contact.lastCallAt.map { phrases.isoMoment(zone.local($0)) } ?? "—",
        ])
      }
      table.print()
      StandardOutput.line(phrases.contactsShown(found.lines.count, of: found.total))
      if let next = found.next { StandardOutput.line(phrases.moreContacts(after: next.rawValue)) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: .help(.contactsShow))

    @Argument(help: .help(.phone)) var phone: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let found = try floor.browseContacts.show(PhoneArgument.read(phone), by: session)
      guard !output.json else { return StandardOutput.json(JSONShape.card(found)) }
      try CardOutput(floor: floor).tell(found.card)
      StandardOutput.line(Spoken.phrases.historyLength(found.changes))
    }
  }
}

/// A number that somebody typed behind a command.
enum PhoneArgument {
  /// - Throws: ``DomainError/phoneRefused(_:)``.
  static func read(_ text: String) throws(DomainError) -> PhoneNumber {
    do {
      return try PhoneNumber(parsing: text)
    } catch {
      throw .phoneRefused(error)
    }
  }
}
