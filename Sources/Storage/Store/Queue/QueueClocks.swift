import Domain
import GRDB

/// The exponential clocks that make every draw uniform (docs/decisions.md, Next
/// contact). Each group (owner, rank, zone set) keeps its clock: the largest
/// key drawn so far. Whoever enters gets clock + Exp(1) at that moment.
final class QueueClocks {
  private let db: Database
  private let random: any RandomSource
  private var known: [QueueGroup: Double] = [:]

  init(_ db: Database, random: any RandomSource) {
    self.db = db
    self.random = random
  }

  func clock(of group: QueueGroup) throws(DomainError) -> Double {
    if let clock = known[group] { return clock }
    let row = try db.row(
      "SELECT clock FROM queue_clock WHERE owner = ? AND rank = ? AND zone_set = ?",
      group.arguments)
    let clock: Double = row?["clock"] ?? 0
    if row == nil {
      try db.run("INSERT INTO queue_clock VALUES (?, ?, ?, 0)", group.arguments)
    }
    known[group] = clock
    return clock
  }

  /// The key of whoever enters the group now.
  func entryKey(into group: QueueGroup) throws(DomainError) -> Double {
    try clock(of: group) + random.exponential()
  }

  /// Moves the clock forward; clocks never go back.
  func advance(_ group: QueueGroup, by step: Double) throws(DomainError) {
    let moved = try clock(of: group) + max(0, step)
    try db.run(
      "UPDATE queue_clock SET clock = ? WHERE owner = ? AND rank = ? AND zone_set = ?",
      [moved, group.owner, group.rank, group.zoneSet])
    known[group] = moved
  }
}

/// Contacts that are drawn from with equal chance, while their zones are open.
struct QueueGroup: Hashable {
  /// The telephoniste's key; 0 is the pool.
  var owner: Int64
  var rank: Int
  var zoneSet: Int

  var arguments: StatementArguments { [owner, rank, zoneSet] }
}

/// The ranks of due callbacks lie below every status's.
enum QueueRank {
  static let ownCallback = -3
  static let anyonesCallback = -2
  static let escalatedCallback = -1

  /// Status order, and uncalled before called.
  static func of(statusOrder: Int, called: Bool) -> Int { statusOrder * 2 + (called ? 1 : 0) }
}
