import Curses
import Domain
import Foundation
import Phrasebook
import Screens
import Shell
import Store

/// Claims the terminal, shows the sign-in and turns until the program ends.
/// Whatever ended it, the terminal is given back and the seat closed.
///
/// - Returns: the exit code.
/// - Throws: ``TerminalProblem`` where the terminal cannot be claimed;
///   ``DomainError`` where the floor's settings cannot be read.
func openSeat(_ setup: SeatSetup) throws -> Int32 {
  let settings = try setup.store.settings()
  let zone = try setup.zones.zone(named: settings.timeZone)
  let logPath = setup.logPath ?? SeatLog.usualPath(setup.environment)
  let log = SeatLog.open(logPath)
  defer { close(log) }
  let keeper = SeatKeeper(store: setup.store, workstation: setup.workstation)
  defer { keeper.end() }
  let feed = ChangeFeed(setup.store)
  let language = setup.language ?? SeatLanguage.of(setup.environment)
  let terminal = TerminalSetup(
    environment: setup.environment, logDescriptor: log,
    crashNotice: logPath.map { language.phrases.crashed(log: DisplayText($0).string) } ?? "",
    usesColour: setup.usesColour)
  let ending = try CursesTerminal.claimed(terminal) { terminal in
    let clock = setup.store.clock
    let floor = SeatFloor(
      store: setup.store, phones: setup.phones, clock: clock, zone: zone, zones: setup.zones,
      workstation: setup.workstation, pauseReasons: settings.pauseReasons)
    let app = App(
      terminal: terminal, registry: seatRegistry(setup, keeper, on: floor),
      settings: ShellSettings(
        language: language, zone: zone,
        now: { clock.now() }, keymap: setup.keymap, hints: setup.hints, isPlain: setup.isPlain,
        allowsSuspend: setup.allowsSuspend,
        curtain: Curtain(after: settings.idleLock) {
          keeper.session.map { LockDestination(session: $0) }
        },
        eviction: { keeper.eviction() }),
      wakes: [
        Wake(descriptor: feed.descriptor) {
          let hasChanged = feed.drain()
          if hasChanged { keeper.lookSoon() }
          return hasChanged
        },
        Wake(descriptor: keeper.alarm.descriptor) {
          keeper.alarm.silence()
          return false
        },
      ])
    app.open(SignInDestination())
    if let assumed = terminal.assumedType {
      app.say(
        Notice(.warning, Phrase { $0.unknownTerminal(assumed.unknown, assumed: assumed.assumed) }))
    }
    return app.run()
  }
  return ending.exitCode
}

/// The language of the sign-in, before anybody is known.
enum SeatLanguage {
  /// French where the first locale that is set names it.
  static func of(_ environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("fr") ?? false ? .french : .english
  }
}
