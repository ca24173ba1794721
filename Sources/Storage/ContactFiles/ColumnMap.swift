import Domain

/// Which column of a file means what.
public struct ColumnMap: Hashable, Sendable {
  /// The meaning of each column, nil where it has none here.
  public let columns: [ContactColumn?]
  /// The names of the columns that are passed over.
  public let ignored: [String]

  /// Finds the plan's columns and the exchange columns by name, in any order
  /// and case; blanks, hyphens and underscores inside a name do not matter.
  ///
  /// - Throws: ``ContactFileError/noPhoneColumn(found:)`` and
  ///   ``ContactFileError/duplicateColumn(name:first:second:)``.
  public init(header: CSVRecord) throws(ContactFileError) {
    columns = header.fields.map { ColumnMap.known[ColumnMap.plain($0)] }
    guard columns.contains(.phone) else { throw .noPhoneColumn(found: header.fields) }
    var firsts: [ContactColumn: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      if let first = firsts[column] {
        throw .duplicateColumn(name: header.fields[index], first: first + 1, second: index + 1)
      }
      firsts[column] = index
    }
    ignored = zip(header.fields, columns)
      .filter { $1 == nil && !$0.isEmpty && $0 != RejectsFile.reasonColumn }.map(\.0)
  }

  /// The fields of a record by their meaning, those left empty left out.
  public func values(of record: CSVRecord) -> [ContactColumn: String] {
    var values: [ContactColumn: String] = [:]
    for (column, field) in zip(columns, record.fields) where !field.isEmpty {
      if let column { values[column] = field }
    }
    return values
  }

  /// Fields with text behind the header's last column: a sign that a separator
  /// stands unquoted in a field, and that the fields after it have moved.
  public func surplus(of record: CSVRecord) -> [String] {
    record.fields.dropFirst(columns.count).filter { !$0.isEmpty }
  }

  private static let known: [String: ContactColumn] = Dictionary(
    uniqueKeysWithValues: ContactColumn.allCases.map { (plain($0.rawValue), $0) })

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" && $0 != "\u{FEFF}" }
  }
}
