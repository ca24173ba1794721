import Kit

/// Where the list and the entry in full stand; each begins with its title.
struct HistoryPlaces {
  let list: Rect
  let pane: Rect

  init(_ size: Size) {
    let margin = size.width >= 72 ? 2 : (size.width >= 40 ? 1 : 0)
    let all = Rect(width: size.width, height: size.height)
      .inset(left: margin, top: size.height >= 14 ? 1 : 0, right: margin)
    guard size.width < 100 || size.height < 14 else {
      let (left, right) = all.splitRight(all.width * 2 / 5)
      (list, pane) = (left.inset(right: 2), right)
      return
    }
    let (top, bottom) = all.splitBottom(max(1, all.height / 2))
    (list, pane) = (top, bottom)
  }

  /// Entries that the list shows, below its title.
  var rows: Int { max(1, list.height - 1) }
  /// The entry in full, below its title.
  var paneBody: Rect { pane.inset(top: 1) }
}
