import Domain
import Kit
import Phrasebook
import Shell

/// The telephoniste's screen: one contact at a time, worked by keys.
public enum Desk: Layer {
  public static let screen = ScreenName("desk", Phrase { $0.deskTitle })

  // MARK: State

  public struct State: Equatable, Sendable {
    public let session: Session
    public let floor: FloorSign
    /// Why one may pause here.
    public let pauseReasons: [String]
    public var statuses: [ContactStatus] = []
    public var card: Card = .opening
    public var call: CallPanel?
    public var today = TodaysWork.none
    public var trail = Trail()
    /// What was asked for and has not been answered.
    public var isMoving = false
    public var isSettingStatus = false
    public var placing = Placing.none
    public var isWrappingUp = false
    /// The usual telephone could not be reached a moment ago.
    public var offersByHand = false
    /// The status that Enter sets, by its code: what the last call's outcome
    /// suggests, or what could not be saved a moment ago.
    public var suggestion: String?
    /// Typed for a change of status that has not been saved.
    public var statusNote = ""
    /// Typed for an appointment that was not booked.
    public var convertLeft: ConvertLeft?
    /// The first line of the notes on the screen.
    public var notesTop = 0
    /// The part of the screen that the desk has.
    public var size = Size(width: 80, height: 20)

    public init(
      session: Session, floor: FloorSign, pauseReasons: [String] = FloorSettings.knownPauses
    ) {
      self.session = session
      self.floor = floor
      self.pauseReasons = pauseReasons
    }

    public var contact: Contact? { loaded?.card.contact }

    public var loaded: Loaded? {
      guard case .open(let loaded) = card else { return nil }
      return loaded
    }

    public var hasLiveCall: Bool { call?.isLive ?? false }
    /// A call that must not be walked away from: live, or asked for.
    public var isBusy: Bool { hasLiveCall || placing != .none }
  }

  /// Whether a call was asked for and has not begun.
  public enum Placing: Equatable, Sendable {
    case none, asked
    /// Asked for, and hung up before it had begun.
    case takenBack
  }

  public enum Card: Equatable, Sendable {
    case opening
    /// Nobody was asked for yet.
    case idle
    /// Nobody can be served now.
    case nobody
    case open(Loaded)
    case failed(DomainError)
  }

  /// A contact with what the card shows of it.
  public struct Loaded: Equatable, Sendable {
    public var card: ContactCard
    /// Typed and not saved as a note.
    public var draft: String
    /// How it came to be served; nil where it was reopened.
    public var source: QueueSource?
    /// What the dial gate says of it now.
    public var verdict: DialVerdict?

    public init(
      card: ContactCard, draft: String, source: QueueSource?, verdict: DialVerdict? = nil
    ) {
      self.card = card
      self.draft = draft
      self.source = source
      self.verdict = verdict
    }
  }

  // MARK: Messages

  /// What a use case answered.
  public typealias Answered<Value: Sendable> = Result<Value, DomainError>

  public enum Message: Sendable {
    case nextPressed, backPressed
    case started(Answered<Start>)
    case claimed(Answered<Loaded?>)
    case opened(Answered<Loaded>, at: Int?)
    case refreshed(Answered<Refreshed>)
    case changed
    case departurePressed(DepartureDestination.Next)
    case status(StatusMessage)
    case call(CallMessage)
    case notePressed, todayPressed, editPressed, timelinePressed, findPressed, pausePressed
    case whyPressed, logPressed, passwordPressed
    case callLogged(ContactID)
    case convertPressed
    case appointmentMade(AppointmentMade)
    case convertLeft(ConvertLeft)
    case cardEdited(ContactID)
    case pauseChosen(String)
    case paused(reason: String, DomainError?)
    /// She is at the keyboard again.
    case returned
    /// Whether her contact is still hers to call.
    case resumed(Answered<Bool>)
    case notesScrolled(pages: Int)
    case resized(Size)
    /// A second of the conversation: the picture is drawn anew.
    case timePassed
    case noteClosed(ContactID, draft: String)
    case todayChosen(ContactID)
    /// How many calls of seats that are gone were found to have ended.
    case reconciled(Answered<Int>)
  }

  public enum StatusMessage: Sendable {
    case pickerPressed, callbackPressed, suggestionAccepted
    case chosen(code: String, note: String)
    /// The picker closed without a choice.
    case pickerLeft(note: String)
    /// She said yes to what cannot be taken back.
    case doNotCallConfirmed
    case set(ContactID, code: String, DomainError?)
  }

  /// What the desk opens with.
  public struct Start: Equatable, Sendable {
    public var statuses: [ContactStatus]
    public var today: TodaysWork
    public var resumed: Loaded?
    public var call: Call?

    /// Today's contacts before the one that comes back to the card.
    var earlier: Trail {
      let resumed = resumed?.card.contact.id
      return Trail(
        earlier: today.lines.reversed().map(\.contactID).filter { $0 != resumed })
    }
  }

  public struct Refreshed: Equatable, Sendable {
    /// Nil where no contact is on the card, or it has left her sight.
    public var card: ContactCard?
    public var contactID: ContactID?
    public var today: TodaysWork
    public var verdict: DialVerdict?
  }

  // MARK: Effects

  public enum Effect: Equatable, Sendable {
    case start
    case claim
    case open(ContactID, at: Int?)
    case refresh(ContactID?)
    case set(SetStatus.Choice, ContactID)
    case phone(CallEffect)
    case pause(reason: String)
    /// Takes the contact on the card again, unless somebody else has it.
    case resume(ContactID)
  }

  /// Exactly what the effects call.
  public struct UseCases: Sendable {
    public var resume: @Sendable () throws(DomainError) -> ResumeWork.Resumed?
    public var claim: @Sendable () throws(DomainError) -> QueuePick?
    public var open: @Sendable (ContactID) throws(DomainError) -> Void
    public var card: @Sendable (ContactID) throws(DomainError) -> ContactCard?
    public var draft: @Sendable (ContactID) throws(DomainError) -> String?
    public var today: @Sendable () throws(DomainError) -> TodaysWork
    public var statuses: @Sendable () throws(DomainError) -> [ContactStatus]
    public var setStatus: @Sendable (SetStatus.Choice, ContactID) throws(DomainError) -> Void
    public var phone: PhoneUseCases
    public var pause: @Sendable (String) throws(DomainError) -> Void
    public var comeBack: @Sendable (ContactID) throws(DomainError) -> Bool
    public var judge: @Sendable (ContactID) throws(DomainError) -> DialVerdict

    public init(
      resume: @escaping @Sendable () throws(DomainError) -> ResumeWork.Resumed?,
      claim: @escaping @Sendable () throws(DomainError) -> QueuePick?,
      open: @escaping @Sendable (ContactID) throws(DomainError) -> Void,
      card: @escaping @Sendable (ContactID) throws(DomainError) -> ContactCard?,
      draft: @escaping @Sendable (ContactID) throws(DomainError) -> String?,
      today: @escaping @Sendable () throws(DomainError) -> TodaysWork,
      statuses: @escaping @Sendable () throws(DomainError) -> [ContactStatus],
      setStatus: @escaping @Sendable (SetStatus.Choice, ContactID) throws(DomainError) -> Void,
      phone: PhoneUseCases,
      pause: @escaping @Sendable (String) throws(DomainError) -> Void,
      comeBack: @escaping @Sendable (ContactID) throws(DomainError) -> Bool,
      judge: @escaping @Sendable (ContactID) throws(DomainError) -> DialVerdict
    ) {
      self.resume = resume
      self.claim = claim
      self.open = open
      self.card = card
      self.draft = draft
      self.today = today
      self.statuses = statuses
      self.setStatus = setStatus
      self.phone = phone
      self.pause = pause
      self.comeBack = comeBack
      self.judge = judge
    }
  }
}

/// Opens the desk for somebody who sat down.
public struct DeskDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}

/// The contacts that were on her card today, and which of them is on it now.
public struct Trail: Equatable, Sendable {
  public private(set) var contacts: [ContactID] = []
  public private(set) var position = -1

  public init() {}

  /// Begins behind what was worked before this seat, the oldest first.
  public init(earlier: [ContactID]) {
    contacts = earlier
    position = earlier.isEmpty ? -1 : earlier.count
  }

  public var earlier: ContactID? { position > 0 ? contacts[position - 1] : nil }

  public var later: ContactID? {
    position + 1 < contacts.count ? contacts[position + 1] : nil
  }

  /// A contact that was not reached by going back or forward stands at the end.
  public mutating func append(_ id: ContactID) {
    if contacts.last != id { contacts.append(id) }
    position = contacts.count - 1
  }

  public mutating func move(to index: Int) {
    if contacts.indices.contains(index) { position = index }
  }
}
