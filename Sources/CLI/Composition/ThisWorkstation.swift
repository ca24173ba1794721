import Domain
import Glibc
import Store

/// Where this process runs, as the history records it.
enum ThisWorkstation {
  static func current() -> Workstation {
    Workstation(
      host: host(), terminal: terminal(), peer: peer(), program: "cordboard " + Launch.version,
      process: HostProcesses.current())
  }

  /// The account of the operating system.
  static func account() -> String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return String(getuid())
    }
    return String(cString: name)
  }

  /// Characters kept of what comes from outside.
  private static let limit = 200

  private static func host() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return DisplayText(String(decoding: bytes, as: UTF8.self), limit: limit).string
  }

  /// `pts/3`; nil without one.
  private static func terminal() -> String? {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard let name = ttyname(descriptor) else { continue }
      let path = String(cString: name)
      return path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
    }
    return nil
  }

  /// `192.0.2.7 50122`: the first two words of what sshd tells; then the fingerprint of the
  /// key that opened the way in, where it tells that too.
  private static func peer() -> String? {
    guard let value = getenv("SSH_CONNECTION") else { return nil }
    var words = String(cString: value).split(separator: " ").prefix(2).map(String.init)
    guard words.count == 2 else { return nil }
    if let path = getenv("SSH_USER_AUTH"), let key = SSHKey.fingerprint(String(cString: path)) {
      words.append(key)
    }
    return DisplayText(words.joined(separator: " "), limit: limit).string
  }
}
