import Domain
import GRDB

/// A way to fewer contacts than all: the keys of every contact that a part of the
/// filter lets through, and how many these are.
struct TableSource {
  /// Each key once, in a column `id`.
  let ids: SQL
  /// Those counted; see ``TableSources/smallest(forWalking:countingTo:)``.
  let size: Int

  /// What a statement reads the row `contact` from.
  var contacts: SQL { "(\(ids)) AS source CROSS JOIN contact ON contact.id = source.id" }
}

/// Finds the smallest source of a filter.
struct TableSources {
  /// Beyond so many it is not worth knowing how many more there are.
  static let mostCounted = 20_000

  let filter: TableFilter
  private var db: Database { filter.db }
  private var wanted: ContactFilter { filter.wanted }

  init(_ filter: TableFilter) { self.filter = filter }

  /// - Parameters:
  ///   - order: what the contacts are walked by; a part of the filter that bounds the walk
  ///     itself is no source for it.
  ///   - limit: a source of more may have many more than its size says.
  /// - Returns: nil where no part of the filter has an index.
  func smallest(
    forWalking order: ContactSort.Column? = nil, countingTo limit: Int = mostCounted
  ) throws(DomainError) -> TableSource? {
    var smallest = try facets()
    for ids in others(forWalking: order) {
      let most = min(smallest?.size ?? limit, limit)
      guard most > 0 else { break }
      let size = try count(ids, atMost: most + 1)
      if size < smallest?.size ?? .max { smallest = TableSource(ids: ids, size: size) }
    }
    return smallest
  }

  /// How many rows the table has, deleted ones too.
  func all() throws(DomainError) -> Int { try db.integer("SELECT max(id) FROM contact") ?? 0 }

  private func count(_ ids: SQL, atMost limit: Int) throws(DomainError) -> Int {
    try db.integer(literal: "SELECT count(*) FROM (SELECT 1 FROM (\(ids)) LIMIT \(limit))") ?? 0
  }

  private func others(forWalking order: ContactSort.Column?) -> [SQL] {
    var all: [SQL] = []
    if wanted.isDeleted {
      all.append("SELECT id FROM contact INDEXED BY contact_deleted WHERE deleted_at IS NOT NULL")
    }
    if case .telephoniste(let user) = filter.sight, !wanted.isDeleted {
      all.append(hers(user.rawValue))
    }
    if wanted.callbackIsDue {
      all.append(
        """
        SELECT id FROM contact INDEXED BY contact_callback
        WHERE callback_at <= \(filter.now.milliseconds)
        """)
    }
    if case .rule(let rule) = wanted.heldBack, let ids = filter.rules?.candidates(of: rule) {
      all.append(ids)
    }
    if let match = filter.search.match {
      all.append(
        "SELECT rowid AS id FROM contact_search WHERE contact_search MATCH \(match)")
    }
    if order != .createdAt, let created = created() { all.append(created) }
    return all
  }

  private func created() -> SQL? {
    guard wanted.createdFrom != nil || wanted.createdBefore != nil else { return nil }
    let from = wanted.createdFrom?.milliseconds ?? .min
    let before = wanted.createdBefore?.milliseconds ?? .max
    return """
      SELECT id FROM contact INDEXED BY contact_created
      WHERE created_at >= \(from) AND created_at < \(before)
      """
  }

  /// Assigned to her; then what she worked today or holds and is not hers.
  private func hers(_ user: Int64) -> SQL {
    """
    SELECT id FROM contact INDEXED BY contact_facet
    WHERE assigned_to = \(user) AND deleted_at IS NULL
    UNION ALL
    SELECT id FROM contact WHERE assigned_to IS NOT \(user) AND id IN (
      SELECT contact_id FROM worked_today WHERE user_id = \(user) AND day = \(filter.day)
      UNION SELECT c.id FROM contact AS c INDEXED BY contact_lease JOIN seat ON seat.id = c.leased_by
      WHERE c.leased_by IS NOT NULL AND seat.user_id = \(user))
    """
  }

  // MARK: Facets

  /// By status and telephoniste, whose numbers the counters know.
  private func facets() throws(DomainError) -> TableSource? {
    guard !wanted.isDeleted, let cells = cells() else { return nil }
    // A cell holds converted contacts beside others, and is gathered whole.
    let size = try db.integer(
      literal: """
        SELECT ifnull(sum(contacts), 0) FROM contact_counter
        WHERE (status_id, assigned_to) IN (SELECT status_id, assigned_to \(cells))
        """)
    let ids: SQL = """
      SELECT held.id FROM (
        SELECT DISTINCT status_id AS of_status, nullif(assigned_to, 0) AS of_user \(cells)
      ) AS cell CROSS JOIN contact AS held INDEXED BY contact_facet
      ON held.assigned_to IS cell.of_user AND held.status_id = cell.of_status
        AND held.deleted_at IS NULL
      """
    return TableSource(ids: ids, size: size ?? 0)
  }

  /// The counters of the filter; nil where it asks for nothing that they tell apart.
  func cells() -> SQL? {
    var conditions: [SQL] = []
    if !wanted.statuses.isEmpty {
      conditions.append("status_id IN \(wanted.statuses.map(\.rawValue).sorted())")
    }
    if wanted.heldBack == .rule(.excludedStatus) {
      conditions.append("status_id IN (SELECT id FROM contact_status WHERE exclude_from_call_list)")
    }
    switch wanted.assignment {
    case .any: if wanted.heldBack == .rule(.poolClosed) { conditions.append("assigned_to = 0") }
    case .nobody: conditions.append("assigned_to = 0")
    case .somebody: conditions.append("assigned_to <> 0")
    case .user(let user): conditions.append("assigned_to = \(user.rawValue)")
    }
    if let isConverted = wanted.isConverted {
      conditions.append("is_converted = \(isConverted)")
    }
    guard !conditions.isEmpty else { return nil }
    let condition: SQL = conditions.joined(separator: " AND ")
    return "FROM contact_counter WHERE contacts > 0 AND \(condition)"
  }
}
