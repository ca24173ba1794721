import Domain
import Glibc
import Paths
import Secrets

/// What opens a demo floor: one password, made for this floor, and the one-time
/// secret of whoever begins today.
///
/// They stand in a file beside the floor that this account alone can read, so
/// that each opening can show them: whoever can read that file can read the
/// floor itself, and the people of a demo are nobody's.
struct DemoSecrets: Equatable {
  var password: String
  var oneTimeSecret: String

  /// Twelve letters and digits in three groups, 58 bits: short enough to type.
  static func makePassword() -> String {
    OneTimeSecret.make().split(separator: "-").prefix(3).joined(separator: "-")
  }

  static func path(of floor: String) -> String { floor + ".sign-in" }

  /// - Throws: ``SecretFileError``, or a ``Refusal`` where nothing usable stands there.
  static func read(of floor: String) throws -> DemoSecrets {
    let path = path(of: floor)
    let text = try SecretFile.read(path).revealText() ?? ""
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count == 2 else { throw Refusal { $0.demoSecretsUnusable(path) } }
    return DemoSecrets(password: lines[0], oneTimeSecret: lines[1])
  }

  /// Writes them for this account alone, in place of what stood there.
  func write(of floor: String) throws {
    let path = DemoSecrets.path(of: floor)
    unlink(path)
    let flags = O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw DemoSecrets.notWritten(path) }
    defer { close(descriptor) }
    guard Bytes.write(Array("\(password)\n\(oneTimeSecret)\n".utf8), to: descriptor) else {
      throw DemoSecrets.notWritten(path)
    }
  }

  private static func notWritten(_ path: String) -> Refusal {
    let reason = SystemError.words(errno)
    return Refusal { $0.fileNotWritten(path, reason: reason) }
  }
}
