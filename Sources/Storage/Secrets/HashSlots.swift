import Domain
import Glibc

/// Lets four hashes at once run, counted over all processes that use the same
/// folder, since each takes 32 MiB and a core.
///
/// Whoever comes takes a ticket, and with it, if no slot is free, the place in
/// the queue of the slot whose turn it is. All waiting is done by the kernel:
/// it serves each slot in order and frees what a dead process held.
public struct HashSlots: Sendable {
  static let count = 4
  private let folder: String

  /// - Parameter folder: an existing folder that only the floor's account can
  ///   write to; the lock files are created there and stay.
  public init(folder: String) { self.folder = folder }

  /// Runs `body` while holding a slot. Blocks the thread until there is one.
  /// - Throws: ``HashingFailure/slotsUnavailable(path:errno:)``, or what
  ///   `body` throws.
  public func withSlot<Result>(
    _ body: () throws(HashingFailure) -> Result
  ) throws(HashingFailure) -> Result {
    let slot = try takeSlot()
    defer { close(slot) }
    return try body()
  }

  static func name(ofSlot index: Int) -> String { "hash-slot-\(index)" }

  /// A locked descriptor; closing it frees the slot.
  private func takeSlot() throws(HashingFailure) -> Int32 {
    let desk = try open("hash-tickets")
    defer { close(desk) }
    try lock(desk, "hash-tickets")
    for index in 0..<HashSlots.count {
      let slot = try open(HashSlots.name(ofSlot: index))
      if flock(slot, LOCK_EX | LOCK_NB) == 0 { return slot }
      close(slot)
    }
    let index = Int(nextTicket(desk) % UInt32(HashSlots.count))
    flock(desk, LOCK_UN)
    let slot = try open(HashSlots.name(ofSlot: index))
    do throws(HashingFailure) {
      try lock(slot, HashSlots.name(ofSlot: index))
    } catch {
      close(slot)
      throw error
    }
    return slot
  }

  /// Counts up the number at the head of the ticket file, which is locked. A
  /// number that cannot be read or kept costs fairness, not the sign-in.
  private func nextTicket(_ desk: Int32) -> UInt32 {
    var ticket: UInt32 = 0
    _ = pread(desk, &ticket, MemoryLayout<UInt32>.size, 0)
    var following = ticket &+ 1
    _ = pwrite(desk, &following, MemoryLayout<UInt32>.size, 0)
    return ticket
  }

  private func open(_ name: String) throws(HashingFailure) -> Int32 {
    let path = folder + "/" + name
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .slotsUnavailable(path: path, errno: errno) }
    return descriptor
  }

  private func lock(_ descriptor: Int32, _ name: String) throws(HashingFailure) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw .slotsUnavailable(path: folder + "/" + name, errno: errno)
      }
    }
  }
}
