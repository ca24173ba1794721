import Domain
import Glibc
import Secrets

/// Where a password comes from: a file, the environment, or the terminal; in
/// that order, and never from a terminal that is not there.
struct PasswordSource {
  /// The path of `--password-file` or `--new-password-file`.
  let file: String?

  /// The password of somebody who exists.
  func existing(of email: String) throws -> String {
    if let given = try given() { return given }
    guard Terminal.canPrompt else { throw Refusal { $0.passwordNotGiven("--password-file") } }
    return try HiddenPrompt.ask(Spoken.phrases.passwordPrompt(email))
  }

  /// A password that is chosen now, typed twice.
  func chosen(for email: String) throws -> String {
    if let given = try given() { return given }
    guard Terminal.canPrompt else { throw Refusal { $0.passwordNotGiven("--password-file") } }
    return try askedTwice(for: email)
  }

  private func askedTwice(for email: String) throws -> String {
    let first = try HiddenPrompt.ask(Spoken.phrases.newPasswordPrompt(email))
    let second = try HiddenPrompt.ask(Spoken.phrases.repeatPasswordPrompt)
    guard first == second else { throw Refusal { $0.passwordsDiffer } }
    return first
  }

  /// The password that somebody who is signed in goes over to; the environment holds the
  /// one that they have.
  func replacing(of email: String) throws -> String {
    if let file { return try PasswordSource.text(SecretFile.read(file)) }
    guard Terminal.canPrompt else { throw Refusal { $0.passwordNotGiven("--new-password-file") } }
    return try askedTwice(for: email)
  }

  private func given() throws -> String? {
    let taken = Launch.environmentPassword.withLock { $0 }
    guard let file else { return try taken.map { try PasswordSource.text($0) } }
    return try PasswordSource.text(SecretFile.read(file))
  }

  static func text(_ secret: Secret) throws -> String {
    guard let text = secret.revealText(), !text.isEmpty else {
      throw Refusal { $0.passwordNotText }
    }
    return text
  }
}

/// What stands at the three standard descriptors.
enum Terminal {
  /// Whether a seat can open here.
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
  /// Whether a shell could take the terminal over and give it back: one with job control gives
  /// each job a process group of its own. A forced command has none, and would only stand still.
  static var hasJobControl: Bool { getpgrp() != getsid(0) }
  /// Whether somebody can be asked; the answer to `--json` may go elsewhere.
  static var canPrompt: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }
}
