import Glibc

/// Asks for a line without showing it. The terminal is as it was whichever way
/// this ends: Ctrl-C arrives as a byte, the other signals wait for the restoring.
enum HiddenPrompt {
  private static let interrupt: UInt8 = 3
  /// Bytes; no password is longer.
  private static let largest = 4096

  static func ask(_ prompt: String) throws -> String {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else {
      throw Refusal { $0.passwordNotGiven("--password-file") }
    }
    var hidden = before
    hidden.c_lflag &= ~(tcflag_t(ECHO) | tcflag_t(ISIG))
    hidden.c_lflag |= tcflag_t(ICANON)
    withUnsafeMutableBytes(of: &hidden.c_cc) { $0[Int(VEOL)] = interrupt }

    var blocked = sigset_t()
    var mask = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] { sigaddset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &mask)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    StandardError.ask(prompt)
    let line = readLine()
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
    StandardError.write("\n")
    pthread_sigmask(SIG_SETMASK, &mask, nil)

    guard let line, let text = String(validating: line, as: UTF8.self), !text.isEmpty else {
      throw Refusal { $0.passwordNotTyped }
    }
    return text
  }

  /// Nil where the person gave up, the input ended, or a signal waits.
  private static func readLine() -> [UInt8]? {
    var line: [UInt8] = []
    while line.count < largest {
      var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let found = poll(&ready, 1, 200)
      if isAskedToEnd { return nil }
      guard found != 0 else { continue }
      var byte: UInt8 = 0
      guard found > 0, read(STDIN_FILENO, &byte, 1) == 1, byte != interrupt else { return nil }
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
    return nil
  }

  private static var isAskedToEnd: Bool {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return false }
    return [SIGTERM, SIGHUP, SIGQUIT].contains { sigismember(&pending, $0) == 1 }
  }
}
