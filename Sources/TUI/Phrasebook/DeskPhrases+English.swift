import Domain

extension English {
  public var deskTitle: String { "Desk" }
  public var deskCall: String { "call" }
  public var deskCallHelp: String { "Call the contact on the card; your own phone rings first." }
  public var deskHangUp: String { "hang up" }
  public var deskHangUpHelp: String { "End the call." }
  public var deskAccept: String { "accept" }
  public var deskAcceptHelp: String { "Set the suggested status; or call the contact once your phone is connected." }
  public var deskStatus: String { "status" }
  public var deskStatusHelp: String { "Choose the contact's status by its letter." }
  public var deskOtherStatus: String { "another status" }
  public var deskCallback: String { "callback" }
  public var deskCallbackHelp: String { "Promise to call again at a day and time." }
  public var deskNote: String { "note" }
  public var deskNoteHelp: String { "Write a note; it is kept as you type." }
  public var deskNext: String { "next" }
  public var deskNextHelp: String { "Go on to the next contact." }
  public var deskBack: String { "back" }
  public var deskBackHelp: String { "Go back to the contact before." }
  public var deskToday: String { "today" }
  public var deskTodayHelp: String { "Choose among the contacts that you worked today." }
  public var deskNoContact: String { "There is no contact on the card; Space brings the next one." }
  public var deskCallIsLive: String { "Hang up first: a call is live." }
  public var deskNoLiveCall: String { "No call is live." }
  public var deskNoSuggestion: String { "No status is suggested." }
  public var deskNothingEarlier: String { "Nothing was on your card before this today." }
  public var deskTodayEmpty: String { "Nobody yet today." }
  public var deskLeaveDuringCall: String {
    "A call is live and goes on without you. Leave all the same?"
  }
  public var deskResumed: String { "Back to the contact that your last seat left." }
  public var deskCallFoundAgain: String { "Your call is still live: here it is again." }
  public var deskIdle: String { "Ready when you are" }
  public var deskIdleHint: String { "Space brings the first contact." }
  public var deskNobody: String { "Nobody to call right now" }
  public var deskNobodyHint: String {
    "Every contact was worked today, is on another card, or waits for its time. Space asks again."
  }
  public var deskFailed: String { "The desk cannot open" }
  public var deskNoName: String { "name not known" }
  public var deskOddNumber: String { "Unusual number: check it before calling." }
  public var deskCallBox: String { "Call" }
  public var deskNoCall: String { "No call yet" }
  public var deskNotes: String { "Notes" }
  public var deskNoNotes: String { "No note yet." }
  public var deskNotesMore: String { "PageDown more" }
  public var deskNotesDown: String { "further notes" }
  public var deskNotesUp: String { "notes before" }
  public var deskNotesScrollHelp: String { "Turn the pages of the notes." }
  public var deskNotesFit: String { "All notes are in sight." }
  public var deskEnterKey: String { "Enter" }
  public var deskDraft: String { "Draft, not saved yet:" }
  public var deskLeaseLost: String { "Released: this seat was silent too long. c takes it back." }
  public var deskCallsTitle: String { "Calls" }
  public var deskNeverCalled: String { "Never called." }
  public var deskLive: String { "live" }
  public var deskReady: String { "Ready" }
  public var deskDialling: String { "Dialling" }
  public var deskTalking: String { "Talking" }
  public var deskWrapUp: String { "Wrap-up" }

  public func deskCalls(_ count: Int) -> String {
    counted(count, "call", "calls")
  }

  public func deskWorked(_ count: Int) -> String {
    number(count) + " worked"
  }

  public func deskBooked(_ count: Int) -> String { number(count) + " booked" }

  public func deskDoNotCallQuestion(_ phone: String, name: DisplayText?) -> String {
    let who = phone + (name.map { ", " + $0.string } ?? "")
    return "Never call " + who + " again?\nThe number goes on the do-not-call list and stays there."
  }

  public func deskStatusSet(_ name: String) -> String {
    "Status: " + DisplayText(name).string + "."
  }

  public func deskCallbackAt(_ moment: String, forAnyone: Bool) -> String {
    "Call back " + moment + (forAnyone ? ", anyone" : "")
  }

  public func deskPhase(_ phase: CallPhase) -> String {
    switch phase {
    case .placing: return "Placing"
    case .unsure: return "Checking whether the call exists"
    case .queued: return "Waiting its turn"
    case .yourPhoneRings: return "Your phone rings"
    case .yourPhoneIsUp: return "Your phone is connected"
    case .dialling: return "Dialling"
    case .ringing: return "Ringing"
    case .talking: return "In conversation"
    case .hangingUp: return "Hanging up"
    case .ended: return "Ended"
    }
  }

  public func deskOutcome(_ outcome: CallOutcome) -> String {
    switch outcome {
    case .answered: return "Answered"
    case .busy: return "Busy"
    case .noAnswer: return "No answer"
    case .failed: return "Failed"
    case .canceled: return "Hung up before an answer"
    case .ownPhone: return "Your phone did not answer"
    case .unsure: return "Nobody can say whether it was placed"
    }
  }

  public func deskServed(_ source: QueueSource) -> String {
    switch source {
    case .ownCallback: return "Your callback is due."
    case .anyonesCallback: return "A callback that anyone may make is due."
    case .escalatedCallback: return "An overdue callback: whoever promised it is away."
    case .own: return "One of your contacts."
    case .pool: return "From the pool: yours from now on."
    }
  }
}
