import Domain

/// Why this contact, and why nobody.
public protocol WhyPhrases: Sendable {
  var whyCommand: String { get }
  var whyCommandHelp: String { get }
  var whyTitle: String { get }
  var whyNobodyTitle: String { get }
  var whyLeave: String { get }
  var whyLeaveHelp: String { get }
  /// A contact that was opened, not served.
  var whyOpened: String { get }
  func whyStatus(_ name: String) -> String
  func whyCalled(_ wasCalled: Bool) -> String
  /// How many others could have been drawn.
  func whyDrawn(_ others: Int) -> String
  func whyHeld(_ rule: HoldRule, _ count: Int) -> String
  func whyNext(_ moment: String) -> String
  var whyNothingComes: String { get }
  /// How many could be served now.
  func whyFree(_ count: Int) -> String
  var whyNoContacts: String { get }

  // MARK: The card

  /// `10:42 there · may be called until 21:30`.
  func cardTime(_ there: String) -> String
  func cardUntil(_ clock: String) -> String
  func cardOpens(_ moment: String) -> String
  var cardTimeUnknown: String { get }
}
