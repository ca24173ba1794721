import Domain
import HTTP
import Synchronization

/// Calls through a Twilio account: first the telephoniste's own phone, then, from
/// there, the contact (docs/twilio.md). What it remembers of a call makes the
/// questions fewer; a call that it never saw is found again by its id.
public final class TwilioPhone: Telephony {
  public let adapter = CallAdapter.twilio
  public let callsRealPhones = true
  public let needsEndpoint = true
  public var callsPerSecond: Int? { link.settings.callsPerSecond }

  let link: TwilioLink
  let work = Mutex(Work())
  private let clock: any Clock
  private let pacer: any Pacer
  private let random: any RandomSource

  /// Calls by their rows, and when Twilio was last asked: one request at a time.
  struct Work {
    var calls: [CallID: CallMachine] = [:]
    var lastRequest: Span?

    /// Keeps nothing of calls that have ended.
    mutating func keep(_ machine: CallMachine, _ id: CallID) {
      if calls[id] == nil { calls = calls.filter { $0.value.end == nil } }
      calls[id] = machine
    }
  }

  /// Seconds that the own phone rings: fewer than most voicemails wait, so that
  /// no machine is connected with a contact.
  static let ownPhoneRings = 20
  /// Between two questions.
  private static let gap = Span.seconds(1)
  /// Questions in a row about a call that another process placed.
  private static let orientation = 4

  public init(
    _ settings: TwilioSettings, client: HTTPClient, clock: any Clock, pacer: any Pacer,
    random: any RandomSource
  ) {
    link = TwilioLink(settings: settings, client: client)
    self.clock = clock
    self.pacer = pacer
    self.random = random
  }

  var settings: TwilioSettings { link.settings }

  func moment() -> CallMachine.Moment {
    CallMachine.Moment(
      elapsed: pacer.elapsed(), date: clock.now(),
      chance: Double(random.next() >> 11) * 0x1p-53)
  }

  func rest(until elapsed: Span) {
    while pacer.elapsed() < elapsed { pacer.rest(elapsed - pacer.elapsed()) }
  }

  func rest(for span: Span) { rest(until: pacer.elapsed() + span) }

  // MARK: Following

  /// Makes at most one request, and none before its time; the first time that a
  /// call of another process is met, as many as say where it stands.
  public func report(on call: Call, isJournaled: (String) -> Bool) -> CallReport {
    work.withLock { work in
      var machine = known(call, work)
      if work.calls[call.id] == nil {
        orient(&machine, &work, isJournaled)
      } else if machine.isLost {
        rest(until: machine.due)
        ask(&machine, &work, isJournaled)
      } else if machine.due <= pacer.elapsed() {
        ask(&machine, &work, isJournaled)
      }
      work.keep(machine, call.id)
      return machine.report(at: pacer.elapsed())
    }
  }

  func known(_ call: Call, _ work: Work) -> CallMachine {
    if let machine = work.calls[call.id], machine.sid != nil || call.sid == nil { return machine }
    return CallMachine(
      recovered: call, from: settings.callerID, settings.start, at: moment())
  }

  private func orient(
    _ machine: inout CallMachine, _ work: inout Work, _ isJournaled: (String) -> Bool
  ) {
    for _ in 0..<TwilioPhone.orientation {
      guard machine.due - pacer.elapsed() <= .seconds(2) else { return }
      rest(until: machine.due)
      ask(&machine, &work, isJournaled)
      if machine.isOriented { return }
    }
  }

  private func ask(
    _ machine: inout CallMachine, _ work: inout Work, _ isJournaled: (String) -> Bool
  ) {
    guard let question = machine.question else { return }
    if let last = work.lastRequest { rest(until: last + TwilioPhone.gap) }
    work.lastRequest = pacer.elapsed()
    var answer = link.ask(question, about: machine)
    work.lastRequest = pacer.elapsed()
    if question == .search, case .legs(let legs, let date) = answer {
      answer = .legs(legs.filter { !isJournaled($0.sid) }, at: date)
    }
    machine.hear(answer, to: question, at: moment())
  }
}
