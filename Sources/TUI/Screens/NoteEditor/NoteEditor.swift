import Domain
import Kit
import Phrasebook
import Shell

/// Types a note over the card. What is typed is kept as a draft as it is typed,
/// so that a killed seat loses no more than the last second.
public enum NoteEditor: Layer {
  public static let screen = ScreenName("note", Phrase { $0.noteTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let contactID: ContactID
    public var area: TextArea
    /// What storage has of it.
    public var kept: String
    public var changedAt: Instant?
    public var work = Work.none

    public init(_ destination: NoteDestination) {
      contactID = destination.contactID
      area = TextArea(destination.draft, limit: AddNote.limit, width: NoteEditor.textWidth)
      kept = destination.draft
    }
  }

  /// What was asked of storage and decides whether the editor closes.
  public enum Work: Equatable, Sendable { case none, saving, leaving }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case savePressed, leavePressed
    case draftDue
    case draftKept(String, DomainError?)
    case saved(DomainError?)
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case keepDraft(String, ContactID)
    case save(String, ContactID)
  }

  public struct UseCases: Sendable {
    public var keepDraft: @Sendable (String, ContactID) throws(DomainError) -> Void
    public var addNote: @Sendable (String, ContactID) throws(DomainError) -> Void

    public init(
      keepDraft: @escaping @Sendable (String, ContactID) throws(DomainError) -> Void,
      addNote: @escaping @Sendable (String, ContactID) throws(DomainError) -> Void
    ) {
      self.keepDraft = keepDraft
      self.addNote = addNote
    }
  }
}

/// Opens the editor for a note on one contact.
public struct NoteDestination: Destination {
  public let session: Session
  public let contactID: ContactID
  /// What was typed before and not saved.
  public let draft: String

  public init(session: Session, contactID: ContactID, draft: String) {
    self.session = session
    self.contactID = contactID
    self.draft = draft
  }
}

/// The editor closed; what was typed and not saved stands as a draft.
public struct NoteClosed: Answer {
  public let contactID: ContactID
  /// Empty where the note was saved.
  public let draft: String
}
