import Domain
import Kit
import Phrasebook
import Shell

/// Filter, search, order and columns.
extension Contacts.State {
  // MARK: The line of the filter

  mutating func type(_ message: Contacts.Message) -> Steps {
    switch message {
    case .searchPressed: entry = .search(TextField(filter.search, limit: 60))
    case .jumpPressed: entry = .jump(TextField(limit: 40))
    case .typed(let press): return edit { $0.handle(press) }
    case .pasted(let text): return edit { $0.insert(text) }
    case .entryAccepted: return accept()
    case .escapePressed: return escape()
    default: break
    }
    return []
  }

  private mutating func edit(_ change: (inout TextField) -> Void) -> Steps {
    switch entry {
    case .search(var field)?:
      change(&field)
      entry = .search(field)
      return search(field.text)
    case .jump(var field)?:
      change(&field)
      entry = .jump(field)
      return []
    case nil: return []
    }
  }

  /// As one types; blanks at the ends find nothing else.
  private mutating func search(_ text: String) -> Steps {
    var wanted = filter
    wanted.search = text.split(separator: " ").joined(separator: " ")
    return ask(wanted)
  }

  private mutating func accept() -> Steps {
    guard case .jump(let field)? = entry else {
      entry = nil
      return []
    }
    entry = nil
    guard !field.text.allSatisfy(\.isWhitespace) else { return [] }
    guard let place = sort.place(typed: field.text, statuses: ground.statuses, in: zone.zone)
    else {
      return [.notice(Notice(.warning, Phrase { $0.contactsNoSuchPlace }))]
    }
    guard marks.anchor == nil else {
      return [.notice(Notice(.warning, Phrase { $0.contactsRangeTooFar }))]
    }
    return readAnew(.after(place))
  }

  /// Takes back one thing after the other: what is typed, the range, the marks, the
  /// search, and leaves at last.
  private mutating func escape() -> Steps {
    if case .search? = entry {
      entry = nil
      return search("")
    }
    guard entry == nil else {
      entry = nil
      return []
    }
    guard marks.isEmpty else {
      marks.clear()
      return []
    }
    return filter.search.isEmpty ? [.close] : search("")
  }

  // MARK: Order, columns, filter

  mutating func arrange(_ message: Contacts.Message) -> Steps {
    switch message {
    case .columnMoved(let step): columns.focus(by: step)
    case .columnWidened(let cells): columns.widen(by: cells, on: size.width)
    case .columnsPressed: return [.push(ColumnsDestination(shown: columns))]
    case .columnsChosen(let wanted): columns.show(wanted)
    case .sortPressed: return sortByFocused()
    case .reloadPressed: return reload()
    case .filterPressed: return [.push(FilterDestination(filter, ground, zone: zone))]
    case .filterChosen(let wanted): return ask(wanted)
    default: break
    }
    return []
  }

  /// The second time it turns round. Times and counts begin with the newest and most.
  private mutating func sortByFocused() -> Steps {
    let column = columns.focused
    if sort.column == column {
      sort.isDescending.toggle()
    } else {
      sort = ContactSort(column, descending: column.beginsWithMost)
    }
    marks.endRange()
    return readAnew(.beginning)
  }

  /// Puts everything in its order again. The cursor follows its contact where that is
  /// among the first; else the order goes on from where it stood.
  private mutating func reload() -> Steps {
    count.isStale = true
    failure = nil
    marks.endRange()
    guard let row = window.current, window.hasBefore || window.top > 0 else {
      return [.effect(.ground)] + readAnew(.beginning, seeking: window.current?.id)
    }
    let first = window.visible.first ?? row
    var place = first.place
    place.id = ContactID(place.id.rawValue + (sort.isDescending ? 1 : -1))
    return [.effect(.ground)] + readAnew(.after(place), seeking: row.id)
  }
}

extension ContactSort.Column {
  var beginsWithMost: Bool {
    switch self {
    case .lastCallAt, .callCount, .createdAt: return true
    case .phone, .name, .email, .status, .assignedTo, .callbackAt: return false
    }
  }
}
