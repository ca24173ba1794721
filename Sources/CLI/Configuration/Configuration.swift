import Domain
import Logging
import Shell
import Twilio

/// How this seat is set up. What the law and everybody's work depend on is not
/// here but in the floor's file.
struct Configuration {
  /// The file that was read; nil where none was found.
  var source: String?
  var storagePath: String
  /// Where copies of the floor go; nil: a folder `backups` beside it.
  var backupDirectory: String?
  /// Copies that stay there.
  var backupsKept = 14
  /// Which telephone carries calls.
  var provider = CallAdapter.simulated
  /// How many times faster than life the simulated phone runs.
  var simulatedSpeed: Double = 1
  /// The account that calls go through; nil: the simulated phone.
  var twilio: TwilioSettings?
  /// Nil: the language of whoever signs in.
  var language: Language?
  var hints: HintAmount = .full
  var isPlain = false
  var keymap: Keymap = .defaults
  var log: Log?

  struct Log {
    var file: String
    var level: Logger.Level
  }

  static let defaultLevel: Logger.Level = .info
  static let backupCounts = 1...10_000
  static let speeds: ClosedRange<Double> = 0.01...1000
}
