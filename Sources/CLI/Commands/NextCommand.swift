import ArgumentParser
import Domain
import Phrasebook

/// `cordboard next`: claims the next contact for ten minutes.
struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "next", abstract: .help(.next))

  @OptionGroup var output: OutputOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (floor, session) = try actor.open(common)
    let pick = try ClaimByCommand(store: floor.store)(session, at: floor.workstation)
    guard let pick,
      let found = try floor.browseContacts.show(pick.contactID, by: session)
    else { throw Refusal { $0.nobodyToCall } }
    guard !output.json else {
      return StandardOutput.json(JSONShape.claim(found, pick.source))
    }
    try CardOutput(floor: floor).tell(found.card)
    StandardOutput.line(Spoken.phrases.claimHolds(minutes: Int(Seat.commandClaim.seconds / 60)))
  }
}

extension JSONShape {
  /// A card, and why it was served.
  static func claim(_ found: BrowseContacts.Found, _ source: QueueSource) -> JSONValue {
    guard case .object(var members) = card(found) else { return .null }
    members["source"] = .string(source.rawValue)
    return .object(members)
  }
}
