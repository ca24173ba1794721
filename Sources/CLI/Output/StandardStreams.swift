import Domain
import Glibc
import Synchronization

/// Everything that a command tells on standard output, written at its end or
/// when much has gathered. Lines of a table may come one by one.
enum StandardOutput {
  private static let pending = Mutex<[UInt8]>([])
  private static let failed = Mutex(false)
  private static let enough = 65_536

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// One line of text for people: stored text in it is made safe to show, and opens no
  /// line of its own.
  static func line(_ text: String) { append(DisplayText(text, limit: 100_000).string) }

  /// Several lines of the program's own, such as a page of help.
  static func page(_ text: String) {
    for text in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line(String(text))
    }
  }

  /// One JSON document, whose escapes make it safe to show.
  static func json(_ value: JSONValue) { append(JSONText.escaped(value)) }

  private static func append(_ line: String) {
    let isEnough = pending.withLock { bytes in
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
      return bytes.count > enough
    }
    if isEnough { _ = finish() }
  }

  /// Writes what is pending; false where it could not be written.
  static func finish() -> Bool {
    let bytes = pending.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
    if !Bytes.write(bytes, to: STDOUT_FILENO) { failed.withLock { $0 = true } }
    return !failed.withLock { $0 }
  }
}

/// Sentences and progress.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// One sentence on a line of its own.
  static func say(_ sentence: String) {
    write(DisplayText(sentence, limit: 4000).string + "\n")
  }

  /// Several lines, such as how a command is used; what was typed in them is made safe.
  static func page(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      say(String(line))
    }
  }

  /// A question, behind which the answer is typed.
  static func ask(_ question: String) { write(DisplayText(question, limit: 4000).string) }

  /// Text that holds nothing from outside.
  static func write(_ text: String) { _ = Bytes.write(Array(text.utf8), to: STDERR_FILENO) }
}

/// Writing to a descriptor that may take less than is offered.
enum Bytes {
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
