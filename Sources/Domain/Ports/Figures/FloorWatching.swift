/// The floor as it is at this moment.
public protocol FloorWatching: Sendable {
  /// Seats and counters, cheap enough to be read after every commit.
  func floorNow() throws(DomainError) -> FloorNow
  /// Why the contacts of the floor wait. Looks at every promise and at everybody worked today,
  /// never at all contacts: for now and then, not for every commit.
  func queueLeft() throws(DomainError) -> QueueLeft
}

/// One seat as the floor's screen shows it.
public struct FloorSeat: Equatable, Sendable {
  public var id: SeatID
  public var person: UserID
  public var name: String
  public var state: SeatState
  /// Since when it is in that state.
  public var since: Instant
  public var pauseReason: String?
  /// The number on its card, `(514) •••-••34`: no more of it leaves the file.
  public var maskedNumber: String?
  /// When its call that has not ended was begun.
  public var calledAt: Instant?
  /// When the contact answered it.
  public var answeredAt: Instant?
  /// Of the contact on its card.
  public var status: ContactStatus?
  /// Of its person, on the floor's day.
  public var today: Tally
  /// Its program has not been heard of for longer than a seat may be silent.
  public var isSilent: Bool
  /// A claim by command, without a screen.
  public var isCommand: Bool
  /// Whether its person calls; of others the state says only that they are there.
  public var isCaller: Bool

  public init(
    id: SeatID, person: UserID, name: String, state: SeatState, since: Instant,
    pauseReason: String? = nil, maskedNumber: String? = nil, calledAt: Instant? = nil,
    answeredAt: Instant? = nil, status: ContactStatus? = nil, today: Tally = .none,
    isSilent: Bool = false, isCommand: Bool = false, isCaller: Bool = true
  ) {
    self.id = id
    self.person = person
    self.name = name
    self.state = state
    self.since = since
    self.pauseReason = pauseReason
    self.maskedNumber = maskedNumber
    self.calledAt = calledAt
    self.answeredAt = answeredAt
    self.status = status
    self.today = today
    self.isSilent = isSilent
    self.isCommand = isCommand
    self.isCaller = isCaller
  }
}

/// Everything that the floor's screen shows live.
public struct FloorNow: Equatable, Sendable {
  public struct StatusLeft: Equatable, Sendable {
    public var status: ContactStatus
    public var callable: Int

    public init(status: ContactStatus, callable: Int) {
      self.status = status
      self.callable = callable
    }
  }

  public var at: Instant
  public var day: LocalDate
  /// In the order of their people's names.
  public var seats: [FloorSeat]
  /// Of everybody.
  public var today: Tally
  /// 24 hours of today, as the floor's clock shows them.
  public var hours: [HourFigures]
  /// Statuses that are called, in their order.
  public var left: [StatusLeft]
  public var callbacksDue: Int
  public var callbacksOverdue: Int

  public init(
    at: Instant, day: LocalDate, seats: [FloorSeat], today: Tally, hours: [HourFigures],
    left: [StatusLeft], callbacksDue: Int, callbacksOverdue: Int
  ) {
    self.at = at
    self.day = day
    self.seats = seats
    self.today = today
    self.hours = hours
    self.left = left
    self.callbacksDue = callbacksDue
    self.callbacksOverdue = callbacksOverdue
  }

  /// What is left of the queue.
  public var queueLeft: Int { left.reduce(0) { $0 + $1.callable } }

  /// How many seats are in each state; silent ones are in none.
  public var states: [SeatState: Int] {
    seats.filter { !$0.isSilent }.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
  }
}

/// Every contact of the floor under the first rule that holds it back, as whoever it is
/// assigned to would be told.
public struct QueueLeft: Equatable, Sendable {
  public struct Held: Equatable, Sendable {
    public var rule: HoldRule
    public var contacts: Int

    public init(rule: HoldRule, contacts: Int) {
      self.rule = rule
      self.contacts = contacts
    }
  }

  public var at: Instant
  /// Those that hold somebody, in the rules' order.
  public var held: [Held]
  /// How many could be served now.
  public var free: Int

  public init(at: Instant, held: [Held], free: Int) {
    self.at = at
    self.held = held
    self.free = free
  }

  public var contacts: Int { held.reduce(free) { $0 + $1.contacts } }
}
