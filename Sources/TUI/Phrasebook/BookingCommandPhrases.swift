import Domain

/// What the commands on agents and appointments say beside the refusals.
public protocol BookingCommandPhrases: Sendable {
  func help(_ text: BookingHelp) -> String

  // MARK: Agents

  /// Name, address, minutes of a visit and of a way, entries, visits to come.
  var agentHeadings: [String] { get }
  /// Key, kind, when.
  var availabilityHeadings: [String] { get }
  /// Nil is as the floor has it.
  func minutes(_ count: Int?) -> String
  func agentMinutes(visit: String, way: String) -> String
  var agentNeverWorks: String { get }
  var agentNothingToEdit: String { get }
  /// Of a day on which they do not work.
  var agentOff: String { get }
  /// Between two visits.
  func way(_ gap: Span, isTight: Bool) -> String
  /// Of a visit at a time at which the agent does not work, by now.
  var visitOutside: String { get }
  var availabilityOneRhythm: String { get }
  var availabilityUntilRepeats: String { get }
  var availabilityExtraHours: String { get }
  var nothingFree: String { get }
  func freeTimes(_ count: Int) -> String

  // MARK: Appointments

  /// Key, when, agent, status, customer, phone, city, who booked it.
  var reservationHeadings: [String] { get }
  func reservationsShown(_ shown: Int, of total: Int) -> String
  func moreReservations(_ cursor: String) -> String
  func reservationCancelled(because reason: String) -> String
  func reservationBooked(by name: String, _ moment: String) -> String
  /// Of a converted contact: the appointment's key, and when it was booked.
  func contactBooked(_ key: Int64, _ moment: String) -> String
  var reservationNowhere: String { get }
  /// A cancellation says what becomes of the contact.
  var reservationContactAsked: String { get }
}

/// The help of the commands on agents and appointments.
public enum BookingHelp: Sendable, CaseIterable {
  case agents, agentsList, agentsShow, agentsEdit, agentsFree, agentsDay
  case availability, availabilityAdd, availabilityEdit, availabilityRemove, exception
  case agent, anyAgent, slot, appointment, travel, asFloor, firstDay, dayCount
  case startDay, fromTime, toTime, daily, weekly, lastDay, away
  case exceptionDay, exceptionFrom, exceptionTo, exceptionUntil, extra
  case freeDay, freeDays, freeAfter, freeCount
  case reservations, reservationsList, reservationsShow, reservationsMove, reservationsConfirm
  case reservationsUnconfirm, reservationsDone, reservationsNoShow, reservationsCancel
  case reservationsNote
  case reservation, byAgent, byStatus, fromDay, untilDay, byContact, bookedByMe, afterPlace
  case moveTo, moveAgent, note, cancelReason, backWithStatus, staysConverted
  case convert, convertAt, convertAgent, firstNote
}
