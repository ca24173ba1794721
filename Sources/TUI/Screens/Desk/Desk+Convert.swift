import Domain
import Kit
import Phrasebook
import Shell

// MARK: - Booking an appointment

extension Desk.State {
  mutating func convert(_ message: Desk.Message) -> Steps {
    switch message {
    case .convertPressed:
      guard let contact else { return [] }
      return [
        .push(
          ConvertDestination(
            session: session, contactID: contact.id, typed: convertLeft.typed(for: contact.id)))
      ]
    case .convertLeft(let left): convertLeft = left
    case .appointmentMade(let made):
      convertLeft = nil
      if made.contactID == contact?.id {
        suggestion = nil
        statusNote = ""
        isWrappingUp = false
      }
      return [.notice(made.notice), .effect(.refresh(contact?.id))]
    default: break
    }
    return []
  }
}

extension ConvertLeft? {
  /// What was typed for this contact before; nothing where it was another's.
  func typed(for id: ContactID) -> Convert.Typed {
    guard let self, self.contactID == id else { return .nothing }
    return self.typed
  }
}

extension AppointmentMade {
  var notice: Notice {
    let (at, agent) = (slot.local, DisplayText(slot.agentName, limit: 60).string)
    return Notice(.success, Phrase { $0.convertBooked(at, agent: agent) })
  }
}
