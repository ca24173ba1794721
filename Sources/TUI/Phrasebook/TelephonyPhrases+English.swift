import Domain

extension English {
  public func sentence(for problem: CallProblem) -> String {
    switch problem {
    case .unreachable:
      return "The telephone service cannot be reached. Nothing was dialled: try again, or dial by hand."
    case .unknownCall: return "The telephone service no longer knows this call."
    case .noEndpoint:
      return "You have no phone in Cordboard yet: ask an administrator to enter yours (users edit --endpoint)."
    case .credentials:
      return "The telephone service refused the floor's credentials: call your administrator."
    case .accountSuspended:
      return "The telephone account is suspended, or voice is switched off: call your administrator."
    case .linesBusy: return "All lines are busy: try again in a moment."
    case .providerBusy: return "The telephone service is busy: trying again."
    case .internalError:
      return "The telephone service did not understand the request: tell your administrator."
    case .callerNotVerified:
      return "The floor's outgoing number is not verified: call your administrator."
    case .endpointInvalid:
      return "The number of your own phone is not valid: ask an administrator to correct it."
    case .numberInvalid: return "This is not a valid number: check it before it is called again."
    case .numberUnreachable: return "This number cannot be reached."
    case .areaNotAllowed:
      return "The telephone account may not call this area: call your administrator."
    case .numberBlocked:
      return "The telephone service blocks this number (premium or high risk): check it."
    case .trialAccount:
      return "The telephone account is on trial and calls only verified numbers: call your administrator."
    case .softphoneOffline: return "Your softphone is not connected: check it, then call again."
    case .noAnswer:
      return "The telephone service does not answer. The call goes on; asking again."
    case .notFound:
      return "Probably not placed. If your phone rings, answer: the call is live."
    case .refused: return "The telephone service refused the call."
    }
  }

  public func deskTurn(inSeconds seconds: Int) -> String { "Waiting for a line: \(seconds) s" }
  public var deskDialContact: String { "call the contact" }
  public var deskByHand: String { "by hand" }
  public var deskByHandHelp: String {
    "Dial on a telephone of your own; the program keeps the time and the log."
  }
  public var deskDialNow: String { "Dial now on your phone" }
  public var deskTheyAnswered: String { "they answered" }
  public var callByHandAtSeat: String {
    "This floor dials by hand: call at a seat, or enter a call that was made with cordboard call log."
  }

  public var callLogCommand: String { "log a call" }
  public var callLogCommandHelp: String {
    "Enter a call with this contact that was made or received on another telephone."
  }
  public var callLogTitle: String { "A call made elsewhere" }
  public var callLogWhat: String { "Call" }
  public var callLogTalk: String { "Talk" }
  public var callLogHint: String { "Arrows change what is selected; digits set the time and the talk." }
  public var callLogSave: String { "enter" }
  public var callLogSaveHelp: String { "Enter the call in the log." }
  public var callLogLeaveHelp: String { "Close without entering a call." }
  public func callLogKind(_ direction: CallDirection, _ outcome: CallOutcome) -> String {
    switch (direction, outcome) {
    case (.outbound, .answered): return "I called, and we talked"
    case (.outbound, .noAnswer): return "I called: no answer"
    case (.outbound, .busy): return "I called: busy"
    case (.outbound, _): return "I called: it failed"
    case (.inbound, .answered): return "They called, and we talked"
    case (.inbound, _): return "They called, and I missed it"
    }
  }
  public func callLogMinutes(_ minutes: Int) -> String { counted(minutes, "minute", "minutes") }

  public func sentence(for refusal: LoggedCallRefusal) -> String {
    switch refusal {
    case .moment: return "The call must lie in the past, and within the last 31 days."
    case .duration:
      return "The talk cannot last longer than the time since, and only an answered call has one."
    case .outcome: return "A logged call was answered, busy, failed or had no answer."
    }
  }

  public var deskCallAgain: String { "call again" }
  public var spokenGreeting: String { "Press Enter at your terminal to call the contact." }
  public var spokenLanguage: String { "en-US" }
  public var pressEnterToDial: String { "Your phone is connected: press Enter to call the contact." }
  public func configurationSecret(
    _ path: String, line: Int, key: String, _ reason: String
  ) -> String {
    "\(path):\(line): “\(key)”: \(reason)"
  }
  public func secretShape(_ path: String) -> String {
    "\(path) does not hold a secret of Twilio’s alone: write it there as one word, without blanks."
  }
  public func telephoneAccount(_ name: String, isActive: Bool, isTrial: Bool) -> String {
    name + (isActive ? " (active" : " (not active") + (isTrial ? ", trial)" : ")")
  }
  public var telephoneKeyWorks: String { "accepted" }
  public var telephoneAccountHidden: String {
    "the key may not read the account itself, which is as it should be"
  }
  public var telephoneTrial: String {
    "a trial account calls only verified numbers, for ten minutes at most"
  }
}
