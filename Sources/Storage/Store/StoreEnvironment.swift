import Domain

/// What a store needs from outside.
public struct StoreEnvironment: Sendable {
  public var clock: any Clock
  public var zones: any TimeZones
  public var digests: any Digests
  public var random: any RandomSource
  public var workstation: Workstation
  public var processes: any ProcessTable
  public var fileSystems: FileSystems
  let processCheck = ProcessCheck()

  public init(
    clock: any Clock, zones: any TimeZones, digests: any Digests, random: any RandomSource,
    workstation: Workstation, processes: any ProcessTable, fileSystems: FileSystems = .host
  ) {
    self.clock = clock
    self.zones = zones
    self.digests = digests
    self.random = random
    self.workstation = workstation
    self.processes = processes
    self.fileSystems = fileSystems
  }
}

/// Which processes of this host run.
public protocol ProcessTable: Sendable {
  /// False where the process is known to be gone; true where it runs or nothing
  /// can be said.
  func mayRun(_ process: ProcessIdentity) -> Bool
}
