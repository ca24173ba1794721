import Domain
import Synchronization

/// The table of contacts by the plainest means: reads every contact of a floor and
/// filters, sorts and counts in memory. Knows no rule of the queue, so that nobody is
/// held back by one.
public final class FakeTable: ContactTableReading {
  private let store: any UnitOfWork
  private let abandonedBefore = Mutex(Question(0))

  public init(_ store: any UnitOfWork) { self.store = store }

  // MARK: Pages

  public func page(
    _ query: TableQuery, in sight: Sight, for question: Question?
  ) throws(DomainError) -> TablePage {
    try check(question)
    let all = try rows(query.filter, sight, query.sort)
    switch query.start {
    case .beginning: return FakeTable.first(of: all, query.limit)
    case .end: return FakeTable.last(of: all, query.limit)
    case .after(let place):
      let rest = all.filter { FakeTable.isBefore(place, $0.place, query.sort) }
      return FakeTable.first(of: rest, query.limit)
    case .before(let place):
      let rest = all.filter { FakeTable.isBefore($0.place, place, query.sort) }
      return FakeTable.last(of: rest, query.limit)
    }
  }

  public func rows(
    _ ids: [ContactID], matching filter: ContactFilter, sort: ContactSort, in sight: Sight
  ) throws(DomainError) -> [ContactRow] {
    let all = try read(sight)
    return ids.compactMap { id in
      guard let found = all.first(where: { $0.contact.id == id }) else { return nil }
      var row = found.row(in: sort)
      row.matches = found.matches(filter)
      return row
    }
  }

  public func count(
    _ filter: ContactFilter, in sight: Sight, for question: Question?
  ) throws(DomainError) -> Int {
    try check(question)
    return try rows(filter, sight, .usual).count
  }

  public func targets(
    _ wanted: TargetQuery, in sight: Sight, for question: Question?, _ row: (ActTarget) -> Void
  ) throws(DomainError) {
    try check(question)
    for found in try read(sight) {
      let isWanted: Bool
      switch wanted {
      case .chosen(let ids): isWanted = ids.contains(found.contact.id)
      case .filter(let filter, let except):
        isWanted = found.matches(filter) && !except.contains(found.contact.id)
      }
      if isWanted { row(found.target) }
    }
  }

  public func abandon(before question: Question) {
    abandonedBefore.withLock { $0 = max($0, question) }
  }

  private func check(_ question: Question?) throws(DomainError) {
    guard let question, question < abandonedBefore.withLock({ $0 }) else { return }
    throw .abandoned
  }

  // MARK: Reading

  private func rows(
    _ filter: ContactFilter, _ sight: Sight, _ sort: ContactSort
  ) throws(DomainError) -> [ContactRow] {
    try read(sight).filter { $0.matches(filter) }.map { $0.row(in: sort) }
      .sorted { FakeTable.isBefore($0.place, $1.place, sort) }
  }

  /// Keys have no gaps, since contacts are never removed.
  private func read(_ sight: Sight) throws(DomainError) -> [Found] {
    try store.write(as: .setup(account: "tests"), because: .initialise) {
      (tx) throws(DomainError) in
      let statuses = try tx.statuses.all()
      var all: [Found] = []
      var key: Int64 = 1
      while let contact = try tx.contacts.find(ContactID(key)) {
        key += 1
        guard try FakeTable.isInSight(contact, sight, tx) else { continue }
        var found = Found(contact: contact, statuses: statuses, now: tx.now)
        if let user = contact.assignedTo { found.assignee = try tx.users.find(user)?.name }
        found.isInUse = try tx.queue.holder(of: contact.id) != nil
        all.append(found)
      }
      return all
    }
  }

  private static func isInSight(
    _ contact: Contact, _ sight: Sight, _ tx: any AuditedTransaction
  ) throws(DomainError) -> Bool {
    guard case .telephoniste(let user) = sight else { return true }
    if contact.assignedTo == user { return true }
    if try tx.queue.isLeased(contact.id, to: user) { return true }
    return try tx.queue.workedToday(contact.id, by: user)
  }

  // MARK: Order

  private static func first(of rows: [ContactRow], _ limit: Int) -> TablePage {
    TablePage(rows: Array(rows.prefix(limit)), hasMore: rows.count > limit)
  }

  private static func last(of rows: [ContactRow], _ limit: Int) -> TablePage {
    TablePage(rows: Array(rows.suffix(limit)), hasMore: rows.count > limit)
  }

  private static func isBefore(
    _ one: ContactPlace, _ other: ContactPlace, _ sort: ContactSort
  ) -> Bool {
    let isFirst = (one.id.rawValue < other.id.rawValue) != sort.isDescending
    switch (one.value, other.value) {
    case (.none, .none): return one.id != other.id && isFirst
    case (.none, _): return false
    case (_, .none): return true
    case (.number(let a), .number(let b)) where a != b: return (a < b) != sort.isDescending
    case (.text(let a), .text(let b)) where a != b: return (a < b) != sort.isDescending
    default: return one.id != other.id && isFirst
    }
  }
}

/// One contact with what the table says of it.
private struct Found: Sendable {
  let contact: Contact
  let statuses: [ContactStatus]
  let now: Instant
  var assignee: String?
  var isInUse = false

  var target: ActTarget {
    ActTarget(
      id: contact.id, version: contact.version, statusID: contact.statusID,
      assignedTo: contact.assignedTo, isConverted: contact.isConverted,
      isDeleted: contact.deletedAt != nil, isInUse: isInUse)
  }

  func row(in sort: ContactSort) -> ContactRow {
    ContactRow(
      id: contact.id, version: contact.version, phone: contact.phone,
      name: contact.details.name, email: contact.details.email, statusID: contact.statusID,
      assignedTo: contact.assignedTo, callCount: contact.callCount,
      lastCallAt: contact.lastCallAt, createdAt: contact.createdAt,
      callbackAt: contact.callback?.at, isConverted: contact.isConverted,
      isDeleted: contact.deletedAt != nil, isLeased: isInUse,
      place: ContactPlace(value: value(sort.column), id: contact.id))
  }

  func matches(_ filter: ContactFilter) -> Bool {
    guard filter.isDeleted == (contact.deletedAt != nil), filter.heldBack == nil else {
      return false
    }
    if !filter.statuses.isEmpty, !filter.statuses.contains(contact.statusID) { return false }
    if let from = filter.createdFrom, contact.createdAt < from { return false }
    if let before = filter.createdBefore, contact.createdAt >= before { return false }
    if let isConverted = filter.isConverted, contact.isConverted != isConverted { return false }
    if filter.callbackIsDue, contact.callback.map({ $0.at > now }) ?? true { return false }
    return isAssigned(filter.assignment) && isFound(filter.search)
  }

  private func isAssigned(_ assignment: ContactFilter.Assignment) -> Bool {
    switch assignment {
    case .any: return true
    case .nobody: return contact.assignedTo == nil
    case .somebody: return contact.assignedTo != nil
    case .user(let user): return contact.assignedTo == user
    }
  }

  private func isFound(_ typed: String) -> Bool {
    let words = SearchWords(typed)
    guard !words.isEmpty else { return true }
    return words.rank(
      phone: contact.phone.digits, name: contact.details.name, email: contact.details.email)
      != nil
  }

  private func value(_ column: ContactSort.Column) -> ContactPlace.Value {
    switch column {
    case .phone: return .text(contact.phone.digits)
    case .name: return text(contact.details.name)
    case .email: return text(contact.details.email)
    case .status:
      return .number(Int64(statuses.first { $0.id == contact.statusID }?.order ?? 0))
    case .assignedTo: return text(assignee)
    case .lastCallAt: return number(contact.lastCallAt?.milliseconds)
    case .callCount: return .number(Int64(contact.callCount))
    case .createdAt: return .number(contact.createdAt.milliseconds)
    case .callbackAt: return number(contact.callback?.at.milliseconds)
    }
  }

  private func text(_ text: String?) -> ContactPlace.Value {
    text.map { .text(Folding.fold($0)) } ?? .none
  }

  private func number(_ number: Int64?) -> ContactPlace.Value {
    number.map { .number($0) } ?? .none
  }
}
