import Domain
import Kit
import Phrasebook
import Shell

// MARK: - Status and callback

extension Desk.State {
  mutating func update(_ message: Desk.StatusMessage) -> Steps {
    guard let contact else { return [] }
    switch message {
    case .pickerPressed: return [.push(picker())]
    case .callbackPressed: return [promise(contact.id)]
    case .pickerLeft(let note): statusNote = note
    case .chosen(let code, let note):
      statusNote = note
      switch code {
      case ContactStatus.Code.callbackRequested: return [promise(contact.id)]
      case ContactStatus.Code.doNotCall: return [.push(doNotCallQuestion(contact))]
      default: return set(code, contact.id)
      }
    case .doNotCallConfirmed: return set(ContactStatus.Code.doNotCall, contact.id)
    case .suggestionAccepted: return suggestion.map { set($0, contact.id) } ?? []
    case .set(let id, let code, let error): return statusSet(id, code, error)
    }
    return []
  }

  /// - Parameter end: what the call that just ended came to.
  func picker(after end: CallEnd? = nil) -> StatusPickerDestination {
    var offered = offeredStatuses
    // What Enter takes stands first.
    if let first = offered.firstIndex(where: { $0.code == suggestion }) {
      offered.insert(offered.remove(at: first), at: 0)
    }
    return StatusPickerDestination(
      statuses: offered.map(StatusPickerDestination.Choice.init),
      current: loaded?.card.status.code, suggested: suggestion, language: session.user.language,
      note: statusNote, outcome: end?.outcome)
  }

  private func promise(_ id: ContactID) -> Step<Desk.Effect> {
    .push(CallbackTimeDestination(session: session, contactID: id, note: statusNote))
  }

  private mutating func set(_ code: String, _ id: ContactID) -> Steps {
    isSettingStatus = true
    let note = statusNote.isEmpty ? nil : statusNote
    return [.effect(.set(SetStatus.Choice(statusCode: code, note: note), id))]
  }

  /// The number stays on the list when the status has long changed again.
  private func doNotCallQuestion(_ contact: Contact) -> Confirmation {
    let phone = contact.phone.display
    let name = contact.details.name.map { DisplayText($0, limit: 60) }
    return Confirmation(
      Phrase { $0.deskDoNotCallQuestion(phone, name: name) }, tag: Desk.doNotCallTag)
  }

  /// Booking sets `converted`.
  private var offeredStatuses: [ContactStatus] {
    statuses.filter { $0.code != ContactStatus.Code.converted }
  }

  private mutating func statusSet(
    _ id: ContactID, _ code: String, _ error: DomainError?
  ) -> Steps {
    isSettingStatus = false
    if let error {
      // Enter tries again what only could not be saved.
      if id == contact?.id, error.isPassing { suggestion = code }
      return [refused(error)]
    }
    guard let status = statuses.first(where: { $0.code == code }) else { return [] }
    if id == contact?.id {
      suggestion = nil
      statusNote = ""
      isWrappingUp = false
    }
    return [
      notice(.success) { $0.deskStatusSet(status.name(in: $0.language)) },
      .effect(.refresh(contact?.id)),
    ]
  }
}

extension DomainError {
  /// True where the same act may succeed a moment later.
  var isPassing: Bool {
    switch self {
    case .anotherSeatIsSaving, .storage: return true
    default: return false
    }
  }
}
