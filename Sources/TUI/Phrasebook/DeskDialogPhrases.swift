import Domain

/// The dialogs over the desk: note, status, callback, today.
public protocol DeskDialogPhrases: Sendable {
  var chooserTitle: String { get }
  var chooserChooseHelp: String { get }
  var chooserLeave: String { get }
  var chooserLeaveHelp: String { get }
  /// How a call that was dialled by hand went.
  var handOutcomeTitle: String { get }
  var noteTitle: String { get }
  var noteHint: String { get }
  var noteSave: String { get }
  var noteSaveHelp: String { get }
  var noteLeave: String { get }
  var noteLeaveHelp: String { get }
  var noteBreak: String { get }
  var noteBreakHelp: String { get }
  var noteSaved: String { get }
  var pickerTitle: String { get }
  var pickerChoose: String { get }
  var pickerChooseHelp: String { get }
  var pickerLeave: String { get }
  var pickerLeaveHelp: String { get }
  var pickerNote: String { get }
  var pickerNoteHelp: String { get }
  var pickerNoteOffer: String { get }
  var pickerSuggested: String { get }
  var pickerCurrent: String { get }
  var callbackTitle: String { get }
  var callbackDay: String { get }
  var callbackHour: String { get }
  var callbackWho: String { get }
  var callbackWhich: String { get }
  var callbackFirst: String { get }
  var callbackSecond: String { get }
  var callbackForMe: String { get }
  var callbackForAnyone: String { get }
  var callbackDayHint: String { get }
  var callbackTimeHint: String { get }
  var callbackWhoHint: String { get }
  var callbackNoSuchTime: String { get }
  var callbackNoSuchDay: String { get }
  var callbackSave: String { get }
  var callbackSaveHelp: String { get }
  var callbackField: String { get }
  var callbackFieldBack: String { get }
  var callbackFieldHelp: String { get }
  var callbackLeave: String { get }
  var callbackLeaveHelp: String { get }
  var todayTitle: String { get }
  var todayOpen: String { get }
  var todayOpenHelp: String { get }
  var todayLeave: String { get }
  var todayLeaveHelp: String { get }
  /// The note is full at so many characters.
  func noteFull(limit: Int) -> String
  /// How many characters may still be typed.
  func noteLeft(_ count: Int) -> String
  /// `Tue 24 Nov 10:00`.
  func callbackMoment(_ moment: LocalDateTime) -> String
  /// How far away a day is: `tomorrow`.
  func callbackIn(days: Int) -> String
  /// `Today: 3 calls, 5 worked, 1 booked`.
  func todayHeading(calls: Int, worked: Int, booked: Int) -> String
}
