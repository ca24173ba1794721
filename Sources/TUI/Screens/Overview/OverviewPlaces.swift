import Domain
import Kit

/// Where the three parts of the overview stand; each begins with its title.
struct OverviewPlaces {
  let contacts: Rect
  let people: Rect
  let changes: Rect

  /// Columns from which contacts and people stand side by side.
  private static let twoColumns = 56

  init(_ size: Size, _ overview: FloorOverview?) {
    let margin = size.width >= 72 ? 2 : (size.width >= 40 ? 1 : 0)
    let all = Rect(width: size.width, height: size.height)
      .inset(left: margin, top: size.height >= 14 ? 1 : 0, right: margin)
    let statuses = max(4, overview?.byStatus.count ?? 8)
    let persons = max(1, overview?.people.count ?? 1)
    guard size.width >= OverviewPlaces.twoColumns else {
      let (top, rest) = all.splitTop(min(statuses + 1, max(2, all.height * 2 / 3)))
      (contacts, changes) = (top, rest)
      people = Rect(width: 0, height: 0)
      return
    }
    // The upper half takes what it has to show, up to three fifths of the height.
    let wanted = 1 + max(statuses, min(persons, all.height / 2))
    let (top, rest) = all.splitTop(min(wanted, max(2, all.height * 3 / 5)))
    let gap = size.width >= 72 ? 3 : 2
    let (left, right) = top.splitLeft((top.width - gap) * 11 / 20)
    contacts = left
    people = right.inset(left: gap)
    changes = rest.inset(top: rest.height >= 4 ? 1 : 0)
  }
}
