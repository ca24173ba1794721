import ArgumentParser
import Domain
import Phrasebook

/// `cordboard call`: calls from the command line.
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: .help(.call), subcommands: [Place.self, Log.self, List.self])

  struct Place: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "place", abstract: .help(.callPlace))

    @Argument(help: .help(.phone)) var phone: String
    @Option(help: .help(.override)) var override: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let number = try PhoneArgument.read(phone)
      guard floor.phone.adapter != .manual else { throw Refusal { $0.callByHandAtSeat } }
      let call = CommandCall(floor: floor, session: session)
      let result: CommandCall.Result
      do throws(DomainError) {
        result = try call.make(
          to: number, override: override, telling: output.json ? { _ in } : tellPhase)
      } catch {
        if output.json { StandardOutput.json(CallResultShape.refused(error)) }
        _ = StandardOutput.finish()
        throw error
      }
      tell(result)
      guard !result.wasEnded else { return }
      _ = StandardOutput.finish()
      throw Refusal { $0.callUnsure }
    }

    private func tellPhase(_ phase: CallPhase) {
      guard StandardError.isTerminal else { return }
      StandardError.say(Spoken.phrases.name(of: phase))
    }

    private func tell(_ result: CommandCall.Result) {
      guard !output.json else { return StandardOutput.json(CallResultShape.made(result)) }
      guard let end = result.report.end else { return }
      let phrases = Spoken.phrases
      StandardOutput.line(
        "\(phrases.name(of: end.outcome))  \(phrases.duration(.seconds(Int64(end.duration))))")
    }
  }
}

/// The JSON of `call place` (docs/command-line.md).
enum CallResultShape {
  static func made(_ result: CommandCall.Result) -> JSONValue {
    [
      "outcome": .string((result.report.end?.outcome ?? .unsure).rawValue),
      "status": JSONValue(result.report.end?.status),
      "duration": JSONValue(result.report.end?.duration ?? 0),
      "callSid": JSONValue(result.call.sid), "childSid": JSONValue(result.report.childSid),
      "message": JSONValue(result.problem.map { Spoken.phrases.sentence(for: $0) }),
      "verdict": result.verdict ?? .null,
    ]
  }

  /// Nothing was dialled: by a rule, or because the phone refused the order.
  static func refused(_ error: DomainError) -> JSONValue {
    var outcome = "refused"
    var verdict = JSONValue.null
    if case .telephony = error { outcome = CallOutcome.failed.rawValue }
    if case .callRefused(let found) = error { verdict = found.image }
    return [
      "outcome": .string(outcome), "status": nil, "duration": 0, "callSid": nil, "childSid": nil,
      "message": .string(Spoken.phrases.sentence(for: error)), "verdict": verdict,
    ]
  }
}

extension CommandCall.Result {
  var problem: CallProblem? { report.end?.problem ?? report.trouble }
}
