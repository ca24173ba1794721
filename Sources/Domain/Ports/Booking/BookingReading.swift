/// Agents and appointments, for screens and commands. Each call is one short read
/// transaction and waits for nobody's write.
public protocol BookingReading: Sendable {
  /// The active agents by name, and those who are no agents any more and have visits to come.
  func agents() throws(DomainError) -> [AgentLine]
  /// Nil where nobody of that key is or was an agent.
  func agentRecord(_ agent: UserID) throws(DomainError) -> AgentRecord?
  /// As ``ReservationRepository/agendas(of:from:until:)``.
  func agendas(
    of agent: UserID?, from: Instant, until: Instant
  ) throws(DomainError) -> [AgentAgenda]
  /// Nil where there is none in `sight`.
  func reservation(
    _ id: ReservationID, in sight: ReservationSight
  ) throws(DomainError) -> ReservationRecord?
  /// The soonest first.
  func reservations(
    _ query: ReservationQuery, in sight: ReservationSight
  ) throws(DomainError) -> ReservationPage
  /// An agent's visits that meet a stretch of time, in their order, the cancelled ones
  /// left out.
  func visits(
    of agent: UserID, from: Instant, until: Instant
  ) throws(DomainError) -> [ReservationRecord]
}

/// Which appointments somebody may see; any other is "not found".
public enum ReservationSight: Equatable, Sendable {
  case everything
  /// Those that they booked, and those that they keep.
  case own(UserID)
}

/// An agent in a list.
public struct AgentLine: Equatable, Sendable {
  public var id: UserID
  public var name: String
  public var email: String
  public var profile: AgentProfile
  /// Slots and exceptions.
  public var slots: Int
  /// Visits that are still to come.
  public var openVisits: Int

  public init(
    id: UserID, name: String, email: String, profile: AgentProfile, slots: Int, openVisits: Int
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.profile = profile
    self.slots = slots
    self.openVisits = openVisits
  }
}

/// An agent with all that decides when they work.
public struct AgentRecord: Equatable, Sendable {
  public var line: AgentLine
  /// By their beginning; what is repeated first.
  public var slots: [AvailabilitySlot]

  public init(line: AgentLine, slots: [AvailabilitySlot]) {
    self.line = line
    self.slots = slots
  }
}

/// Which appointments a list shows, and from where on. All parts must hold.
public struct ReservationQuery: Equatable, Sendable {
  public var agent: UserID?
  /// Any of these; empty for every status.
  public var statuses: Set<ReservationStatus>
  /// Beginning at this instant or later.
  public var from: Instant?
  /// Beginning before this instant.
  public var until: Instant?
  public var bookedBy: UserID?
  public var contact: ContactID?
  /// Behind what the page begins.
  public var after: ReservationPlace?
  public var limit: Int

  public init(
    agent: UserID? = nil, statuses: Set<ReservationStatus> = [], from: Instant? = nil,
    until: Instant? = nil, bookedBy: UserID? = nil, contact: ContactID? = nil,
    after: ReservationPlace? = nil, limit: Int = 50
  ) {
    self.agent = agent
    self.statuses = statuses
    self.from = from
    self.until = until
    self.bookedBy = bookedBy
    self.contact = contact
    self.after = after
    self.limit = limit
  }
}

/// Where an appointment stands in the order of lists.
public struct ReservationPlace: Hashable, Sendable {
  public var start: Instant
  public var id: ReservationID

  public init(start: Instant, id: ReservationID) {
    self.start = start
    self.id = id
  }
}

/// An appointment in a list. Names are those of today.
public struct ReservationLine: Equatable, Sendable {
  public var reservation: Reservation
  public var agentName: String
  public var agentEmail: String
  public var bookedByName: String?
  public var bookedByEmail: String?

  public init(
    reservation: Reservation, agentName: String, agentEmail: String, bookedByName: String?,
    bookedByEmail: String?
  ) {
    self.reservation = reservation
    self.agentName = agentName
    self.agentEmail = agentEmail
    self.bookedByName = bookedByName
    self.bookedByEmail = bookedByEmail
  }

  public var place: ReservationPlace {
    ReservationPlace(start: reservation.start, id: reservation.id)
  }
}

/// An appointment with its notes.
public struct ReservationRecord: Equatable, Sendable {
  public var line: ReservationLine
  /// The newest first.
  public var notes: [NoteLine]

  public init(line: ReservationLine, notes: [NoteLine]) {
    self.line = line
    self.notes = notes
  }

  public var reservation: Reservation { line.reservation }
}

/// One page of appointments, and where the next one begins.
public struct ReservationPage: Equatable, Sendable {
  public var lines: [ReservationLine]
  public var total: Int
  public var next: ReservationPlace?

  public init(lines: [ReservationLine], total: Int, next: ReservationPlace?) {
    self.lines = lines
    self.total = total
    self.next = next
  }
}

/// A day of an agent: when they can be booked, and their visits in order.
public struct AgentDayPlan: Equatable, Sendable {
  public struct Visit: Equatable, Sendable {
    public var record: ReservationRecord
    /// Time between the end of the visit before, on the same day, and this one.
    public var gap: Span?
    /// Whether the gap is shorter than the way may take.
    public var isTight: Bool
    /// Whether some of it lies where the agent does not work, by now.
    public var isOutside: Bool

    public init(record: ReservationRecord, gap: Span?, isTight: Bool, isOutside: Bool = false) {
      self.isOutside = isOutside
      self.record = record
      self.gap = gap
      self.isTight = isTight
    }
  }

  public var date: LocalDate
  /// When they can be booked, visits aside.
  public var available: [TimeStretch]
  public var visits: [Visit]
  /// What has to stay free before and after a visit.
  public var travel: Span

  public init(date: LocalDate, available: [TimeStretch], visits: [Visit], travel: Span) {
    self.date = date
    self.available = available
    self.visits = visits
    self.travel = travel
  }
}
