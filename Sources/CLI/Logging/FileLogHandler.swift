import Domain
import Glibc
import Logging

/// Writes one line a message to the log file: instant, level, text. Whatever
/// comes from outside is made safe to show, and telephone numbers are masked.
struct FileLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level
  private let file: LogFile

  init(file: LogFile, level: Logger.Level) {
    self.file = file
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let now = SystemClock().now().iso8601
    let text = DisplayText(MaskedNumbers.mask("\(event.message)"), limit: 1000).string
    file.append("\(now) \(event.level.rawValue) \(getpid()) \(text)\n")
  }
}

/// An open log; several processes append to it, a line at a time.
final class LogFile: Sendable {
  private let descriptor: Int32

  /// - Throws: ``ConfigurationError/logNotOpened(path:reason:)``.
  init(appending path: String) throws {
    // A pipe without a reader would be waited for.
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else {
      throw ConfigurationError.logNotOpened(path: path, reason: SystemError.words(errno))
    }
  }

  deinit { close(descriptor) }

  func append(_ line: String) { _ = Bytes.write(Array(line.utf8), to: descriptor) }
}
