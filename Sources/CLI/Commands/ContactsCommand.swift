import ArgumentParser
import Domain
import Phrasebook

/// `cordboard contacts`: the contacts that somebody may see.
struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: .help(.contacts),
    subcommands: [
      List.self, Show.self, Add.self, Edit.self, Note.self, Status.self, Assign.self, Move.self,
      Unassign.self, Delete.self, Restore.self, Convert.self,
    ])

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
