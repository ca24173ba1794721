import Domain
import Kit
import Phrasebook
import Shell

/// One appointment with its customer and its notes: for who keeps it, who booked it, and an
/// admin.
public enum AppointmentSheet: Layer {
  public static let screen = ScreenName("appointment", Phrase { $0.appointmentTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    public let reservationID: ReservationID
    var page = RecordsRead<Page>.reading
    var turn = ReadingTurn()
    /// True until what was asked of the floor is answered.
    var isActing = false
    /// Typed for a note and not saved.
    var draft = ""
    var notes = ListBox<Int64>(height: 8)

    public init(_ destination: AppointmentDestination, floor: FloorSign) {
      session = destination.session
      reservationID = destination.reservationID
      self.floor = floor
    }

    var record: ReservationRecord? { page.shown?.record }
    var reservation: Reservation? { record?.reservation }
  }

  /// What is shown, and what whoever looks at it may do.
  public struct Page: Equatable, Sendable {
    public var record: ReservationRecord
    /// Whether the contact behind it may be opened.
    public var seesContact: Bool
    /// Whether its history may be read.
    public var seesHistory: Bool
    /// With which statuses a contact may go back to be called.
    public var statuses: [ContactStatus]

    public init(
      record: ReservationRecord, seesContact: Bool, seesHistory: Bool, statuses: [ContactStatus]
    ) {
      self.record = record
      self.seesContact = seesContact
      self.seesHistory = seesHistory
      self.statuses = statuses
    }
  }

  public enum Message: Sendable {
    case changed
    case read(Result<Page, DomainError>)
    case moved(KeyPress)
    case statusPressed(ReservationStatus)
    case set(ReservationStatus, DomainError?)
    case movePressed, cancelPressed, notePressed, historyPressed, contactPressed, callPressed
    case appointmentMoved(FreeSlot)
    case noteClosed(draft: String)
    case cancelled
    case leavePressed
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case read
    case set(ReservationStatus)
  }

  public struct UseCases: Sendable {
    public var read: @Sendable () throws(DomainError) -> Page
    public var set: @Sendable (ReservationStatus) throws(DomainError) -> Void

    public init(
      read: @escaping @Sendable () throws(DomainError) -> Page,
      set: @escaping @Sendable (ReservationStatus) throws(DomainError) -> Void
    ) {
      self.read = read
      self.set = set
    }
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(screen.title, of: state.session, on: state.floor, in: context)
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func lane(of effect: Effect) -> Lane { effect == .read ? .reading : .storage }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read: return .read(Result { () throws(DomainError) in try use.read() })
    case .set(let status):
      return .set(status, refusal { () throws(DomainError) in try use.set(status) })
    }
  }
}

/// Opens one appointment.
public struct AppointmentDestination: Destination {
  public let session: Session
  public let reservationID: ReservationID

  public init(session: Session, reservationID: ReservationID) {
    self.session = session
    self.reservationID = reservationID
  }
}
