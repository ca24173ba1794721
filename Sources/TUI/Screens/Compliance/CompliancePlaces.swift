import Domain
import Kit

/// Where the list and the pane below it stand; each begins with its title.
struct CompliancePlaces {
  let list: Rect
  let pane: Rect

  /// Rows of a verdict in full, with its title.
  private static let usualPane = 9

  init(_ size: Size) {
    let margin = size.width >= 72 ? 2 : (size.width >= 40 ? 1 : 0)
    let all = Rect(width: size.width, height: size.height)
      .inset(left: margin, top: size.height >= 14 ? 1 : 0, right: margin)
    let wanted = min(CompliancePlaces.usualPane, max(1, all.height / 2))
    let (top, bottom) = all.splitBottom(wanted)
    list = top
    pane = bottom
  }

  /// Entries that the list shows, below its title and its headings.
  var rows: Int { max(1, list.height - 2) }
}

/// The columns of the list; those that do not fit are left out, the last first.
struct ComplianceColumns {
  struct Place {
    var column: Int
    var width: Int
  }

  let number = Place(column: 2, width: 14)
  let since: Place?
  let until: Place?
  let who: Place?
  let reason: Place?

  /// - Parameter width: cells of the list.
  init(width: Int) {
    let day = 12
    since = width >= 18 + day ? Place(column: 18, width: day) : nil
    let untilWidth = 18
    until = width >= 32 + untilWidth ? Place(column: 32, width: untilWidth) : nil
    who = width >= 62 ? Place(column: 51, width: min(20, width - 51)) : nil
    reason = width >= 90 ? Place(column: 73, width: width - 73) : nil
  }
}
