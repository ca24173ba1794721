import Foundation

/// The file that standard error goes to while the screen is claimed.
enum SeatLog {
  /// `$XDG_STATE_HOME/cordboard/cordboard.log`, usually below `~/.local/state`;
  /// a relative value is ignored, as its specification asks.
  static func usualPath(_ environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return state + "/cordboard/cordboard.log"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/cordboard/cordboard.log"
  }

  /// A descriptor to append by, for this account alone. Where no log can be
  /// written, what would go there is dropped: it may not spoil the picture.
  static func open(_ path: String?) -> Int32 {
    if let path {
      let directory = (path as NSString).deletingLastPathComponent
      try? FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
      let descriptor = Foundation.open(path, flags, 0o600)
      var status = stat()
      if descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
        return descriptor
      }
      if descriptor >= 0 { close(descriptor) }
    }
    return Foundation.open("/dev/null", O_WRONLY | O_CLOEXEC)
  }
}
