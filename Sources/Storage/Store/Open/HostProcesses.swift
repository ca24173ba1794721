import Domain
import Foundation

/// The host's processes, as /proc tells of them.
public struct HostProcesses: ProcessTable {
  public init() {}

  public func mayRun(_ process: ProcessIdentity) -> Bool {
    guard let boot = HostProcesses.boot else { return true }
    guard process.boot == boot else { return false }
    guard let start = HostProcesses.startTicks(of: process.id) else { return false }
    return start == process.startTicks
  }

  /// This process.
  public static func current() -> ProcessIdentity {
    let id = getpid()
    return ProcessIdentity(id: id, startTicks: startTicks(of: id) ?? 0, boot: boot ?? "")
  }

  /// Does not change while a process lives.
  private static let boot =
    read("/proc/sys/kernel/random/boot_id")?.split(separator: "\n").first.map(String.init)

  /// Field 22 of /proc/PID/stat: clock ticks between boot and the process's start.
  static func startTicks(of id: Int32) -> Int64? {
    guard let text = read("/proc/\(id)/stat"), let close = text.lastIndex(of: ")") else {
      return nil
    }
    let fields = text[text.index(after: close)...].split(separator: " ")
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    return Int64(fields[19])
  }

  private static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = Foundation.read(descriptor, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
