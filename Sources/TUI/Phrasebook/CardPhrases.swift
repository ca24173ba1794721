import Domain

/// The card edited in place.
public protocol CardPhrases: Sendable {
  func name(of field: ContactField) -> String
  func name(of consent: Consent) -> String
  func name(of language: Language) -> String
  func sentence(for refusal: FieldRefusal, in field: ContactField) -> String

  var cardEdit: String { get }
  var cardEditHelp: String { get }
  var cardEdited: String { get }
  /// `Card of (514) 555-0134`.
  func cardEditTitle(_ phone: String) -> String
  /// What to type in a field; empty where nobody needs to be told.
  func cardHint(_ field: ContactField) -> String
  /// A choice that is not made.
  var cardNotKnown: String { get }
  var cardSave: String { get }
  var cardSaveHelp: String { get }
  var cardNothingChanged: String { get }
  var cardNextField: String { get }
  var cardPreviousField: String { get }
  var cardFieldHelp: String { get }
  var cardLeave: String { get }
  var cardLeaveHelp: String { get }
  var cardLeaveQuestion: String { get }
  var cardUnsaved: String { get }

  // MARK: Two people, one card

  var cardConflictTitle: String { get }
  var cardConflict: String { get }
  var cardMine: String { get }
  var cardTheirs: String { get }
  var cardEmptied: String { get }
  var cardChooseWhose: String { get }
  var cardChooseWhoseHelp: String { get }
  var cardNoConflict: String { get }
}
