import Foundation
import TestSupport

/// Certificates made for one test: an authority's own, and servers' by it.
final class TestAuthority {
  private let directory: TemporaryDirectory
  var file: String { directory.path + "/authority.pem" }

  /// A server's certificate and its key.
  struct Certificate {
    let path: String
    let key: String
  }

  struct Failed: Error {}

  init() throws {
    directory = try TemporaryDirectory()
    try openssl(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-keyout", directory.path + "/authority.key", "-out", file, "-days", "2", "-subj",
      "/CN=Authority of tests")
  }

  /// - Parameters:
  ///   - name: what it is for, as an alternative name: `IP:127.0.0.1`.
  ///   - days: how long it is good; -1: it was good until yesterday.
  func certificate(for name: String, days: Int = 2) throws -> Certificate {
    let stem = directory.path + "/server"
    try openssl(
      "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
      stem + ".key", "-out", stem + ".csr", "-subj", "/CN=server")
    try "subjectAltName=\(name)\n".write(toFile: stem + ".ext", atomically: true, encoding: .utf8)
    try openssl(
      "x509", "-req", "-in", stem + ".csr", "-CA", file, "-CAkey",
      directory.path + "/authority.key", "-CAcreateserial", "-days", "\(days)", "-extfile",
      stem + ".ext", "-out", stem + ".pem")
    return Certificate(path: stem + ".pem", key: stem + ".key")
  }

  /// One that no authority signed.
  func selfSigned() throws -> Certificate {
    let stem = directory.path + "/self"
    try openssl(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-keyout", stem + ".key", "-out", stem + ".pem", "-days", "2", "-subj", "/CN=127.0.0.1",
      "-addext", "subjectAltName=IP:127.0.0.1")
    return Certificate(path: stem + ".pem", key: stem + ".key")
  }

  private func openssl(_ arguments: String...) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, directory.path + "/output", flags, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words = (["openssl"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    var status: Int32 = 0
    guard posix_spawnp(&pid, "openssl", &actions, nil, &words, environ) == 0,
      waitpid(pid, &status, 0) == pid, status == 0
    else { throw Failed() }
  }
}
