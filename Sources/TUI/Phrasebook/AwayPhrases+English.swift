import Domain

extension English {
  public var pauseCommand: String { "pause" }
  public var pauseCommandHelp: String { "Leave the keyboard for a while, and say why." }
  public var pauseTitle: String { "Pause" }
  public var pauseQuestion: String { "Why the pause?" }
  public var pauseResume: String { "go on" }
  public var pauseResumeHelp: String { "End the pause and go on working." }
  public func pauseReason(_ code: String) -> String {
    switch code {
    case "break": return "Break"
    case "lunch": return "Lunch"
    case "meeting": return "Meeting"
    case "training": return "Training"
    default: return code
    }
  }
  public func pauseSince(_ clock: String) -> String { "since \(clock)" }
  public var pauseCardKept: String { "Your contact is kept for two minutes." }
  public var pauseCardFree: String { "Your contact is free for others meanwhile." }

  public var lockCommand: String { "lock" }
  public var lockCommandHelp: String { "Hide everything until your password is typed." }
  public var lockTitle: String { "Locked" }
  public func lockAsks(_ name: DisplayText) -> String { "\(name.string), your password" }
  public var lockOpen: String { "unlock" }
  public var lockOpenHelp: String { "Check the password and go on where you were." }
  public var lockChecking: String { "Checking…" }
  public var lockWrong: String { "That is not the password: try again." }
  public var lockNoPassword: String { "Type your password first." }
  public func lockCall(_ time: String) -> String { "A call is live  \(time)" }
  public var lockNobody: String { "Nobody is signed in: there is nothing to lock." }

  public var restartTitle: String { "Restart needed" }
  public var restartUpdated: String { "The floor was updated: leave, then start Cordboard again." }
  public var restartDraftKept: String {
    "A note that you were typing is kept as a draft. A call goes on, and you find it again."
  }
  public var restartReplaced: String {
    "Another file stands in the floor’s place: leave, then start Cordboard again."
  }
  public var restartAskWhoKeeps: String {
    "Nothing more is written from this seat. If it comes back, ask whoever looks after the floor."
  }
}
