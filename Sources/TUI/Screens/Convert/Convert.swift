import Domain
import Kit
import Phrasebook
import Shell

/// Chooses a time that is free for an appointment, and makes it: of a contact that is
/// converted, or of an appointment that is moved.
public enum Convert: Layer {
  public static let screen = ScreenName("convert", Phrase { $0.convertTitle })
  public static let kind = LayerKind.dialog

  // MARK: State

  public struct State: Equatable, Sendable {
    let session: Session
    public let purpose: Purpose
    /// Of the floor's clock when the dialog opened.
    let today: LocalDate
    var ground: Ground?
    /// Whose times are shown; nil for everybody's.
    var agent: UserID?
    var calendar: MonthCalendar
    /// The times of the day in the calendar; nil until they are read.
    var times: [FreeTime]?
    /// The row of the times under the cursor.
    var row = 0
    /// What Enter books.
    public internal(set) var choice: FreeSlot?
    public internal(set) var focus = Part.proposals
    var fields: [ContactField: TextField] = [:]
    var note: TextField
    var problem: Phrase?
    /// The field that the problem is about.
    var wrong: ContactField?
    var turn = ReadingTurn()
    /// Whether something was committed since proposals and days were read.
    var isStale = true
    public internal(set) var isSaving = false
    /// What was typed the last time; it goes into the fields once they are known.
    var typed: Typed

    /// - Parameter latest: the last day that can be booked.
    public init(
      _ session: Session, _ purpose: Purpose, typed: Typed = .nothing, today: LocalDate,
      latest: LocalDate
    ) {
      self.session = session
      self.purpose = purpose
      self.today = today
      self.typed = typed
      calendar = MonthCalendar(selected: today, earliest: today, latest: latest)
      note = TextField(typed.note, limit: AddNote.limit)
    }
  }

  /// What the appointment is made of.
  public enum Purpose: Hashable, Sendable {
    case book(ContactID)
    case move(ReservationID)
  }

  /// A part of the dialog that the keys act upon.
  public enum Part: Hashable, Sendable {
    case proposals, calendar, times, note
    case field(ContactField)
  }

  /// What is known of the customer, and whom and when one can have.
  public struct Ground: Equatable, Sendable {
    public var customer: Customer
    public var agents: [PersonChoice]
    /// The soonest first.
    public var next: [FreeSlot]
    /// Of the month in sight.
    public var days: [FreeDay]

    public init(customer: Customer, agents: [PersonChoice], next: [FreeSlot], days: [FreeDay]) {
      self.customer = customer
      self.agents = agents
      self.next = next
      self.days = days
    }
  }

  /// Whom the visit is paid to, as stored.
  public struct Customer: Equatable, Sendable {
    public var name: String?
    public var phone: PhoneNumber
    public var address: String?
    public var city: String?
    public var postalCode: String?

    public init(
      name: String?, phone: PhoneNumber, address: String?, city: String? = nil,
      postalCode: String? = nil
    ) {
      self.name = name
      self.phone = phone
      self.address = address
      self.city = city
      self.postalCode = postalCode
    }
  }

  /// One time with everybody who is free then.
  struct FreeTime: Equatable, Sendable {
    let local: LocalDateTime
    /// Never empty.
    var slots: [FreeSlot]
    /// Which of them is chosen.
    var place = 0

    var slot: FreeSlot { slots[min(place, slots.count - 1)] }
  }

  /// Typed and not saved.
  public struct Typed: Hashable, Sendable {
    public var fields: [ContactField: String]
    public var note: String

    public static let nothing = Typed(fields: [:], note: "")

    public init(fields: [ContactField: String], note: String) {
      self.fields = fields
      self.note = note
    }

    public var isEmpty: Bool { note.isEmpty && fields.values.allSatisfy(\.isEmpty) }
  }

  /// What is asked of the floor when a reading begins.
  public struct Question: Equatable, Sendable {
    public var agent: UserID?
    /// The days to be marked; nil where only times are wanted.
    public var month: ClosedRange<LocalDate>?
    public var day: LocalDate
    /// Whether this can still be had.
    public var choice: FreeSlot?
  }

  public struct Answered: Equatable, Sendable {
    public var ground: Ground?
    public var times: [FreeSlot]
    public var isChoiceFree: Bool
  }

  /// An appointment as it is to be made.
  public struct Wanted: Equatable, Sendable {
    public var slot: FreeSlot
    /// What was typed of the customer.
    public var fields: [ContactField: String]
    /// Empty for none.
    public var note: String
  }

  // MARK: Messages and effects

  public enum Message: Sendable {
    case read(Question, Result<Answered, DomainError>)
    case changed
    case pressed(KeyPress)
    case pasted(String)
    case proposalPressed(Int)
    case partMoved(by: Int)
    case notePressed, agentPressed
    case agentChosen(UserID?)
    case acceptPressed, leavePressed
    case made(FreeSlot, DomainError?)
  }

  public enum Effect: Equatable, Sendable {
    case read(Question)
    case make(Wanted)
  }

  public struct UseCases: Sendable {
    public var ground: @Sendable (UserID?, ClosedRange<LocalDate>) throws(DomainError) -> Ground
    /// Free times of one day, of one agent or of all.
    public var times: @Sendable (LocalDate, UserID?) throws(DomainError) -> [FreeSlot]
    public var make: @Sendable (Wanted) throws(DomainError) -> Void

    public init(
      ground: @escaping @Sendable (UserID?, ClosedRange<LocalDate>) throws(DomainError) -> Ground,
      times: @escaping @Sendable (LocalDate, UserID?) throws(DomainError) -> [FreeSlot],
      make: @escaping @Sendable (Wanted) throws(DomainError) -> Void
    ) {
      self.ground = ground
      self.times = times
      self.make = make
    }
  }

  public static func lane(of effect: Effect) -> Lane {
    if case .read = effect { return .reading }
    return .storage
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read(let question):
      return .read(question, Result { () throws(DomainError) in try answer(question, use) })
    case .make(let wanted):
      return .made(wanted.slot, refusal { () throws(DomainError) in try use.make(wanted) })
    }
  }

  private static func answer(
    _ question: Question, _ use: UseCases
  ) throws(DomainError) -> Answered {
    var ground: Ground?
    if let month = question.month { ground = try use.ground(question.agent, month) }
    var isFree = true
    if let choice = question.choice {
      let day = try use.times(choice.local.date, choice.agentID)
      isFree = day.contains { $0.start == choice.start }
    }
    return Answered(
      ground: ground, times: try use.times(question.day, question.agent), isChoiceFree: isFree)
  }
}

// MARK: - Ways in and out

/// Asks for the time of an appointment with a contact.
public struct ConvertDestination: Destination {
  public let session: Session
  public let contactID: ContactID
  /// Typed before and not saved.
  public let typed: Convert.Typed

  public init(session: Session, contactID: ContactID, typed: Convert.Typed = .nothing) {
    self.session = session
    self.contactID = contactID
    self.typed = typed
  }
}

/// Asks for another time, or another agent, of an appointment.
public struct MoveAppointmentDestination: Destination {
  public let session: Session
  public let reservationID: ReservationID

  public init(session: Session, reservationID: ReservationID) {
    self.session = session
    self.reservationID = reservationID
  }
}

/// The appointment stands.
public struct AppointmentMade: Answer {
  public let contactID: ContactID
  public let slot: FreeSlot
}

/// The appointment has another time, or another agent.
public struct AppointmentMoved: Answer {
  public let reservationID: ReservationID
  public let slot: FreeSlot
}

/// Nothing was booked; what was typed is kept for the next time.
public struct ConvertLeft: Answer {
  public let contactID: ContactID
  public let typed: Convert.Typed
}
