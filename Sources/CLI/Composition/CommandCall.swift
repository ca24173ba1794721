import Domain
import Glibc
import Synchronization

/// One call from a command: sits down for it, follows it to its end, hangs up
/// at Ctrl-C.
struct CommandCall {
  let floor: Floor
  let session: Session

  struct Result {
    /// Nil where the provider stopped answering.
    var end: CallEnd?
    /// What the dial gate said of it.
    var verdict: JSONValue?
    var sid: String?
    var childSid: String?
    var wasEnded: Bool { end != nil }
  }

  /// Milliseconds between two questions to the provider.
  private static let interval: UInt32 = 200
  /// Unanswered questions after which nobody knows how the call stands.
  private static let patience = 150

  func make(
    to number: PhoneNumber, override: String? = nil, telling phase: (CallPhase) -> Void
  ) throws(DomainError) -> Result {
    let store = floor.store
    guard let card = try store.card(phone: number, in: .telephoniste(session.user.id)) else {
      throw .unknownContact
    }
    let id = card.contact.id
    let seated = try OpenCallSeat(store: store)(id, by: session, at: floor.workstation)
    Interruption.listen()
    do throws(DomainError) {
      let place = PlaceCall(store: store, phone: floor.phone, clock: floor.clock)
      let call = try place(id, by: seated, override: override)
      var result = try follow(call, seated, phase)
      result.verdict = try store.verdict(of: call.id)
      try CloseSeat(store: store)(seated)
      return result
    } catch {
      try CloseSeat(store: store)(seated)
      throw error
    }
  }

  private func follow(
    _ call: Call, _ seated: Session, _ tell: (CallPhase) -> Void
  ) throws(DomainError) -> Result {
    let follow = FollowCall(store: floor.store, phone: floor.phone, clock: floor.clock)
    var known = CallPhase.placing
    var unanswered = 0
    var renewed = floor.clock.now()
    var isHangingUp = false
    while unanswered < CommandCall.patience {
      if Interruption.wasAsked, !isHangingUp {
        isHangingUp = true
        try HangUp(phone: floor.phone)(call)
      }
      if floor.clock.now() - renewed > Seat.heartbeatInterval {
        _ = try RenewSeat(store: floor.store)(seated)
        renewed = floor.clock.now()
      }
      do throws(DomainError) {
        let report = try follow(call, since: known, by: seated)
        unanswered = 0
        if report.phase != known { tell(report.phase) }
        known = report.phase
        if let end = report.end {
          return Result(end: end, sid: call.sid, childSid: report.childSid)
        }
      } catch {
        guard case .telephony = error else { throw error }
        unanswered += 1
      }
      usleep(CommandCall.interval * 1000)
    }
    return Result(end: nil, sid: call.sid, childSid: nil)
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
