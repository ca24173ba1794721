import Domain
import Kit
import Phrasebook
import Shell

// MARK: - Status and callback

extension Desk.State {
  mutating func update(_ message: Desk.StatusMessage) -> Steps {
    guard let contact else { return [] }
    switch message {
    case .pickerPressed:
      return [
        .push(
          StatusPickerDestination(
            statuses: offeredStatuses.map(StatusPickerDestination.Choice.init),
            current: loaded?.card.status.code, suggested: suggestion,
            language: session.user.language))
      ]
    case .callbackPressed: return [.effect(.readClock)]
    case .callbackReady(let now): return [.push(CallbackTimeDestination(now: now))]
    case .chosen(ContactStatus.Code.callbackRequested): return [.effect(.readClock)]
    case .chosen(let code):
      return [.effect(.set(SetStatus.Choice(statusCode: code), contact.id))]
    case .suggestionAccepted:
      guard let suggestion else { return [] }
      return [.effect(.set(SetStatus.Choice(statusCode: suggestion), contact.id))]
    case .callbackChosen(let time, let forAnyone):
      return [.effect(.schedule(time, forAnyone: forAnyone, contact.id))]
    case .set(let id, let code, let error): return statusSet(id, code, error)
    }
  }

  /// Booking sets `converted`.
  private var offeredStatuses: [ContactStatus] {
    statuses.filter { $0.code != ContactStatus.Code.converted }
  }

  private mutating func statusSet(
    _ id: ContactID, _ code: String, _ error: DomainError?
  ) -> Steps {
    if let error { return [refused(error)] }
    guard let status = statuses.first(where: { $0.code == code }) else { return [] }
    if id == contact?.id {
      suggestion = nil
      isWrappingUp = false
    }
    return [
      notice(.success) { $0.deskStatusSet(status.name(in: $0.language)) },
      .effect(.refresh(contact?.id)),
    ]
  }
}
