/// Who may do what: every use case with its rule, and nothing without one.
public enum AccessRules {
  /// In the order of docs/permissions.md.
  public static let all: [any UseCase.Type] =
    signingIn + telephoniste + calls + contacts + booking + admin + floor + people + figures

  private static let signingIn: [any UseCase.Type] = [
    SignIn.self, SignOut.self, ChangeOwnPassword.self, OpenSeat.self, RenewSeat.self,
    CloseSeat.self,
    LockSeat.self, FreeContact.self, ReturnToSeat.self,
  ]

  private static let telephoniste: [any UseCase.Type] = [
    ReadDesk.self, ExplainQueue.self, ClaimNextContact.self, ClaimByCommand.self,
    OpenContact.self, ResumeWork.self, PauseSeat.self, FindOwnContacts.self, JudgeContact.self,
  ]

  private static let calls: [any UseCase.Type] = [
    PlaceCall.self, OpenCallSeat.self, DialCall.self, FollowCall.self, DialContact.self,
    HangUp.self, GiveUpCall.self, MarkAnswered.self, EndCallByHand.self, LogCall.self,
    ListCalls.self, ReconcileCalls.self,
  ]

  private static let contacts: [any UseCase.Type] = [
    BrowseContacts.self, BrowseTable.self, ListContacts.self, ReadFilter.self, SeeTimeline.self,
    SetStatus.self, AddNote.self, SaveDraft.self, EditContact.self,
  ]

  private static let booking: [any UseCase.Type] = [
    ConvertContact.self, FindFreeTimes.self, ListReservations.self, MoveReservation.self,
    CancelReservation.self, SetReservationStatus.self, NoteReservation.self, SeeAgents.self,
    SeeAgentDays.self, ChangeAvailability.self, SetAgentProfile.self, CallVisit.self,
    SeeAppointment.self,
  ]

  private static let admin: [any UseCase.Type] = [
    SeeOverview.self, SeeContactRecord.self, PrepareContact.self, CreateContact.self,
    ReviveContact.self, DeleteContact.self, RestoreContact.self, PlanBulk.self, ActOnMany.self,
    ListTelephonistes.self, ImportContacts.self, ListReceivers.self, ExportContacts.self,
    ReadHistory.self, ExportHistory.self,
  ]

  private static let floor: [any UseCase.Type] = [
    InitialiseFloor.self, ListPeople.self, FindPerson.self, AddUser.self,
    ReadSettings.self, ChangeSetting.self, ListDoNotCall.self, CheckNumber.self,
    AddToDoNotCallList.self, RemoveFromDoNotCallList.self,
  ]

  private static let people: [any UseCase.Type] = [
    SeePeople.self, SeeOwnRights.self, EditUser.self, SetActive.self, ResetPassword.self,
    ListSeats.self,
    EndSeat.self, ListRoles.self, AddRole.self, EditRole.self, DeleteRole.self,
    ListStatuses.self, AddStatus.self, EditStatus.self, MoveStatus.self, MergeStatus.self,
    SettleQueue.self,
  ]

  private static let figures: [any UseCase.Type] = [
    SeeTeam.self, SeePersonFigures.self, SeeOwnFigures.self, SeeContactFigures.self,
    SeeRowsOfFigure.self, WatchFloor.self, KeepFigures.self,
  ]
}

// MARK: - Signing in and sitting down

extension SignIn: UseCase { public static let doors = [Door(.account)] }
extension SignOut: UseCase { public static let doors = [Door(.ownSeat)] }
extension ChangeOwnPassword: UseCase { public static let doors = [Door(.account)] }
extension OpenSeat: UseCase { public static let doors = [Door(.signedIn)] }
extension RenewSeat: UseCase { public static let doors = [Door(.signedIn)] }
extension CloseSeat: UseCase { public static let doors = [Door(.ownSeat)] }
extension LockSeat: UseCase { public static let doors = [Door(.ownSeat)] }
extension FreeContact: UseCase { public static let doors = [Door(.ownSeat)] }
extension ReturnToSeat: UseCase { public static let doors = [Door(.signedIn)] }

// MARK: - A telephoniste's day

extension ReadDesk: UseCase {
  public static let doors = ["card", "draft", "today", "statuses"].map { Door($0, .telephoniste) }
}
extension ExplainQueue: UseCase {
  public static let doors = ["standing", "outlook"].map { Door($0, .telephoniste) }
}
extension ClaimNextContact: UseCase { public static let doors = [Door(.telephoniste)] }
extension ClaimByCommand: UseCase { public static let doors = [Door(.telephoniste)] }
extension OpenContact: UseCase { public static let doors = [Door(.telephoniste)] }
extension ResumeWork: UseCase { public static let doors = [Door(.telephoniste)] }
extension PauseSeat: UseCase { public static let doors = [Door(.telephoniste)] }
extension FindOwnContacts: UseCase { public static let doors = [Door(.telephoniste)] }
extension JudgeContact: UseCase { public static let doors = [Door(.telephoniste)] }

// MARK: - Calls

extension PlaceCall: UseCase {
  public static let doors = [
    Door(.telephoniste),
    Door("against the rules", .all([.telephoniste, .admin(.overrideCompliance)])),
  ]
}
extension OpenCallSeat: UseCase { public static let doors = [Door(.telephoniste)] }
extension DialCall: UseCase { public static let doors = [Door("one's own", .account)] }
extension FollowCall: UseCase { public static let doors = [Door("one's own", .account)] }
extension DialContact: UseCase { public static let doors = [Door(.callInHand)] }
extension HangUp: UseCase { public static let doors = [Door(.callInHand)] }
extension GiveUpCall: UseCase { public static let doors = [Door("one's own", .account)] }
extension MarkAnswered: UseCase {
  public static let doors = [Door(.any([.telephoniste, .agent]))]
}
extension EndCallByHand: UseCase {
  public static let doors = [Door(.any([.telephoniste, .agent]))]
}
extension LogCall: UseCase { public static let doors = [Door(.telephoniste)] }
extension ListCalls: UseCase {
  public static let doors = [
    Door("one's own", .telephoniste), Door("of a contact", .anyContactInSight),
  ]
}
extension ReconcileCalls: UseCase { public static let doors = [Door(.signedIn)] }

// MARK: - Contacts, as far as somebody sees

extension AccessRule {
  /// A telephoniste hers, an admin who may view contacts all.
  fileprivate static let anyContactInSight = AccessRule.any([
    .telephoniste, .admin(.viewContacts),
  ])
  /// A telephoniste hers to work, an admin who may see and edit contacts any.
  fileprivate static let anyContactToChange = AccessRule.any([
    .telephoniste, .admin(.viewContacts, .editContacts),
  ])
}

extension BrowseContacts: UseCase { public static let doors = [Door(.anyContactInSight)] }
extension BrowseTable: UseCase {
  public static let doors = ["ground", "page", "count", "rows"].map { Door($0, .anyContactInSight) }
}
extension ListContacts: UseCase {
  public static let doors = [
    Door(.anyContactInSight), Door("deleted ones", .admin(.viewContacts)),
  ]
}
extension ReadFilter: UseCase {
  public static let doors = [
    Door(.anyContactInSight), Door("deleted ones", .admin(.viewContacts)),
  ]
}
extension SeeTimeline: UseCase { public static let doors = [Door(.anyContactInSight)] }
extension SetStatus: UseCase { public static let doors = [Door(.anyContactToChange)] }
extension AddNote: UseCase { public static let doors = [Door(.anyContactToChange)] }
extension SaveDraft: UseCase { public static let doors = [Door(.anyContactToChange)] }
extension EditContact: UseCase { public static let doors = [Door(.anyContactToChange)] }

// MARK: - Booking

extension AccessRule {
  /// Theirs for who books or keeps appointments, all for an admin who may view contacts.
  fileprivate static let anyAppointmentInSight = AccessRule.any([
    .telephoniste, .agent, .admin(.viewContacts),
  ])
  /// Theirs for who booked or keeps them, any for an admin who may see and edit contacts.
  fileprivate static let anyAppointmentToChange = AccessRule.any([
    .telephoniste, .agent, .admin(.viewContacts, .editContacts),
  ])
}

extension ConvertContact: UseCase { public static let doors = [Door(.anyContactToChange)] }
extension FindFreeTimes: UseCase {
  public static let doors = ["agents", "next", "a day", "days"].map {
    Door($0, .anyAppointmentInSight)
  }
}
extension ListReservations: UseCase {
  public static let doors = ["", "one of them"].map { Door($0, .anyAppointmentInSight) }
}
extension SeeAppointment: UseCase { public static let doors = [Door(.anyAppointmentInSight)] }
extension MoveReservation: UseCase { public static let doors = [Door(.anyAppointmentToChange)] }
extension CancelReservation: UseCase { public static let doors = [Door(.anyAppointmentToChange)] }
extension SetReservationStatus: UseCase {
  public static let doors = [Door(.anyAppointmentToChange)]
}
extension NoteReservation: UseCase { public static let doors = [Door(.anyAppointmentToChange)] }
extension SeeAgents: UseCase {
  public static let doors = [
    Door(.admin(.viewUsers)), Door("one's own", .any([.agent, .admin(.viewUsers)])),
  ]
}
extension SeeAgentDays: UseCase {
  public static let doors = [
    Door(.admin(.viewContacts)), Door("one's own", .any([.agent, .admin(.viewContacts)])),
  ]
}
extension ChangeAvailability: UseCase {
  public static let doors = [
    Door(.admin(.manageUsers)), Door("one's own", .any([.agent, .admin(.manageUsers)])),
  ]
}
extension SetAgentProfile: UseCase {
  public static let doors = [
    Door(.admin(.manageUsers)), Door("one's own", .any([.agent, .admin(.manageUsers)])),
  ]
}
extension CallVisit: UseCase { public static let doors = [Door(.agent)] }

// MARK: - An admin's acts

extension SeeOverview: UseCase {
  public static let doors = [Door(.admin(.viewContacts, .viewUsers, .viewHistory))]
}
extension SeeContactRecord: UseCase {
  public static let doors = [
    Door(.admin(.viewContacts)), Door("notes, calls, changes", .admin(.viewContacts)),
    Door("history", .admin(.viewContacts, .viewHistory)),
  ]
}
extension PrepareContact: UseCase {
  public static let doors = [
    Door(.admin(.createContacts)), Door("who has a number", .admin(.viewContacts)),
  ]
}
extension CreateContact: UseCase { public static let doors = [Door(.admin(.createContacts))] }
extension ReviveContact: UseCase { public static let doors = [Door(.admin(.createContacts))] }
extension DeleteContact: UseCase {
  public static let doors = [Door(.admin(.viewContacts, .deleteContacts))]
}
extension RestoreContact: UseCase {
  public static let doors = [Door(.admin(.viewContacts, .deleteContacts))]
}

extension Door {
  /// Acts on many by what each asks for.
  fileprivate static let ofBulkActs = [
    Door("assign", .admin(.viewContacts, .assignContacts)),
    Door("set a status", .admin(.viewContacts, .editContacts)),
    Door("delete", .admin(.viewContacts, .deleteContacts)),
  ]
}

extension PlanBulk: UseCase { public static let doors = Door.ofBulkActs }
extension ActOnMany: UseCase { public static let doors = Door.ofBulkActs }
extension ListTelephonistes: UseCase { public static let doors = [Door(.admin(.assignContacts))] }
extension ImportContacts: UseCase { public static let doors = [Door(.admin(.importContacts))] }
extension ListReceivers: UseCase {
  public static let doors = [
    Door(.admin(.importContacts)), Door("by an address", .admin(.importContacts)),
  ]
}
extension ExportContacts: UseCase { public static let doors = [Door(.admin(.exportContacts))] }
extension ReadHistory: UseCase {
  public static let doors = [
    Door(.admin(.viewHistory)),
    Door("of a contact in sight", .any([.telephoniste, .admin(.viewHistory)])),
    Door("who somebody is", .admin(.viewHistory)), Door("names", .signedIn),
    Door("verify", .admin(.viewHistory)),
  ]
}

extension ExportHistory: UseCase {
  public static let doors = [Door(.admin(.viewHistory, .exportContacts))]
}

// MARK: - People, roles, statuses

extension SeePeople: UseCase { public static let doors = [Door(.admin(.viewUsers))] }
extension SeeOwnRights: UseCase { public static let doors = [Door(.signedIn)] }
extension EditUser: UseCase { public static let doors = [Door(.admin(.manageUsers))] }
extension SetActive: UseCase { public static let doors = [Door(.admin(.manageUsers))] }
extension ResetPassword: UseCase { public static let doors = [Door(.admin(.manageUsers))] }
extension ListSeats: UseCase { public static let doors = [Door(.admin(.viewUsers))] }
extension EndSeat: UseCase {
  public static let doors = [
    Door("somebody else's", .admin(.manageUsers)), Door("one's own", .signedIn),
  ]
}
extension ListRoles: UseCase { public static let doors = [Door(.admin(.viewRoles))] }
extension AddRole: UseCase { public static let doors = [Door(.admin(.manageRoles))] }
extension EditRole: UseCase { public static let doors = [Door(.admin(.manageRoles))] }
extension DeleteRole: UseCase { public static let doors = [Door(.admin(.manageRoles))] }
extension ListStatuses: UseCase { public static let doors = [Door(.admin(.viewContacts))] }
extension AddStatus: UseCase { public static let doors = [Door(.admin(.manageStatuses))] }
extension EditStatus: UseCase { public static let doors = [Door(.admin(.manageStatuses))] }
extension MoveStatus: UseCase { public static let doors = [Door(.admin(.manageStatuses))] }
extension MergeStatus: UseCase { public static let doors = [Door(.admin(.manageStatuses))] }
extension SettleQueue: UseCase { public static let doors = [Door(.admin(.manageStatuses))] }

// MARK: - The floor and its rules

extension InitialiseFloor: UseCase { public static let doors = [Door(.anybody)] }
extension ListPeople: UseCase { public static let doors = [Door(.admin(.viewUsers))] }
extension FindPerson: UseCase {
  public static let doors = [
    Door("to create a contact", .admin(.createContacts)),
    Door("to assign contacts", .admin(.assignContacts)),
  ]
}
extension AddUser: UseCase { public static let doors = [Door(.admin(.manageUsers))] }
extension ReadSettings: UseCase { public static let doors = [Door(.admin(.viewSettings))] }
extension ChangeSetting: UseCase { public static let doors = [Door(.admin(.manageSettings))] }
extension ListDoNotCall: UseCase { public static let doors = [Door(.admin(.viewCompliance))] }
extension CheckNumber: UseCase { public static let doors = [Door(.admin(.viewCompliance))] }
extension AddToDoNotCallList: UseCase {
  public static let doors = [Door(.admin(.manageCompliance))]
}
extension RemoveFromDoNotCallList: UseCase {
  public static let doors = [
    Door(.admin(.manageCompliance)),
    Door("before its term", .admin(.manageCompliance, .overrideCompliance)),
  ]
}

// MARK: - Figures

extension AccessRule {
  /// Whoever may see both who calls and whom.
  fileprivate static let watching = AccessRule.admin(.viewContacts, .viewUsers)
}

extension SeeTeam: UseCase {
  public static let doors = [Door(.watching), Door("assignments", .watching)]
}
extension SeePersonFigures: UseCase {
  public static let doors = [Door(.watching), Door("by an address", .watching)]
}
extension SeeOwnFigures: UseCase { public static let doors = [Door(.telephoniste)] }
extension SeeContactFigures: UseCase { public static let doors = [Door(.admin(.viewContacts))] }
extension SeeRowsOfFigure: UseCase {
  public static let doors = [Door(.watching), Door("one's own", .telephoniste)]
}
extension WatchFloor: UseCase {
  public static let doors = [Door(.watching), Door("why contacts wait", .watching)]
}
extension KeepFigures: UseCase {
  public static let doors = [
    Door("check", .admin(.viewSettings)), Door("rebuild", .admin(.manageSettings)),
  ]
}
