import ArgumentParser
import Domain
import Phrasebook

/// What every act on contacts takes beside its own words.
protocol ContactActing: ParsableCommand {
  var phones: [String] { get }
  var options: ContactActOptions { get }
  var output: OutputOptions { get }
  var actor: ActorOptions { get }
  var common: CommonOptions { get }
}

extension ContactActing {
  func validate() throws { try options.check(phones) }

  /// - Parameter act: what is done, by the names that were typed.
  func carryOut(_ act: (Floor, Session) throws -> BulkAct) throws {
    let (floor, session) = try actor.open(common)
    let run = ContactActRun(
      floor: floor, session: session, phones: phones, options: options, output: output)
    try run(act(floor, session))
  }
}

/// An admin's acts on contacts: those that are named, or all that a filter holds.
extension ContactsCommand {
  struct Assign: ContactActing {
    static let configuration = CommandConfiguration(
      commandName: "assign", abstract: .help(ContactActHelp.assign))

    @Argument(help: .help(ContactActHelp.phones)) var phones: [String] = []
    @Option(help: .help(ContactActHelp.receiver)) var to: String
    @OptionGroup var options: ContactActOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try carryOut { floor, session in
        .assign(to: try floor.findPerson(to, for: .assignContacts, by: session).id)
      }
    }
  }

  struct Move: ContactActing {
    static let configuration = CommandConfiguration(
      commandName: "move", abstract: .help(ContactActHelp.move))

    @Argument(help: .help(ContactActHelp.phones)) var phones: [String] = []
    @Option(help: .help(ContactActHelp.giver)) var from: String
    @Option(help: .help(ContactActHelp.receiver)) var to: String
    @OptionGroup var options: ContactActOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      try carryOut { floor, session in
        .move(
          from: try floor.findPerson(from, for: .assignContacts, by: session).id,
          to: try floor.findPerson(to, for: .assignContacts, by: session).id)
      }
    }
  }

  struct Unassign: ContactActing {
    static let configuration = CommandConfiguration(
      commandName: "unassign", abstract: .help(ContactActHelp.unassign))

    @Argument(help: .help(ContactActHelp.phones)) var phones: [String] = []
    @OptionGroup var options: ContactActOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try carryOut { _, _ in .unassign } }
  }

  struct Delete: ContactActing {
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: .help(ContactActHelp.delete))

    @Argument(help: .help(ContactActHelp.phones)) var phones: [String] = []
    @OptionGroup var options: ContactActOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try carryOut { _, _ in .delete } }
  }

  struct Restore: ContactActing {
    static let configuration = CommandConfiguration(
      commandName: "restore", abstract: .help(ContactActHelp.restore))

    @Argument(help: .help(ContactActHelp.phones)) var phones: [String] = []
    @OptionGroup var options: ContactActOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws { try carryOut { _, _ in .restore } }
  }
}
