import Domain

/// One simulated call; its id says when it was placed and to whom.
struct SimulatedCall: Equatable {
  let placedAt: Instant
  let phone: PhoneNumber
  let call: Int64

  var sid: String { "SIM-\(call)-\(placedAt.milliseconds)-\(phone.digits)" }

  init(placedAt: Instant, phone: PhoneNumber, call: Int64) {
    self.placedAt = placedAt
    self.phone = phone
    self.call = call
  }

  init?(sid: String) {
    let parts = sid.split(separator: "-")
    guard parts.count == 4, parts[0] == "SIM", let call = Int64(parts[1]),
      let placed = Int64(parts[2]), let phone = PhoneNumber(digits: String(parts[3]))
    else { return nil }
    self.init(placedAt: Instant(milliseconds: placed), phone: phone, call: call)
  }

  // MARK: The script

  /// Seconds after placing at which each state begins, at the speed of life.
  private enum Script {
    static let ownPhone = 0.5
    static let dialling = 2.0
    static let ringing = 3.0
    static let ringLimit = 25.0
  }

  /// What the last digit says: 0–5 answer, 6 and 7 do not, 8 is busy, 9 fails.
  private enum Fate {
    case answers(after: Double, talks: Double)
    case noAnswer, busy, fails
  }

  private var fate: Fate {
    let last = Double(phone.digits.last?.wholeNumberValue ?? 0)
    switch last {
    case 6, 7: return .noAnswer
    case 8: return .busy
    case 9: return .fails
    default: return .answers(after: 4 + last, talks: 60 + 30 * last)
    }
  }

  private var ending: (seconds: Double, outcome: CallOutcome, answered: Double?) {
    switch fate {
    case .answers(let after, let talks):
      let answered = Script.ringing + after
      return (answered + talks, .answered, answered)
    case .noAnswer: return (Script.ringing + Script.ringLimit, .noAnswer, nil)
    case .busy: return (Script.ringing + 1, .busy, nil)
    case .fails: return (Script.dialling + 1, .failed, nil)
    }
  }

  // MARK: The report

  func report(at now: Instant, hungUpAt: Instant?, speed: Double) -> CallReport {
    let ending = ending
    let hungUp = hungUpAt.map { seconds(until: $0, speed) }
    let elapsed = seconds(until: now, speed)
    let over = min(ending.seconds, hungUp ?? .infinity)
    let answered = ending.answered.flatMap { $0 <= over && $0 <= elapsed ? $0 : nil }
    let child = over > Script.dialling && elapsed > Script.dialling ? sid + "-child" : nil
    guard elapsed >= over else {
      let phase = phase(elapsed, answered: answered != nil)
      return CallReport(
        phase: phase, sid: sid, childSid: child, answeredAt: answered.map { instant($0, speed) },
        pause: phase == .talking ? .seconds(1) : .milliseconds(500))
    }
    let cutShort = (hungUp ?? .infinity) < ending.seconds
    let outcome = answered != nil ? .answered : (cutShort ? .canceled : ending.outcome)
    let endedAt = instant(over, speed)
    let answeredAt = answered.map { instant($0, speed) }
    let end = CallEnd(
      outcome: outcome, status: outcome == .answered ? "completed" : outcome.rawValue,
      at: endedAt, duration: answeredAt.map { Int((endedAt - $0).seconds) } ?? 0)
    return CallReport(
      phase: .ended, sid: sid, childSid: child, answeredAt: answeredAt, end: end)
  }

  private func phase(_ elapsed: Double, answered: Bool) -> CallPhase {
    if answered { return .talking }
    if elapsed < Script.ownPhone { return .queued }
    if elapsed < Script.dialling { return .yourPhoneRings }
    return elapsed < Script.ringing ? .dialling : .ringing
  }

  private func seconds(until instant: Instant, _ speed: Double) -> Double {
    max(0, Double((instant - placedAt).milliseconds) / 1000 * speed)
  }

  private func instant(_ seconds: Double, _ speed: Double) -> Instant {
    placedAt + .milliseconds(Int64(seconds / speed * 1000))
  }
}
