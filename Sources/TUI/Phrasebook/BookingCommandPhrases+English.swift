import Domain

extension English {
  public var agentHeadings: [String] { ["Name", "E-mail", "Visit", "Way", "Entries", "To come"] }
  public var availabilityHeadings: [String] { ["Key", "Kind", "When"] }
  public func minutes(_ count: Int?) -> String {
    count.map { "\(number($0)) min" } ?? "as the floor"
  }
  public func agentMinutes(visit: String, way: String) -> String {
    "A visit: \(visit). Travel before and after: \(way)."
  }
  public var agentNeverWorks: String {
    "Nobody can book this agent yet: agents availability add says when they work."
  }
  public var agentNothingToEdit: String {
    "Say what to change: --appointment, --travel or --as-floor."
  }
  public var agentOff: String { "off" }
  public func way(_ gap: Span, isTight: Bool) -> String {
    "↓ \(number(Int(gap.seconds / 60))) min" + (isTight ? ", less than travel may take" : "")
  }
  public var visitOutside: String { "(outside their hours)" }
  public var availabilityOneRhythm: String { "Give --daily or --weekly, not both." }
  public var availabilityUntilRepeats: String {
    "--until is the last day of what is repeated: give --daily or --weekly with it."
  }
  public var availabilityExtraHours: String { "An extra time needs --from and --to." }
  public var nothingFree: String { "Nothing is free then." }
  public func freeTimes(_ count: Int) -> String { counted(count, "time", "times") }

  public var reservationHeadings: [String] {
    ["Key", "When", "Agent", "Status", "Customer", "Phone", "City", "Booked by"]
  }
  public func reservationsShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) of \(counted(total, "appointment", "appointments"))"
  }
  public func moreReservations(_ cursor: String) -> String { "More: --after \(cursor)" }
  public func reservationCancelled(because reason: String) -> String {
    "Cancelled because: \(reason)"
  }
  public func reservationBooked(by name: String, _ moment: String) -> String {
    "Booked by \(name), \(moment)"
  }
  public func contactBooked(_ key: Int64, _ moment: String) -> String {
    "Appointment \(key), booked \(moment)"
  }
  public var reservationNowhere: String { "Say where to: --to, --agent, or both." }
  public var reservationContactAsked: String {
    "Say what becomes of the contact: --back STATUS puts it back on the call list, --stays leaves it converted."
  }

  public func help(_ text: BookingHelp) -> String {
    switch text {
    case .agents: return "Agents: when they work, and when they are free."
    case .agentsList: return "List the agents."
    case .agentsShow: return "Show an agent: how long visits and travel take, and when they work."
    case .agentsEdit: return "Change how long an agent's visits and travel take."
    case .agentsFree: return "The next free times; with --day those of a day, with --days the free days."
    case .agentsDay: return "An agent's visits in order, with the travel between them."
    case .availability: return "When an agent works, and when they are away."
    case .availabilityAdd: return "Add times at which an agent works, once or repeated."
    case .availabilityEdit: return "Replace an entry by other times."
    case .availabilityRemove: return "Remove an entry; visits that are booked stay."
    case .exception: return "Add a day off, a part of one, days on end, or an extra time."
    case .agent: return "The agent's e-mail address; left out, your own."
    case .anyAgent: return "The agent's e-mail address; left out, any agent."
    case .slot: return "The entry's key, as agents show prints it."
    case .appointment: return "Minutes that a visit takes."
    case .travel: return "Minutes that stay free before and after a visit."
    case .asFloor: return "Both as the floor's settings have them."
    case .firstDay: return "The first day, such as 2026-11-25; left out, today."
    case .dayCount: return "How many days."
    case .startDay: return "The day, such as 2026-11-25; of what is repeated, the first on which it may fall."
    case .fromTime: return "When it begins, such as 09:00, by the floor's clock."
    case .toTime: return "When it ends, such as 17:00; 24:00 is midnight. Of what is repeated, an earlier time is one of the next day."
    case .daily: return "Every day."
    case .weekly: return "On these days of the week, such as mon,wed,fri."
    case .lastDay: return "The last day of what is repeated."
    case .away: return "They are away then: that goes before whatever else is entered."
    case .exceptionDay: return "The day, such as 2026-12-24."
    case .exceptionFrom: return "When it begins; left out, the beginning of the day."
    case .exceptionTo: return "When it ends; left out, the end of the day."
    case .exceptionUntil: return "The last of several days on end."
    case .extra: return "They work then, besides their usual times."
    case .freeDay: return "The free times of this day."
    case .freeDays: return "Which of so many days are free, from --day or today on."
    case .freeAfter: return "Only times from this one on, such as \"2026-11-25 14:00\"."
    case .freeCount: return "How many times."
    case .reservations: return "Appointments: those that you booked or keep, or all."
    case .reservationsList: return "List appointments in the order of their times."
    case .reservationsShow: return "Show an appointment with its notes."
    case .reservationsMove: return "Move an appointment to another time or agent."
    case .reservationsConfirm: return "The customer has confirmed."
    case .reservationsUnconfirm: return "The customer has not confirmed after all."
    case .reservationsDone: return "The visit was kept."
    case .reservationsNoShow: return "Nobody was there."
    case .reservationsCancel: return "Cancel an appointment."
    case .reservationsNote: return "Add a note to an appointment."
    case .reservation: return "The appointment's key, as reservations list prints it."
    case .byAgent: return "Only those of this agent, by e-mail address."
    case .byStatus: return "Only those with this status; may be repeated."
    case .fromDay: return "Only from this day on."
    case .untilDay: return "Only up to and including this day."
    case .byContact: return "Only those of the contact with this number."
    case .bookedByMe: return "Only those that you booked."
    case .afterPlace: return "Where the next page begins, as the page before says."
    case .moveTo: return "The new time, such as \"2026-11-25 14:00\", by the floor's clock. Of a time that it shows twice the first is meant."
    case .moveAgent: return "The new agent's e-mail address."
    case .note: return "The note."
    case .cancelReason: return "Why it is cancelled."
    case .backWithStatus: return "The contact goes back to the call list with this status."
    case .staysConverted: return "The contact stays converted, and is not called."
    case .convert: return "Book an appointment with a contact."
    case .convertAt: return "When, such as \"2026-11-25 14:00\", by the floor's clock. Of a time that it shows twice the first is meant."
    case .convertAgent: return "The agent's e-mail address; left out, whoever is free."
    case .firstNote: return "The first note of the appointment."
    }
  }
}
