import Domain
import Phrasebook
import Shell

extension VisitCall {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.place(byHand: false)
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .timePassed: return []
    case .leavePressed: return [.close]
    case .againPressed: return state.place(byHand: false)
    case .byHandPressed: return state.place(byHand: true)
    case .hangUpPressed: return state.hangUp()
    case .acceptPressed: return state.wordAwaited.map { [.effect($0)] } ?? []
    case .call(let message): return state.update(message, at: now)
    }
  }
}

extension VisitCall.State {
  typealias Steps = [Step<Desk.CallEffect>]

  /// What a live call waits for the agent to say.
  var wordAwaited: Desk.CallEffect? {
    guard let panel = call, panel.isLive else { return nil }
    if panel.report.phase == .yourPhoneIsUp { return .dialContact(panel.call) }
    return panel.isByHand && panel.report.phase == .dialling ? .answer(panel.call) : nil
  }

  mutating func place(byHand: Bool) -> Steps {
    guard !isLive else { return [] }
    (isPlacing, isTakenBack, offersByHand, problem, call) = (true, false, false, nil, nil)
    return [.effect(.place(destination.contactID, byHand: byHand))]
  }

  mutating func update(_ message: Desk.CallMessage, at now: Instant) -> Steps {
    switch message {
    case .placed(let result): return placed(result, now)
    case .turnCame: return dial()
    case .dialled(_, let result): return dialled(result, now)
    case .pollDue: return poll()
    case .followed(_, let result), .givenUp(_, let result): return followed(result, now)
    case .answered(_, .success(let answered)):
      call?.call = answered
      return askAtOnce(now)
    case .answered(_, .failure(let error)): return [refused(error)]
    case .outcomeChosen(let outcome): return endByHand(outcome)
    case .contactDialled(_, let error):
      return (error.map { [refused($0)] } ?? []) + askAtOnce(now)
    case .hungUp(_, let error):
      // It was not hung up: the next answer says where it stands.
      if error != nil { call?.report.phase = .placing }
      return (error.map { [refused($0)] } ?? []) + askAtOnce(now)
    case .callPressed, .byHandPressed, .hangUpPressed, .dialContactPressed, .answeredPressed:
      return []
    }
  }

  private func refused(_ error: DomainError) -> Step<Desk.CallEffect> {
    .notice(Notice(.alert, Phrase { $0.sentence(for: error) }))
  }

  // MARK: Placing

  private mutating func placed(_ result: Result<Call, DomainError>, _ now: Instant) -> Steps {
    isPlacing = false
    switch result {
    case .failure(let error):
      problem = Phrase { $0.sentence(for: error) }
      return []
    case .success(let placed):
      call = Desk.CallPanel(call: placed, stage: .waiting, at: now)
      if isTakenBack { return hangUp() }
      return placed.dialAt <= now ? dial() : []
    }
  }

  private mutating func dial() -> Steps {
    guard let panel = call, panel.stage == .waiting, panel.isLive else { return [] }
    call?.stage = .dialling
    return [.effect(.dial(panel.call))]
  }

  private mutating func dialled(_ result: Result<Call, DomainError>, _ now: Instant) -> Steps {
    guard let panel = call else { return [] }
    switch result {
    case .failure(let error):
      call = nil
      problem = Phrase { $0.sentence(for: error) }
      if case .telephony(let trouble) = error { offersByHand = trouble.problem == .unreachable }
      return []
    case .success(let dialled):
      let isTakenBack = panel.report.phase == .hangingUp
      call = Desk.CallPanel(call: dialled, at: now)
      return isTakenBack && dialled.sid != nil ? hangUp() : poll()
    }
  }

  // MARK: Hanging up

  /// A call that was asked for and has not begun is hung up as soon as it has.
  mutating func hangUp() -> Steps {
    if isPlacing { isTakenBack = true }
    guard let live = call, live.isLive else { return [] }
    switch live.stage {
    case .waiting: return giveUp(live, wasAsked: false)
    case .dialling:
      call?.report.phase = .hangingUp
      return []
    case .underWay:
      if live.isByHand { return hangUpByHand(live) }
      if live.call.sid == nil { return giveUp(live, wasAsked: true) }
      call?.report.phase = .hangingUp
      return [.effect(.hangUp(live.call))]
    }
  }

  private mutating func giveUp(_ live: Desk.CallPanel, wasAsked: Bool) -> Steps {
    call?.report.phase = .hangingUp
    return [.effect(.giveUp(live.call, wasAsked: wasAsked))]
  }

  /// Only the agent knows how a call went that nobody answered.
  private mutating func hangUpByHand(_ live: Desk.CallPanel) -> Steps {
    guard live.call.answeredAt == nil else { return endByHand(.answered) }
    let choices = EndCallByHand.outcomes.map { outcome in
      ChooserDestination.Choice(outcome.rawValue, Phrase { $0.deskOutcome(outcome) })
    }
    return [
      .push(
        ChooserDestination(
          tag: VisitCall.outcomeTag, title: Phrase { $0.handOutcomeTitle }, choices: choices,
          language: destination.session.user.language))
    ]
  }

  private mutating func endByHand(_ outcome: CallOutcome) -> Steps {
    guard let live = call, live.isLive, live.isByHand else { return [] }
    call?.isAsking = true
    return [.effect(.endByHand(live.call, outcome))]
  }

  // MARK: Following

  /// How long after an answer that could not be saved it is asked for again.
  private static let retry = Span.seconds(1)

  private mutating func poll() -> Steps {
    guard let live = call, live.isLive, live.stage == .underWay, !live.isAsking else { return [] }
    call?.isAsking = true
    return [.effect(.follow(live.call, since: live.report.phase))]
  }

  private mutating func askAtOnce(_ now: Instant) -> Steps {
    call?.askAt = now
    return poll()
  }

  private mutating func followed(
    _ result: Result<CallReport, DomainError>, _ now: Instant
  ) -> Steps {
    guard var panel = call else { return [] }
    panel.isAsking = false
    switch result {
    case .failure(let error):
      panel.askAt = now + VisitCall.State.retry
      call = panel
      return [refused(error)]
    case .success(let report):
      panel.take(report, at: now)
      call = panel
      return []
    }
  }
}
