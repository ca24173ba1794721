import Kit

/// Where the parts of the floor stand: figures, seats, and below them what is left of the
/// queue, where there is room or somebody asks for it.
struct FloorPlaces {
  let figures: Rect
  /// Begins with its headings.
  let seats: Rect
  let queue: Rect
  let held: Rect
  /// How many statuses stand beside one another, and how many rules.
  let columns: Int
  let heldColumns: Int

  /// Cells of one status or rule with its number, the gap behind it included.
  private static let (cell, heldCell) = (26, 38)
  /// Seats that are seen at least before the queue gives way.
  private static let fewest = 5

  init(_ size: Size, seats count: Int, left: Int, held rules: Int, wantsQueue: Bool?) {
    let ground = Canvas(size).ground
    columns = max(1, (ground.width + 2) / FloorPlaces.cell)
    heldColumns = max(1, (ground.width + 2) / FloorPlaces.heldCell)
    let (top, rest) = ground.splitTop(min(FigureCard.rows, ground.height))
    figures = top
    let body = rest.inset(top: rest.height >= 6 ? 1 : 0)
    let queueRows = left == 0 ? 0 : 2 + FloorPlaces.rows(left, columns)
    let heldRows = rules == 0 ? 0 : 1 + FloorPlaces.rows(rules, heldColumns)
    let wanted = queueRows + heldRows
    let needed = 1 + max(FloorPlaces.fewest, count)
    let fits = body.height >= needed + wanted + 1
    let mayShow = body.height >= 2 + wanted && wanted > 0
    guard mayShow, wantsQueue ?? fits else {
      (seats, queue, held) = (body, Rect(width: 0, height: 0), Rect(width: 0, height: 0))
      return
    }
    let (upper, lower) = body.splitBottom(wanted)
    seats = upper.inset(bottom: upper.height > needed ? 1 : 0)
    (queue, held) = lower.splitTop(queueRows)
  }

  private static func rows(_ count: Int, _ columns: Int) -> Int { (count + columns - 1) / columns }

  /// Seats that are seen, below their headings.
  var rows: Int { max(1, seats.height - 1) }
  var showsQueue: Bool { !queue.isEmpty || !held.isEmpty }
}
