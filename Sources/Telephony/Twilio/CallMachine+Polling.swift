import Domain

// MARK: - What to ask, and when

extension CallMachine {
  /// Questions of one group follow one rhythm.
  enum Group: Equatable, Sendable { case waiting, up, dialling, talking, over }

  private static let second = Span.seconds(1)
  private static let slow = Span.seconds(2)
  /// After so long a wait the questions come at ``slow``.
  private static let patience = Span.seconds(30)
  private static let talk = Span.seconds(3)
  private static let longTalk = Span.seconds(5)
  private static let longTalkAfter = Span.seconds(120)
  /// After the end, until Twilio has counted the seconds.
  static let settlings: [Span] = [.seconds(2), .seconds(5), .seconds(15)]
  /// After the unanswered request.
  static let searches: [Span] = [
    .seconds(1), .seconds(3), .seconds(7), .seconds(15), .seconds(30),
  ]
  static let lostPause = Span.seconds(15)
  static let failurePauses: [Span] = [
    .seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(15),
  ]
  /// Nobody is asked again until somebody may have corrected what was refused.
  static let stopPause = Span.minutes(5)
  /// No Retry-After keeps a live call unheard for longer.
  static let longestRetryAfter = Span.minutes(1)
  /// Every so many questions the own leg is asked for, not the contact's.
  private static let parentWhileDialling = 3
  private static let parentWhileTalking = 4
  /// So many lists without a leg say that a recovered call waits for her word.
  private static let wordlessLists = 3

  /// What to ask next; nil once it has ended.
  var question: Question? {
    guard end == nil else { return nil }
    guard let sid else { return .search }
    if needsNotices { return .notices(of: sid) }
    if let child {
      if settlingSince != nil { return .leg(child.sid) }
      let isTalking = child.status == .inProgress
      let every =
        isTalking ? CallMachine.parentWhileTalking : CallMachine.parentWhileDialling
      if isTurnOfParent(every) { return .leg(sid) }
      return isTalking || parent?.isOver == true ? .leg(child.sid) : .children(of: sid)
    }
    guard let status = parent?.status else { return .leg(sid) }
    if status.isOver { return .children(of: sid) }
    guard status == .inProgress, expectsChild else { return .leg(sid) }
    return isTurnOfParent(CallMachine.parentWhileDialling) ? .leg(sid) : .children(of: sid)
  }

  private func isTurnOfParent(_ every: Int) -> Bool {
    asked % every == every - 1 && parent?.isOver != true
  }

  /// Whether a contact's leg may be there though none was seen.
  private var expectsChild: Bool {
    if word != .notGiven { return true }
    return isRecovered && emptyLists < CallMachine.wordlessLists
  }

  var currentGroup: Group {
    if parent?.isOver == true || child?.isOver == true { return .over }
    if let child { return child.status == .inProgress ? .talking : .dialling }
    guard parent?.status == .inProgress else { return .waiting }
    return expectsChild ? .dialling : .up
  }

  /// Settles when the next question may be asked.
  mutating func schedule(at moment: Moment) {
    guard end == nil, sid != nil else { return }
    if currentGroup != group {
      group = currentGroup
      groupSince = moment.elapsed
      asked = 0
    }
    if let since = settlingSince {
      due = max(since + CallMachine.settlings[settlings], moment.elapsed + CallMachine.second)
    } else {
      due = moment.elapsed + spread(interval(at: moment.elapsed), moment.chance)
    }
  }

  private func interval(at elapsed: Span) -> Span {
    let age = elapsed - groupSince
    if isHangingUp { return CallMachine.second }
    switch group {
    case .waiting, .up, .dialling, .over:
      return age < CallMachine.patience ? CallMachine.second : CallMachine.slow
    case .talking:
      return age < CallMachine.longTalkAfter ? CallMachine.talk : CallMachine.longTalk
    }
  }

  /// Up to a fifth longer, so that seats that began together drift apart.
  private func spread(_ span: Span, _ chance: Double) -> Span {
    span + .milliseconds(Int64(Double(span.milliseconds) * 0.2 * chance))
  }

  /// After an answer that said nothing: wherever between one second and the
  /// step's full length (full jitter), or as long as Twilio asks.
  mutating func retreat(_ retryAfter: Span?, at moment: Moment) {
    failures += 1
    let step = CallMachine.failurePauses[min(failures, CallMachine.failurePauses.count) - 1]
    let pause = retryAfter ?? .milliseconds(Int64(Double(step.milliseconds) * moment.chance))
    let bounded = min(max(pause, CallMachine.second), CallMachine.longestRetryAfter)
    due = max(moment.elapsed + bounded, searchDue ?? moment.elapsed)
  }

  /// When the next list of a search is due by its plan.
  var searchDue: Span? {
    guard sid == nil, let search, search.emptyLists < CallMachine.searches.count else { return nil }
    return search.since + CallMachine.searches[search.emptyLists]
  }

  mutating func scheduleSearch(at moment: Moment) {
    let soonest = moment.elapsed + CallMachine.second
    due = max(searchDue ?? soonest, soonest)
  }
}

extension Span {
  static func + (one: Span, other: Span) -> Span {
    Span(milliseconds: one.milliseconds + other.milliseconds)
  }
}
