import Domain
import GRDB

/// A column by which the table is ordered, in SQL.
struct TableOrder {
  let sort: ContactSort
  /// The value by which a row of ``join`` is ordered.
  let value: SQL
  /// What must stand beside `contact` for it.
  let join: SQL
  /// The index that is in this order; nil for what a call touches.
  let index: String?
  let isNullable: Bool
  /// Whether the index has those without a value too.
  let indexHasMissing: Bool

  init(_ sort: ContactSort, _ db: Database) throws(DomainError) {
    self.sort = sort
    let column = sort.column
    isNullable = ![.phone, .status, .callCount, .createdAt].contains(column)
    indexHasMissing = column == .name || column == .email
    index = TableOrder.indexes[column]
    join = column == .assignedTo ? try TableOrder.assignees(db) : ""
    value = TableOrder.values[column] ?? "NULL"
  }

  private static let indexes: [ContactSort.Column: String] = [
    .phone: "sqlite_autoindex_contact_1", .name: "contact_name", .email: "contact_email",
    .createdAt: "contact_created", .callbackAt: "contact_callback",
  ]

  private static var values: [ContactSort.Column: SQL] {
    [
      .phone: "contact.phone", .name: "contact.name_folded", .email: "contact.email_folded",
      .status:
        "(SELECT sort_order FROM contact_status WHERE contact_status.id = contact.status_id)",
      .assignedTo: "assignee.folded", .lastCallAt: "contact.last_call_at",
      .callCount: "contact.call_count", .createdAt: "contact.created_at",
      .callbackAt: "contact.callback_at",
    ]
  }

  /// The telephonistes' names as they are compared; SQLite cannot fold.
  private static func assignees(_ db: Database) throws(DomainError) -> SQL {
    var names: [String: JSONValue] = [:]
    for user in try People(db).users() {
      names[String(user.id.rawValue)] = .string(Folding.fold(user.name))
    }
    return """
      LEFT JOIN (SELECT CAST(key AS INTEGER) AS user_id, value AS folded
        FROM json_each(\(JSONValue.object(names).canonicalText))) AS assignee
      ON assignee.user_id = contact.assigned_to
      """
  }

  /// Where a row stands whose value is in this column.
  func place(_ id: ContactID, _ row: Row, _ column: Int) -> ContactPlace {
    switch (row[column] as DatabaseValue).storage {
    case .int64(let number): ContactPlace(value: .number(number), id: id)
    case .string(let text): ContactPlace(value: .text(text), id: id)
    default: ContactPlace(value: .none, id: id)
    }
  }
}

/// A direction of reading: forwards in the order of the sort, or back.
struct TableDirection {
  let isBackward: Bool
  /// Whether values rise while one reads.
  let rises: Bool

  init(_ sort: ContactSort, _ start: TableQuery.Start) {
    switch start {
    case .beginning, .after: isBackward = false
    case .end, .before: isBackward = true
    }
    rises = sort.isDescending == isBackward
  }

  var sql: SQL { rises ? "ASC" : "DESC" }
  /// Of whether there is no value: those without stand last.
  var missing: SQL { isBackward ? "DESC" : "ASC" }
  var beyond: SQL { rises ? ">" : "<" }
}
