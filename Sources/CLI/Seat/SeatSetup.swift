import Domain
import Kit
import Shell
import Store

/// What the root command hands to ``openSeat(_:)``: the open floor and what the
/// configuration says about this seat.
struct SeatSetup {
  var store: Store
  var passwords: any PasswordHashing
  var zones: any TimeZones
  var workstation: Workstation
  var phones: Phones
  /// The configuration's language; nil for that of whoever signs in.
  var language: Language?
  var keymap: Keymap = .defaults
  var hints: HintAmount = .full
  var isPlain = false
  var usesColour = true
  /// False where leaving to a shell is not wanted (a forced command).
  var allowsSuspend = true
  /// TERM, NO_COLOR, LC_ALL, LC_CTYPE, LANG, HOME and XDG_STATE_HOME are read.
  var environment: [String: String]
  /// Where standard error goes meanwhile; nil for the usual place.
  var logPath: String?
}
