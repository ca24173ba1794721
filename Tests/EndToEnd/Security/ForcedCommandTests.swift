import Foundation
import Glibc
import TestSupport
import Testing

/// The deployment by ssh, as docs/deploy.md has it: whoever holds a key of the floor's account
/// gets a seat, and nothing else.
@Suite(.serialized) struct ForcedCommandTests {
  private let floor: CommandFloor
  private let daemon: LoopbackDaemon

  init() throws {
    floor = try CommandFloor()
    daemon = try LoopbackDaemon(floor)
  }

  private func client(_ name: String, _ port: String, _ words: String...) -> (Int32, String) {
    let run = daemon.run([name] + daemon.options(port) + words)
    return (run.status, run.told)
  }

  @Test func s15_a_terminal_gets_a_seat_and_whoever_asks_for_a_program_gets_the_seat_too() throws {
    let words = (["ssh", "-tt"] + daemon.options() + [LoopbackDaemon.address, "sh", "-i"])
      .map { $0 == "sh" ? "/bin/sh" : $0 }.joined(separator: " ")
    let pane = Tmux(environment: ["TERM": "xterm-256color"], command: words)
    #expect(pane.wait(for: "C O R D B O A R D"), "\(pane.screen)\n\(daemon.log)")
    pane.tmux("send-keys", "-t", "t", "-l", "ada@example.com")
    pane.press("Tab")
    pane.tmux("send-keys", "-t", "t", "-l", CommandFloor.password)
    pane.press("Enter")
    #expect(pane.wait(for: "Overview"), "\(pane.screen)")
    let peer = floor.sqlite("SELECT peer FROM seat").split(separator: " ").map(String.init)
    #expect(peer.count == 3 && peer.first == "127.0.0.1", "\(peer)")
    #expect(daemon.fingerprint.contains(peer.last ?? "none"), "\(peer) \(daemon.fingerprint)")
    // Nobody stands behind it who could continue a seat that was stopped.
    pane.press("C-z")
    #expect(pane.wait(for: "Suspending is turned off here."), "\(pane.screen)")
  }

  @Test func s15_no_command_is_run_and_no_file_copied() throws {
    let secret = floor.configuration
    for words in [
      ["id"], ["cat", secret], ["/bin/sh", "-c", "id"], ["cordboard", "users", "list"],
      ["history", "verify", "--config", "/dev/null"],
    ] {
      let run = daemon.run(["ssh"] + daemon.options() + [LoopbackDaemon.address] + words)
      #expect(run.status == 2, "\(words): \(run.told)")
      #expect(run.told.contains("USAGE: cordboard"), "\(words): \(run.told)")
      #expect(!run.told.contains("uid=") && !run.told.contains("[storage]"), "\(run.told)")
    }
    let got = floor.directory + "/shared-got"
    for protocolOption in [[], ["-O"]] as [[String]] {
      let down = daemon.run(
        ["scp"] + protocolOption + daemon.options("-P")
          + [LoopbackDaemon.address + ":" + secret, got])
      #expect(down.status != 0 && access(got, F_OK) != 0, "\(down.told)")
      let up = daemon.run(
        ["scp"] + protocolOption + daemon.options("-P")
          + ["/etc/hostname", LoopbackDaemon.address + ":" + got])
      #expect(up.status != 0 && access(got, F_OK) != 0, "\(up.told)")
    }
    let (status, told) = client("sftp", "-P", LoopbackDaemon.address + ":" + secret, got)
    #expect(status != 0 && access(got, F_OK) != 0, "\(told)")
  }

  @Test func s15_nothing_is_forwarded() throws {
    let refusals = daemon.log.components(separatedBy: "refused").count
    // A tunnel to a port at which something answers: the daemon's own.
    let target = try #require(daemon.options().first { Int($0) != nil })
    let here = "22\(Int.random(in: 100...999))"
    let tunnel = try Launch.start(
      "/usr/bin/env",
      ["ssh"] + daemon.options() + [
        "-N", "-L", "\(here):127.0.0.1:\(target)", LoopbackDaemon.address,
      ])
    defer {
      kill(tunnel, SIGTERM)
      _ = Binary.wait(for: tunnel)
    }
    let deadline = Date().addingTimeInterval(30)
    while !LoopbackDaemon.answers(Int(here) ?? 0), Date() < deadline { usleep(20_000) }
    let through = daemon.run(["ssh-keyscan", "-T", "5", "-p", here, "127.0.0.1"])
    #expect(!through.told.contains("ssh-ed25519"), "\(through.told)")
    while daemon.log.components(separatedBy: "refused").count == refusals, Date() < deadline {
      usleep(20_000)
    }
    #expect(daemon.log.contains("refused local port forward"), "\(daemon.log)")
    let back = daemon.run(
      ["ssh"] + daemon.options() + [
        "-o", "ExitOnForwardFailure=yes", "-N", "-R", "0:127.0.0.1:\(target)",
        LoopbackDaemon.address,
      ])
    #expect(back.status == 255, "\(back.told)")
    // Without a tunnel the same scan finds the daemon: the test sees what it looks for.
    let direct = daemon.run(["ssh-keyscan", "-T", "20", "-p", target, "127.0.0.1"])
    #expect(direct.told.contains("ssh-ed25519"), "\(direct.told)")
  }
}
