import Foundation

/// A shell in a tmux pane on a private socket, for what only a shell with job
/// control or a whole terminal emulator can show.
public final class Tmux {
  private let socket: String

  /// - Parameter command: what runs in the pane; a plain shell by default.
  public init(
    width: Int = 80, height: Int = 24, environment: [String: String] = [:],
    command: String = "env PS1='ready> ' bash --norc --noprofile -i"
  ) {
    socket = "cordboard-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let settings = environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    _ = Launch.run(
      "/usr/bin/env",
      ["-u", "TMUX", "LC_ALL=C.UTF-8", "tmux", "-L", socket, "-f", "/dev/null"]
        + ["new-session", "-d", "-s", "t", "-x", "\(width)", "-y", "\(height)"]
        + ["env \(settings) \(command)"])
  }

  deinit { tmux("kill-server") }

  @discardableResult
  public func tmux(_ arguments: String...) -> String {
    Launch.run("/usr/bin/env", ["LC_ALL=C.UTF-8", "tmux", "-L", socket] + arguments)
  }

  /// The characters on the screen.
  public var screen: String { tmux("capture-pane", "-p", "-t", "t") }

  /// A tmux variable, such as `alternate_on` or `cursor_flag`.
  public func value(_ name: String) -> String {
    tmux("display-message", "-p", "-t", "t", "#{\(name)}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  public var settings: String { Launch.run("/bin/sh", ["-c", "stty -a < \(value("pane_tty"))"]) }

  /// Presses keys by tmux's names.
  public func press(_ keys: String...) {
    for key in keys { tmux("send-keys", "-t", "t", key) }
  }

  /// Types text and Enter.
  public func enter(_ line: String) {
    tmux("send-keys", "-t", "t", "-l", line)
    press("Enter")
  }

  public func resize(width: Int, height: Int) {
    tmux("resize-window", "-t", "t", "-x", "\(width)", "-y", "\(height)")
  }

  /// Looks until `condition` holds or the time is over; what it came to.
  @discardableResult
  public func wait(seconds: Double = 60, _ condition: (Tmux) -> Bool) -> Bool {
    let deadline = Date().addingTimeInterval(seconds)
    repeat {
      if condition(self) { return true }
      usleep(20_000)
    } while Date() < deadline
    return false
  }

  @discardableResult
  public func wait(for text: String, seconds: Double = 60) -> Bool {
    wait(seconds: seconds) { $0.screen.contains(text) }
  }
}
