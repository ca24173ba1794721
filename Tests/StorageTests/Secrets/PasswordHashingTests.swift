import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Secrets

private let cheap = ScryptCost(logN: 4, r: 1, p: 1)

@Suite struct ScryptPasswordHashingTests {
  private let folder: ScratchFolder
  private let slots: HashSlots

  init() throws {
    folder = try ScratchFolder()
    slots = HashSlots(folder: folder.path)
  }

  @Test func the_right_password_opens_and_every_other_does_not() throws {
    let hashing = ScryptPasswordHashing(slots: slots, cost: cheap)
    let hash = try hashing.hash(Secret("correct horse battery"))
    #expect(
      try hashing.verify(Secret("correct horse battery"), against: hash)
        == .right(needsRehash: false))
    for wrong in ["", "correct horse batter", "Correct horse battery", "correct horse battery "] {
      #expect(try hashing.verify(Secret(wrong), against: hash) == .wrong)
    }
    #expect(try hashing.hash(Secret("correct horse battery")) != hash)
    #expect(!hash.contains("horse"))
    #expect(hash.hasPrefix("$scrypt$ln=4,r=1,p=1$"))
  }

  @Test func an_accent_opens_however_it_was_typed() throws {
    let hashing = ScryptPasswordHashing(slots: slots, cost: cheap)
    let hash = try hashing.hash(Secret("une cle\u{301} tre\u{300}s longue"))
    #expect(
      try hashing.verify(Secret("une cl\u{e9} tr\u{e8}s longue"), against: hash)
        == .right(needsRehash: false))
  }

  @Test func a_raised_cost_asks_for_a_new_hash_and_old_ones_still_open() throws {
    let old = try ScryptPasswordHashing(slots: slots, cost: cheap).hash(Secret("a password"))
    let dearer = ScryptPasswordHashing(slots: slots, cost: ScryptCost(logN: 5, r: 1, p: 1))
    #expect(try dearer.verify(Secret("a password"), against: old) == .right(needsRehash: true))
    #expect(try dearer.verify(Secret("b password"), against: old) == .wrong)
  }

  @Test func keys_are_those_of_other_implementations() throws {
    // hashlib.scrypt of python3 for "clé très longue", salt "0123456789abcdef".
    let stored =
      "$scrypt$ln=10,r=8,p=3$MDEyMzQ1Njc4OWFiY2RlZg$8HslITHBR7bVOzcbHyVO5toSgz6YLwMJhSA2UJMa4bg"
    let hashing = ScryptPasswordHashing(slots: slots, cost: cheap)
    #expect(
      try hashing.verify(Secret("cle\u{301} tr\u{e8}s longue"), against: stored)
        == .right(needsRehash: true))
  }

  @Test(arguments: [
    "", "scrypt", "$scrypt$ln=4,r=1,p=1$AAAAAAAAAAAAAAAAAAAAAA", "$argon2id$v=19$x$y$z",
    "$scrypt$ln=30,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
    "$scrypt$ln=4,r=1,p=9999$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
    "$scrypt$ln=4,r=1,p=-1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
    "$scrypt$ln=4,r=1,p=1$AA$AAAAAAAAAAAAAAAAAAAAAA",
    "$scrypt$ln=4,r=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
  ])
  func what_is_no_hash_is_an_error_and_not_a_wrong_password(_ text: String) {
    let hashing = ScryptPasswordHashing(slots: slots, cost: cheap)
    #expect(throws: DomainError.hashing(.unreadableHash)) {
      try hashing.verify(Secret("password"), against: text)
    }
  }

  @Test func an_unknown_user_costs_the_same_work_as_a_known_one() throws {
    let done = Mutex<[ScryptCost]>([])
    let hashing = ScryptPasswordHashing(slots: slots, cost: .standard) { _, _, cost, count in
      done.withLock { $0.append(cost) }
      return [UInt8](repeating: 7, count: count)
    }
    let hash = try hashing.hash(Secret("a password"))
    done.withLock { $0.removeAll() }
    _ = try hashing.verify(Secret("b password"), against: hash)
    let known = done.withLock { $0 }
    done.withLock { $0.removeAll() }
    try hashing.spendSameWork(on: Secret("b password"))
    #expect(done.withLock { $0 } == known)
    #expect(known == [.standard])
  }

  @Test func the_standard_cost_hashes_and_verifies() throws {
    let hashing = ScryptPasswordHashing(slots: slots)
    let hash = try hashing.hash(Secret("a password of length"))
    #expect(hash.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
    #expect(
      try hashing.verify(Secret("a password of length"), against: hash)
        == .right(needsRehash: false))
  }

  @Test func a_missing_folder_is_an_error_with_its_path() {
    let hashing = ScryptPasswordHashing(
      slots: HashSlots(folder: folder.path + "/none"), cost: cheap)
    #expect(
      throws: DomainError.hashing(
        .slotsUnavailable(path: folder.path + "/none/hash-tickets", errno: ENOENT))
    ) { try hashing.hash(Secret("a password")) }
  }
}

@Suite struct HashSlotsTests {
  @Test func twelve_at_once_are_never_more_than_four_and_all_are_served() throws {
    let folder = try ScratchFolder()
    let slots = HashSlots(folder: folder.path)
    let inside = Mutex((now: 0, most: 0, served: 0))
    let threads = (0..<12).map { _ in
      Thread {
        try? slots.withSlot { () throws(HashingFailure) in
          inside.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
          }
          // Nobody leaves before each of the twelve is in or has a ticket.
          while inside.withLock({ $0.most }) + Int(ticket(folder)) < 12 { usleep(500) }
          inside.withLock {
            $0.now -= 1
            $0.served += 1
          }
        }
      }
    }
    for thread in threads { thread.start() }
    while inside.withLock({ $0.served }) < 12 { usleep(500) }
    #expect(inside.withLock { $0.most } == 4)
  }

  @Test func slots_held_by_another_process_count() throws {
    let folder = try ScratchFolder()
    let slots = HashSlots(folder: folder.path)
    try slots.withSlot { () throws(HashingFailure) in }
    // A locked file is locked for every other opening of it, in this process
    // as in any other.
    var held: [Int32] = []
    for index in 0..<HashSlots.count {
      let slot = open(folder.path + "/" + HashSlots.name(ofSlot: index), O_RDWR | O_CREAT, 0o600)
      #expect(flock(slot, LOCK_EX | LOCK_NB) == 0)
      held.append(slot)
    }
    let served = Mutex(0)
    for _ in 0..<8 {
      Thread { try? slots.withSlot { () throws(HashingFailure) in served.withLock { $0 += 1 } } }
        .start()
    }
    // The ticket file says that all eight have found no slot free.
    while ticket(folder) < 8 { usleep(500) }
    #expect(served.withLock { $0 } == 0)
    for slot in held { close(slot) }
    while served.withLock({ $0 }) < 8 { usleep(500) }
  }

  /// How many have found no slot free.
  private func ticket(_ folder: ScratchFolder) -> UInt32 {
    guard let bytes = FileManager.default.contents(atPath: folder.path + "/hash-tickets"),
      bytes.count == 4
    else { return 0 }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
