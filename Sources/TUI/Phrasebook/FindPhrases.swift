import Domain

/// Finding one's own contacts.
public protocol FindPhrases: Sendable {
  var find: String { get }
  var findHelp: String { get }
  var findTitle: String { get }
  /// In the empty field.
  var findPrompt: String { get }
  var findNobody: String { get }
  var findSearching: String { get }
  /// `12 of 240 found; type more`, or `3 found`.
  func findCount(_ shown: Int, of total: Int) -> String
  var findOpen: String { get }
  var findOpenHelp: String { get }
  var findNothingChosen: String { get }
  var findLeave: String { get }
  var findLeaveHelp: String { get }
}
