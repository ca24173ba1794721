import Domain
import Phrasebook
import Shell

// MARK: - Pauses

extension Desk.State {
  func askPause() -> Steps {
    let choices = pauseReasons.map { reason in
      ChooserDestination.Choice(reason, Phrase { $0.pauseReason(reason) })
    }
    return [
      .push(
        ChooserDestination(
          tag: Desk.pauseTag, title: Phrase { $0.pauseQuestion }, choices: choices,
          language: session.user.language))
    ]
  }

  func paused(_ reason: String, _ error: DomainError?) -> Steps {
    if let error { return [refused(error)] }
    return [
      .push(
        PauseDestination(
          session: session, reason: reason, contactID: contact?.id, floor: floor))
    ]
  }

  func returned() -> Steps {
    guard let contact, !isBusy else { return [] }
    return [.effect(.resume(contact.id))]
  }

  /// Her contact may have been served to somebody else meanwhile.
  func resumed(_ result: Desk.Answered<Bool>) -> Steps {
    let refresh = Step<Desk.Effect>.effect(.refresh(contact?.id))
    switch result {
    case .success(true): return [refresh]
    case .success(false): return [notice(.warning) { $0.deskLeaseLost }, refresh]
    case .failure(let error): return [refused(error), refresh]
    }
  }
}
