import Domain
import Secrets
import Store
import Zones

#if canImport(Glibc)
  import Glibc
#endif

/// What the commands share: the world that the store needs, and the stopwatch.
enum Bench {
  enum Failure: Error {
    case queueIsEmpty
    case figuresDiffer
  }

  struct HostClock: Clock {
    func now() -> Instant {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
  }

  struct HostRandom: RandomSource {
    func next() -> UInt64 { .random(in: .min ... .max) }
  }

  static let environment = StoreEnvironment(
    clock: HostClock(), zones: SystemTimeZones(), digests: SHA256Digests(), random: HostRandom(),
    workstation: Workstation(
      host: "bench", terminal: nil, peer: nil, program: "bench",
      process: HostProcesses.current()),
    processes: HostProcesses())

  /// Nanoseconds of a clock.
  static func now(_ clock: clockid_t = CLOCK_MONOTONIC) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Runs one unit of work and prints its kind, its nanoseconds, and how many of them this
  /// process spent on a processor; where the recorder is preloaded, the trace says where the
  /// unit begins.
  static func measure(kind: Int32, _ work: () throws -> Void) throws {
    mark?(kind)
    let began = now()
    let spent = now(CLOCK_PROCESS_CPUTIME_ID)
    try work()
    print(kind, now() - began, now(CLOCK_PROCESS_CPUTIME_ID) - spent)
  }

  static func markEnd() { mark?(0) }

  private static let mark: (@convention(c) (Int32) -> Void)? = {
    guard let symbol = dlsym(nil, "trace_mark") else { return nil }
    return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Void).self)
  }()
}
