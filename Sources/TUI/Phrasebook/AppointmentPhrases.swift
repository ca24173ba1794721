import Domain

/// Appointments: one of them, all of them, and what can be done with them.
public protocol AppointmentPhrases: Sendable {
  var appointmentTitle: String { get }
  var appointmentNoNotes: String { get }
  var appointmentDone: String { get }
  var appointmentDoneHelp: String { get }
  var appointmentNoShow: String { get }
  var appointmentNoShowHelp: String { get }
  var appointmentNoteHelp: String { get }
  var appointmentNoteLeaveHelp: String { get }
  var appointmentConfirm: String { get }
  var appointmentConfirmHelp: String { get }
  var appointmentMove: String { get }
  var appointmentMoveHelp: String { get }
  var appointmentCancel: String { get }
  var appointmentCancelHelp: String { get }
  var appointmentCallHelp: String { get }
  var appointmentNotYours: String { get }
  var appointmentHistoryHelp: String { get }
  var appointmentContact: String { get }
  var appointmentContactHelp: String { get }
  var appointmentLeaveHelp: String { get }
  var appointmentIsCancelled: String { get }
  func appointmentIs(_ status: ReservationStatus) -> String
  func appointmentSet(_ status: ReservationStatus) -> String
  func appointmentPeople(agent: String, bookedBy: String?, at: LocalDateTime) -> String
  func appointmentCancelledBecause(_ reason: String) -> String

  var cancelTitle: String { get }
  var cancelReason: String { get }
  var cancelReasonHint: String { get }
  var cancelBack: String { get }
  var cancelBackHint: String { get }
  var cancelStays: String { get }
  var cancelAccept: String { get }
  var cancelAcceptHelp: String { get }
  var cancelLeave: String { get }
  var cancelLeaveHelp: String { get }
  func cancelReturning(_ status: String) -> String
  func cancelWhat(_ name: String, at: LocalDateTime, agent: String) -> String

  var appointmentsTitle: String { get }
  var appointmentsOpen: String { get }
  var appointmentsOpenHelp: String { get }
  var appointmentsFilter: String { get }
  var appointmentsFilterHelp: String { get }
  var appointmentsNone: String { get }
  var appointmentsEmpty: String { get }
  var appointmentsEmptyHint: String { get }
  var appointmentsFilteredHint: String { get }
  var appointmentsLeaveHelp: String { get }
  /// On the overview.
  var appointmentsCommand: String { get }
  var appointmentsCommandHelp: String { get }
  func appointmentsCount(_ count: Int) -> String
  func appointmentsDays(from: LocalDate?, until: LocalDate?) -> String

  var appointmentFilterTitle: String { get }
  var appointmentFilterAgent: String { get }
  var appointmentFilterState: String { get }
  var appointmentFilterFrom: String { get }
  var appointmentFilterUntil: String { get }
  var appointmentFilterHint: String { get }
  var appointmentFilterDayHint: String { get }
  var appointmentFilterApplyHelp: String { get }
  func appointmentFilterStatus(_ state: AppointmentState) -> String
}

/// In what states appointments are asked for.
public enum AppointmentState: Hashable, Sendable {
  case any
  /// Still to come.
  case open
  case `is`(ReservationStatus)
}
