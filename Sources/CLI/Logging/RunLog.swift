import Logging
import Synchronization

/// What a run notes in the log, where the configuration names one. Neither
/// numbers, names nor passwords.
enum RunLog {
  enum Event {
    case began(String)
    case signedIn(String)
    case refused(String)
  }

  private static let logger = Mutex<Logger?>(nil)

  static func open(_ settings: Configuration.Log?) throws {
    guard let settings else { return }
    let file = try LogFile(appending: settings.file)
    let opened = Logger(label: "cordboard") { _ in
      FileLogHandler(file: file, level: settings.level)
    }
    logger.withLock { $0 = opened }
  }

  static func note(_ event: Event) {
    guard let logger = logger.withLock({ $0 }) else { return }
    switch event {
    case .began(let command): logger.info("\(command)")
    case .signedIn(let email): logger.info("signed in: \(email)")
    case .refused(let sentence): logger.warning("\(sentence)")
    }
  }
}
