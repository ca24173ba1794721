/// Choosing one of many people.
public protocol PersonPickerPhrases: Sendable {
  var personTitle: String { get }
  /// In the empty field.
  var personPrompt: String { get }
  /// The choice of nobody in particular.
  var personNobody: String { get }
  /// Nobody matches what was typed.
  var personNotFound: String { get }
  /// There is nobody to choose.
  var personNobodyHere: String { get }
  /// `312 contacts`.
  func personContacts(_ count: Int) -> String
  var personChoose: String { get }
  var personChooseHelp: String { get }
  var personNothingChosen: String { get }
  var personLeave: String { get }
  var personLeaveHelp: String { get }
}
