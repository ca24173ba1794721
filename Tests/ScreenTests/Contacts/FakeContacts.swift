import Domain
import Kit
import Shell
import Synchronization
import TestSupport

@testable import Screens

/// Contacts in one order, the newest first, with the answers that a real table gives.
final class FakeContacts: Sendable {
  let ground: Contacts.Ground
  private let held: Mutex<[ContactRow]>
  private let abandonedBefore = Mutex(Question(0))

  static let anna = PersonChoice(
    id: UserID(11), name: "Anna Tremblay", email: "anna@example.com", contacts: 40)
  static let luc = PersonChoice(
    id: UserID(12), name: "Luc Roy", email: "luc@example.com", contacts: 12)

  init(_ count: Int = 1000, permissions: Set<Permission> = [.all]) {
    held = Mutex((0..<count).map { FakeContacts.row($0, of: count) })
    ground = Contacts.Ground(
      statuses: FakeContacts.statuses, people: [FakeContacts.anna, FakeContacts.luc],
      callers: [FakeContacts.anna.id, FakeContacts.luc.id], permissions: permissions, total: count)
  }

  static let statuses = ContactStatus.defaults.enumerated().map { index, status in
    ContactStatus(
      id: StatusID(Int64(index + 1)), code: status.code, nameEnglish: status.nameEnglish,
      nameFrench: status.nameFrench, color: status.color, order: status.order,
      excludeFromCallList: status.excludeFromCallList, isSystemStatus: status.isSystemStatus,
      isDeletable: status.isDeletable)
  }

  private static let names = [
    "Marie Gagnon", "Luc Gagné", "Zoé Gagnier", nil, "Jean-François Lévesque-Desrochers", "Li Wu",
  ]

  static func row(_ index: Int, of count: Int) -> ContactRow {
    let id = ContactID(Int64(count - index))
    let created = People.now - .hours(7 * Int64(index))
    return ContactRow(
      id: id, version: 1, phone: TestFloor.phone(index), name: names[index % names.count],
      email: index % 3 == 0 ? "contact\(index)@example.com" : nil,
      statusID: statuses[index % statuses.count].id,
      assignedTo: [nil, anna.id, luc.id][index % 3], callCount: index % 5,
      lastCallAt: index % 5 == 0 ? nil : People.now - .hours(11 * Int64(index)),
      createdAt: created, callbackAt: index % 4 == 2 ? People.now + .hours(Int64(index) - 3) : nil,
      isConverted: false, isDeleted: false, isLeased: index == 4,
      place: ContactPlace(value: .number(created.milliseconds), id: id))
  }

  var rows: [ContactRow] {
    get { held.withLock { $0 } }
    set { held.withLock { $0 = newValue } }
  }

  /// What was broken off last.
  var abandoned: Question { abandonedBefore.withLock { $0 } }

  func fitting(_ filter: ContactFilter) -> [ContactRow] {
    let typed = Folding.fold(filter.search)
    return rows.filter { row in
      (filter.statuses.isEmpty || filter.statuses.contains(row.statusID))
        && (typed.isEmpty || Folding.fold(row.name ?? "").contains(typed))
        && row.isDeleted == filter.isDeleted
    }
  }

  func page(_ query: TableQuery) -> TablePage {
    let all = fitting(query.filter)
    func index(_ place: ContactPlace) -> Int { all.firstIndex { $0.id == place.id } ?? 0 }
    let range: Range<Int>
    switch query.start {
    case .beginning: range = 0..<min(query.limit, all.count)
    case .end: range = max(0, all.count - query.limit)..<all.count
    case .after(let place):
      let first = min(index(place) + 1, all.count)
      range = first..<min(first + query.limit, all.count)
    case .before(let place):
      let end = index(place)
      range = max(0, end - query.limit)..<end
    }
    let isForward = query.start == .beginning || query.start.isAfter
    return TablePage(
      rows: Array(all[range]),
      hasMore: isForward ? range.upperBound < all.count : range.lowerBound > 0)
  }

  var useCases: Contacts.UseCases {
    Contacts.UseCases(
      ground: { [self] () throws(DomainError) in ground },
      page: { [self] (query, _) throws(DomainError) in page(query) },
      count: { [self] (filter, _) throws(DomainError) in fitting(filter).count },
      rows: { [self] (ids, _, _) throws(DomainError) in rows.filter { ids.contains($0.id) } },
      abandon: { [self] question in abandonedBefore.withLock { $0 = question } })
  }
}

extension TableQuery.Start {
  var isAfter: Bool {
    if case .after = self { return true }
    return false
  }
}
