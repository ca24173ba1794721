import Domain

/// Why something was written, and the fields of what was written.
extension English {
  public func name(of reason: Reason?, code: String) -> String {
    switch reason {
    case .initialise: return "set up the floor"
    case .addUser: return "added a person"
    case .changeUser: return "changed a person"
    case .addRole: return "added a role"
    case .changeRole: return "changed a role"
    case .deleteRole: return "deleted a role"
    case .addStatus: return "added a status"
    case .changeStatus: return "changed a status"
    case .orderStatuses: return "changed the order of the statuses"
    case .mergeStatus: return "merged a status into another"
    case .changePassword: return "chose a password"
    case .importContacts: return "imported contacts"
    case .claimNext: return "took the next contact"
    case .openContact: return "opened a contact"
    case .setStatus: return "set a status"
    case .createContact: return "added a contact"
    case .editContact: return "edited a contact"
    case .assignContacts: return "assigned contacts"
    case .moveContacts: return "moved contacts"
    case .unassignContacts: return "put contacts into the pool"
    case .setStatusOfMany: return "set the status of contacts"
    case .deleteContacts: return "deleted contacts"
    case .restoreContacts: return "restored contacts"
    case .exportContacts: return "exported contacts"
    case .exportHistory: return "exported the history"
    case .addNote: return "wrote a note"
    case .convertContact: return "booked an appointment"
    case .moveReservation: return "moved an appointment"
    case .cancelReservation: return "cancelled an appointment"
    case .changeReservation: return "said what became of an appointment"
    case .noteReservation: return "wrote a note on an appointment"
    case .changeAvailability: return "changed when an agent works"
    case .changeAgentProfile: return "changed how an agent works"
    case .placeCall: return "placed a call"
    case .recordCall: return "wrote down how a call stands"
    case .endCall: return "ended a call"
    case .logCall: return "logged a call"
    case .pause: return "took a pause"
    case .reconcileCall: return "settled an open call"
    case .changeSetting: return "changed a setting"
    case .listNumber: return "entered a number in the do-not-call list"
    case .unlistNumber: return "took a number off the do-not-call list"
    case .signIn: return "signed in"
    case .failSignIn: return "failed to sign in"
    case .signOut: return "signed out"
    case .tryDenied: return "tried what they may not"
    case .resetPassword: return "reset a password"
    case .setActive: return "activated or deactivated a person"
    case .endSeat: return "ended a seat"
    case nil: return code
    }
  }

  private static let historyFields: [String: String] = [
    "status": "Status", "assignedTo": "Telephoniste", "callbackAt": "Callback",
    "callbackFor": "Callback promised by", "numberProblem": "Number refused by the phone",
    "isConverted": "Appointment booked", "deletedAt": "Deleted", "notes": "Note",
    "statusHistory": "Status change", "assignmentHistory": "Assignment change",
    "callHistory": "Call", "content": "Text", "createdBy": "By", "createdAt": "At",
    "updatedBy": "By", "updatedAt": "At", "assignedBy": "By", "assignedAt": "At",
    "calledBy": "By", "calledAt": "At", "answeredAt": "Answered", "endedAt": "Ended",
    "from": "From", "to": "To", "note": "Note", "action": "Action", "outcome": "Outcome",
    "duration": "Seconds of talk", "direction": "Direction", "adapter": "Phone",
    "isTelephoniste": "Telephoniste", "isAdmin": "Admin", "isAgent": "Agent",
    "adminRoles": "Roles as admin", "agentRoles": "Roles as agent",
    "adminDirectPermissions": "Permissions", "permissions": "Permissions",
    "phoneEndpoint": "Own phone", "isActive": "Active", "password": "Password",
    "mustChangePassword": "Must choose a password", "value": "Value", "addedAt": "Entered",
    "removedAt": "Taken off", "removalReason": "Why it was taken off", "reason": "Reason",
    "source": "Entered by way of", "contacts": "Contacts", "code": "Code", "color": "Colour",
    "order": "Order", "nameEnglish": "Name in English", "nameFrench": "Name in French",
    "excludeFromCallList": "Not called", "isSystemStatus": "System status",
    "isDeletable": "May be deleted", "actor": "Actor",
    "account": "Account", "attempt": "Attempt", "right": "Permission lacking", "cause": "Cause",
    "reservationId": "Appointment", "convertedBy": "Booked by", "convertedAt": "Booked",
    "agent": "Agent", "contact": "Contact", "date": "When", "minutes": "Minutes",
    "customerInfo": "Customer", "cancelReason": "Why it was cancelled",
    "appointmentMinutes": "Minutes of a visit", "travelMinutes": "Minutes of a way",
    "kind": "Kind", "startDateTime": "Begins", "endDateTime": "Ends", "isRecurring": "Repeated",
    "frequency": "How often", "daysOfWeek": "Days of the week", "endDate": "Last day",
    "seat": "Seat", "failedSignIns": "Failed attempts before",
  ]

  public func historyField(_ field: String) -> String {
    if let contact = ContactField(rawValue: field) { return name(of: contact) }
    return English.historyFields[field] ?? field
  }
}
