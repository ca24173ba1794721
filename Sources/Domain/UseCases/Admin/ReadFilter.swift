/// A filter by the names that people type.
public struct NamedFilter: Equatable, Sendable {
  public enum Assignment: Equatable, Sendable {
    case any, nobody, somebody
    case email(String)
  }

  /// Codes; empty for every status.
  public var statuses: [String]
  public var assignment: Assignment
  /// Days of the floor, both of them included.
  public var createdFrom: LocalDate?
  public var createdUntil: LocalDate?
  public var isConverted: Bool?
  public var callbackIsDue: Bool
  public var heldBack: ContactFilter.HeldBack?
  public var isDeleted: Bool
  public var search: String

  public init(
    statuses: [String] = [], assignment: Assignment = .any, createdFrom: LocalDate? = nil,
    createdUntil: LocalDate? = nil, isConverted: Bool? = nil, callbackIsDue: Bool = false,
    heldBack: ContactFilter.HeldBack? = nil, isDeleted: Bool = false, search: String = ""
  ) {
    self.statuses = statuses
    self.assignment = assignment
    self.createdFrom = createdFrom
    self.createdUntil = createdUntil
    self.isConverted = isConverted
    self.callbackIsDue = callbackIsDue
    self.heldBack = heldBack
    self.isDeleted = isDeleted
    self.search = search
  }
}

/// Looks up what a filter names: statuses, people, days.
public struct ReadFilter: Sendable {
  let people: any PeopleReading
  let contacts: any ContactReading
  let floor: any FloorReading
  let zones: any TimeZones

  public init(
    people: any PeopleReading, contacts: any ContactReading, floor: any FloorReading,
    zones: any TimeZones
  ) {
    self.people = people
    self.contacts = contacts
    self.floor = floor
    self.zones = zones
  }

  /// - Throws: ``DomainError/notPermitted(_:)`` for who sees no contacts, and for the
  ///   deleted ones for who does not see all; ``DomainError/unknownStatus(_:known:)``;
  ///   ``DomainError/unknownUser(_:)``.
  public func callAsFunction(
    _ named: NamedFilter, by session: Session
  ) throws(DomainError) -> ContactFilter {
    let sight = try people.sight(of: session)
    if named.isDeleted, sight != .everything {
      try people.require(.permission(.viewContacts), of: session.user.id)
    }
    let zone = try zones.zone(named: floor.settings().timeZone)
    return ContactFilter(
      statuses: try statuses(named.statuses), assignment: try assignment(named.assignment, sight),
      createdFrom: named.createdFrom.map { zone.start(of: $0) },
      createdBefore: named.createdUntil.map { zone.start(of: $0.adding(days: 1)) },
      isConverted: named.isConverted, callbackIsDue: named.callbackIsDue,
      heldBack: named.heldBack, isDeleted: named.isDeleted, search: named.search)
  }

  private func statuses(_ codes: [String]) throws(DomainError) -> Set<StatusID> {
    guard !codes.isEmpty else { return [] }
    let all = try contacts.statuses()
    var found: Set<StatusID> = []
    for code in codes {
      guard let status = all.first(where: { $0.code == code }) else {
        throw .unknownStatus(code, known: all.map(\.code))
      }
      found.insert(status.id)
    }
    return found
  }

  private func assignment(
    _ named: NamedFilter.Assignment, _ sight: Sight
  ) throws(DomainError) -> ContactFilter.Assignment {
    switch named {
    case .any: return .any
    case .nobody: return .nobody
    case .somebody: return .somebody
    case .email(let email):
      // Whoever sees only her own learns nothing of who else is here.
      guard let user = try people.credentials(email: email.lowercased())?.user else {
        guard sight == .everything else { return .user(UserID(0)) }
        throw .unknownUser(email)
      }
      return .user(user.id)
    }
  }
}
