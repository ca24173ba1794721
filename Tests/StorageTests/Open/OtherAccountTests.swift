import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// Modes mean nothing to root: where root runs the tests, these run in a process
/// of another account.
@Suite struct OtherAccountTests {
  /// Nil where the tests' own account is an ordinary one.
  private static let nobody: UInt32? = geteuid() == 0 ? 65534 : nil

  private let place: Place

  init() throws {
    place = try Place(withFloor: true)
    guard let nobody = Self.nobody else { return }
    for name in place.listing { chown(place.directory + "/" + name, nobody, nobody) }
    chown(place.directory, nobody, nobody)
  }

  /// - Returns: what the other account's process said last.
  private func open(_ role: String = "open") throws -> String? {
    let output = NSTemporaryDirectory() + "cordboard-other-\(UInt64.random(in: 0 ... .max))"
    defer { unlink(output) }
    let process = try DrivenProcess(output: output, [place.file, role], uid: Self.nobody)
    #expect(process.exitStatus() != nil)
    return process.lines.last
  }

  private func expectRefusal(_ refusal: String, _ role: String = "open") throws {
    let before = (place.bytes, place.listing)
    let said = try open(role)
    #expect(said?.hasPrefix("refused \(refusal)") == true, "\(said ?? "nothing")")
    #expect(place.bytes == before.0)
    #expect(place.listing == before.1)
  }

  @Test func its_own_floor_opens() throws { #expect(try open() == "opened") }

  @Test(arguments: [0o000, 0o200, 0o400]) func an_unreadable_file_is_refused(mode: mode_t) throws {
    chmod(place.file, mode)
    try expectRefusal("notOwned")
  }

  @Test(.enabled(if: nobody != nil, "only root gives files away"))
  func a_file_of_somebody_else_is_refused() throws {
    chown(place.file, 0, 0)
    try expectRefusal("notOwned")
  }

  @Test func a_directory_that_cannot_be_written_is_refused() throws {
    chmod(place.directory, 0o500)
    try expectRefusal("directoryReadOnly")
  }

  @Test func no_floor_is_made_where_it_may_not_be() throws {
    unlink(place.file)
    chmod(place.directory, 0o500)
    try expectRefusal("directoryReadOnly", "create")
  }

  /// Root looks after a floor now and then; its seats must still be able to work.
  @Test(.enabled(if: nobody != nil, "only root gives files away"))
  func what_root_leaves_behind_can_be_opened_by_the_floors_account() throws {
    unlink(place.file + ".turnstile")
    do {
      let store = try Store.open(place.file, in: HostEnvironment.make())
      try store.operate { (tx) throws(DomainError) in
        try tx.drafts.save("", for: .init(1), of: .init(1))
      }
      #expect(try open() == "opened", "while root is there")
    }
    #expect(try open() == "opened")
  }
}
