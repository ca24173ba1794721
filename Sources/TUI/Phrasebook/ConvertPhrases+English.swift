import Domain

extension English {
  public var convertTitle: String { "Appointment" }
  public var convertReading: String { "Looking for free times…" }
  public var convertNext: String { "Next free times" }
  public var convertNothing: String {
    "No agent has a free time in the coming weeks. An admin enters when agents can be booked."
  }
  public var convertEveryAgent: String { "every agent" }
  public var convertWhichAgent: String { "Whose times?" }
  public var convertNobodyFree: String { "Nobody is free that day." }
  public var convertMore: String { "more" }
  public var convertFreeDay: String { "free times that day" }
  public var convertNotChosen: String { "No time chosen yet" }
  public var convertNote: String { "First note" }
  public var convertTaken: String {
    "That time has just been taken; these are the next."
  }
  public var convertChooseTime: String { "Choose a time first: a letter, or a day." }
  public var convertProposalsHint: String {
    "A letter takes a time; Tab goes to the calendar."
  }
  public var convertCalendarHint: String {
    "Arrows by days, PageUp by months; Enter: its times."
  }
  public var convertTimesHint: String {
    "↑ and ↓ choose a time, ← and → who keeps it."
  }
  public var convertNoteHint: String { "What the agent should know." }
  public var convertBook: String { "book" }
  public var convertBookHelp: String {
    "Book the time that is chosen; in the calendar, go on to the times of the day."
  }
  public var convertPart: String { "next part" }
  public var convertPartBack: String { "part before" }
  public var convertPartHelp: String { "Move between times, calendar, customer and note." }
  public var convertAgent: String { "whose times" }
  public var convertAgentHelp: String { "Show the times of one agent, or of all." }
  public var convertOneAgent: String { "There is only one agent." }
  public var convertNoteCommand: String { "note" }
  public var convertNoteHelp: String { "Go to the first note." }
  public var convertNoteStays: String { "The notes of the appointment stay as they are." }
  public var convertLeave: String { "book nothing" }
  public var convertLeaveHelp: String {
    "Go back without an appointment; what you typed is kept for the next time."
  }
  public var convertCommand: String { "convert" }
  public var convertCommandHelp: String { "Book an appointment with the contact." }
  public var convertAlready: String { "An appointment is booked already." }

  public func convertBookTitle(_ who: String) -> String { "Appointment with " + who }
  public func convertMoveTitle(_ who: String) -> String { "Another time for " + who }

  public func convertAsk(_ field: ContactField) -> String {
    switch field {
    case .name: return "Who is to be visited? Type the name."
    case .address: return "Where is the visit? Type the address."
    default: return "This is needed for a visit."
    }
  }

  public func convertChosen(_ from: LocalDateTime, _ to: LocalDateTime, agent: String) -> String {
    longDay(from.date) + ", " + clocks(from, to) + ", " + agent
  }

  public func convertBooked(_ at: LocalDateTime, agent: String) -> String {
    "Booked: " + dayName(at.date) + " at " + clock(at) + ", " + agent + "."
  }

  public func convertMoved(_ at: LocalDateTime, agent: String) -> String {
    "Moved to " + dayName(at.date) + " at " + clock(at) + ", " + agent + "."
  }
}
