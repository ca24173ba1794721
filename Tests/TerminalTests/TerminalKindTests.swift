import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct TerminalKindTests {
  @Test(arguments: ["xterm-ghostty", "no-such-terminal", "", "dumb"])
  func an_unknown_type_is_replaced_with_a_notice(type: String) throws {
    let pty = try probe(term: type)
    #expect(pty.wait(for: "Ready to die"))
    #expect(pty.wait(for: "using xterm-256color"))
    pty.send("\u{18}")
    #expect(pty.waitForEnd() == 0)
  }

  @Test(arguments: ["vt100", "linux", "screen", "xterm", "tmux-256color", "xterm-256color"])
  func every_usual_type_shows_the_screen(type: String) throws {
    let pty = try probe(term: type)
    #expect(pty.wait(for: "Ready to die"))
    pty.send("\u{18}")
    #expect(pty.waitForEnd() == 0)
  }

  @Test(arguments: [("NO_COLOR", "1", "xterm-256color"), ("X", "", "vt100")])
  func no_colour_is_sent_where_none_is_wanted(name: String, value: String, type: String) throws {
    let pty = try probe([name: value], term: type)
    #expect(pty.wait(for: "onCall"))
    #expect(pty.wait(for: "#6B7280"))
    #expect(pty.text.firstMatch(of: /\u{1B}\[[0-9;]*(3[0-7]|38;5|9[0-7])[;m]/) == nil)
    #expect(pty.text.contains("\u{1B}[7m") || pty.text.contains(";7m"))
  }

  @Test func colour_is_sent_where_nothing_speaks_against_it() throws {
    let pty = try probe()
    #expect(pty.wait(for: "#6B7280"))
    #expect(pty.text.firstMatch(of: /\u{1B}\[[0-9;]*38;5;/) != nil)
  }

  @Test func a_locale_without_unicode_gets_ascii_alone() throws {
    let pty = try probe(["LC_ALL": "C"])
    #expect(pty.wait(for: "Zoe Caron"))
    #expect(pty.output.allSatisfy { $0 < 0x80 })
  }

  @Test func neither_mouse_nor_questions_are_sent_to_the_terminal() throws {
    let pty = try probe()
    #expect(pty.wait(for: "Ready to die"))
    for unwanted in ["\u{1B}[?1000h", "\u{1B}[?1006h", "\u{1B}[6n", "\u{1B}[c"] {
      #expect(!pty.text.contains(unwanted))
    }
    #expect(pty.text.contains("\u{1B}[?2004h"))
  }

  @Test func what_a_library_prints_goes_to_the_log() throws {
    let log = NSTemporaryDirectory() + "probe-\(UInt32.random(in: 0...UInt32.max)).log"
    defer { unlink(log) }
    let pty = try probe(["PROBE_LOG": log])
    #expect(pty.wait(for: "Ready to die"))
    pty.send("Pab")
    #expect(
      pty.wait { _ in
        (try? String(contentsOfFile: log, encoding: .utf8))?.contains("noise from") ?? false
      })
    #expect(!pty.text.contains("noise from"))
  }

  @Test func a_storm_of_sizes_is_survived_and_ends_in_the_right_picture() throws {
    let pty = try probe()
    #expect(pty.wait(for: "Ready to die"))
    for index in 0..<100 { pty.resize(width: 1 + index * 7 % 200, height: 1 + index * 3 % 60) }
    pty.forget()
    pty.resize(width: 10, height: 3)
    pty.resize(width: 90, height: 30)
    #expect(pty.wait(for: "help"))
    #expect(pty.waitForEnd(seconds: 0.1) == nil)
    pty.send("\u{18}")
    #expect(pty.waitForEnd() == 0)
  }

  @Test(arguments: [(10, 3), (1, 1), (2, 2), (300, 100)])
  func any_window_is_survived(width: Int, height: Int) throws {
    let pty = try probe(width: width, height: height)
    #expect(pty.wait { !$0.output.isEmpty })
    pty.send("?:l")
    // Escapes first close what is open; a later round leaves.
    var code: Int32?
    _ = pty.wait { pty in
      pty.send("\u{1B}")
      code = pty.waitForEnd(seconds: 0.1)
      if code == nil { pty.send("\u{18}") }
      return code != nil
    }
    #expect(code == 0)
  }

  @Test func who_and_state_are_seen_in_a_small_window() throws {
    let shell = Tmux(width: 60, height: 20, command: Launch.product("TerminalProbe"))
    #expect(shell.wait { $0.screen.contains("Anna Tremblay") && $0.screen.contains("● Talking") })
    shell.resize(width: 30, height: 6)
    #expect(shell.wait { $0.screen.contains("● Talking") && $0.screen.contains("Anna") })
  }

  /// Such a terminal would go on showing the last card to whoever comes next.
  @Test(arguments: [("linux", "\u{18}"), ("linux", "A"), ("vt220", "\u{18}"), ("vt220", "N")])
  func s8_nothing_stays_on_a_terminal_without_an_alternate_screen(
    type: String, key: String
  ) throws {
    let pty = try probe(term: type)
    #expect(pty.wait(for: "Ready to die"))
    pty.send(key)
    #expect(pty.waitForEnd() != nil)
    let scrolledOff = type == "linux" ? "\u{1B}[3J" : ""
    #expect(pty.wait(for: "\u{1B}[H\u{1B}[J" + scrolledOff, seconds: 5))
    let parts = pty.text.split(separator: "\u{1B}[H\u{1B}[J", omittingEmptySubsequences: false)
    #expect(parts.count >= 3, "erased at the start and at the end")
    #expect(parts.last?.contains("Anna") == false && parts.last?.contains("Ready") == false)
  }

  @Test func a_program_with_nothing_to_do_sleeps() throws {
    let pty = try probe()
    #expect(pty.wait(for: "Ready to die"))
    // The clock's minute may fall into the time, and on a slow machine the start.
    let sleeps = waiting {
      let before = switches(pty.pid)
      _ = pty.wait(seconds: 3) { _ in false }
      return switches(pty.pid) - before <= 6
    }
    #expect(sleeps)
  }

  /// Times that any thread of the process woke up.
  private func switches(_ pid: pid_t) -> Int {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
    return tasks.reduce(0) { sum, task in
      let status = try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return sum + (line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0)
    }
  }
}
