import ArgumentParser
import Domain
import Phrasebook

/// `cordboard demo`: a floor of fictional people; without a terminal, a day on
/// one by script.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "demo", abstract: .help(.demo))

  @Option(help: ArgumentHelp(Spoken.phrases.demoPathHelp)) var path: String?
  @Flag(help: ArgumentHelp(Spoken.phrases.demoFreshHelp)) var fresh = false
  @Flag(help: ArgumentHelp(Spoken.phrases.demoScriptHelp)) var script = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard script, path != nil || fresh else { return }
    throw ValidationError(Spoken.phrases.demoScriptAlone)
  }

  func run() throws {
    var configuration = try common.configuration()
    guard Terminal.isThere, !script else { return try playDay() }
    configuration.storagePath = path ?? DemoOpening.usualPath
    let opening = DemoOpening(configuration: configuration)
    if fresh {
      guard confirmed(Spoken.phrases.demoFreshQuestion(configuration.storagePath)) else { return }
      try opening.discard()
    }
    let (floor, secrets) = try opening.open()
    try opening.tell(floor, secrets)
    guard ask(Spoken.phrases.demoEnter) != nil else { return }
    try openSeat(floor: floor)
  }

  private func playDay() throws {
    guard path == nil, !fresh else { throw Refusal { $0.demoNeedsTerminal } }
    // What was played is shown all the same where something came out wrong.
    defer { _ = StandardOutput.finish() }
    try DemoScript.play(in: Spoken.language)
  }

  private func confirmed(_ question: String) -> Bool {
    let answer = ask(question)?.lowercased() ?? ""
    return !answer.isEmpty && Spoken.phrases.yes.lowercased().hasPrefix(answer)
  }

  /// A line from the terminal; nil at the end of its input.
  private func ask(_ question: String) -> String? {
    StandardError.ask(question)
    return readLine()
  }
}
