import Domain
import Phrasebook

/// A contact's card as lines of text.
struct CardOutput {
  let floor: Floor

  func tell(_ card: ContactCard) throws {
    let phrases = Spoken.phrases
    let zone = try floor.zone()
    let details = card.contact.details
    StandardOutput.line(card.contact.phone.display)
    for text in [details.name, details.email, address(details)] {
      if let text { StandardOutput.line(text) }
    }
    StandardOutput.line(
      phrases.labelled(.status, card.status.name(in: phrases.language)) + "   "
        + phrases.labelled(.assignedTo, card.assignedToName ?? "—"))
    if let callback = card.contact.callback {
      StandardOutput.line(
        phrases.labelled(.callback, phrases.isoMoment(zone.local(callback.at))))
    }
    if let conversion = card.contact.conversion {
      StandardOutput.line(
        phrases.contactBooked(
          conversion.reservationID.rawValue, phrases.isoMoment(zone.local(conversion.at))))
    }
    for note in card.notes {
      let moment = phrases.isoMoment(zone.local(note.createdAt))
      let lines = DisplayText.lines(note.content).map(\.string)
      StandardOutput.line("\(moment)  \(note.authorName): \(lines.first ?? "")")
      // Set off, so that no note looks like another line of the card.
      for line in lines.dropFirst() { StandardOutput.line("    " + line) }
    }
    for call in card.calls {
      let outcome = call.outcome.map(phrases.name) ?? phrases.callNotEnded
      StandardOutput.line(
        "\(phrases.isoMoment(zone.local(call.at)))  \(call.callerName): \(outcome) "
          + phrases.duration(.seconds(Int64(call.duration))))
    }
  }

  private func address(_ details: ContactDetails) -> String? {
    let parts = [details.address, details.city, details.postalCode].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
