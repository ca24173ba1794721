import Kit

/// Where the card, the list in sight and its chosen line in full stand: below one
/// another, or the card on the left where there is room.
struct ContactSheetPlaces {
  let card: Rect
  /// Begins with the titles of the lists.
  let list: Rect
  /// Begins with its title.
  let pane: Rect
  /// Room for a number in large digits, and a row for each of the facts.
  let isWide: Bool

  /// Cells of the card beside the lists: those of the number in large digits.
  private static let cardWidth = 53

  init(_ size: Size) {
    let margin = size.width >= 72 ? 2 : (size.width >= 40 ? 1 : 0)
    let all = Rect(width: size.width, height: size.height)
      .inset(left: margin, top: size.height >= 14 ? 1 : 0, right: margin)
    isWide = size.width >= 110 && size.height >= 26
    guard !isWide else {
      let (left, right) = all.splitLeft(ContactSheetPlaces.cardWidth)
      card = left
      (list, pane) = right.inset(left: 3).splitBottom(all.height * 2 / 5)
      return
    }
    let rows = all.height >= 18 ? 8 : all.height >= 12 ? 6 : max(1, all.height / 3)
    let (top, rest) = all.splitTop(rows)
    card = top
    (list, pane) = rest.splitBottom(rest.height >= 8 ? max(4, rest.height * 2 / 5) : 0)
  }

  /// Lines that the list shows, below the titles.
  var rows: Int { max(1, list.height - 1) }
  /// The line in full, below its title.
  var paneBody: Rect { pane.inset(top: 1) }
}
