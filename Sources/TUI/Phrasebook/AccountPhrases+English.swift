import Domain

extension English {
  public func accountFailedBefore(_ count: Int, since: LocalDateTime) -> String {
    let attempts = counted(count, "failed attempt", "failed attempts")
    return "\(attempts) on your account since \(isoMoment(since)): if that was not you, tell an admin."
  }

  public func sentence(for ending: SeatEnding) -> String {
    switch ending {
    case .by(let name): return "This seat was ended by \(name): sign in again."
    case .passwordChanged: return "This seat was ended because your password was changed: sign in with the new one."
    case .accountDisabled: return "This seat was ended because the account was deactivated: ask an admin."
    case .hoursOver: return "This seat was open for as long as the floor allows: sign in again."
    }
  }

  public func accountSentence(for error: DomainError) -> String {
    switch error {
    case .signInDelayed(let wait):
      return "Too many attempts failed: try again in \(number(Int((wait.milliseconds + 999) / 1000))) s."
    case .ownAccount: return "This is your own account: ask another admin, or change your password with users password."
    case .seatWasEnded(let ending): return sentence(for: ending)
    case .unknownSeat(let number): return "No seat \(number) is open: look at users seats."
    default: return "This seat has ended: sign in again."
    }
  }

  public func accountReset(_ email: String) -> String { "\(email) has a new one-time secret, and every seat of theirs is ended." }
  public func accountDisabled(_ email: String) -> String { "\(email) is deactivated, and every seat of theirs is ended." }
  public func accountEnabled(_ email: String) -> String { "\(email) is active again." }
  public func accountSeatEnded(_ number: Int64) -> String { "Seat \(number) is ended." }
  public var accountNoSeats: String { "Nobody is at a seat." }
  public var accountSeatNumber: String { "Seat" }
  public var accountSeatPlace: String { "Where" }
  public var accountHeartbeat: String { "Last heard of" }
  public var accountNobodyYet: String { "Sign-in" }
  public func accountNobodyYet(_ account: String) -> String { "nobody signed in, at the account \(account)" }

  public func historyEvent(_ kind: String) -> String {
    switch kind {
    case "history_export": return "export of the history"
    case "sign_in": return "sign-in"
    case "failed_sign_in": return "failed sign-in"
    case "sign_out": return "sign-out"
    case "denied": return "refused attempt"
    case "password_rehashed": return "password hash"
    case "seat_ended": return "end of a seat"
    default: return kind
    }
  }

  public func told(_ change: AccountTold) -> String {
    switch change {
    case .signedIn: return "signed in"
    case .signedOut: return "signed out"
    case .signInFailed(let email?): return "failed to sign in as \(email)"
    case .signInFailed(nil): return "failed to sign in as somebody unknown"
    case .denied(let right): return "was refused for want of \(right)"
    case .passwordReset(let email): return "reset the password of \(email)"
    case .activity(let email, let isActive): return (isActive ? "activated " : "deactivated ") + email
    case .seatEnded(let email): return "ended a seat of \(email)"
    }
  }

  public var accountPasswordCommand: String { "change password" }
  public var accountPasswordHelp: String { "Change your own password; your other seats end." }
  public var accountPasswordNow: String { "Password now" }
  public var accountPasswordChanged: String { "Your password is changed, and your other seats are ended." }
  public var accountKeepPassword: String { "keep it" }
  public var accountKeepPasswordHelp: String { "Keep the password that you have, and go back." }

  public func help(_ text: AccountHelp) -> String {
    switch text {
    case .reset: return "Give a person a one-time secret in the place of their password; ends their seats."
    case .password: return "Change your own password; ends your seats."
    case .disable: return "Deactivate a person: they cannot sign in, and their seats end."
    case .enable: return "Activate a person again."
    case .seats: return "List the open seats: who, where, since when."
    case .endSeat: return "End a seat; what was being typed there is kept."
    case .seatNumber: return "The seat's number, as users seats lists it."
    case .replacingPasswordFile: return "A file that only you can read, with the new password."
    }
  }
}
