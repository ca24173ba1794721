import ArgumentParser
import Domain
import Phrasebook

/// `cordboard today`: what a telephoniste did since the floor's midnight.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "today", abstract: .help(.today))

  @OptionGroup var output: OutputOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (floor, session) = try actor.open(common)
    let work = try floor.readDesk.today(by: session)
    guard !output.json else { return StandardOutput.json(JSONShape.today(work)) }
    let phrases = Spoken.phrases
    let zone = try floor.zone()
    let columns: [TableColumn] = [.moment, .phone, .name, .work, .status]
    var table = Table(columns.map(phrases.heading))
    for line in work.lines {
      table.add([
        phrases.clock(zone.local(line.at)), line.phone.display, line.name ?? "—",
        phrases.name(of: line.kind), line.status.name(in: phrases.language),
      ])
    }
    if !work.lines.isEmpty { table.print() }
    StandardOutput.line(phrases.todayTold(work))
  }
}

extension JSONShape {
  static func today(_ work: TodaysWork) -> JSONValue {
    [
      "worked": .integer(Int64(work.worked)), "calls": .integer(Int64(work.calls)),
      "booked": .integer(Int64(work.booked)),
      "items": .array(
        work.lines.map {
          [
            "phone": .string($0.phone.digits), "name": JSONValue($0.name),
            "work": .string($0.kind.rawValue), "status": .string($0.status.code),
            "at": JSONValue($0.at),
          ]
        }),
    ]
  }

  static func call(_ line: CallPage.Line) -> JSONValue {
    let call = line.call
    return [
      "id": JSONValue(call.id), "phone": .string(call.phone.digits),
      "name": JSONValue(line.contactName), "direction": .string(call.direction.rawValue),
      "adapter": .string(call.adapter.rawValue), "calledBy": .string(line.callerEmail),
      "calledAt": JSONValue(call.calledAt), "answeredAt": JSONValue(call.answeredAt),
      "endedAt": JSONValue(call.end?.at), "outcome": JSONValue(call.end?.outcome.rawValue),
      "status": JSONValue(call.end?.status), "duration": JSONValue(call.end?.duration ?? 0),
      "callSid": JSONValue(call.sid), "childSid": JSONValue(call.childSid),
      "problem": JSONValue(call.end?.problem?.rawValue),
    ]
  }
}
