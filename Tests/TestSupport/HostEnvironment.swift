import Domain
import Foundation
import Secrets
import Store

/// What a store needs, from the host itself: for tests with several processes.
public enum HostEnvironment {
  public static func make() -> StoreEnvironment {
    StoreEnvironment(
      clock: HostClock(), zones: FixedZones(), digests: SHA256Digests(), random: HostRandom(),
      workstation: workstation, processes: HostProcesses())
  }

  public static var workstation: Workstation {
    Workstation(
      host: "testhost", terminal: nil, peer: nil, program: "test",
      process: HostProcesses.current())
  }

  public static func now() -> Instant { HostClock().now() }

  private struct HostClock: Clock {
    func now() -> Instant {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
  }

  private struct HostRandom: RandomSource {
    func next() -> UInt64 { .random(in: .min ... .max) }
  }
}
