import Domain
import Kit
import Phrasebook
import Shell

/// The details of one contact for an admin: the card, and its notes, calls,
/// assignments, statuses and history.
public enum ContactSheet: Layer {
  public static let screen = ScreenName("contact", Phrase { $0.sheetTitle })

  public typealias Tab = SeeContactRecord.List

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    public let contactID: ContactID
    var content = Content.reading
    var tab = Tab.notes
    var lists: [Tab: Scroll<SheetLine>] = [:]
    var listProblem: DomainError?
    /// Lists that were read before something was committed.
    var stale: Set<Tab> = []
    var names = HistoryNames.none
    /// Who could be chosen when somebody was last asked for.
    var people: [UserID: String] = [:]
    /// True while the card is read.
    var isReading = false
    var isStale = false
    /// The list that is being read.
    var reading: Tab?
    /// True until what was asked of the floor is answered.
    var isActing = false
    /// The contact's version when somebody was asked about it.
    var asked: Int?
    /// Typed for a change of status that is not saved.
    var statusNote = ""
    /// Typed for an appointment that was not booked.
    var convertLeft: ConvertLeft?
    /// Lines of what stands in full above what is shown of it.
    var paneTop = 0
    var size = Size(width: 80, height: 20)

    public init(_ destination: ContactSheetDestination, floor: FloorSign) {
      session = destination.session
      contactID = destination.contactID
      self.floor = floor
    }

    var sheet: SeeContactRecord.Sheet? { content.shown }
    var contact: Contact? { sheet?.record.contact }
    var list: Scroll<SheetLine> { lists[tab] ?? Scroll(height: ContactSheetPlaces(size).rows) }
  }

  enum Content: Equatable, Sendable {
    case reading
    case read(SeeContactRecord.Sheet)
    /// What was read before goes on being shown.
    case failed(DomainError, last: SeeContactRecord.Sheet?)

    var shown: SeeContactRecord.Sheet? {
      switch self {
      case .reading: return nil
      case .read(let sheet): return sheet
      case .failed(_, let last): return last
      }
    }
  }

  /// Lines of a list that are asked for at a time.
  public static let page = 50

  /// What was done to the contact, as it is said afterwards.
  public enum Done: Equatable, Sendable {
    case status(ContactStatus)
    /// By the telephoniste's name.
    case assigned(String)
    case unassigned, deleted, restored
  }

  public enum Message: Sendable {
    case changed, reloadPressed, leavePressed
    case read(Result<SeeContactRecord.Sheet, DomainError>)
    case listed(Tab, before: Int64?, Result<SeeContactRecord.Page, DomainError>)
    case named(Result<HistoryNames, DomainError>)
    case moved(KeyPress)
    case scrolled(by: Int)
    case tabPressed(Tab)
    case tabMoved(by: Int)
    case editPressed, notePressed, statusPressed, historyPressed
    case assignPressed, unassignPressed, deletePressed, restorePressed
    case edited
    case noteClosed(draft: String)
    case statusChosen(code: String, note: String)
    case statusLeft(note: String)
    case convertPressed
    case appointmentMade(AppointmentMade)
    case convertLeft(ConvertLeft)
    case callbackPromised
    case doNotCallConfirmed, deleteConfirmed
    case peopleRead(Result<[TelephonisteLine], DomainError>)
    case personChosen(UserID?)
    case done(Done, DomainError?)
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case read
    case list(Tab, before: Int64?)
    case names
    case people
    case setStatus(SetStatus.Choice, ContactStatus)
    case act(BulkAct, seen: Int, Done)
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(
      screen.title, of: state.session, on: state.floor, state: context.phrases.actor(.admin),
      .muted, in: context)
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }
}

/// A line of one of the lists.
enum SheetLine: ScrollLine {
  case note(NoteLine)
  case call(CallPage.Line)
  case assignment(AssignmentChangeLine)
  case status(StatusChangeLine)
  case entry(HistoryEntry)

  var place: Int64 {
    switch self {
    case .note(let line): return line.id
    case .call(let line): return line.call.id.rawValue
    case .assignment(let line): return line.id
    case .status(let line): return line.id
    case .entry(let entry): return entry.seq
    }
  }
}

/// Opens the details of one contact.
public struct ContactSheetDestination: Destination {
  public let session: Session
  public let contactID: ContactID

  public init(session: Session, contactID: ContactID) {
    self.session = session
    self.contactID = contactID
  }
}
