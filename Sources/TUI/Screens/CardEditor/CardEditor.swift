import Domain
import Kit
import Phrasebook
import Shell

/// Every field of the card, over the card. What is wrong stands at its field;
/// what somebody else wrote meanwhile is shown and chosen from.
public enum CardEditor: Layer {
  public static let screen = ScreenName("edit", Phrase { $0.cardEdit })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let contactID: ContactID
    /// The number by which the card is known.
    public let phone: String
    /// The floor's day when the form opened.
    public let today: LocalDate
    /// What stands in the fields as far as this seat has seen.
    public var seen: [ContactField: String]
    public var typed: [ContactField: TextField]
    public var focus = ContactField.name
    public var problems: [ContactField: FieldRefusal] = [:]
    /// What stands in the way of saving and belongs to no field.
    public var trouble: DomainError?
    public var conflict: Conflict?
    public var isSaving = false

    /// - Parameter texts: the fields as they stand.
    public init(
      _ destination: CardEditorDestination, texts: [ContactField: String], today: LocalDate
    ) {
      contactID = destination.contact.id
      phone = destination.contact.phone.display
      self.today = today
      seen = texts
      typed = texts.mapValues { TextField($0, limit: 400) }
    }

    /// An empty form, for a contact that is not there yet.
    init(blankOn today: LocalDate) {
      contactID = ContactID(0)
      phone = ""
      self.today = today
      seen = Dictionary(uniqueKeysWithValues: ContactField.allCases.map { ($0, "") })
      seen[.consent] = Consent.none.rawValue
      typed = seen.mapValues { TextField($0, limit: 400) }
      focus = .phone
    }

    public func text(_ field: ContactField) -> String { typed[field]?.text ?? "" }
    public var texts: [ContactField: String] { typed.mapValues(\.text) }
    public var edit: ContactEdit { ContactEdit(seen: seen, wanted: texts) }
    public func isChanged(_ field: ContactField) -> Bool { text(field) != seen[field] ?? "" }
  }

  /// Fields in which two people wrote different things.
  public struct Conflict: Equatable, Sendable {
    public var fields: [ContactField]
    /// Every field as it stands now.
    public var theirs: [ContactField: String]
    public var takesTheirs: Set<ContactField> = []
    public var selected: ContactField
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved(by: Int)
    case savePressed, leavePressed, leaveConfirmed
    case saved(DomainError?)
    /// Somebody else wrote in the same fields; nil where the contact has left her sight.
    case foundChanged(Result<[ContactField: String]?, DomainError>)
    case whosePressed
  }

  public enum Effect: Equatable, Sendable {
    case save(ContactEdit, ContactID)
  }

  public struct UseCases: Sendable {
    public var save: @Sendable (ContactEdit, ContactID) throws(DomainError) -> Void
    /// The fields as they stand; nil where the contact is out of sight.
    public var texts: @Sendable (ContactID) throws(DomainError) -> [ContactField: String]?

    public init(
      save: @escaping @Sendable (ContactEdit, ContactID) throws(DomainError) -> Void,
      texts: @escaping @Sendable (ContactID) throws(DomainError) -> [ContactField: String]?
    ) {
      self.save = save
      self.texts = texts
    }
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .save(let edit, let id):
      let error = refusal { () throws(DomainError) in try use.save(edit, id) }
      guard error == .contactChanged else { return .saved(error) }
      return .foundChanged(Result { () throws(DomainError) in try use.texts(id) })
    }
  }
}

/// Opens the card of a contact for editing.
public struct CardEditorDestination: Destination {
  public let session: Session
  public let contact: Contact

  public init(session: Session, contact: Contact) {
    self.session = session
    self.contact = contact
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(contact.id) }
}

/// The card was saved.
public struct CardEdited: Answer {
  public let contactID: ContactID
}
