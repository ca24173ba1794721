/// Why an appointment, or when an agent works, cannot be as somebody wants it.
public enum BookingRefusal: Equatable, Sendable {
  /// Nobody who keeps appointments now has this address or key.
  case unknownAgent(String)
  /// So many visits are still to come of an agent who is to be none any more.
  case agentHasVisits(email: String, Int)
  /// Nobody on this floor keeps appointments.
  case noAgents
  /// What a visit needs, and the contact does not have.
  case customerIncomplete([ContactField])
  /// - agent: the name of who was asked for; nil for anybody.
  /// - next: what can be had instead, the soonest first, at most five.
  case notFree(NotFreeReason, agent: String?, next: [FreeSlot])
  case timePassed
  case timeTooFar
  /// The clock jumps over it that day.
  case timeSkipped
  case unknownReservation
  /// Somebody else changed it meanwhile.
  case reservationChanged
  /// It is no longer open, or cannot become that.
  case statusOfReservation(from: ReservationStatus, to: ReservationStatus)
  /// It cannot have been kept before it has begun.
  case notBegun
  case availability(AvailabilityRefusal)
  /// Minutes of an agent's own have to lie in this range.
  case minutes(ClosedRange<Int>)
}

/// What is wrong with an availability.
public enum AvailabilityRefusal: Hashable, Sendable {
  /// It ends before it begins, or at once.
  case empty
  /// What is repeated takes at most a day.
  case tooLong
  /// A weekly one names no day.
  case noDays
  /// Its last day comes before the first one on which it falls.
  case neverComes
  case unknown
  /// So many are kept of one agent.
  case tooMany(limit: Int)
}
