import Domain
import GRDB

@testable import Store

/// A contact as the oracle of the table sees it: read whole, and judged in Swift.
struct NaiveContact {
  static let select = """
    SELECT contact.*, s.sort_order, s.exclude_from_call_list AS is_excluded,
      EXISTS (SELECT 1 FROM do_not_call AS d WHERE d.phone = contact.phone) AS is_listed,
      (SELECT group_concat(user_id) FROM worked_today AS w WHERE w.contact_id = contact.id)
        AS workers,
      (SELECT user_id FROM seat WHERE seat.id = contact.leased_by) AS holder
    FROM contact JOIN contact_status AS s ON s.id = status_id
    """

  let id: ContactID
  let phone: String
  let name: String?
  let email: String?
  let status: StatusID
  let statusOrder: Int64
  let assignedTo: UserID?
  let assignee: String?
  let createdAt: Instant
  let lastCallAt: Instant?
  let callCount: Int64
  let callbackAt: Instant?
  let isConverted: Bool
  let isDeleted: Bool
  let hold: HoldRule?
  private let workers: [Int64]
  let holder: Int64?

  init(_ row: Row, people: [Int64: String]) {
    id = ContactID(row["id"])
    phone = row["phone"]
    name = (row["name"] as String?).map(Folding.fold)
    email = (row["email"] as String?).map(Folding.fold)
    status = StatusID(row["status_id"])
    statusOrder = row["sort_order"]
    assignedTo = row.identifier("assigned_to")
    assignee = (row["assigned_to"] as Int64?).flatMap { people[$0] }
    createdAt = Instant(milliseconds: row["created_at"])
    lastCallAt = row.instant("last_call_at")
    callCount = row["call_count"]
    callbackAt = row.instant("callback_at")
    isConverted = row["is_converted"]
    isDeleted = row["deleted_at"] != nil
    workers = (row["workers"] as String? ?? "").split(separator: ",").compactMap { Int64($0) }
    holder = row["holder"]
    hold = NaiveContact.hold(row, workers)
  }

  /// At the instant of the test's floor, whose numbers are all of one zone or of none.
  private static func hold(_ row: Row, _ workers: [Int64]) -> HoldRule? {
    if row["is_excluded"] { return .excludedStatus }
    if row["is_listed"] { return .onList }
    if row["number_problem"] { return .numberProblem }
    if row["leased_by"] != nil { return .inUse }
    if row["zone_set"] == 0 { return .place }
    let floor = NaiveContact.floor
    let now = floor.now
    if let callback = row.instant("callback_at"), callback > now { return .callbackLater }
    if let snoozed = row.instant("snoozed_until"), snoozed > now { return .callbackLater }
    if row["callback_at"] == nil, let owner: Int64 = row["assigned_to"], workers.contains(owner) {
      return .workedToday
    }
    if !floor.isOpen { return .outsideHours }
    return row["assigned_to"] == nil && !floor.servesPool ? .poolClosed : nil
  }

  /// The floor as it was when contacts were read.
  struct Floor {
    var now = Instant(milliseconds: 0)
    var isOpen = true
    var servesPool = true
  }

  @TaskLocal static var floor = Floor()

  // MARK: The filter

  func passes(_ filter: ContactFilter) -> Bool {
    guard isDeleted == filter.isDeleted,
      filter.statuses.isEmpty || filter.statuses.contains(status),
      filter.isConverted == nil || filter.isConverted == isConverted,
      filter.createdFrom.map({ createdAt >= $0 }) ?? true,
      filter.createdBefore.map({ createdAt < $0 }) ?? true,
      !filter.callbackIsDue || callbackAt.map({ $0 <= NaiveContact.floor.now }) ?? false
    else { return false }
    return passes(filter.assignment) && passes(filter.heldBack) && isFound(by: filter.search)
  }

  private func passes(_ assignment: ContactFilter.Assignment) -> Bool {
    switch assignment {
    case .any: true
    case .nobody: assignedTo == nil
    case .somebody: assignedTo != nil
    case .user(let user): assignedTo == user
    }
  }

  private func passes(_ held: ContactFilter.HeldBack?) -> Bool {
    switch held {
    case nil: true
    case .anyRule: hold != nil
    case .rule(let rule): hold == rule
    }
  }

  private func isFound(by typed: String) -> Bool {
    let folded = Folding.fold(typed)
    if folded.unicodeScalars.allSatisfy({ "0123456789 ()-.+".unicodeScalars.contains($0) }) {
      return isFound(folded.filter(\.isNumber), in: phone)
    }
    return folded.split(separator: " ").map(String.init).allSatisfy { word in
      isFound(word, in: phone) || email.map { isFound(word, in: $0) } ?? false
        || name.map { isFound(word, in: $0) } ?? false
        || name.map { $0.split(separator: " ").contains { $0.hasPrefix(word) } } ?? false
    }
  }

  private func isFound(_ word: String, in text: String) -> Bool {
    word.unicodeScalars.count < 3 ? text.hasPrefix(word) : text.contains(word)
  }

  func isSeen(in sight: Sight) -> Bool {
    guard case .telephoniste(let user) = sight else { return true }
    return assignedTo == user || holder == user.rawValue || workers.contains(user.rawValue)
  }

  // MARK: The order

  func place(_ column: ContactSort.Column) -> ContactPlace {
    ContactPlace(value: value(column), id: id)
  }

  private func value(_ column: ContactSort.Column) -> ContactPlace.Value {
    switch column {
    case .phone: .text(phone)
    case .name: name.map { .text($0) } ?? .none
    case .email: email.map { .text($0) } ?? .none
    case .status: .number(statusOrder)
    case .assignedTo: assignee.map { .text($0) } ?? .none
    case .lastCallAt: lastCallAt.map { .number($0.milliseconds) } ?? .none
    case .callCount: .number(callCount)
    case .createdAt: .number(createdAt.milliseconds)
    case .callbackAt: callbackAt.map { .number($0.milliseconds) } ?? .none
    }
  }

  /// Whether `one` stands before `other`.
  static func order(_ one: ContactPlace, _ other: ContactPlace, _ sort: ContactSort) -> Bool {
    if one.value != other.value {
      switch (one.value, other.value) {
      case (.none, _): return false
      case (_, .none): return true
      case (.number(let a), .number(let b)): return (a < b) != sort.isDescending
      case (.text(let a), .text(let b)):
        return a.utf8.lexicographicallyPrecedes(b.utf8) != sort.isDescending
      default: return false
      }
    }
    return (one.id < other.id) != sort.isDescending
  }
}
