import Foundation
import TestSupport

/// A seat of the built program in a tmux pane of its own: keys in, what the
/// screen shows out.
final class SeatPane {
  let pane: Tmux
  private let pidFile: String

  /// - Parameters:
  ///   - floor: whose configuration the seat reads.
  ///   - starter: a program that starts the seat, as a shell reads it.
  init(
    _ floor: CommandFloor, width: Int = 80, height: Int = 24, language: String = "en_CA.UTF-8",
    term: String = "xterm-256color", speed: Int = 10, through starter: String = ""
  ) throws {
    let name = "seat-\(UInt32.random(in: 0 ... .max))"
    let configuration = floor.directory + "/\(name).toml"
    pidFile = floor.directory + "/\(name).pid"
    let text = "[storage]\npath = \"\(floor.path)\"\n\n[telephony]\nsimulated_speed = \(speed)\n"
    try text.write(toFile: configuration, atomically: true, encoding: .utf8)
    // The shell stays, so that the terminal can be looked at afterwards.
    let script = floor.directory + "/\(name).sh"
    try """
    echo $$ > '\(pidFile)'
    exec \(starter) '\(Binary.path)'
    """.write(toFile: script, atomically: true, encoding: .utf8)
    pane = Tmux(
      width: width, height: height,
      environment: [
        "TERM": term, "LANG": language, "LC_ALL": "C.UTF-8", "LC_MESSAGES": language,
        "TZ": "America/Toronto", "HOME": floor.directory, "CORDBOARD_CONFIG": configuration,
        "NO_COLOR": "",
      ],
      command: "sh -c \"sh '\(script)'; echo ended \\$?; exec sh\"")
  }

  /// The seat's process.
  var pid: pid_t? {
    (try? String(contentsOfFile: pidFile, encoding: .utf8))
      .flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  var screen: String { pane.screen }

  /// The pinned line of a seat's picture.
  static func heading(_ pane: Tmux) -> String {
    pane.screen.split(separator: "\n").first.map(String.init) ?? ""
  }

  private static func footer(_ pane: Tmux) -> String {
    pane.screen.split(separator: "\n").last.map(String.init) ?? ""
  }

  /// The row that holds `text`, if one does.
  func row(with text: String) -> String? {
    screen.split(separator: "\n").map(String.init).first { $0.contains(text) }
  }

  /// The screen where a journey could not go on.
  struct Lost: Error, CustomStringConvertible { let description: String }

  /// Waits until the screen shows `text`; ends the test with the screen.
  func expect(_ text: String, seconds: Double = 60) throws {
    guard pane.wait(for: text, seconds: seconds) else {
      throw Lost(description: "\"\(text)\" never came:\n\(screen)")
    }
  }

  /// Presses the key that the footer shows before `word`, as a newcomer would.
  func press(taughtFor word: String, _ key: String? = nil) throws {
    // The footer is drawn last: what says the word may stand above it a moment before.
    guard pane.wait(seconds: 60, { SeatPane.footer($0).contains(" " + word) }),
      case let footer = SeatPane.footer(pane), let range = footer.range(of: " " + word),
      let shown = footer[..<range.lowerBound].split(separator: " ").last
    else { throw Lost(description: "the footer does not teach \"\(word)\":\n\(screen)") }
    let names = ["←": "Left", "→": "Right", "Esc": "Escape", "Space": "Space", "Enter": "Enter"]
    pane.press(key ?? names[String(shown)] ?? String(shown))
  }

  func press(_ keys: String...) { for key in keys { pane.press(key) } }

  /// Presses keys one by one, each after the picture has changed for the one before: Escape and
  /// a letter in one breath are another key.
  func pressSlowly(_ keys: String...) throws {
    for key in keys {
      let before = screen
      pane.press(key)
      guard pane.wait(seconds: 20, { $0.screen != before }) else {
        throw Lost(description: "\(key) changed nothing:\n\(before)")
      }
    }
  }

  func type(_ text: String) { pane.tmux("send-keys", "-t", "t", "-l", text) }

  func signIn(_ email: String) throws {
    try expect("C O R D B O A R D")
    type(email)
    press("Tab")
    type(CommandFloor.password)
    press("Enter")
  }
}

extension CommandFloor {
  /// Imports numbers 514-555-nnnn for Anna or whoever is named; `last` digits
  /// decide how the simulated phone answers.
  func importContacts(_ numbers: [Int], assignedTo email: String?) throws {
    let rows = numbers.map { "514555\($0),Contact \($0),,,\(email ?? "")\n" }.joined()
    let path = try file("contacts.csv", "phone,name,email,postalCode,assignTo\n" + rows)
    let imported = asAda("import", path)
    guard imported.status == 0 else { throw Failed(imported.err) }
  }

  /// What the history tells of a contact, the newest first.
  func history(of phone: String) -> String {
    asAda("history", "record", "contact", phone).text
  }
}
