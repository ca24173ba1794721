import Domain
import GRDB

/// The two ways to a page. Each gives the same rows; which is quick depends on how many
/// contacts the filter lets through.
enum TablePlan: CaseIterable {
  /// Along the index of the sort, leaving out what the filter does not let through,
  /// until the page is full: quick where many pass.
  case walk
  /// What one part of the filter lets through, sorted: quick where few pass.
  case gather
}

/// One page of a query.
struct TablePages {
  let filter: TableFilter
  let query: TableQuery
  let rows: TableRows
  let direction: TableDirection
  let plan: TablePlan?
  /// Instructions of SQLite's machine that a walk may take. In 800,000 it looks at some
  /// twenty thousand contacts.
  let patience: Int
  let watch: TableWatch
  private var order: TableOrder { rows.order }
  private var db: Database { filter.db }

  init(
    filter: TableFilter, query: TableQuery, plan: TablePlan?, patience: Int,
    watch: TableWatch
  ) throws(DomainError) {
    self.filter = filter
    self.query = query
    self.plan = plan
    self.patience = patience
    self.watch = watch
    rows = try TableRows(filter: filter, sort: query.sort)
    direction = TableDirection(query.sort, query.start)
  }

  func page() throws(DomainError) -> TablePage {
    var found = try read()
    let hasMore = found.count > query.limit
    if hasMore { found.removeLast(found.count - query.limit) }
    return TablePage(rows: direction.isBackward ? found.reversed() : found, hasMore: hasMore)
  }

  /// In the direction of reading, one row more than the page has if there are more.
  private func read() throws(DomainError) -> [ContactRow] {
    guard let index = order.index, plan != .gather else {
      return try gather(TableSources(filter).smallest())
    }
    guard plan == nil else { return try walk(index) }
    let sources = TableSources(filter)
    let few = try fewest(of: sources.all())
    let found = try sources.smallest(forWalking: query.sort.column, countingTo: few)
    guard let source = found else { return try walk(index) }
    if source.size <= few || filter.sight != .everything { return try gather(source) }
    // Those that pass may all stand at the other end.
    let walked = try watch.trying(patience) { () throws(DomainError) in
      try walk(index)
    }
    if let walked { return walked }
    return try gather(source)
  }

  /// So many are gathered in the time in which a walk fills a page, on average. Contacts
  /// that came in one after the other lie side by side, so that walking by their coming is
  /// several times as quick as looking each up.
  private func fewest(of all: Int) -> Int {
    let equal = Double((query.limit + 1) * max(all, 0)).squareRoot()
    return Int(query.sort.column == .createdAt ? equal / 3 : equal)
  }

  // MARK: Gathering

  /// - Parameter source: nil for the whole table.
  private func gather(_ source: TableSource?) throws(DomainError) -> [ContactRow] {
    let missing: SQL = order.isNullable ? "(\(order.value) IS NULL) \(direction.missing), " : ""
    return try fetch(
      from: source?.contacts ?? "contact NOT INDEXED", where: beyondStart(),
      orderedBy: "\(missing)\(order.value) \(direction.sql), contact.id \(direction.sql)",
      limit: query.limit + 1)
  }

  /// Behind the place where the page begins, in the direction of reading.
  private func beyondStart() -> [SQL] {
    guard let place else { return [] }
    let value = order.value
    let id = place.id.rawValue
    guard let start = place.value.sql else {
      let missing: SQL = "(\(value) IS NULL AND contact.id \(direction.beyond) \(id))"
      return direction.isBackward ? ["(\(missing) OR \(value) IS NOT NULL)"] : [missing]
    }
    let valued: SQL = """
      (\(value) \(direction.beyond) \(start)
        OR (\(value) = \(start) AND contact.id \(direction.beyond) \(id)))
      """
    return direction.isBackward ? [valued] : ["(\(valued) OR \(value) IS NULL)"]
  }

  private var place: ContactPlace? {
    switch query.start {
    case .beginning, .end: nil
    case .after(let place), .before(let place): place
    }
  }

  // MARK: Walking

  /// One after the other, what one search in the index leads to.
  private func walk(_ index: String) throws(DomainError) -> [ContactRow] {
    var found: [ContactRow] = []
    for stretch in stretches {
      let left = query.limit + 1 - found.count
      guard left > 0 else { break }
      found += try walk(stretch, index, limit: left)
    }
    return found
  }

  private enum Stretch {
    /// Of the same value as the place where the page begins.
    case ties(SQL, ContactID)
    /// From there on, or from the first value on.
    case valued(SQL?)
    /// Without a value, from there on or all.
    case missing(ContactID?)
  }

  private var stretches: [Stretch] {
    let missing: [Stretch] = order.isNullable ? [.missing(nil)] : []
    guard let place else {
      return direction.isBackward ? missing + [.valued(nil)] : [.valued(nil)] + missing
    }
    guard let value = place.value.sql else {
      return [.missing(place.id)] + (direction.isBackward ? [.valued(nil)] : [])
    }
    return [.ties(value, place.id), .valued(value)] + (direction.isBackward ? [] : missing)
  }

  private func walk(
    _ stretch: Stretch, _ index: String, limit: Int
  ) throws(DomainError) -> [ContactRow] {
    var source: SQL = "contact INDEXED BY \(sql: index)"
    let byValue: SQL = "\(order.value) \(direction.sql), contact.id \(direction.sql)"
    switch stretch {
    case .ties(let value, let id):
      return try fetch(
        from: source,
        where: ["\(order.value) = \(value)", "contact.id \(direction.beyond) \(id.rawValue)"],
        orderedBy: byValue, limit: limit)
    case .valued(let start):
      let conditions: [SQL] =
        if let start {
          ["\(order.value) \(direction.beyond) \(start)"]
        } else {
          order.isNullable ? ["\(order.value) IS NOT NULL"] : []
        }
      return try fetch(from: source, where: conditions, orderedBy: byValue, limit: limit)
    case .missing(let id):
      if !order.indexHasMissing { source = "contact NOT INDEXED" }
      let beyond: [SQL] = id.map { ["contact.id \(direction.beyond) \($0.rawValue)"] } ?? []
      return try fetch(
        from: source, where: ["\(order.value) IS NULL"] + beyond,
        orderedBy: "contact.id \(direction.sql)", limit: limit)
    }
  }

  // MARK: Asking

  private func fetch(
    from source: SQL, where conditions: [SQL], orderedBy: SQL, limit: Int
  ) throws(DomainError) -> [ContactRow] {
    let columns = TableRows.columns(filter, order, matches: "1")
    return try db.rows(
      literal: """
        SELECT \(columns) FROM \(source) \(order.join)
        WHERE \(filter.condition(conditions))
        ORDER BY \(orderedBy) LIMIT \(limit)
        """
    ) { (line) throws(DomainError) in try rows.row(line) }
  }
}

extension ContactPlace.Value {
  /// Nil where there is none.
  fileprivate var sql: SQL? {
    switch self {
    case .none: nil
    case .number(let number): "\(number)"
    case .text(let text): "\(text)"
    }
  }
}
