import Domain
import Phrasebook
import Shell

// MARK: - The call

extension Desk.State {
  mutating func update(_ message: Desk.CallMessage, at now: Instant) -> Steps {
    switch message {
    case .callPressed: return place(byHand: false)
    case .byHandPressed: return place(byHand: true)
    case .hangUpPressed: return hangUp()
    case .placed(let result): return placed(result, now)
    case .turnCame: return dial(at: now)
    case .dialled(let id, let result): return dialled(id, result, now)
    case .pollDue: return steps(poll())
    case .followed(let id, let result): return followed(id, result, now)
    case .dialContactPressed: return dialContact()
    case .answeredPressed: return answer()
    case .answered(let id, let result): return answered(id, result, now)
    case .outcomeChosen(let outcome): return endByHand(outcome)
    case .contactDialled(let id, let error):
      guard call?.call.id == id else { return [] }
      return steps(error.map { refused($0) }, askAtOnce(now))
    case .hungUp(let id, let error): return hungUp(id, error, now)
    case .givenUp(let id, let result): return givenUp(id, result)
    }
  }

  private func steps(_ each: Step<Desk.Effect>?...) -> Steps { each.compactMap { $0 } }

  // MARK: Placing

  private mutating func place(byHand: Bool) -> Steps {
    guard let contact else { return [] }
    if let lost = call, lost.isLost {
      // The list is asked once more before a second call can exist.
      call?.wantsRedial = true
      return steps(poll())
    }
    guard !isBusy else { return [] }
    placing = .asked
    suggestion = nil
    offersByHand = false
    return [.effect(.phone(.place(contact.id, byHand: byHand)))]
  }

  private mutating func placed(_ result: Desk.Answered<Call>, _ now: Instant) -> Steps {
    let isTakenBack = placing == .takenBack
    placing = .none
    switch result {
    case .failure(let error): return [refused(error), .effect(.refresh(contact?.id))]
    case .success(let placed):
      // A call is never without its card: storage knows whose it is.
      guard placed.contactID == contact?.id else { return [.effect(.start)] }
      call = Desk.CallPanel(call: placed, stage: .waiting, at: now)
      if isTakenBack { return hangUp() }
      return (placed.dialAt <= now ? dial(at: now) : []) + [.effect(.refresh(contact?.id))]
    }
  }

  /// Asks the provider, once its turn has come.
  private mutating func dial(at now: Instant) -> Steps {
    guard let panel = call, panel.stage == .waiting, panel.isLive else { return [] }
    call?.stage = .dialling
    return [.effect(.phone(.dial(panel.call)))]
  }

  private mutating func dialled(
    _ id: CallID, _ result: Desk.Answered<Call>, _ now: Instant
  ) -> Steps {
    guard let panel = call, panel.call.id == id else { return [] }
    switch result {
    case .failure(let error):
      call = nil
      if case .telephony(let trouble) = error { offersByHand = trouble.problem == .unreachable }
      return [refused(error), .effect(.refresh(contact?.id))]
    case .success(let dialled):
      let isTakenBack = panel.report.phase == .hangingUp
      call = Desk.CallPanel(call: dialled, at: now)
      let first = isTakenBack && dialled.sid != nil ? hangUp() : steps(poll())
      return first + [.effect(.refresh(contact?.id))]
    }
  }

  private func dialContact() -> Steps {
    guard let panel = call, panel.isLive, panel.report.phase == .yourPhoneIsUp else { return [] }
    return [.effect(.phone(.dialContact(panel.call)))]
  }

  // MARK: Hanging up

  /// A call that was asked for and has not begun is hung up as soon as it has.
  private mutating func hangUp() -> Steps {
    if placing != .none { placing = .takenBack }
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
      return [.effect(.phone(.hangUp(live.call)))]
    }
  }

  private mutating func giveUp(_ live: Desk.CallPanel, wasAsked: Bool) -> Steps {
    call?.report.phase = .hangingUp
    return [.effect(.phone(.giveUp(live.call, wasAsked: wasAsked)))]
  }

  private mutating func hungUp(
    _ id: CallID, _ error: DomainError?, _ now: Instant
  ) -> Steps {
    guard call?.call.id == id else { return [] }
    // It was not hung up: the next answer says where it stands.
    if error != nil { call?.report.phase = .placing }
    return steps(error.map { refused($0) }, askAtOnce(now))
  }

  private mutating func givenUp(
    _ id: CallID, _ result: Desk.Answered<CallReport>
  ) -> Steps {
    guard var panel = call, panel.call.id == id else { return [] }
    switch result {
    case .failure(let error):
      call?.report.phase = panel.call.sid == nil ? .unsure : .placing
      return [refused(error)]
    case .success(let report):
      panel.report = report
      call = panel
      guard panel.wantsRedial else { return [.effect(.refresh(contact?.id))] }
      call = nil
      return place(byHand: false)
    }
  }

  // MARK: By hand

  private func answer() -> Steps {
    guard let panel = call, panel.isLive, panel.isByHand, panel.report.phase == .dialling
    else { return [] }
    return [.effect(.phone(.answer(panel.call)))]
  }

  private mutating func answered(
    _ id: CallID, _ result: Desk.Answered<Call>, _ now: Instant
  ) -> Steps {
    guard call?.call.id == id else { return [] }
    switch result {
    case .failure(let error): return [refused(error)]
    case .success(let answered):
      call?.call = answered
      return steps(askAtOnce(now))
    }
  }

  /// Only she knows how a call went that nobody answered.
  private mutating func hangUpByHand(_ live: Desk.CallPanel) -> Steps {
    guard live.call.answeredAt == nil else { return endByHand(.answered) }
    let choices = EndCallByHand.outcomes.map { outcome in
      ChooserDestination.Choice(outcome.rawValue, Phrase { $0.deskOutcome(outcome) })
    }
    return [
      .push(
        ChooserDestination(
          tag: Desk.handOutcomeTag, title: Phrase { $0.handOutcomeTitle }, choices: choices,
          language: session.user.language))
    ]
  }

  private mutating func endByHand(_ outcome: CallOutcome) -> Steps {
    guard let live = call, live.isLive, live.isByHand else { return [] }
    call?.isAsking = true
    return [.effect(.phone(.endByHand(live.call, outcome)))]
  }

  // MARK: Following

  /// Asks where the call stands, unless it was asked and has not answered.
  mutating func poll() -> Step<Desk.Effect>? {
    guard let live = call, live.isLive, live.stage == .underWay, !live.isAsking else { return nil }
    call?.isAsking = true
    return .effect(.phone(.follow(live.call, since: live.report.phase)))
  }

  private mutating func askAtOnce(_ now: Instant) -> Step<Desk.Effect>? {
    call?.askAt = now
    return poll()
  }

  /// How long after an answer that could not be saved it is asked for again.
  private static let retry = Span.seconds(1)

  private mutating func followed(
    _ id: CallID, _ result: Desk.Answered<CallReport>, _ now: Instant
  ) -> Steps {
    guard var panel = call, panel.call.id == id else { return [] }
    panel.isAsking = false
    switch result {
    case .failure(let error):
      panel.askAt = now + Desk.State.retry
      call = panel
      return [refused(error)]
    case .success(let report):
      panel.take(report, at: now)
      call = panel
      if let end = report.end { return ended(end) }
      if panel.wantsRedial, panel.isLost { return giveUp(panel, wasAsked: true) }
      return []
    }
  }

  private mutating func ended(_ end: CallEnd) -> Steps {
    isWrappingUp = true
    let suggested = end.outcome.suggestedStatus
    suggestion = suggested == loaded?.card.status.code ? nil : suggested
    let asks = suggested != nil || end.outcome == .answered
    return (asks ? [.raise(picker(after: end))] : []) + [.effect(.refresh(contact?.id))]
  }
}

// MARK: - Calls made elsewhere

extension Desk.State {
  func openLog() -> Steps {
    contact.map { [.push(CallLogDestination(session: session, contactID: $0.id))] } ?? []
  }

  func callLogged(_ id: ContactID) -> Steps {
    guard let phone = contact?.phone.display, id == contact?.id else { return [] }
    return [notice(.success) { $0.callLogged(phone) }, .effect(.refresh(id))]
  }
}

extension Desk.CallPanel {
  /// A call only ever moves forward.
  mutating func take(_ new: CallReport, at now: Instant) {
    let known = report.phase
    report = new
    askAt = now + new.pause
    if call.sid == nil, let sid = new.sid {
      call.sid = sid
      wantsRedial = false
    }
    guard new.end == nil else { return }
    report.phase = max(known, new.phase)
  }
}
