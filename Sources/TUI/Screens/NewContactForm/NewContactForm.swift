import Domain
import Kit
import Phrasebook
import Shell

/// Adds a contact: its fields, its status, and who calls it. Whoever has the number
/// already can be opened instead, and brought back where they were deleted.
public enum NewContactForm: Layer {
  public static let screen = ScreenName("new-contact", Phrase { $0.newContactTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let session: Session
    /// The fields as they are typed.
    public var card: CardEditor.State
    public var slot = Slot.field(.phone)
    public var statuses: [ContactStatus] = []
    public var statusCode = ContactStatus.Code.new
    /// Nil where whoever adds it may not assign it, or nobody is read yet.
    public var people: [TelephonisteLine]?
    public var telephoniste: UserID?
    /// Who has the number that was typed.
    public var other: Contact?
    public var isSaving = false

    /// - Parameter today: the floor's day.
    public init(_ destination: NewContactDestination, today: LocalDate) {
      session = destination.session
      card = CardEditor.State(blankOn: today)
    }

    /// Whether something would be lost.
    public var isTouched: Bool {
      !card.edit.isEmpty || telephoniste != nil || statusCode != ContactStatus.Code.new
    }
  }

  /// A row of the form.
  public enum Slot: Hashable, Sendable {
    case field(ContactField)
    case status, telephoniste

    static let all = ContactField.allCases.map { Slot.field($0) } + [.status, .telephoniste]
  }

  /// What the choices are.
  public struct Setup: Equatable, Sendable {
    public var statuses: [ContactStatus]
    /// Nil where contacts may not be assigned.
    public var people: [TelephonisteLine]?

    public init(statuses: [ContactStatus], people: [TelephonisteLine]?) {
      self.statuses = statuses
      self.people = people
    }
  }

  public enum Message: Sendable {
    case prepared(Result<Setup, DomainError>)
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved(by: Int)
    case personAsked(typed: String)
    case personCleared
    case personChosen(UserID?)
    case savePressed, leavePressed, leaveConfirmed
    case created(Result<ContactID, DomainError>)
    case found(Result<Contact?, DomainError>)
    case openConfirmed, reviveConfirmed
    case revived(Result<ContactID, DomainError>)
  }

  /// What is to be added, as it was typed.
  public struct Wanted: Equatable, Sendable {
    public var fields: [ContactField: String]
    public var statusCode: String
    public var telephoniste: UserID?
  }

  public enum Effect: Equatable, Sendable {
    case prepare
    case create(Wanted)
    case find(PhoneNumber)
    case revive(PhoneNumber)
  }

  public struct UseCases: Sendable {
    public typealias Prepare = @Sendable () throws(DomainError) -> Setup
    public typealias Create = @Sendable (Wanted) throws(DomainError) -> ContactID
    /// Who has a number, deleted or not.
    public typealias Find = @Sendable (PhoneNumber) throws(DomainError) -> Contact?
    public typealias Revive = @Sendable (PhoneNumber) throws(DomainError) -> ContactID

    let prepare: Prepare
    let create: Create
    let find: Find
    let revive: Revive

    public init(
      prepare: @escaping Prepare, create: @escaping Create, find: @escaping Find,
      revive: @escaping Revive
    ) {
      self.prepare = prepare
      self.create = create
      self.find = find
      self.revive = revive
    }
  }

  public static func lane(of effect: Effect) -> Lane {
    switch effect {
    case .prepare, .find: return .reading
    case .create, .revive: return .storage
    }
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .prepare: return .prepared(Result { () throws(DomainError) in try use.prepare() })
    case .create(let wanted):
      return .created(Result { () throws(DomainError) in try use.create(wanted) })
    case .find(let phone): return .found(Result { () throws(DomainError) in try use.find(phone) })
    case .revive(let phone):
      return .revived(Result { () throws(DomainError) in try use.revive(phone) })
    }
  }
}

/// Opens an empty form for a contact.
public struct NewContactDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}

/// The contact was added.
public struct ContactCreated: Answer {
  public let contactID: ContactID

  public init(contactID: ContactID) { self.contactID = contactID }
}
