import Domain
import Shell

/// From an entry to the record that it is about.
extension HistoryViewer.State {
  /// Where the chosen entry's record is shown; nil for an event, which is of no
  /// record, and for a stretch of an agent's times, which has no screen of its own.
  var target: (any Destination)? {
    guard let entry = entries.selected else { return nil }
    let key = entry.key
    switch entry.collection {
    case .contact:
      return entry.contactID.map { ContactSheetDestination(session: session, contactID: $0) }
    case .user, .agentProfile: return PeopleDestination(session: session, showing: key)
    case .reservation:
      return Int64(key).map {
        AppointmentDestination(session: session, reservationID: ReservationID($0))
      }
    case .role: return RolesDestination(session: session, showing: key)
    case .contactStatus: return StatusesDestination(session: session, showing: key)
    case .setting: return SettingsDestination(session: session, showing: key)
    case .doNotCall: return ComplianceDestination(session: session, showing: key)
    case .availability, .event: return nil
    }
  }

  /// Whether the history was opened from that very record, which stands right below.
  var targetIsOrigin: Bool {
    guard let entry = entries.selected else { return false }
    if let contactID { return entry.contactID == contactID }
    guard case .record(let collection, let key) = scope, collection != .contact else {
      return false
    }
    return entry.collection == collection && entry.key == key
  }
}
