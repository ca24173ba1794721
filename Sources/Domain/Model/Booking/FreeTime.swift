/// All that decides whether an agent is free: what the search is made of.
public struct AgentAgenda: Equatable, Sendable {
  public var agentID: UserID
  public var agentName: String
  public var appointment: Span
  public var travel: Span
  public var availability: [AvailabilityTimes]
  /// Those of the agent that are not cancelled, in any order.
  public var reservations: [BusyTime]

  public init(
    agentID: UserID, agentName: String, appointment: Span, travel: Span,
    availability: [AvailabilityTimes], reservations: [BusyTime]
  ) {
    self.agentID = agentID
    self.agentName = agentName
    self.appointment = appointment
    self.travel = travel
    self.availability = availability
    self.reservations = reservations
  }
}

/// What an agent has to keep.
public struct BusyTime: Hashable, Sendable {
  public var id: ReservationID
  public var start: Instant
  /// The first moment after it.
  public var end: Instant

  public init(id: ReservationID, start: Instant, end: Instant) {
    self.id = id
    self.start = start
    self.end = end
  }
}

/// A time at which an appointment can be made.
public struct FreeSlot: Hashable, Sendable {
  public var agentID: UserID
  public var agentName: String
  public var start: Instant
  /// The first moment after it.
  public var end: Instant
  /// ``start`` by the wall clock of the floor.
  public var local: LocalDateTime

  public init(
    agentID: UserID, agentName: String, start: Instant, end: Instant, local: LocalDateTime
  ) {
    self.agentID = agentID
    self.agentName = agentName
    self.start = start
    self.end = end
    self.local = local
  }
}

/// A day of the floor with who can be booked on it.
public struct FreeDay: Hashable, Sendable {
  public var date: LocalDate
  /// In the order of the agents that were asked for; empty where nobody is free.
  public var agents: [UserID]
  /// How many times there are, of all of them together.
  public var times: Int

  public init(date: LocalDate, agents: [UserID], times: Int) {
    self.date = date
    self.agents = agents
    self.times = times
  }
}

/// Why an agent cannot be booked at a time.
public enum NotFreeReason: String, Hashable, Sendable, CaseIterable {
  /// What is available does not cover the whole visit.
  case unavailable
  /// Another visit lies in it, or so near that the way is too short.
  case reserved
}
