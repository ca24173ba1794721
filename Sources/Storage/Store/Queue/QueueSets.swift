import Domain
import GRDB

/// The open zone sets in which somebody of a group waits.
struct QueueSets {
  let tx: Transaction
  let open: Set<Int>

  func own(_ owner: Int64, _ rank: Int) throws(DomainError) -> [Int] {
    try present(QueueSQL.ownSets, [owner, rank])
  }

  func shared(_ rank: Int) throws(DomainError) -> [Int] { try present(QueueSQL.sharedSets, [rank]) }

  /// - Parameter owner: the telephoniste's key; 0 is the pool.
  func drawn(_ owner: Int64, _ rank: Int) throws(DomainError) -> [Int] {
    owner == 0 ? try present(QueueSQL.poolSets, [rank]) : try own(owner, rank)
  }

  private func present(
    _ sql: String, _ arguments: StatementArguments
  ) throws(DomainError) -> [Int] {
    var sets: [Int] = []
    for row in try tx.rows(sql, arguments) where open.contains(row["zone_set"]) {
      sets.append(row["zone_set"])
    }
    return sets
  }
}
