import Domain

extension English {
  public var chooserTitle: String { "Choose" }
  public var chooserChooseHelp: String { "Take what is selected." }
  public var chooserLeave: String { "back" }
  public var chooserLeaveHelp: String { "Close without choosing." }
  public var handOutcomeTitle: String { "How did the call go?" }
  public var noteTitle: String { "Note" }
  public var noteHint: String { "Type the note; Enter saves it." }
  public var noteSave: String { "save" }
  public var noteSaveHelp: String { "Save the note." }
  public var noteLeave: String { "keep as a draft" }
  public var noteLeaveHelp: String { "Go back to the card; what you typed stays as a draft." }
  public var noteBreak: String { "new line" }
  public var noteBreakHelp: String { "Begin a new line in the note." }
  public var noteSaved: String { "Note saved." }
  public var pickerTitle: String { "Status" }
  public var pickerChoose: String { "choose" }
  public var pickerChooseHelp: String { "Set the status that is selected." }
  public var pickerLeave: String { "change nothing" }
  public var pickerLeaveHelp: String { "Close without changing the status." }
  public var pickerNote: String { "note" }
  public var pickerNoteHelp: String { "Type a note that goes with the status; Enter comes back to the statuses." }
  public var pickerNoteOffer: String { "a note that goes with it" }
  public var pickerSuggested: String { "suggested" }
  public var pickerCurrent: String { "now" }
  public var callbackTitle: String { "Callback" }
  public var callbackDay: String { "Day" }
  public var callbackHour: String { "Time" }
  public var callbackWho: String { "Who calls" }
  public var callbackWhich: String { "Which" }
  public var callbackFirst: String { "the first (summer time)" }
  public var callbackSecond: String { "the second (winter time)" }
  public var callbackForMe: String { "me" }
  public var callbackForAnyone: String { "anyone" }
  public var callbackDayHint: String { "Left and Right by a day, or two digits." }
  public var callbackTimeHint: String { "Left and Right by 15 minutes, or four digits." }
  public var callbackWhoHint: String { "Space changes it." }
  public var callbackNoSuchTime: String { "There is no such time." }
  public var callbackNoSuchDay: String { "There is no such day." }
  public var callbackSave: String { "promise" }
  public var callbackSaveHelp: String { "Promise the callback and set the status." }
  public var callbackField: String { "next field" }
  public var callbackFieldBack: String { "field before" }
  public var callbackFieldHelp: String { "Move between day, time and who calls." }
  public var callbackLeave: String { "change nothing" }
  public var callbackLeaveHelp: String { "Close without promising a callback." }
  public var todayTitle: String { "Today" }
  public var todayOpen: String { "open" }
  public var todayOpenHelp: String { "Put the selected contact on the card." }
  public var todayLeave: String { "close" }
  public var todayLeaveHelp: String { "Go back to the card." }

  public func noteFull(limit: Int) -> String {
    "The note is full: it takes " + number(limit) + " characters; the rest was left out."
  }

  public func noteLeft(_ count: Int) -> String { counted(count, "character", "characters") + " left" }

  public func callbackMoment(_ moment: LocalDateTime) -> String {
    shortDay(moment.date) + " at " + clock(moment)
  }

  public func callbackIn(days: Int) -> String {
    switch days {
    case 0: return "Today."
    case 1: return "Tomorrow."
    default: return "In " + number(days) + " days."
    }
  }

  public func todayHeading(calls: Int, worked: Int, booked: Int) -> String {
    "Today: " + deskCalls(calls) + ", " + deskWorked(worked) + ", " + deskBooked(booked)
  }
}
