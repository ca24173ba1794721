import Kit

/// Where the parts of the table stand: the filter in words, the headings, the rows, and
/// how many there are.
struct ContactsPlaces {
  let bar: Rect
  /// Nil where the rows need its line more.
  let upperRule: Int?
  let headings: Rect
  let table: Rect
  let lowerRule: Int?
  let count: Rect

  init(_ size: Size) {
    let width = size.width
    let hasRules = size.height >= 12
    bar = Rect(row: 0, width: width, height: min(1, size.height))
    upperRule = hasRules ? 1 : nil
    let top = hasRules ? 2 : 1
    headings = Rect(row: top, width: width, height: 1)
    let below = hasRules ? 2 : 1
    table = Rect(row: top + 1, width: width, height: max(0, size.height - top - 1 - below))
    lowerRule = hasRules ? size.height - 2 : nil
    count = Rect(row: max(0, size.height - 1), width: width, height: 1)
  }

  var rows: Int { max(1, table.height) }
}
