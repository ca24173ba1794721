/// In whose name something is written. There is no way to write without one.
public enum Actor: Equatable, Sendable {
  /// A signed-in user, and the seat or command at which they are.
  case user(UserID, seat: SeatID?)
  /// The making of a floor, in the name of the operating system's account.
  case setup(account: String)
  /// A sign-in that has not succeeded, by the operating system's account.
  case signIn(account: String)
}

/// Why something is written: the use case, as the request records it.
public enum Reason: String, Sendable, CaseIterable {
  case initialise = "init"
  case addUser = "add_user"
  case changeUser = "change_user"
  case changePassword = "change_password"
  case addRole = "add_role"
  case changeRole = "change_role"
  case deleteRole = "delete_role"
  case addStatus = "add_status"
  case changeStatus = "change_status"
  case orderStatuses = "order_statuses"
  case mergeStatus = "merge_status"
  case importContacts = "import"
  case claimNext = "next"
  case openContact = "open_contact"
  case setStatus = "set_status"
  case createContact = "create_contact"
  case editContact = "edit_contact"
  case assignContacts = "assign"
  case moveContacts = "move"
  case unassignContacts = "unassign"
  case setStatusOfMany = "set_status_of_many"
  case deleteContacts = "delete"
  case restoreContacts = "restore"
  case exportContacts = "export"
  case exportHistory = "export_history"
  case addNote = "add_note"
  case convertContact = "convert"
  case moveReservation = "move_reservation"
  case cancelReservation = "cancel_reservation"
  case changeReservation = "change_reservation"
  case noteReservation = "note_reservation"
  case changeAvailability = "change_availability"
  case changeAgentProfile = "change_agent_profile"
  case placeCall = "place_call"
  case recordCall = "record_call"
  case endCall = "end_call"
  case logCall = "log_call"
  case pause
  case reconcileCall = "reconcile_call"
  case changeSetting = "change_setting"
  case listNumber = "list_number"
  case unlistNumber = "unlist_number"
  case signIn = "sign_in"
  case failSignIn = "failed_sign_in"
  case signOut = "sign_out"
  case tryDenied = "denied"
  case resetPassword = "reset_password"
  case setActive = "set_active"
  case endSeat = "end_seat"
}

/// One use case's act; all history rows that it writes name it.
public struct Request: Equatable, Sendable {
  public let id: RequestID
  public let because: Reason
  public let at: Instant
}
