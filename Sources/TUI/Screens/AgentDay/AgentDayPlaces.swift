import Kit

/// Where the day and the week stand: side by side where there is room for both.
struct AgentDayPlaces {
  let day: Rect
  let week: Rect
  let hasBoth: Bool

  /// Cells of the day beside the week.
  private static let dayWidth = 46

  init(_ size: Size) {
    let all = Canvas(size).ground
    hasBoth = size.width >= 116 && size.height >= 18
    guard hasBoth else {
      (day, week) = (all, all)
      return
    }
    let (left, right) = all.splitLeft(AgentDayPlaces.dayWidth)
    (day, week) = (left, right.inset(left: 3))
  }
}
