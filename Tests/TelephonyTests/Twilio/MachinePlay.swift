import Domain

@testable import Twilio

/// Plays a call's machine against answers that a test gives, on a clock of its own.
struct MachinePlay {
  static let start = Instant(seconds: 1_795_500_000)
  static let sid = "CA00000000000000000000000000000001"
  static let childSid = "CA00000000000000000000000000000002"
  static let endpoint = "+15145550150"
  static let callerID = "+15145550199"

  var machine: CallMachine
  var elapsed = Span.seconds(0)
  /// Questions with the moment, in milliseconds, at which each was asked.
  var asked: [(question: CallMachine.Question, at: Int64)] = []
  var chance = 0.0

  static func moment(_ elapsed: Span, chance: Double = 0) -> CallMachine.Moment {
    CallMachine.Moment(elapsed: elapsed, date: start + elapsed, chance: chance)
  }

  static func leg(
    _ status: String, sid: String = MachinePlay.sid, parent: String? = nil,
    direction: String = "outbound-api", created: Span = .seconds(0), started: Span? = nil,
    ended: Span? = nil, duration: Int? = nil, to: String = MachinePlay.endpoint
  ) -> Leg {
    Leg(
      sid: sid, parentSid: parent, status: Leg.Status(rawValue: status), direction: direction,
      to: to, from: callerID, createdAt: start + created, startedAt: started.map { start + $0 },
      endedAt: ended.map { start + $0 }, duration: duration)
  }

  static func child(
    _ status: String, started: Span? = nil, ended: Span? = nil, duration: Int? = nil
  ) -> Leg {
    leg(
      status, sid: childSid, parent: sid, direction: "outbound-dial", started: started,
      ended: ended, duration: duration, to: "+15145551001")
  }

  static func placed(_ start: TwilioSettings.Start = .bridge) -> MachinePlay {
    MachinePlay(
      machine: CallMachine(
        placed: leg("queued"), to: endpoint, from: callerID, start, at: moment(.seconds(0))))
  }

  static func unsure() -> MachinePlay {
    MachinePlay(
      machine: CallMachine(
        unsureTo: endpoint, from: callerID, .bridge, sentAt: start, at: moment(.seconds(0))))
  }

  /// Waits until a question is due, asks it, hears the answer.
  mutating func step(_ answer: (CallMachine.Question) -> CallMachine.Answer) {
    guard let question = machine.question else { return }
    elapsed = max(elapsed, machine.due)
    asked.append((question, elapsed.milliseconds))
    machine.hear(answer(question), to: question, at: MachinePlay.moment(elapsed, chance: chance))
  }

  mutating func steps(_ count: Int, _ answer: (CallMachine.Question) -> CallMachine.Answer) {
    for _ in 0..<count { step(answer) }
  }

  /// Milliseconds between the questions.
  var gaps: [Int64] { zip(asked.dropFirst(), asked).map { $0.at - $1.at } }
  var report: CallReport { machine.report(at: elapsed) }

  /// Both legs standing as given.
  static func standing(
    _ parent: String, _ child: Leg? = nil
  ) -> (CallMachine.Question) -> CallMachine.Answer {
    { question in
      switch question {
      case .leg(sid): return .leg(leg(parent))
      case .leg: return child.map { .leg($0) } ?? .notFound
      case .children: return .legs(child.map { [$0] } ?? [], at: nil)
      case .notices: return .notices([])
      case .search: return .legs([], at: nil)
      }
    }
  }
}
