import Domain
import Phrasebook
import Shell

// MARK: - The call

extension Desk.State {
  mutating func update(_ message: Desk.CallMessage) -> Steps {
    switch message {
    case .callPressed: return place()
    case .hangUpPressed: return hangUp()
    case .placed(let result): return placed(result)
    case .pollDue: return poll().map { [$0] } ?? []
    case .followed(let id, let result): return followed(id, result)
    case .hungUp(let id, let error):
      guard call?.call.id == id else { return [] }
      if let error {
        // It was not hung up: the next answer says where it stands.
        call?.report.phase = .placing
        return [refused(error), poll()].compactMap { $0 }
      }
      return poll().map { [$0] } ?? []
    }
  }

  private mutating func place() -> Steps {
    guard let contact, !isBusy else { return [] }
    placing = .asked
    suggestion = nil
    return [.effect(.place(contact.id))]
  }

  private mutating func placed(_ result: Desk.Answered<Call>) -> Steps {
    let isTakenBack = placing == .takenBack
    placing = .none
    switch result {
    case .failure(let error): return [refused(error), .effect(.refresh(contact?.id))]
    case .success(let placed):
      // A call is never without its card: storage knows whose it is.
      guard placed.contactID == contact?.id else { return [.effect(.start)] }
      call = Desk.CallPanel(call: placed)
      let first = isTakenBack ? hangUp() : [poll()].compactMap { $0 }
      return first + [.effect(.refresh(contact?.id))]
    }
  }

  /// A call that was asked for and has not begun is hung up as soon as it has.
  private mutating func hangUp() -> Steps {
    if placing != .none { placing = .takenBack }
    guard let live = call, live.isLive else { return [] }
    call?.report.phase = .hangingUp
    return [.effect(.hangUp(live.call))]
  }

  /// Asks where the call stands, unless it was asked and has not answered.
  mutating func poll() -> Step<Desk.Effect>? {
    guard let live = call, live.isLive, !live.isAsking else { return nil }
    call?.isAsking = true
    return .effect(.follow(live.call, since: live.report.phase))
  }

  private mutating func followed(
    _ id: CallID, _ result: Desk.Answered<CallReport>
  ) -> Steps {
    guard var panel = call, panel.call.id == id else { return [] }
    panel.isAsking = false
    switch result {
    case .failure(let error):
      panel.trouble = error
      call = panel
      return []
    case .success(let report):
      panel.trouble = nil
      let known = panel.report.phase
      panel.report = report
      // A call only ever moves forward.
      if report.end == nil { panel.report.phase = max(known, report.phase) }
      call = panel
      return report.end.map { ended($0) } ?? []
    }
  }

  private mutating func ended(_ end: CallEnd) -> Steps {
    isWrappingUp = true
    let suggested = end.outcome.suggestedStatus
    suggestion = suggested == loaded?.card.status.code ? nil : suggested
    return [.effect(.refresh(contact?.id))]
  }
}
