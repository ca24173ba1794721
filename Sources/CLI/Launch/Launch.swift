import ArgumentParser
import Domain
import Glibc
import Synchronization

/// What happens before and after a command.
enum Launch {
  /// The version that `--version` tells and the history records.
  static let version = "0.1.0"

  // MARK: Before

  /// Keeps what this process makes and holds from everybody else: files for the
  /// owner alone, no core files, no look into its memory. Refuses to run with
  /// privileges that its user does not have.
  static func harden() {
    if isPrivileged {
      StandardError.say(Spoken.phrases.privilegesRefused)
      exit(ExitStatus.refused)
    }
    umask(0o077)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    forbidDumps()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether the kernel started this program with more rights than its user's.
  /// Swift's Glibc leaves `getauxval` out.
  private static var isPrivileged: Bool {
    typealias Lookup = @convention(c) (UInt) -> UInt
    guard getuid() == geteuid(), getgid() == getegid() else { return true }
    guard let address = dlsym(nil, "getauxval") else { return false }
    return unsafeBitCast(address, to: Lookup.self)(AT_SECURE) != 0
  }

  /// `prctl` is variadic, which Swift cannot call; on Linux its arguments are
  /// passed as those of any function.
  private static func forbidDumps() {
    typealias ProcessControl = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
    guard let address = dlsym(nil, "prctl") else { return }
    let control = unsafeBitCast(address, to: ProcessControl.self)
    _ = control(PR_SET_DUMPABLE, 0, 0, 0, 0)
  }

  /// What the environment held as CORDBOARD_PASSWORD.
  static let environmentPassword = Mutex<Secret?>(nil)

  /// Takes the password out of the environment, so that no child inherits it and
  /// nobody reads it from /proc.
  static func takePassword() {
    guard let value = getenv("CORDBOARD_PASSWORD") else { return }
    let taken = Secret(String(cString: value))
    environmentPassword.withLock { $0 = taken }
    memset(value, 0, strlen(value))
    unsetenv("CORDBOARD_PASSWORD")
  }

  // MARK: Running

  static func run() -> Never {
    do {
      var command = try Cordboard.parseAsRoot()
      try command.run()
      exit(finished(with: ExitStatus.done))
    } catch {
      exit(status(after: error))
    }
  }

  private static func status(after error: any Error) -> Int32 {
    if let sentence = Spoken.sentence(for: error) {
      StandardError.say(sentence)
      RunLog.note(.refused(sentence))
      return ExitStatus.refused
    }
    if let code = error as? ExitCode {
      return finished(with: code.rawValue)
    }
    let text = Cordboard.fullMessage(for: error)
    let code = Cordboard.exitCode(for: error)
    if code == .success {
      StandardOutput.page(text)
      return finished(with: ExitStatus.done)
    }
    StandardError.page(text)
    return code == .validationFailure ? ExitStatus.usage : ExitStatus.refused
  }

  /// What could not be told was not done.
  private static func finished(with status: Int32) -> Int32 {
    guard !StandardOutput.finish() else { return status }
    StandardError.say(Spoken.phrases.outputNotWritten)
    return ExitStatus.refused
  }
}

/// What the program ends with (docs/command-line.md).
enum ExitStatus {
  static let done: Int32 = 0
  /// Refused or failed, with a sentence on standard error.
  static let refused: Int32 = 1
  static let usage: Int32 = 2
}

/// `AT_SECURE` and `PR_SET_DUMPABLE` of Linux (asm/auxvec.h, linux/prctl.h).
private let AT_SECURE: UInt = 23
private let PR_SET_DUMPABLE: Int32 = 4
