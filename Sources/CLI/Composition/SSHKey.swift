import Domain
import Foundation
import Paths
import Secrets

/// The key by which somebody came in by ssh, as sshd tells it to the session that it opens
/// (`ExposeAuthInfo` of sshd_config).
enum SSHKey {
  /// Bytes of the file that are read at most; the longest keys take some 2 KiB.
  private static let largest = 16_384

  /// `SHA256:…`, as `ssh-keygen -l` prints it; nil where sshd tells of no key.
  ///
  /// - Parameter path: the value of `SSH_USER_AUTH`.
  static func fingerprint(_ path: String) -> String? {
    guard let descriptor = try? SafeOpen.reading(path) else { return nil }
    defer { close(descriptor) }
    guard let bytes = try? WholeFile.contents(of: descriptor, atMost: largest) else { return nil }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      guard words.count >= 3, words[0].elementsEqual("publickey".utf8),
        let key = Data(base64Encoded: Data(words[2]))
      else { continue }
      let digest = Data(SHA256Digests().sha256(Array(key))).base64EncodedString()
      return "SHA256:" + digest.prefix { $0 != "=" }
    }
    return nil
  }
}
