import Curses
import Domain
import Foundation
import Kit
import Phrasebook
import Shell
import TestSupport

// A program on a real terminal for the tests to signal, crash and resize:
// the sample screen with the ways to die on top.

struct Thrown: Error {}

/// Not FileHandle, which traps where the terminal is gone.
func tell(_ text: String) { _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) } }

let environment = ProcessInfo.processInfo.environment
let log = environment["PROBE_LOG"].map { open($0, O_WRONLY | O_CREAT | O_APPEND, 0o600) } ?? -1
var registry = Registry.sample()
registry.add(Probe.self) { (_: ProbeDestination) in Opening(Probe.State()) }

do {
  let ending = try CursesTerminal.claimed(
    TerminalSetup(
      environment: environment, logDescriptor: log, crashNotice: English().crashed(log: "nowhere"))
  ) { terminal in
    let app = App(
      terminal: terminal, registry: registry,
      settings: ShellSettings(
        language: environment["PROBE_LANGUAGE"] == "fr" ? .french : .english, zone: FixedZone(),
        now: {
          var time = timespec()
          clock_gettime(CLOCK_REALTIME, &time)
          return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
        }))
    app.open(SampleDestination())
    app.open(ProbeDestination())
    if let assumed = terminal.assumedType {
      app.say(
        Notice(.warning, Phrase { $0.unknownTerminal(assumed.unknown, assumed: assumed.assumed) }))
    }
    let ending = app.run()
    if environment["PROBE_THROW"] != nil { throw Thrown() }
    return ending
  }
  tell("ended \(ending)\n")
  exit(ending.exitCode)
} catch {
  tell("failed \(error)\n")
  exit(1)
}
