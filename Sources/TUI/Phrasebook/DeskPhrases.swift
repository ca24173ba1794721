import Domain

/// The telephoniste's desk.
public protocol DeskPhrases: Sendable {
  var deskTitle: String { get }
  var deskCall: String { get }
  var deskCallHelp: String { get }
  var deskHangUp: String { get }
  var deskHangUpHelp: String { get }
  var deskAccept: String { get }
  var deskAcceptHelp: String { get }
  var deskStatus: String { get }
  var deskStatusHelp: String { get }
  var deskOtherStatus: String { get }
  var deskCallback: String { get }
  var deskCallbackHelp: String { get }
  var deskNote: String { get }
  var deskNoteHelp: String { get }
  var deskNext: String { get }
  var deskNextHelp: String { get }
  var deskBack: String { get }
  var deskBackHelp: String { get }
  var deskToday: String { get }
  var deskTodayHelp: String { get }
  var deskNoContact: String { get }
  var deskCallIsLive: String { get }
  var deskNoLiveCall: String { get }
  var deskNoSuggestion: String { get }
  var deskNothingEarlier: String { get }
  var deskTodayEmpty: String { get }
  var deskLeaveDuringCall: String { get }
  var deskResumed: String { get }
  var deskCallFoundAgain: String { get }
  var deskIdle: String { get }
  var deskIdleHint: String { get }
  var deskNobody: String { get }
  var deskNobodyHint: String { get }
  var deskFailed: String { get }
  var deskNoName: String { get }
  var deskOddNumber: String { get }
  var deskCallBox: String { get }
  var deskNoCall: String { get }
  var deskNotes: String { get }
  var deskNoNotes: String { get }
  /// Beside the notes' heading, where some are below.
  var deskNotesMore: String { get }
  var deskNotesDown: String { get }
  var deskNotesUp: String { get }
  var deskNotesScrollHelp: String { get }
  var deskNotesFit: String { get }
  /// The key of the suggested status, in the call's box.
  var deskEnterKey: String { get }
  var deskDraft: String { get }
  var deskLeaseLost: String { get }
  var deskCallsTitle: String { get }
  var deskNeverCalled: String { get }
  var deskLive: String { get }
  var deskReady: String { get }
  var deskDialling: String { get }
  var deskTalking: String { get }
  var deskWrapUp: String { get }
  /// Figures of the header: `14 calls`.
  func deskCalls(_ count: Int) -> String
  func deskWorked(_ count: Int) -> String
  func deskBooked(_ count: Int) -> String
  /// Asks before a number is entered in the do-not-call list.
  func deskDoNotCallQuestion(_ phone: String, name: DisplayText?) -> String
  func deskStatusSet(_ name: String) -> String
  func deskCallbackAt(_ moment: String, forAnyone: Bool) -> String
  func deskPhase(_ phase: CallPhase) -> String
  func deskOutcome(_ outcome: CallOutcome) -> String
  /// Why this contact: where it was served from.
  func deskServed(_ source: QueueSource) -> String
}
