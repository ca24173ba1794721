import Domain
import Glibc
import Synchronization

/// One call from a command: sits down for it, follows it to its end, hangs up
/// at Ctrl-C.
struct CommandCall {
  let floor: Floor
  let session: Session

  struct Result {
    var call: Call
    var report: CallReport
    /// What the dial gate said of it.
    var verdict: JSONValue?
    /// False where the provider stopped answering.
    var wasEnded: Bool { report.end != nil && report.end?.outcome != .unsure }
  }

  /// Milliseconds of one nap while waiting.
  private static let nap: Int64 = 100
  /// How long a call is looked for before nobody knows.
  private static let patience = Span.seconds(60)

  func make(
    to number: PhoneNumber, override: String? = nil, telling tell: (CallPhase) -> Void
  ) throws(DomainError) -> Result {
    let store = floor.store
    let id = try floor.readDesk.card(phone: number, by: session).contact.id
    let seated = try OpenCallSeat(store: store)(id, by: session, at: floor.workstation)
    Interruption.listen()
    do throws(DomainError) {
      let call = try PlaceCall(store: store, phone: floor.phone)(id, by: seated, override: override)
      var result = try carry(call, seated, tell)
      result.verdict = try store.verdict(of: call.id)
      try CloseSeat(store: store)(seated)
      return result
    } catch {
      try CloseSeat(store: store)(seated)
      throw error
    }
  }

  private func carry(
    _ call: Call, _ seated: Session, _ tell: (CallPhase) -> Void
  ) throws(DomainError) -> Result {
    guard wait(until: call.dialAt) else { return try giveUp(call, wasAsked: false, seated) }
    let dialled = try DialCall(store: floor.store, phone: floor.phone, clock: floor.clock)(
      call, by: seated)
    return try follow(dialled, seated, tell)
  }

  /// False where somebody asked to stop meanwhile.
  private func wait(until moment: Instant) -> Bool {
    while floor.clock.now() < moment {
      if Interruption.wasAsked { return false }
      let left = (moment - floor.clock.now()).milliseconds
      usleep(UInt32(max(1, min(left, CommandCall.nap))) * 1000)
    }
    return true
  }

  private func follow(
    _ placed: Call, _ seated: Session, _ tell: (CallPhase) -> Void
  ) throws(DomainError) -> Result {
    let follow = FollowCall(store: floor.store, calls: floor.store, phone: floor.phone)
    var call = placed
    var known = CallPhase.placing
    var heard = floor.clock.now()
    var renewed = heard
    var isHangingUp = false
    var word = CommandWord()
    while true {
      if Interruption.wasAsked, !isHangingUp {
        guard call.sid != nil else { return try giveUp(call, wasAsked: true, seated) }
        // What was not hung up is hung up at the next turn.
        isHangingUp = (try? HangUp(phone: floor.phone)(call)) != nil
      }
      if floor.clock.now() - renewed > Seat.heartbeatInterval {
        _ = try RenewSeat(store: floor.store)(seated)
        renewed = floor.clock.now()
      }
      let report = try follow(call, since: known, by: seated)
      if report.phase > known { tell(report.phase) }
      known = max(known, report.phase)
      call.sid = call.sid ?? report.sid
      if report.end != nil { return Result(call: call, report: report) }
      if report.phase == .unsure, report.trouble == .notFound {
        return try giveUp(call, wasAsked: true, seated)
      }
      if report.phase == .yourPhoneIsUp, !isHangingUp, !word.isTaken(call, floor.phone) {
        isHangingUp = (try? HangUp(phone: floor.phone)(call)) != nil
      }
      if report.trouble == nil { heard = floor.clock.now() }
      if floor.clock.now() - heard > CommandCall.patience {
        guard call.sid == nil else { return Result(call: call, report: report) }
        return try giveUp(call, wasAsked: true, seated)
      }
      let pause = min(report.pause, CommandCall.patience)
      rest(until: floor.clock.now() + pause, isHangingUp)
    }
  }

  /// Ends early where somebody asks to stop.
  private func rest(until moment: Instant, _ isHangingUp: Bool) {
    while floor.clock.now() < moment, isHangingUp || !Interruption.wasAsked {
      let left = (moment - floor.clock.now()).milliseconds
      usleep(UInt32(max(1, min(left, CommandCall.nap))) * 1000)
    }
  }

  private func giveUp(
    _ call: Call, wasAsked: Bool, _ seated: Session
  ) throws(DomainError) -> Result {
    let report = try GiveUpCall(store: floor.store, clock: floor.clock)(
      call, wasAsked: wasAsked, by: seated)
    return Result(call: call, report: report)
  }
}

/// Her word to call the contact, once her own phone is up: Enter at a terminal;
/// without one the command itself was the word.
struct CommandWord {
  private var wasAsked = false

  /// Gives the word once it is there.
  ///
  /// - Returns: false where the phone refused it, which it says on standard error.
  mutating func isTaken(_ call: Call, _ phone: any Telephony) -> Bool {
    if isatty(STDIN_FILENO) == 1 {
      if !wasAsked { StandardError.say(Spoken.phrases.pressEnterToDial) }
      wasAsked = true
      guard CommandWord.enterWasPressed() else { return true }
    }
    do throws(DomainError) {
      try DialContact(phone: phone)(call)
      wasAsked = false
      return true
    } catch {
      StandardError.say(Spoken.phrases.sentence(for: error))
      return false
    }
  }

  private static func enterWasPressed() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, 0) == 1 else { return false }
    var byte: UInt8 = 0
    return read(STDIN_FILENO, &byte, 1) == 1 && byte == UInt8(ascii: "\n")
  }
}

/// Whether somebody asked the command to stop: Ctrl-C, or the end of the session.
enum Interruption {
  private static let asked = Atomic(false)

  static func listen() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interruption.asked.store(true, ordering: .relaxed) }
    }
  }

  static var wasAsked: Bool { asked.load(ordering: .relaxed) }
}
