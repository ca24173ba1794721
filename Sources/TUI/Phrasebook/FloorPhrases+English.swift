import Domain

extension English {
  public var seatsTitle: String { "Seats" }
  public var seatsSince: String { "Since" }
  public var seatsEnd: String { "end the seat" }
  public var seatsEndHelp: String { "End the selected seat: whoever sits there has to sign in again." }
  public func seatsEndQuestion(_ name: String) -> String {
    "End the seat of \(name)?\nWhat is being typed there is kept, and a live call goes on."
  }
  public func seatsEnded(_ name: String) -> String { "The seat of \(name) is ended." }
  public var seatsLeaveHelp: String { "Back to where you came from." }

  public var personSeats: String { "seats" }
  public var personSeatsHelp: String { "Who sits where; a seat can be ended there." }
  public var personActivity: String { "deactivate" }
  public var personActivityHelp: String {
    "Take the selected person’s account out of use, or back into it; nothing is deleted."
  }
  public func personDisableQuestion(_ name: String) -> String {
    "Deactivate \(name)?\nTheir seats end at once; their contacts and their history stay."
  }
  public func personEnableQuestion(_ name: String) -> String {
    "Activate \(name) again?\nThey sign in with the password that they had."
  }
  public func personDisabled(_ name: String) -> String { "\(name) is deactivated." }
  public func personEnabled(_ name: String) -> String { "\(name) is active again." }
  public var personOwnAccount: String { "This is your own account: ask another admin." }

  public var floorTitle: String { "Floor" }
  public var overviewFloor: String { "floor" }
  public var overviewFloorHelp: String { "The floor, live: every seat, today’s figures, what is left of the queue." }
  public func floorTalking(_ count: Int) -> String { number(count) + " talking" }
  public func floorConversion(_ share: String) -> String { share + " of answered" }
  public func floorOverdue(_ count: Int) -> String { number(count) + " overdue" }
  public func floorFree(_ count: Int) -> String { number(count) + " free now" }
  public func floorLeft(_ count: Int) -> String { number(count) + " left to call" }
  public var floorQueueTitle: String { "Queue" }
  public var floorHeldTitle: String { "Held back" }
  public var floorNoSeatsHint: String { "A seat stands here as soon as somebody signs in." }
  public var floorSilent: String { "Silent" }
  public var floorStateHead: String { "State" }
  public var floorCallsHead: String { "Calls" }
  public var floorBookedHead: String { "Booked" }
  public var floorNumberHead: String { "On the card" }
  public func floorUnlockQuestion(_ name: String) -> String {
    "End the locked seat of \(name)?\nIt opens again when they sign in; what was being typed is kept."
  }
  public var floorOpenHelp: String { "What the chosen number counts, row by row; of a seat, its person’s figures." }
  public var floorQueueCommand: String { "queue" }
  public var floorQueueHelp: String { "Show or hide what is left of the queue, below the seats." }
  public var floorOverview: String { "overview" }
  public var floorOverviewHelp: String { "Contacts by status, people, the last changes." }
  public var floorIsHome: String { "This is where you land; Ctrl-X leaves the program." }
  public var floorNoSeatChosen: String { "No seat is chosen." }
}
