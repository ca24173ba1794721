import Kit

/// Where the parts of the dialog stand, for any size: what can be had above, what is
/// booked below.
struct ConvertPlaces {
  let proposals: Rect
  /// Begins with its title.
  let times: Rect
  let calendar: Rect
  /// The one line that says what Enter books.
  let choice: Rect
  /// A row for each field and the note.
  let fields: Rect
  let foot: Rect

  /// - Parameters:
  ///   - size: the inside of the dialog.
  ///   - fields: how many there are, with the note.
  init(_ size: Size, fields count: Int, proposals shown: Int) {
    let all = Rect(width: size.width, height: size.height)
    let below = min(all.height, count + 3)
    let (upper, lower) = all.splitBottom(max(2, below))
    let month = size.width >= 56 ? MonthCalendar.width : 20
    let hasRoom = size.width >= 44
    let (left, right) = upper.splitRight(hasRoom ? month : 0)
    calendar = right
    let lists = left.inset(right: hasRoom ? 2 : 0)
    (proposals, times) = lists.splitTop(min(shown + 1, max(1, lists.height - 2)))
    let (line, rest) = lower.inset(top: lower.height > 3 ? 1 : 0).splitTop(1)
    choice = line
    (fields, foot) = rest.splitBottom(rest.height > count ? rest.height - count : 0)
  }

  /// Cells inside the dialog, where there is room.
  static let width = 72
  /// Rows of what can be had where there is room: proposals, and a few times.
  static let upper = 11
}
