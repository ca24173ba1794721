import Domain

/// The floor, live, and the list of its seats.
public protocol FloorPhrases: Sendable {
  // MARK: The list of seats
  var seatsTitle: String { get }
  var seatsSince: String { get }
  var seatsEnd: String { get }
  var seatsEndHelp: String { get }
  /// Names whose seat it is, and says what becomes of what they do.
  func seatsEndQuestion(_ name: String) -> String
  func seatsEnded(_ name: String) -> String
  var seatsLeaveHelp: String { get }

  // MARK: From the people
  var personSeats: String { get }
  var personSeatsHelp: String { get }
  var personActivity: String { get }
  var personActivityHelp: String { get }
  func personDisableQuestion(_ name: String) -> String
  func personEnableQuestion(_ name: String) -> String
  func personDisabled(_ name: String) -> String
  func personEnabled(_ name: String) -> String
  var personOwnAccount: String { get }

  // MARK: The floor
  var floorTitle: String { get }
  var overviewFloor: String { get }
  var overviewFloorHelp: String { get }
  /// `9 talking`.
  func floorTalking(_ count: Int) -> String
  /// Below the appointments: their share in the answered calls.
  func floorConversion(_ share: String) -> String
  func floorOverdue(_ count: Int) -> String
  /// How many could be served at this moment.
  func floorFree(_ count: Int) -> String
  func floorLeft(_ count: Int) -> String
  var floorQueueTitle: String { get }
  var floorHeldTitle: String { get }
  var floorNoSeatsHint: String { get }
  /// In the place of the state, where nothing was heard of the seat.
  var floorSilent: String { get }
  var floorStateHead: String { get }
  var floorCallsHead: String { get }
  var floorBookedHead: String { get }
  /// Over the masked numbers.
  var floorNumberHead: String { get }
  /// A locked seat can only be freed by ending it.
  func floorUnlockQuestion(_ name: String) -> String
  var floorOpenHelp: String { get }
  var floorQueueCommand: String { get }
  var floorQueueHelp: String { get }
  var floorOverview: String { get }
  var floorOverviewHelp: String { get }
  var floorIsHome: String { get }
  var floorNoSeatChosen: String { get }
}
