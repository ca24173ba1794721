import Foundation
import Glibc
import Paths
import TestSupport
import Testing

@Suite struct NewFileTests {
  private let folder: String

  init() throws { folder = try TestFloor.makeDirectory() }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func a_file_has_its_name_once_it_is_whole() throws {
    let file = try NewFile(at: folder + "/a.csv")
    #expect(write(file.descriptor, "hello", 5) == 5)
    #expect(try names().allSatisfy { $0.hasPrefix(".") })
    try file.publish()
    #expect(try names() == ["a.csv"])
    #expect(FileManager.default.contents(atPath: folder + "/a.csv") == Data("hello".utf8))
    var status = stat()
    #expect(stat(folder + "/a.csv", &status) == 0 && status.st_mode & 0o777 == 0o600)
    file.discard()
    #expect(try names() == ["a.csv"], "what has its name stays")
  }

  @Test func nothing_is_written_over_however_late_it_comes() throws {
    #expect(throws: PathRefusal.exists) {
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/a.csv"))
      _ = try NewFile(at: folder + "/a.csv")
    }
    let file = try NewFile(at: folder + "/b.csv")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/b.csv"))
    #expect(throws: PathRefusal.exists) { try file.publish() }
    file.discard()
    #expect(try names() == ["a.csv", "b.csv"])
    #expect(FileManager.default.contents(atPath: folder + "/b.csv") == Data("mine".utf8))
  }

  @Test func s21_a_link_under_the_name_is_not_followed() throws {
    #expect(symlink(folder + "/elsewhere", folder + "/link.csv") == 0)
    #expect(throws: PathRefusal.exists) { _ = try NewFile(at: folder + "/link.csv") }
    #expect(try names() == ["link.csv"])
  }

  @Test func what_nobody_published_is_gone() throws {
    do {
      let file = try NewFile(at: folder + "/a.csv")
      _ = write(file.descriptor, "x", 1)
    }
    #expect(try names().isEmpty)
    #expect(throws: PathRefusal.notFound) { _ = try NewFile(at: folder + "/no/a.csv") }
    #expect(throws: PathRefusal.notAFile(.directory)) { _ = try NewFile(at: "/") }
  }
}
