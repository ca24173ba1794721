import Domain

extension English {
  public var appointmentTitle: String { "Appointment" }
  public var appointmentNoNotes: String { "No notes yet: n adds one." }
  public var appointmentDone: String { "kept" }
  public var appointmentDoneHelp: String { "The visit took place." }
  public var appointmentNoShow: String { "no-show" }
  public var appointmentNoShowHelp: String { "Nobody was there." }
  public var appointmentNoteHelp: String { "Add a note to the appointment." }
  public var appointmentNoteLeaveHelp: String {
    "Go back; what you typed stays there for the next time."
  }
  public var appointmentConfirm: String { "confirm" }
  public var appointmentConfirmHelp: String { "The customer has confirmed the appointment." }
  public var appointmentMove: String { "move" }
  public var appointmentMoveHelp: String { "Choose another time or another agent." }
  public var appointmentCancel: String { "cancel it" }
  public var appointmentCancelHelp: String { "Cancel the appointment, with the reason." }
  public var appointmentCallHelp: String { "Call the customer." }
  public var appointmentNotYours: String { "The agent who keeps the visit calls from here." }
  public var appointmentHistoryHelp: String { "Every change of the appointment." }
  public var appointmentContact: String { "contact" }
  public var appointmentContactHelp: String { "Open the contact." }
  public var appointmentLeaveHelp: String { "Go back." }
  public var appointmentIsCancelled: String { "The appointment is cancelled." }

  public func appointmentIs(_ status: ReservationStatus) -> String {
    "It is “\(name(of: status))”."
  }

  public func appointmentSet(_ status: ReservationStatus) -> String {
    "The appointment is now “\(name(of: status))”."
  }

  public func appointmentPeople(agent: String, bookedBy: String?, at: LocalDateTime) -> String {
    let by = bookedBy.map { " by " + $0 } ?? ""
    return "Agent \(agent) · booked\(by) on \(shortDay(at.date)) at \(clock(at))"
  }

  public func appointmentCancelledBecause(_ reason: String) -> String { "Cancelled: " + reason }

  public var cancelTitle: String { "Cancel the appointment" }
  public var cancelReason: String { "Reason" }
  public var cancelReasonHint: String { "Why it is cancelled; the history keeps it." }
  public var cancelBack: String { "Back to the call list?" }
  public var cancelBackHint: String { "← and → choose: with which status, or not at all." }
  public var cancelStays: String { "no: nobody calls the contact" }
  public var cancelAccept: String { "cancel the appointment" }
  public var cancelAcceptHelp: String { "Cancel it; the time is free again at once." }
  public var cancelLeave: String { "keep it" }
  public var cancelLeaveHelp: String { "Go back; the appointment stays." }

  public func cancelReturning(_ status: String) -> String { "yes, as “\(status)”" }

  public func cancelWhat(_ name: String, at: LocalDateTime, agent: String) -> String {
    name + ", " + dayName(at.date) + " at " + clock(at) + ", " + agent
  }

  public var appointmentsTitle: String { "Appointments" }
  public var appointmentsOpen: String { "open" }
  public var appointmentsOpenHelp: String { "Open the selected appointment." }
  public var appointmentsFilter: String { "filter" }
  public var appointmentsFilterHelp: String { "Choose agent, status and days." }
  public var appointmentsNone: String { "No appointment is selected." }
  public var appointmentsEmpty: String { "No appointments." }
  public var appointmentsEmptyHint: String {
    "They are booked on the Desk with v; f looks for earlier ones."
  }
  public var appointmentsFilteredHint: String { "Esc takes the filter away, f changes it." }
  public var appointmentsLeaveHelp: String { "Take the filter away, then go back." }
  public var appointmentsCommand: String { "appointments" }
  public var appointmentsCommandHelp: String { "Every appointment, by agent, status and day." }

  public func appointmentsCount(_ count: Int) -> String {
    counted(count, "appointment", "appointments")
  }

  public func appointmentsDays(from: LocalDate?, until: LocalDate?) -> String {
    switch (from, until) {
    case (nil, nil): return "All days"
    case (let from?, nil): return "From " + dayName(from)
    case (nil, let until?): return "Until " + dayName(until)
    case (let from?, let until?):
      return from == until ? dayName(from) : dayName(from) + " – " + dayName(until)
    }
  }

  public var appointmentFilterTitle: String { "Which appointments?" }
  public var appointmentFilterAgent: String { "Agent" }
  public var appointmentFilterState: String { "Status" }
  public var appointmentFilterFrom: String { "From" }
  public var appointmentFilterUntil: String { "Until" }
  public var appointmentFilterHint: String { "← and → choose." }
  public var appointmentFilterDayHint: String { "As 2026-11-24; empty for any day." }
  public var appointmentFilterApplyHelp: String { "Show these appointments." }

  public func appointmentFilterStatus(_ state: AppointmentState) -> String {
    switch state {
    case .any: return "any"
    case .open: return "still to come"
    case .is(let status): return name(of: status)
    }
  }
}
