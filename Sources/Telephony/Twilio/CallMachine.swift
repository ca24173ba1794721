import Domain

/// One call as far as it is known: what to ask next and when, and what to tell.
/// A value: it has no network, no clock and no chance of its own, so that
/// every course of a call can be played (docs/twilio.md, The course of a call).
struct CallMachine: Equatable, Sendable {
  /// What Twilio can be asked.
  enum Question: Equatable, Sendable {
    /// One leg, by its id.
    case leg(String)
    /// The legs that this one dialled.
    case children(of: String)
    /// Why nothing was dialled.
    case notices(of: String)
    /// Whether a call exists whose placing was never answered.
    case search
  }

  /// What came of a question.
  enum Answer: Equatable, Sendable {
    case leg(Leg)
    /// - at: Twilio's clock.
    case legs([Leg], at: Instant?)
    case notices([Notice])
    case notFound
    case refused(TelephonyError)
    /// No answer, or none that says anything.
    case silent(retryAfter: Span?, isBusy: Bool)
  }

  /// When an answer came.
  struct Moment: Equatable, Sendable {
    /// On a clock that never goes back.
    var elapsed: Span
    /// By the wall.
    var date: Instant
    /// From 0 to less than 1.
    var chance: Double
  }

  /// Whether the contact was asked for, where that waits for her word.
  enum Word: Equatable, Sendable {
    case notGiven
    case given
    /// It was given and may have been lost.
    case doubtful(since: Span)
  }

  let endpoint: String
  let callerID: String
  let start: TwilioSettings.Start
  /// Whether another process placed it, so that what was said to it is not known.
  let isRecovered: Bool

  var sid: String?
  var parent: Leg?
  var child: Leg?
  var phase: CallPhase
  var trouble: CallProblem?
  var end: CallEnd?
  /// Earliest moment of the next question.
  var due: Span

  // MARK: What was done to it

  var isHangingUp = false
  var word: Word

  // MARK: Counting

  var group: Group = .waiting
  var groupSince: Span
  /// Questions in this group.
  var asked = 0
  var failures = 0
  /// In a row.
  var notFounds = 0
  /// Lists without a contact's leg.
  var emptyLists = 0
  /// The same, since the own leg is over.
  var emptyListsAfterParent = 0
  var needsNotices = false
  var noticesAsked = 0
  /// When the contact's leg was first seen over without its length.
  var settlingSince: Span?
  var settlings = 0
  var search: Search?

  /// Looking for a call whose placing was never answered.
  struct Search: Equatable, Sendable {
    /// When it became unsure.
    var since: Span
    /// When it was asked for, by the wall.
    var sentAt: Instant
    /// Lists without it.
    var emptyLists = 0
  }

  // MARK: Making

  /// A call that was just placed, from Twilio's answer.
  init(
    placed leg: Leg, to endpoint: String, from callerID: String, _ start: TwilioSettings.Start,
    at moment: Moment
  ) {
    self.init(endpoint, callerID, start, isRecovered: false, at: moment)
    sid = leg.sid
    parent = leg
    phase = .queued
    decide(at: moment)
    schedule(at: moment)
  }

  /// A call of which nobody knows whether it was placed.
  init(
    unsureTo endpoint: String, from callerID: String, _ start: TwilioSettings.Start,
    sentAt: Instant, at moment: Moment
  ) {
    self.init(endpoint, callerID, start, isRecovered: false, at: moment)
    phase = .unsure
    search = Search(since: moment.elapsed, sentAt: sentAt)
    due = moment.elapsed + CallMachine.searches[0]
  }

  /// A call of which only the row is known: its seat was killed, or is another's.
  init(
    recovered call: Call, from callerID: String, _ start: TwilioSettings.Start, at moment: Moment
  ) {
    self.init(call.endpoint ?? "", callerID, start, isRecovered: true, at: moment)
    sid = call.sid
    guard call.sid == nil else { return }
    phase = .unsure
    let age = moment.date - call.dialAt
    var search = Search(since: moment.elapsed - age, sentAt: call.dialAt)
    search.emptyLists = min(
      CallMachine.searches.filter { $0 <= age }.count, CallMachine.searches.count - 1)
    self.search = search
    due = max(due, search.since)
  }

  private init(
    _ endpoint: String, _ callerID: String, _ start: TwilioSettings.Start, isRecovered: Bool,
    at moment: Moment
  ) {
    self.endpoint = endpoint
    self.callerID = callerID
    self.start = start
    self.isRecovered = isRecovered
    phase = .placing
    word = start == .bridge ? .given : .notGiven
    due = moment.elapsed
    groupSince = moment.elapsed
  }

  // MARK: Telling

  /// Looked for as long as it is worth, and not found.
  var isLost: Bool { sid == nil && trouble == .notFound }

  func report(at elapsed: Span) -> CallReport {
    let shown: CallPhase = end != nil ? .ended : isHangingUp && sid != nil ? .hangingUp : phase
    var pause = max(due - elapsed, .milliseconds(0))
    if isLost { pause = max(pause, CallMachine.lostPause) }
    return CallReport(
      phase: shown, sid: sid, childSid: child?.sid, answeredAt: answeredAt, end: end,
      trouble: trouble, pause: end == nil ? pause : .milliseconds(0))
  }

  /// Once answered, a leg's start is the moment of the answer; before, it is not.
  var answeredAt: Instant? {
    switch child?.status {
    case .inProgress, .completed: return child?.startedAt
    default: return nil
    }
  }

  /// Whether the answers so far say where the call stands: for one that this
  /// process did not place, the first does not.
  var isOriented: Bool {
    if end != nil { return true }
    guard sid != nil else { return (search?.emptyLists ?? 0) > 0 || failures > 0 }
    guard failures == 0, let status = parent?.status else { return failures > 0 }
    return !status.isOver && (status != .inProgress || child != nil || emptyLists > 0)
  }

  /// Whether her word to call the contact can be given now.
  var awaitsWord: Bool {
    word == .notGiven && phase == .yourPhoneIsUp && !isHangingUp && end == nil
  }
}
