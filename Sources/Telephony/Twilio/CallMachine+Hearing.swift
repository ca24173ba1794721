import Domain

// MARK: - What an answer changes

extension CallMachine {
  /// How many failures in a row are told to her.
  private static let silenceTold = 3
  /// How often in a row Twilio may know nothing of a call before it has ended.
  private static let unknownAfter = 3
  /// Questions for a reason; it may come late.
  private static let noticeQuestions = 2
  private static let noticeFailures = 5
  /// Lists after the own leg's end: the contact's leg may appear late.
  private static let lateLists = 2
  /// How long a word that may have been lost is waited for.
  private static let wordPatience = Span.seconds(15)
  /// Twilio's clock and the list's may differ by so much.
  private static let searchSlack = Span.seconds(5)

  mutating func hear(_ answer: Answer, to question: Question, at moment: Moment) {
    guard end == nil else { return }
    asked += 1
    switch answer {
    case .silent(let retryAfter, let isBusy):
      return fall(silent: isBusy ? .providerBusy : .noAnswer, retryAfter, question, moment)
    case .refused(let error): return fall(refused: error, question, moment)
    case .notFound: return miss(question, moment)
    case .leg(let leg): hear(leg)
    case .legs(let legs, let date):
      if question == .search { return hear(found: legs, at: date, moment) }
      hear(children: legs)
    case .notices(let notices): hear(notices, at: moment)
    }
    failures = 0
    trouble = nil
    decide(at: moment)
    schedule(at: moment)
  }

  // MARK: No answer

  private mutating func fall(
    silent problem: CallProblem, _ retryAfter: Span?, _ question: Question, _ moment: Moment
  ) {
    retreat(retryAfter, at: moment)
    if failures >= CallMachine.silenceTold, !isLost { trouble = problem }
    guard case .notices = question, failures >= CallMachine.noticeFailures else { return }
    finish([], at: moment)
  }

  private mutating func fall(refused error: TelephonyError, _ question: Question, _ moment: Moment)
  {
    switch error.problem {
    case .credentials, .accountSuspended:
      failures += 1
      trouble = error.problem
      due = moment.elapsed + CallMachine.stopPause
    default: fall(silent: error.problem, nil, question, moment)
    }
  }

  private mutating func miss(_ question: Question, _ moment: Moment) {
    switch question {
    case .leg:
      notFounds += 1
      guard notFounds >= CallMachine.unknownAfter else { return schedule(at: moment) }
      finish(.failed, "unknown", at: moment.date, .unknownCall, code: 20404)
    case .notices: finish([], at: moment)
    case .children, .search: fall(silent: .noAnswer, nil, question, moment)
    }
  }

  // MARK: Legs

  private mutating func hear(_ leg: Leg) {
    notFounds = 0
    if leg.sid == sid {
      if parent == nil { parent = leg } else { parent?.take(leg) }
    } else if leg.sid == child?.sid {
      child?.take(leg)
      if settlingSince != nil { settlings += 1 }
    }
  }

  private mutating func hear(children legs: [Leg]) {
    let mine = legs.filter { $0.parentSid == sid }
    if let known = child {
      if let leg = mine.first(where: { $0.sid == known.sid }) { child?.take(leg) }
    } else if let first = mine.first {
      child = first
    } else {
      emptyLists += 1
      if parent?.isOver == true { emptyListsAfterParent += 1 }
    }
  }

  /// The newest call from our number to this phone that began with the request
  /// or after it.
  private mutating func hear(found legs: [Leg], at date: Instant?, _ moment: Moment) {
    guard var search else { return }
    failures = 0
    let age = moment.date - search.sentAt
    let first = (date ?? moment.date) - (age + CallMachine.searchSlack)
    let mine = legs.filter { leg in
      leg.direction == "outbound-api" && leg.parentSid == nil && leg.from == callerID
        && (leg.to == endpoint || !endpoint.hasPrefix("+"))
        && (leg.createdAt.map { $0 >= first } ?? false)
    }
    if let leg = mine.max(by: { ($0.createdAt ?? first) < ($1.createdAt ?? first) }) {
      adopt(leg, at: moment)
    } else {
      search.emptyLists += 1
      self.search = search
      trouble = search.emptyLists >= CallMachine.searches.count ? .notFound : nil
      scheduleSearch(at: moment)
    }
  }

  private mutating func adopt(_ leg: Leg, at moment: Moment) {
    sid = leg.sid
    parent = leg
    search = nil
    trouble = nil
    decide(at: moment)
    schedule(at: moment)
  }

  // MARK: Where it stands

  mutating func decide(at moment: Moment) {
    guard end == nil, !needsNotices else { return }
    // The best that is known where Twilio does not say when the contact answered.
    if child?.status == .inProgress, child?.startedAt == nil { child?.startedAt = moment.date }
    advance(at: moment)
    if let child {
      if child.isOver { contactIsOver(child, at: moment) }
    } else if let parent, parent.isOver {
      ownPhoneIsOver(parent, at: moment)
    }
  }

  /// States only move forward.
  private mutating func advance(at moment: Moment) {
    if case .doubtful(let since) = word {
      if child != nil {
        word = .given
      } else if moment.elapsed - since >= CallMachine.wordPatience {
        word = .notGiven
      }
    }
    phase = max(phase, phaseOfLegs)
  }

  private var phaseOfLegs: CallPhase {
    switch child?.status {
    case .ringing: return .ringing
    case .inProgress: return .talking
    case .queued, .initiated: return .dialling
    default: break
    }
    switch parent?.status {
    case .queued, .initiated: return .queued
    case .ringing: return .yourPhoneRings
    case .inProgress:
      if word == .given { return .dialling }
      return currentGroup == .up || word != .notGiven ? .yourPhoneIsUp : .yourPhoneRings
    default: return phase
    }
  }

  // MARK: The end

  private mutating func contactIsOver(_ leg: Leg, at moment: Moment) {
    let at = leg.endedAt ?? moment.date
    switch leg.status {
    case .completed: settle(leg, at: moment)
    case .busy: finish(.busy, leg.word, at: at)
    case .noAnswer: finish(.noAnswer, leg.word, at: at)
    case .canceled: finish(.canceled, leg.word, at: at)
    default: needsNotices = true
    }
  }

  /// Ends a call that was talked, once its length is known.
  private mutating func settle(_ leg: Leg, at moment: Moment) {
    let at = leg.endedAt ?? moment.date
    if let seconds = leg.duration {
      finish(.answered, leg.word, at: at, duration: seconds)
    } else if settlingSince == nil {
      settlingSince = moment.elapsed
      phase = .hangingUp
    } else if settlings >= CallMachine.settlings.count {
      let talked = leg.startedAt.map { max(0, Int((at - $0).seconds)) } ?? 0
      finish(.answered, leg.word, at: at, duration: talked)
    }
  }

  /// The own leg is over, and none of the contact was seen.
  private mutating func ownPhoneIsOver(_ leg: Leg, at moment: Moment) {
    let at = leg.endedAt ?? moment.date
    switch leg.status {
    case .completed:
      if wasNeverDialled { return finish(.canceled, leg.word, at: at) }
      guard emptyListsAfterParent >= CallMachine.lateLists else { return }
      if isHangingUp { return finish(.canceled, leg.word, at: at) }
      needsNotices = true
    case .canceled: finish(.canceled, leg.word, at: at)
    case .busy, .noAnswer: finish(isHangingUp ? .canceled : .ownPhone, leg.word, at: at)
    default: needsNotices = true
    }
  }

  private var wasNeverDialled: Bool { word == .notGiven && !isRecovered }

  private mutating func hear(_ notices: [Notice], at moment: Moment) {
    noticesAsked += 1
    guard !notices.isEmpty || noticesAsked >= CallMachine.noticeQuestions else { return }
    finish(notices, at: moment)
  }

  /// Ends a call that did not come about, with the reason that was found.
  private mutating func finish(_ notices: [Notice], at moment: Moment) {
    needsNotices = false
    let codes = notices.map(\.code)
    if let child { return finish(.failed, child, codes, at: moment) }
    guard let parent else { return }
    if parent.status == .completed {
      if codes.isEmpty, word == .notGiven {
        return finish(.canceled, parent.word, at: parent.endedAt ?? moment.date)
      }
      return finish(.failed, parent, codes, at: moment)
    }
    let told = codes.first { ErrorTable.ownPhone($0) != nil }
    let guess: CallProblem? = endpoint.hasPrefix("sip:") ? .softphoneOffline : nil
    finish(
      isHangingUp ? .canceled : .ownPhone, parent.word, at: parent.endedAt ?? moment.date,
      told.flatMap(ErrorTable.ownPhone) ?? guess, code: told)
  }

  private mutating func finish(
    _ outcome: CallOutcome, _ leg: Leg, _ codes: [Int], at moment: Moment
  ) {
    let code = codes.first { ErrorTable.contact($0) != .refused } ?? codes.first
    finish(
      outcome, leg.word, at: leg.endedAt ?? moment.date, code.map(ErrorTable.contact), code: code)
  }

  private mutating func finish(
    _ outcome: CallOutcome, _ status: String, at date: Instant, _ problem: CallProblem? = nil,
    code: Int? = nil, duration: Int = 0
  ) {
    trouble = nil
    end = CallEnd(
      outcome: outcome, status: status, at: date, duration: duration, problem: problem, code: code)
  }

  // MARK: What she does

  mutating func hangUp(at moment: Moment) {
    isHangingUp = true
    due = min(due, moment.elapsed + .seconds(1))
  }

  mutating func give(_ word: Word, at moment: Moment) {
    self.word = word
    emptyLists = 0
    decide(at: moment)
    schedule(at: moment)
  }
}

extension Leg {
  /// Twilio's word for where it stands.
  fileprivate var word: String { status?.rawValue ?? "" }
}
