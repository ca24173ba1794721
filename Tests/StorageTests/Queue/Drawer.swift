import Domain
import GRDB
import TestSupport

@testable import Store

/// A floor with one group of contacts and one telephoniste who draws from it,
/// by the store's own queue.
final class Drawer {
  let floor: TestFloor
  let session: Session
  let ids: [ContactID]
  /// For the biased twins.
  let random: SeededSource
  private(set) var yesterday: Set<ContactID> = []

  init(members: Int, assigned: Bool = true, seed: UInt64) throws {
    floor = try TestFloor(seed: seed, inMemory: true)
    session = try floor.telephoniste("Anna")
    ids = try floor.addContacts(members, assignedTo: assigned ? session.user.id : nil)
    random = SeededSource(seed: seed + 1)
  }

  var yesterdayList: String { yesterday.map { String($0.rawValue) }.joined(separator: ",") }

  func transact<Value: Sendable>(
    _ body: (Transaction) throws(DomainError) -> Value
  ) throws -> Value {
    try floor.store.operate { (tx) throws(DomainError) in
      guard let tx = tx as? Transaction else { throw .seatEnded }
      return try body(tx)
    }
  }

  /// One that remembers nothing of what was read before a twist changed it.
  func fresh(_ tx: Transaction) throws(DomainError) -> Transaction {
    try Transaction(tx.db, floor.store, actor: nil, because: nil, request: nil)
  }

  func draw(
    _ tx: Transaction, _ session: Session, sets: Set<Int>? = nil
  ) throws(DomainError) -> ContactID? {
    var queue = GRDBCallQueue(tx: tx)
    queue.openSets = sets
    guard let seat = session.seat, let pick = try queue.pick(for: session.user.id) else {
      return nil
    }
    try queue.lease(pick.contactID, to: seat)
    return pick.contactID
  }

  /// How often each was drawn; each returns at once.
  func counts(
    of draws: Int, _ twist: (Transaction, ContactID) throws(DomainError) -> Void = { _, _ in }
  ) throws -> [Int] {
    var counts: [ContactID: Int] = [:]
    try transact { tx throws(DomainError) in
      for _ in 0..<draws {
        guard let id = try draw(tx, session) else { throw .unknownContact }
        counts[id, default: 0] += 1
        try tx.queue.release(seat: session.seat!, skipping: false)
        try twist(tx, id)
      }
    }
    return ids.map { counts[$0] ?? 0 }
  }

  /// Which share of those skipped on one day is drawn on the next.
  ///
  /// - Parameter twist: runs in the morning, when yesterday's have returned.
  func shareDrawnAgain(
    days: Int, perDay: Int, _ twist: (Transaction) throws(DomainError) -> Void = { _ in }
  ) throws -> Double {
    var again = 0
    for day in 0...days {
      floor.clock.advance(.hours(24))
      let today = try transact { tx throws(DomainError) in
        while try tx.queue.refresh(for: session.user.id, limit: 500) {}
        try tx.seats.reopen(session.seat!)
        try twist(tx)
        return try work(tx, perDay)
      }
      if day > 0 { again += today.intersection(yesterday).count }
      yesterday = today
    }
    return Double(again) / Double(days * perDay)
  }

  private func work(_ tx: Transaction, _ count: Int) throws(DomainError) -> Set<ContactID> {
    var drawn: Set<ContactID> = []
    for _ in 0..<count {
      guard let id = try draw(tx, session) else { throw .unknownContact }
      drawn.insert(id)
      try tx.queue.release(seat: session.seat!, skipping: true)
    }
    return drawn
  }
}

extension SeededSource {
  /// Between nought and one.
  func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}
