import ArgumentParser
import Domain
import Phrasebook

/// `cordboard doctor`: is this machine, this file and its history in order?
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: .help(.doctor))

  @Flag(help: .help(.telephony)) var telephony = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let configuration = try common.configuration()
    var findings = Examination(configuration).run()
    if telephony { findings += PhoneExamination(configuration).run() }
    let isWell = findings.allSatisfy(\.isRight)
    if output.json {
      StandardOutput.json([
        "ok": .bool(isWell), "checks": .array(findings.map(DoctorCommand.shape)),
      ])
    } else {
      DoctorCommand.print(findings)
    }
    guard !isWell else { return }
    _ = StandardOutput.finish()
    let wrong = findings.filter { !$0.isRight }.count
    throw Refusal { $0.doctorFound(wrong) }
  }

  private static func shape(_ finding: Finding) -> JSONValue {
    [
      "check": .string(finding.check.rawValue), "ok": .bool(finding.isRight),
      "value": .string(finding.value), "note": JSONValue(finding.note),
    ]
  }

  private static func print(_ findings: [Finding]) {
    let phrases = Spoken.phrases
    var table = Table(["", phrases.heading(.check), phrases.heading(.value)], widest: 400)
    for finding in findings {
      table.add([finding.isRight ? "✓" : "✗", phrases.name(of: finding.check), finding.value])
    }
    table.print()
    for finding in findings {
      if let note = finding.note {
        StandardOutput.line("\(phrases.name(of: finding.check)): \(note)")
      }
    }
  }
}

/// One thing that was looked at.
struct Finding {
  let check: DoctorCheck
  let isRight: Bool
  let value: String
  /// A sentence, where the value says too little.
  let note: String?

  init(_ check: DoctorCheck, _ isRight: Bool, _ value: String, note: String? = nil) {
    self.check = check
    self.isRight = isRight
    self.value = value
    self.note = note
  }
}
