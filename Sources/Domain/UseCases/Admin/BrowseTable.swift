/// The table of contacts as far as somebody sees, page by page; counting never keeps a
/// page waiting.
public struct BrowseTable: Sendable {
  let people: any PeopleReading
  let contacts: any ContactReading
  let floor: any FloorReading
  let table: any ContactTableReading

  public init(
    people: any PeopleReading, contacts: any ContactReading, floor: any FloorReading,
    table: any ContactTableReading
  ) {
    self.people = people
    self.contacts = contacts
    self.floor = floor
    self.table = table
  }

  /// What the rows refer to, and what may be done with them.
  public struct Ground: Equatable, Sendable {
    public struct Person: Equatable, Sendable {
      public var user: User
      /// Contacts that are assigned to them.
      public var contacts: Int

      /// Whether they may be given contacts.
      public var isCaller: Bool { user.isTelephoniste && user.isActive }
    }

    public var statuses: [ContactStatus]
    /// Whoever may be given contacts or has some, by name.
    public var people: [Person]
    public var permissions: Set<Permission>
    /// Contacts that are not deleted.
    public var total: Int
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func ground(by session: Session) throws(DomainError) -> Ground {
    let sight = try people.sight(of: session)
    guard let user = try people.user(session.user.id) else { throw .signInRefused }
    let assigned = try floor.assignedContacts()
    let all = try people.users()
      .map { Ground.Person(user: $0, contacts: assigned[$0.id] ?? 0) }
      .filter { $0.isCaller || $0.contacts > 0 }
      .inOrder(ofName: \.user.name, then: \.user.id)
    return Ground(
      statuses: try contacts.statuses(), people: all,
      permissions: try people.permissions(of: user),
      total: try table.count(.everything, in: sight, for: nil))
  }

  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/abandoned``.
  public func page(
    _ query: TableQuery, for question: Question?, by session: Session
  ) throws(DomainError) -> TablePage {
    try table.page(query, in: people.sight(of: session), for: question)
  }

  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/abandoned``.
  public func count(
    _ filter: ContactFilter, for question: Question?, by session: Session
  ) throws(DomainError) -> Int {
    try table.count(filter, in: people.sight(of: session), for: question)
  }

  /// The rows of these contacts as they stand now; see ``ContactTableReading``.
  public func rows(
    _ ids: [ContactID], matching filter: ContactFilter, sort: ContactSort, by session: Session
  ) throws(DomainError) -> [ContactRow] {
    try table.rows(ids, matching: filter, sort: sort, in: people.sight(of: session))
  }
}
