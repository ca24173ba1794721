import Foundation
import Glibc
import TestSupport
import Testing

/// An OpenSSH server of our own on loopback, with the block that docs/deploy holds: unpacked
/// and never installed (`Scripts/setup test`), run by an ordinary account that it takes for
/// the floor's.
final class LoopbackDaemon {
  private let directory: String
  private let port: Int
  private let pid: pid_t

  private static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private static let unpacked = project + "/.build/sshd"

  /// The account that the daemon and its sessions run as.
  private static var account: (user: UInt32, group: UInt32) {
    getuid() == 0 ? (Binary.nobodyID, Binary.nobodyID) : (getuid(), getgid())
  }

  /// - Parameter floor: given to the daemon's account; its configuration is found below the
  ///   account's home.
  init(_ floor: CommandFloor) throws {
    directory = try CommandFloor.scratch()
    port = try LoopbackDaemon.freePort()
    try LoopbackDaemon.writeFiles(directory, floor, port: port)
    let config = floor.directory + "/.config/cordboard"
    try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: floor.configuration, toPath: config + "/config.toml")
    PlantedPathTests.giveAway(floor)
    chmod(floor.directory, 0o711)
    pid = try LoopbackDaemon.start(directory)
    guard waiting(for: { [port] in LoopbackDaemon.answers(port) }) else {
      throw CommandFloor.Failed(
        "sshd does not answer: " + String(decoding: Binary.bytes(directory + "/log"), as: UTF8.self)
      )
    }
  }

  deinit {
    kill(pid, SIGTERM)
    _ = Binary.wait(for: pid)
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// Options with which `ssh`, `scp` and `sftp` reach it and never ask anything.
  ///
  /// - Parameter portOption: `-p`, or `-P` for the two that copy.
  func options(_ portOption: String = "-p") -> [String] {
    let settings: [String] = [
      "BatchMode=yes", "StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null",
      "LogLevel=ERROR", "ConnectTimeout=20",
    ]
    return ["-F", "none", portOption, String(port), "-i", directory + "/key"]
      + settings.flatMap { ["-o", $0] }
  }

  static let address = "cordboard@127.0.0.1"

  /// Of the client's key, as ssh-keygen tells it.
  var fingerprint: String {
    Launch.run("/usr/bin/env", ["ssh-keygen", "-l", "-f", directory + "/key.pub"])
  }

  /// What the daemon said so far.
  var log: String { String(decoding: Binary.bytes(directory + "/log"), as: UTF8.self) }

  /// Runs a client to its end.
  func run(_ words: [String], seconds: Int = 60) -> (status: Int32, told: String) {
    let output = directory + "/told-\(UInt32.random(in: 0 ... .max))"
    defer { unlink(output) }
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let shell = "timeout \(seconds) \(line) </dev/null >'\(output)' 2>&1; echo $?"
    let status = Launch.run("/bin/sh", ["-c", shell])
    return (
      Int32(status.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1,
      String(decoding: Binary.bytes(output), as: UTF8.self)
    )
  }

  // MARK: Setting it up

  private static func writeFiles(
    _ directory: String, _ floor: CommandFloor, port: Int
  ) throws {
    for name in ["host", "key"] {
      _ = Launch.run(
        "/usr/bin/env",
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", directory + "/" + name])
    }
    let (user, group) = account
    let shipped = try String(
      contentsOfFile: project + "/docs/deploy/sshd-cordboard.conf", encoding: .utf8)
    let files: [(String, String)] = [
      ("passwd", "cordboard:x:\(user):\(group)::\(floor.directory):/bin/sh\n"),
      ("group", "cordboard:x:\(group):\n"),
      (
        "sshd_config",
        """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(directory)/host
        PidFile none
        UsePAM no
        StrictModes no
        AuthorizedKeysFile \(directory)/key.pub
        Subsystem sftp internal-sftp

        """ + shipped.replacing("/usr/bin/cordboard", with: Binary.path)
      ),
    ]
    for (name, text) in files {
      try text.write(toFile: directory + "/" + name, atomically: true, encoding: .utf8)
    }
    chmod(directory, 0o755)
    chown(directory + "/host", user, group)
  }

  private static func start(_ directory: String) throws -> pid_t {
    let server = unpacked + "/usr/sbin/sshd"
    guard access(server, X_OK) == 0 else {
      throw CommandFloor.Failed("\(server) is missing: run Scripts/setup test")
    }
    let libraries = try libraries()
    let output = directory + "/log"
    var words = getuid() == 0 ? Binary.nobody : []
    // It runs for the account of the file `passwd`, which the host does not know.
    words += [
      "/usr/bin/env", "LD_LIBRARY_PATH=\(libraries)",
      "LD_PRELOAD=\(libraries)/libnss_wrapper.so", "NSS_WRAPPER_PASSWD=\(directory)/passwd",
      "NSS_WRAPPER_GROUP=\(directory)/group", server, "-D", "-e", "-f",
      directory + "/sshd_config",
    ]
    let line = "exec " + words.map { "'\($0)'" }.joined(separator: " ") + " 2>&1"
    return try Launch.start("/bin/sh", ["-c", line], output: output)
  }

  private static func libraries() throws -> String {
    let all = FileManager.default.enumerator(atPath: unpacked + "/usr/lib")?.allObjects ?? []
    guard
      let found = all.compactMap({ $0 as? String }).first(where: {
        $0.hasSuffix("/libnss_wrapper.so")
      })
    else { throw CommandFloor.Failed("libnss_wrapper is missing: run Scripts/setup test") }
    return unpacked + "/usr/lib/" + (found as NSString).deletingLastPathComponent
  }

  private static func freePort() throws -> Int {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = loopback(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
        bind(listener, plain, length) == 0 && getsockname(listener, plain, &length) == 0
      }
    }
    guard port else { throw CommandFloor.Failed("no port is free") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// Whether anything listens at a port of this host.
  static func answers(_ port: Int) -> Bool {
    let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(client) }
    var address = loopback(port)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
        connect(client, plain, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func loopback(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private func waiting(for condition: () -> Bool) -> Bool {
    let deadline = Date().addingTimeInterval(30)
    while Date() < deadline {
      if condition() { return true }
      usleep(20_000)
    }
    return false
  }
}
