import ArgumentParser
import Foundation

/// Opens the seat at this terminal and stays until the person leaves.
///
/// - Throws: what ``openSeat(_:)`` throws; `ExitCode` where the program ended
///   otherwise than by leaving.
func openSeat(floor: Floor) throws {
  let configuration = floor.configuration
  let code = try openSeat(
    SeatSetup(
      store: floor.store, passwords: floor.passwords, zones: floor.zones,
      workstation: floor.workstation, phones: floor.phones, language: configuration.language,
      keymap: configuration.keymap, hints: configuration.hints, isPlain: configuration.isPlain,
      allowsSuspend: Terminal.hasJobControl,
      environment: ProcessInfo.processInfo.environment, logPath: configuration.log?.file))
  guard code == ExitStatus.done else { throw ExitCode(code) }
}
