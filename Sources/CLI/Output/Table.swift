import Domain
import Kit

/// Rows in columns that are aligned by cells.
struct Table {
  /// Cells after which a text is cut in a table.
  static let widest = 48
  private let headings: [String]
  private let widest: Int
  private var rows: [[String]] = []

  init(_ headings: [String], widest: Int = Table.widest) {
    self.headings = headings
    self.widest = widest
  }

  mutating func add(_ row: [String]) { rows.append(row.map { DisplayText($0).string }) }

  func print() {
    let all = [headings] + rows
    let widths = headings.indices.map { column in
      min(widest, all.map { CellWidth.of($0[column]) }.max() ?? 0)
    }
    for row in all { StandardOutput.line(Table.row(row, widths)) }
  }

  /// One row, each cell of its width.
  static func row(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).map { CellWidth.pad($0, to: $1) }.joined(separator: "  ").trimmingEnd
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
