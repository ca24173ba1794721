/// Pages of contacts by filter and order, as far as somebody sees.
public struct ListContacts: Sendable {
  let people: any PeopleReading
  let contacts: any ContactReading
  let table: any ContactTableReading

  public init(
    people: any PeopleReading, contacts: any ContactReading, table: any ContactTableReading
  ) {
    self.people = people
    self.contacts = contacts
    self.table = table
  }

  /// One page, each contact with all its fields.
  public struct Page: Equatable, Sendable {
    public var lines: [ContactLine]
    public var total: Int
    /// Behind what the next page begins; nil at the end.
    public var next: ContactPlace?

    public init(lines: [ContactLine], total: Int, next: ContactPlace?) {
      self.lines = lines
      self.total = total
      self.next = next
    }
  }

  /// - Parameter filter: of ``ReadFilter``.
  /// - Throws: ``DomainError/notPermitted(_:)`` for who sees no contacts, and for the
  ///   deleted ones for who does not see all.
  public func callAsFunction(
    _ filter: ContactFilter, sort: ContactSort, after place: ContactPlace?, limit: Int,
    by session: Session
  ) throws(DomainError) -> Page {
    let sight = try people.sight(of: session)
    if filter.isDeleted, sight != .everything {
      try people.require(.permission(.viewContacts), of: session.user.id)
    }
    let query = TableQuery(
      filter: filter, sort: sort, start: place.map { .after($0) } ?? .beginning, limit: limit)
    let page = try table.page(query, in: sight, for: nil)
    return Page(
      lines: try contacts.lines(page.rows.map(\.id), in: sight),
      total: try table.count(filter, in: sight, for: nil),
      next: page.hasMore ? page.rows.last?.place : nil)
  }
}
