import Domain

/// The choice of a free time for an appointment.
public protocol ConvertPhrases: Sendable {
  var convertTitle: String { get }
  var convertReading: String { get }
  var convertNext: String { get }
  /// No agent has a free time in sight.
  var convertNothing: String { get }
  var convertEveryAgent: String { get }
  var convertWhichAgent: String { get }
  var convertNobodyFree: String { get }
  var convertMore: String { get }
  var convertFreeDay: String { get }
  var convertNotChosen: String { get }
  var convertNote: String { get }
  var convertTaken: String { get }
  var convertChooseTime: String { get }
  var convertProposalsHint: String { get }
  var convertCalendarHint: String { get }
  var convertTimesHint: String { get }
  var convertNoteHint: String { get }
  var convertBook: String { get }
  var convertBookHelp: String { get }
  var convertPart: String { get }
  var convertPartBack: String { get }
  var convertPartHelp: String { get }
  var convertAgent: String { get }
  var convertAgentHelp: String { get }
  var convertOneAgent: String { get }
  var convertNoteCommand: String { get }
  var convertNoteHelp: String { get }
  var convertNoteStays: String { get }
  var convertLeave: String { get }
  var convertLeaveHelp: String { get }
  /// On the screens from which one converts.
  var convertCommand: String { get }
  var convertCommandHelp: String { get }
  var convertAlready: String { get }
  func convertBookTitle(_ who: String) -> String
  func convertMoveTitle(_ who: String) -> String
  func convertAsk(_ field: ContactField) -> String
  /// `Tuesday 24 November, 13:30–14:30, Marc Côté`.
  func convertChosen(_ from: LocalDateTime, _ to: LocalDateTime, agent: String) -> String
  func convertBooked(_ at: LocalDateTime, agent: String) -> String
  func convertMoved(_ at: LocalDateTime, agent: String) -> String
}

extension CommonPhrases {
  /// `13:30–14:30`.
  public func clocks(_ from: LocalDateTime, _ to: LocalDateTime) -> String {
    clock(from) + "–" + clock(to)
  }
}
