import Domain
import Foundation
import Paths
import TestSupport
import Testing

@testable import Secrets

@Suite struct SHA256DigestsTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func digests_are_those_of_the_standard(_ text: String, _ digest: String) {
    let hexadecimal = Array("0123456789abcdef")
    let found = SHA256Digests().sha256(Array(text.utf8))
      .map { String([hexadecimal[Int($0 >> 4)], hexadecimal[Int($0 & 15)]]) }.joined()
    #expect(found == digest)
  }
}

@Suite struct OneTimeSecretTests {
  @Test func secrets_differ_are_long_and_pass_the_password_rule() throws {
    var seen: Set<String> = []
    for _ in 0..<500 {
      let text = OneTimeSecret.make()
      try PasswordRule.check(text, name: "Anna Tremblay", email: "anna@example.com")
      #expect(text.count == 24)
      #expect(text.allSatisfy { $0 == "-" || OneTimeSecret.alphabet.contains($0) })
      seen.insert(text)
    }
    #expect(seen.count == 500)
    #expect(Set(OneTimeSecret.alphabet).isDisjoint(with: "0o1liu"))
    // Twenty letters of thirty are more than eighty bits.
    #expect(20 * log2(Double(OneTimeSecret.alphabet.count)) > 80)
  }

  /// A letter drawn with a bias would fail: 2000 secrets, 40,000 letters.
  @Test func every_letter_is_equally_likely() throws {
    var random = SeededRandom(seed: 30)
    var counts: [Character: Int] = [:]
    for _ in 0..<2000 {
      for letter in OneTimeSecret.make(using: &random) where letter != "-" {
        counts[letter, default: 0] += 1
      }
    }
    let expected = 40_000.0 / 30
    let square = counts.values.reduce(0.0) { $0 + pow(Double($1) - expected, 2) / expected }
    // The 99.9th percentile of chi-square with 29 degrees of freedom is 58.3.
    #expect(counts.count == 30 && square < 58.3)
  }
}

@Suite struct SecretFileTests {
  private func file(_ text: String, mode: mode_t = 0o600, in folder: ScratchFolder) throws -> String
  {
    let path = try folder.file("secret", Array(text.utf8))
    #expect(chmod(path, mode) == 0)
    return path
  }

  @Test(arguments: [
    ("key\n", "key"), ("key\r\n", "key"), ("key", "key"), (" k\ny \n\n", " k\ny \n"),
  ])
  func a_private_file_gives_its_text_without_the_last_line_end(_ text: String, _ secret: String)
    throws
  {
    let folder = try ScratchFolder()
    for mode in [mode_t(0o400), 0o600] {
      let read = try SecretFile.read(file(text, mode: mode, in: folder))
      #expect(read.revealText() == secret)
      unlink(folder.path + "/secret")
    }
  }

  @Test(arguments: [mode_t(0o640), 0o604, 0o620, 0o602, 0o610, 0o601, 0o666])
  func a_file_that_others_may_touch_is_refused(_ mode: mode_t) throws {
    let folder = try ScratchFolder()
    let path = try file("key", mode: mode, in: folder)
    #expect(throws: SecretFileError.othersMayRead(path: path, mode: mode)) {
      try SecretFile.read(path)
    }
  }

  @Test func empty_large_missing_and_strange_files_are_refused() throws {
    let folder = try ScratchFolder()
    var path = try file("\n", in: folder)
    #expect(throws: SecretFileError.empty(path: path)) { try SecretFile.read(path) }
    path = try file(String(repeating: "k", count: 4097), in: folder)
    #expect(throws: SecretFileError.tooLarge(path: path, limit: 4096)) { try SecretFile.read(path) }
    path = try file(String(repeating: "k", count: 4096), in: folder)
    #expect(try SecretFile.read(path).reveal().count == 4096)
    #expect(throws: SecretFileError.notOpened(path: folder.path, .notAFile(.directory))) {
      try SecretFile.read(folder.path)
    }
    #expect(throws: SecretFileError.notOpened(path: path + "2", .notFound)) {
      try SecretFile.read(path + "2")
    }
  }

  @Test func a_link_in_a_shared_folder_leads_to_no_secret() throws {
    let folder = try ScratchFolder()
    let path = try file("key", in: folder)
    let shared = folder.path + "/shared"
    #expect(mkdir(shared, 0o700) == 0 && chmod(shared, 0o1777) == 0)
    #expect(symlink(path, shared + "/link") == 0)
    #expect(
      throws: SecretFileError.notOpened(
        path: shared + "/link", .linkInSharedFolder(link: "link"))
    ) { try SecretFile.read(shared + "/link") }
  }

  /// Only root can give a file away; anybody else meets one that is root's.
  @Test func another_users_file_is_refused() throws {
    let folder = try ScratchFolder()
    var path = "/etc/passwd"
    var owner: UInt32 = 0
    if geteuid() == 0 {
      path = try file("key", in: folder)
      owner = 65_534
      #expect(chown(path, owner, owner) == 0)
    }
    #expect(throws: SecretFileError.foreignOwner(path: path, user: owner)) {
      try SecretFile.read(path)
    }
  }
}
