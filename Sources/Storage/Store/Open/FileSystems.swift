import Foundation

/// Tells network file systems, on which several processes cannot share a
/// write-ahead log.
public struct FileSystems: Sendable {
  /// The text of /proc/self/mountinfo; nil where the kernel does not tell.
  let mounts: @Sendable () -> String?

  public init(mounts: @escaping @Sendable () -> String?) { self.mounts = mounts }

  /// What the kernel tells.
  public static let host = FileSystems {
    FileManager.default.contents(atPath: "/proc/self/mountinfo")
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The type of the network file system that holds `directory`, or nil.
  ///
  /// - Parameter directory: absolute, without links.
  func networkType(of directory: String) -> String? {
    type(of: directory).flatMap { FileSystems.isNetwork($0) ? $0 : nil }
  }

  /// The type of the file system that holds `directory`, or nil where the kernel
  /// does not tell.
  func type(of directory: String) -> String? {
    guard let text = mounts() else { return nil }
    var holding: (point: String, type: String)?
    for line in text.split(separator: "\n") {
      guard let mount = FileSystems.mount(line), FileSystems.holds(mount.point, directory),
        mount.point.count >= holding?.point.count ?? 0
      else { continue }
      holding = mount
    }
    return holding?.type
  }

  private static func mount(_ line: Substring) -> (point: String, type: String)? {
    let fields = line.split(separator: " ")
    guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else {
      return nil
    }
    return (unescaped(fields[4]), String(fields[dash + 1]))
  }

  /// The kernel writes blanks and the like as three octal digits.
  private static func unescaped(_ field: Substring) -> String {
    String(field).replacing("\\040", with: " ").replacing("\\011", with: "\t")
      .replacing("\\134", with: "\\")
  }

  private static func holds(_ point: String, _ directory: String) -> Bool {
    point == "/" || directory == point || directory.hasPrefix(point + "/")
  }

  static func isNetwork(_ type: String) -> Bool {
    network.contains(type) || type == "fuse" || type.hasPrefix("fuse.")
  }

  private static let network: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "lustre", "gfs2",
    "ocfs2", "ncpfs", "virtiofs", "glusterfs", "beegfs",
  ]
}
