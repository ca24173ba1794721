import Domain
import Glibc
import Paths
import Synchronization

/// The zones of the system's zoneinfo, each read once and kept.
///
/// A file that changes later is seen by the next instance, that is, by the next
/// start of the program: within one run the clock keeps one law.
public final class SystemTimeZones: TimeZones {
  private let root: String
  private let known = Mutex<[String: SystemZone]>([:])

  /// - Parameter root: the folder with the compiled files.
  public init(root: String = "/usr/share/zoneinfo") { self.root = root }

  /// - Throws: ``DomainError/unknownTimeZone(_:)`` for a name that could lead
  ///   out of the folder, a missing file, or one that is no zone.
  public func zone(named name: String) throws(DomainError) -> any Zone {
    if let zone = known.withLock({ $0[name] }) { return zone }
    guard SystemTimeZones.isName(name), let bytes = contents(of: root + "/" + name),
      let file = try? TZifFile(bytes)
    else { throw .unknownTimeZone(name) }
    let zone = SystemZone(name: name, file: file)
    known.withLock { $0[name] = zone }
    return zone
  }

  /// Letters, digits, `_`, `-` and `+` in parts that slashes divide: no dots, so
  /// no way up, and no slash at either end.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed.contains) }
  }

  private static let allowed = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+".utf8)

  /// Bytes. The largest zone file is some 4 KiB; more than this is none.
  private static let largest = 65_536

  private func contents(of path: String) -> [UInt8]? {
    guard let descriptor = try? SafeOpen.reading(path) else { return nil }
    defer { close(descriptor) }
    return try? WholeFile.contents(of: descriptor, atMost: SystemTimeZones.largest)
  }
}
