import Domain
import Store

/// What somebody asks of a table of contacts, on the real reader.
struct TableQuestions {
  /// One of them: its name, and how it is asked.
  struct Question: Sendable {
    let name: String
    let ask: @Sendable (TableReader, Floor) throws -> Void
  }

  /// What the questions have to know of the floor.
  struct Floor {
    let statuses: [String: StatusID]
    let person: UserID
    let newest: Instant

    func status(_ codes: String...) -> ContactFilter {
      ContactFilter(statuses: Set(codes.compactMap { statuses[$0] }))
    }

    /// The half of the floor that came in last begins here.
    var middle: Instant { newest - .hours(24 * 100) }
  }

  /// Rows on a screen.
  private static let rows = 50

  let table: TableReader
  let floor: Floor

  init(path: String) throws {
    let store = try Store.open(path, in: Bench.environment)
    table = store.table()
    let usual = try table.page(TableQuery(filter: .everything), in: .everything, for: nil)
    let people = try store.users().filter(\.isTelephoniste)
    guard let newest = usual.rows.first?.createdAt, let person = people.first?.id else {
      throw Bench.Failure.queueIsEmpty
    }
    let statuses = try store.statuses().map { ($0.code, $0.id) }
    floor = Floor(
      statuses: Dictionary(uniqueKeysWithValues: statuses), person: person, newest: newest)
  }

  /// Each is asked until it took two seconds or all rounds, and once before that.
  func ask(rounds: Int) throws {
    for (number, question) in TableQuestions.all.enumerated() {
      if rounds > 1 { try question.ask(table, floor) }
      var spent: Int64 = 0
      for _ in 0..<rounds where spent < 2_000_000_000 {
        let began = Bench.now()
        try Bench.measure(kind: Int32(number + 1)) { try question.ask(table, floor) }
        spent += Bench.now() - began
      }
    }
    Bench.markEnd()
  }

  // MARK: The questions

  static let all: [Question] = sorts + filters + searches + places + counts

  private static func page(
    _ name: String, sort: ContactSort = .usual, start: TableQuery.Start = .beginning,
    _ filter: @escaping @Sendable (Floor) -> ContactFilter = { _ in .everything }
  ) -> Question {
    Question(name: name) { table, floor in
      let query = TableQuery(filter: filter(floor), sort: sort, start: start, limit: rows)
      _ = try table.page(query, in: .everything, for: nil)
    }
  }

  private static let sorts = [
    page("first page, newest first"),
    page("sorted by phone", sort: ContactSort(.phone)),
    page("sorted by name", sort: ContactSort(.name)),
    page("sorted by name, descending", sort: ContactSort(.name, descending: true)),
    page("sorted by e-mail", sort: ContactSort(.email)),
    page("sorted by callback", sort: ContactSort(.callbackAt)),
    page("sorted by status (no index)", sort: ContactSort(.status)),
    page("sorted by telephoniste (no index)", sort: ContactSort(.assignedTo)),
    page("sorted by last call (no index)", sort: ContactSort(.lastCallAt, descending: true)),
    page("sorted by calls (no index)", sort: ContactSort(.callCount, descending: true)),
  ]

  private static let filters = [
    page("status new") { $0.status("new") },
    page("two rare statuses, by name", sort: ContactSort(.name)) {
      $0.status("callback_requested", "converted")
    },
    page("assigned to nobody") { _ in ContactFilter(assignment: .nobody) },
    page("assigned to somebody, by name", sort: ContactSort(.name)) { _ in
      ContactFilter(assignment: .somebody)
    },
    page("one person's") { ContactFilter(assignment: .user($0.person)) },
    page("one person's of one status, by name", sort: ContactSort(.name)) {
      ContactFilter(
        statuses: $0.status("interested").statuses, assignment: .user($0.person))
    },
    page("created in one day, by name", sort: ContactSort(.name)) {
      ContactFilter(createdFrom: $0.middle, createdBefore: $0.middle + .hours(24))
    },
    page("created in the older half") { ContactFilter(createdBefore: $0.middle) },
    page("converted") { _ in ContactFilter(isConverted: true) },
    page("not converted, by name", sort: ContactSort(.name)) { _ in
      ContactFilter(isConverted: false)
    },
    page("callback due") { _ in ContactFilter(callbackIsDue: true) },
    page("held back, whatever the rule") { _ in ContactFilter(heldBack: .anyRule) },
    page("held back by the status") { _ in ContactFilter(heldBack: .rule(.excludedStatus)) },
    page("held back until a callback") { _ in ContactFilter(heldBack: .rule(.callbackLater)) },
    page("held back, on a card") { _ in ContactFilter(heldBack: .rule(.inUse)) },
    page("deleted") { _ in ContactFilter(isDeleted: true) },
  ]

  /// As one types them.
  private static let searches =
    [
      "g", "ga", "gag", "gagn", "gagné", "gagné zo", "z", "œuv", "quirion xav", "514", "3120",
      "43831",
    ]
    .map { typed in page("search \(typed)") { _ in ContactFilter(search: typed) } }
    + ["g", "gagn", "3120"].map { typed in
      page("search \(typed), by name", sort: ContactSort(.name)) { _ in
        ContactFilter(search: typed)
      }
    }

  private static let places = [
    page(
      "a page from the middle, by name", sort: ContactSort(.name),
      start: .after(ContactPlace(value: .text("louise g"), id: ContactID(0)))),
    page(
      "a page from the middle, by phone", sort: ContactSort(.phone),
      start: .after(ContactPlace(value: .text("5143200000"), id: ContactID(0)))),
    Question(name: "a page from the middle, newest first") { table, floor in
      let place = ContactPlace(
        value: .number(floor.middle.milliseconds), id: ContactID(0))
      let query = TableQuery(filter: .everything, start: .after(place), limit: rows)
      _ = try table.page(query, in: .everything, for: nil)
    },
    page("the end, newest first", start: .end),
    page("the end, by name", sort: ContactSort(.name), start: .end),
    page("the end of one status", start: .end) { $0.status("new") },
  ]

  private static func count(
    _ name: String, _ filter: @escaping @Sendable (Floor) -> ContactFilter
  ) -> Question {
    Question(name: "count of " + name) { table, floor in
      _ = try table.count(filter(floor), in: .everything, for: nil)
    }
  }

  private static let counts = [
    count("everything") { _ in .everything },
    count("status new, assigned to nobody") {
      ContactFilter(statuses: $0.status("new").statuses, assignment: .nobody)
    },
    count("the older half") { ContactFilter(createdBefore: $0.middle) },
    count("search ga") { _ in ContactFilter(search: "ga") },
    count("search gagn") { _ in ContactFilter(search: "gagn") },
    count("search 3120") { _ in ContactFilter(search: "3120") },
    count("deleted") { _ in ContactFilter(isDeleted: true) },
    count("held back, whatever the rule") { _ in ContactFilter(heldBack: .anyRule) },
  ]
}
