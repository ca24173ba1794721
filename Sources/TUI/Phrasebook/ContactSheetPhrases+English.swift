import Domain

extension English {
  public var sheetTitle: String { "Contact" }
  public var sheetReading: String { "Reading…" }
  public func sheetTab(_ list: SeeContactRecord.List) -> String {
    switch list {
    case .notes: return "Notes"
    case .calls: return "Calls"
    case .assignments: return "Assignments"
    case .statuses: return "Statuses"
    case .history: return "History"
    }
  }
  public func sheetNothing(_ list: SeeContactRecord.List) -> String {
    switch list {
    case .notes: return "No notes yet: n writes one."
    case .calls: return "Never called."
    case .assignments: return "Has always been in the pool."
    case .statuses: return "Never given a status."
    case .history: return "Nothing has happened yet."
    }
  }

  public var sheetAssignedTo: String { "Telephoniste" }
  public var sheetPool: String { "the pool" }
  public var sheetCallback: String { "Callback" }
  public func sheetCallbackAt(_ moment: String, by name: String?) -> String {
    moment + ", " + (name ?? "anyone")
  }
  public var sheetConsent: String { "Consent" }
  public var sheetCreated: String { "Added" }
  public var sheetChanged: String { "Changed" }
  public var sheetByNumber: String { "by the number" }
  public func sheetLast(_ moment: String) -> String { "last \(moment)" }
  public func sheetDeletedAt(_ moment: String) -> String { "Deleted \(moment)" }
  public var sheetInCall: String { "In a call now" }
  public func sheetHeldBy(_ name: String, since: String?) -> String {
    "On the card of \(name)" + (since.map { " since \($0)" } ?? "")
  }
  public var sheetNumberProblem: String { "The phone refused this number: not called until it is edited" }
  public var sheetBooked: String { "An appointment is booked" }
  public func sheetCallBy(_ adapter: CallAdapter, number: String) -> String {
    switch adapter {
    case .simulated: return "\(number), on the simulated phone"
    case .twilio: return "\(number), through Twilio"
    case .manual: return "\(number), dialled by hand"
    }
  }
  public func sheetCallID(_ sid: String) -> String { "Known to the phone service as \(sid)" }

  public var sheetNoteHelp: String { "Write a note on this contact." }
  public var sheetStatusHelp: String { "Choose the contact's status by its letter." }
  public var sheetAssign: String { "assign" }
  public var sheetAssignHelp: String { "Give the contact to a telephoniste." }
  public func sheetAssignTitle(_ phone: String) -> String { "Assign \(phone) to" }
  public var sheetUnassign: String { "unassign" }
  public var sheetUnassignHelp: String { "Put the contact back into the pool." }
  public var sheetDelete: String { "delete" }
  public var sheetDeleteHelp: String { "Take the contact out of all lists; it can be restored." }
  public func sheetDeleteQuestion(_ phone: String, name: String?) -> String {
    "Delete " + phone + (name.map { ", " + $0 } ?? "")
      + "?\nNobody will be served it any more. Its history stays, and it can be restored."
  }
  public var sheetRestore: String { "restore" }
  public var sheetRestoreHelp: String { "Bring the deleted contact back as it was." }
  public var sheetNextList: String { "next list" }
  public var sheetPreviousList: String { "list before" }
  public var sheetListHelp: String { "Look at another of the contact's lists." }
  public var sheetHistory: String { "history" }
  public var sheetHistoryHelp: String { "Everything that happened to this contact, with old and new values and a filter." }
  public var sheetScrollHelp: String { "Read on in the line that stands in full." }

  public var sheetNotRead: String { "The contact is not read yet." }
  public var sheetIsDeleted: String { "The contact is deleted: restore it first, with r." }
  public var sheetNotDeleted: String { "The contact is not deleted." }
  public var sheetInPool: String { "It is in the pool already." }
  public var sheetIsBooked: String { "An appointment is booked: it stays where it is." }
  public func sheetIsHeld(_ name: String) -> String { "\(name) has it on the card now: wait until it is free." }
  public var sheetIsInCall: String { "It is in a call now: wait until the call has ended." }

  public func sheetDone(_ told: SheetTold) -> String {
    switch told {
    case .status(let name): return "Status: \(name)."
    case .assigned(let name): return "Assigned to \(name)."
    case .unassigned: return "Back in the pool."
    case .deleted: return "Deleted; r restores it."
    case .restored: return "Restored."
    }
  }
  public var sheetPromised: String { "The callback is promised." }

  public var newContactTitle: String { "New contact" }
  public var newContactSave: String { "add" }
  public var newContactSaveHelp: String { "Add the contact." }
  public var newContactStatus: String { "Status" }
  public var newContactTelephoniste: String { "Telephoniste" }
  public var newContactTelephonisteHint: String { "Type a part of the name, or Space to see all; Backspace for the pool." }
  public var newContactNoAssigning: String { "It goes to the pool: to assign it needs the permission contacts.assign." }
  public var newContactLeaveHelp: String { "Back; asks first where something was typed." }
  public var newContactLeaveQuestion: String { "Leave without adding this contact?" }
  public var newContactUnsaved: String { "The contact that you typed is not added." }
  public func newContactAdded(_ phone: String) -> String { "\(phone) is added." }
  public func newContactTaken(_ phone: String, name: String?) -> String {
    "\(phone) is " + (name.map { "\($0)’s" } ?? "a contact’s")
      + " number already.\nOpen that contact? What you typed here is then left."
  }
  public func newContactDeleted(_ phone: String, name: String?) -> String {
    "\(phone) is the number of " + (name ?? "a contact")
      + ", who was deleted.\nRestore it and open? It comes back as it was, with its history."
  }
  public func newContactRevived(_ phone: String) -> String { "\(phone) is back." }
}
