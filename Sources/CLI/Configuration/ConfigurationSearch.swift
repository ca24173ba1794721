import Domain
import Glibc
import Paths

/// Where the configuration and the floor lie by default, after the XDG base
/// directory specification.
enum ConfigurationSearch {
  /// - Parameter named: the path of `--config`.
  /// - Throws: ``ConfigurationError``; a file that somebody named must be there.
  static func load(named: String?) throws -> Configuration {
    if let path = named ?? variable("CORDBOARD_CONFIG") {
      return try ConfigurationReader.read(try contents(path), from: path)
    }
    for path in [xdg("XDG_CONFIG_HOME", ".config") + "/cordboard/config.toml", system] {
      guard access(path, F_OK) == 0 else { continue }
      return try ConfigurationReader.read(try contents(path), from: path)
    }
    return Configuration(storagePath: defaultFloor)
  }

  static let system = "/etc/cordboard/config.toml"

  static var defaultFloor: String {
    xdg("XDG_DATA_HOME", ".local/share") + "/cordboard/cordboard.db"
  }

  private static func xdg(_ name: String, _ fallback: String) -> String {
    if let path = variable(name), path.hasPrefix("/") { return path }
    return home + "/" + fallback
  }

  private static var home: String {
    if let home = variable("HOME"), home.hasPrefix("/") { return home }
    guard let entry = getpwuid(getuid()), let directory = entry.pointee.pw_dir else { return "/" }
    return String(cString: directory)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  // MARK: Reading

  /// Bytes; no configuration is longer.
  private static let largest = 1 << 20

  private static func contents(_ path: String) throws -> String {
    let descriptor: Int32
    do throws(PathRefusal) {
      descriptor = try SafeOpen.reading(path)
    } catch {
      throw Refusal { error.sentence(path, $0) }
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: largest)
    var length = 0
    while length < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: length), $0.count - length)
      }
      if count == 0 { break }
      guard count > 0 || errno == EINTR else {
        throw ConfigurationError.notRead(path: path, reason: SystemError.words(errno))
      }
      length += max(0, count)
    }
    guard length < bytes.count, let text = String(validating: bytes[..<length], as: UTF8.self)
    else {
      throw ConfigurationError.syntax(.init(file: path, line: 1), "UTF-8")
    }
    return text
  }
}
