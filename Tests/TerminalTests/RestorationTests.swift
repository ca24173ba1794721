import Foundation
import TestSupport
import Testing

/// The probe on a terminal of its own.
func probe(
  _ extra: [String: String] = [:], term: String = "xterm-256color", width: Int = 80,
  height: Int = 24, isControlling: Bool = true
) throws -> Pty {
  var environment = ["TERM": term, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
  environment.merge(extra) { $1 }
  return try Pty(
    Launch.product("TerminalProbe"), environment: environment, width: width, height: height,
    isControlling: isControlling)
}

@Suite(.serialized) struct RestorationTests {
  /// Everything that a shell needs after us.
  private func expectRestored(
    _ pty: Pty, before: String, code: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let ended = pty.waitForEnd()
    #expect(ended == code, sourceLocation: sourceLocation)
    _ = pty.wait(seconds: 5) { $0.text.contains("\u{1B}[?1049l") }
    #expect(pty.text.contains("\u{1B}[?1049l"), "alternate screen", sourceLocation: sourceLocation)
    #expect(pty.text.contains("\u{1B}[?25h"), "cursor", sourceLocation: sourceLocation)
    #expect(pty.text.contains("\u{1B}[?2004l"), "paste mode", sourceLocation: sourceLocation)
    #expect(pty.settings == before, "settings", sourceLocation: sourceLocation)
  }

  @Test(
    arguments: [
      (SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129), (SIGSEGV, 139), (SIGTRAP, 133), (SIGABRT, 134),
      (SIGILL, 132), (SIGBUS, 135), (SIGFPE, 136),
    ] as [(Int32, Int32)])
  func a_signal_leaves_the_terminal_as_it_was(signal: Int32, code: Int32) throws {
    let pty = try probe()
    let before = pty.initialSettings
    #expect(pty.wait(for: "Ready to die"))
    #expect(pty.settings != before)
    pty.forget()
    kill(pty.pid, signal)
    expectRestored(pty, before: before, code: code)
  }

  @Test(arguments: [("T", [132, 133]), ("N", [139]), ("A", [134]), ("O", [139])])
  func a_crash_leaves_the_terminal_as_it_was(key: String, codes: [Int32]) throws {
    let pty = try probe()
    let before = pty.initialSettings
    #expect(pty.wait(for: "Ready to die"))
    pty.forget()
    pty.send(key)
    let code = pty.waitForEnd() ?? -1
    #expect(codes.contains(code))
    expectRestored(pty, before: before, code: code)
    #expect(pty.text.contains("stopped because of a fault of its own"))
  }

  @Test func a_throw_leaves_the_terminal_as_it_was() throws {
    let pty = try probe(["PROBE_THROW": "1"])
    let before = pty.initialSettings
    #expect(pty.wait(for: "Ready to die"))
    pty.send("\u{18}")
    expectRestored(pty, before: before, code: 1)
    #expect(pty.wait(for: "failed Thrown()"))
  }

  @Test func leaving_by_key_ends_with_nought() throws {
    let pty = try probe()
    let before = pty.initialSettings
    #expect(pty.wait(for: "Ready to die"))
    pty.send("\u{18}")
    expectRestored(pty, before: before, code: 0)
    #expect(pty.wait(for: "ended left"))
  }

  /// With the hang-up signal, and by the end of input alone.
  @Test(arguments: [true, false])
  func a_lost_terminal_ends_the_program_soon(isControlling: Bool) throws {
    let pty = try probe(isControlling: isControlling)
    #expect(pty.wait(for: "Ready to die"))
    pty.hangUp()
    #expect(pty.waitForEnd() == 129)
  }

  @Test func a_terminal_that_takes_no_output_holds_up_neither_signal_nor_restoration() throws {
    let pty = try probe()
    #expect(pty.wait(for: "Ready to die"))
    // The terminal is read no more while the picture changes again and again, until the line is full.
    for index in 0..<300 { pty.send(index % 2 == 0 ? "\u{0C}" : "?") }
    // It has done what it could when it uses no processor any more.
    var used = -1.0
    var rounds = 0
    _ = pty.wait(reading: false) { pty in
      rounds = pty.processorSeconds == used ? rounds + 1 : 0
      used = pty.processorSeconds
      return rounds > 20
    }
    kill(pty.pid, SIGTERM)
    #expect(pty.waitForEnd(reading: false) == 143)
  }

  @Test func without_a_terminal_the_refusal_is_typed() throws {
    let output = Launch.run(
      "/bin/sh", ["-c", "TERM=xterm \(Launch.product("TerminalProbe")) 2>&1; echo code=$?"])
    #expect(output.contains("failed notATerminal"))
    #expect(output.contains("code=1"))
  }

  @Test func a_suspended_program_gives_the_shell_its_terminal_and_takes_it_back() throws {
    let shell = Tmux()
    #expect(shell.wait(for: "ready>"))
    let before = shell.settings
    shell.enter(Launch.product("TerminalProbe"))
    #expect(shell.wait(for: "Ready to die"))
    shell.press("a", "C-z")
    #expect(shell.wait(for: "Stopped"))
    #expect(shell.value("alternate_on") == "0")
    #expect(shell.value("cursor_flag") == "1")
    shell.enter("stty -a | md5sum; echo asked")
    #expect(shell.wait(for: "asked"))
    shell.enter("fg")
    #expect(shell.wait { $0.screen.contains("keys a") && $0.value("alternate_on") == "1" })
    shell.press("b")
    #expect(shell.wait(for: "keys ab"))
    shell.press("C-x")
    #expect(shell.wait(for: "ended left"))
    #expect(shell.wait { $0.settings == before })
  }

  @Test func a_stop_from_outside_is_survived_too() throws {
    let shell = Tmux()
    #expect(shell.wait(for: "ready>"))
    shell.enter("sh -c 'echo $$ > /tmp/$PPID.probe; exec \(Launch.product("TerminalProbe"))'")
    #expect(shell.wait(for: "Ready to die"))
    let file = "/tmp/\(shell.value("pane_pid")).probe"
    defer { unlink(file) }
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let pid = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    kill(pid, SIGTSTP)
    #expect(shell.wait(for: "Stopped"))
    #expect(shell.value("alternate_on") == "0")
    shell.enter("fg")
    #expect(shell.wait(for: "Ready to die"))
    kill(pid, SIGTERM)
    #expect(shell.wait(for: "ended signal(15)"))
  }
}
