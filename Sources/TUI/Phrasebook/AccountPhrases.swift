import Domain

/// Accounts and seats: what failed, who was ended, passwords that were given anew.
public protocol AccountPhrases: Sendable {
  /// To somebody who came in: others may have tried before.
  func accountFailedBefore(_ count: Int, since: LocalDateTime) -> String
  func sentence(for ending: SeatEnding) -> String
  /// Of errors that are about accounts and seats.
  func accountSentence(for error: DomainError) -> String
  func accountReset(_ email: String) -> String
  func accountDisabled(_ email: String) -> String
  func accountEnabled(_ email: String) -> String
  func accountSeatEnded(_ number: Int64) -> String
  var accountNoSeats: String { get }
  var accountSeatNumber: String { get }
  var accountSeatPlace: String { get }
  var accountHeartbeat: String { get }
  /// In the place of a name, where a sign-in failed.
  var accountNobodyYet: String { get }
  /// After ``accountNobodyYet``, in full.
  func accountNobodyYet(_ account: String) -> String
  /// An event by its kind; the kind itself where the program does not know it.
  func historyEvent(_ kind: String) -> String
  func told(_ change: AccountTold) -> String

  // MARK: One's own password, from the seat

  var accountPasswordCommand: String { get }
  var accountPasswordHelp: String { get }
  var accountPasswordNow: String { get }
  var accountPasswordChanged: String { get }
  var accountKeepPassword: String { get }
  var accountKeepPasswordHelp: String { get }

  func help(_ text: AccountHelp) -> String
}

/// What happened to accounts and seats, as the overview tells it.
public enum AccountTold: Hashable, Sendable {
  case signedIn, signedOut
  /// Nil where nobody has the address.
  case signInFailed(String?)
  /// The permission that was lacking, or `telephoniste`.
  case denied(String)
  case passwordReset(String)
  case activity(String, isActive: Bool)
  case seatEnded(String)
}

/// The help of the commands about accounts and seats.
public enum AccountHelp: Sendable, CaseIterable {
  case reset, password, disable, enable, seats, endSeat, seatNumber, replacingPasswordFile
}
