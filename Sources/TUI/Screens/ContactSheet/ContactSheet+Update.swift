import Domain
import Kit
import Phrasebook
import Shell

extension ContactSheet {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.names)] + state.readAll()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .changed, .reloadPressed: return state.readAll()
    case .leavePressed: return [.close]
    case .read(let result): return state.take(result)
    case .listed(let tab, let key, let result): return state.take(result, of: tab, before: key)
    case .named(let result): if case .success(let names) = result { state.names = names }
    case .moved(let press): return state.move(press)
    case .scrolled(let step): state.scroll(by: step)
    case .tabPressed(let tab): return state.show(tab)
    case .tabMoved(let step): return state.show(state.tab(by: step))
    case .resized(let size): return state.resize(size)
    default: return state.act(message)
    }
    return []
  }
}

extension ContactSheet.State {
  typealias Steps = [Step<ContactSheet.Effect>]

  // MARK: Reading

  /// The card and the list in sight; the other lists when they are looked at.
  mutating func readAll() -> Steps {
    stale = Set(ContactSheet.Tab.allCases)
    var steps: Steps = []
    if isReading {
      isStale = true
    } else {
      isReading = true
      isStale = false
      steps.append(.effect(.read))
    }
    return steps + readList()
  }

  mutating func take(_ result: Result<SeeContactRecord.Sheet, DomainError>) -> Steps {
    isReading = false
    switch result {
    case .success(let sheet): content = .read(sheet)
    case .failure(let error): content = .failed(error, last: sheet)
    }
    guard isStale else { return [] }
    isStale = false
    isReading = true
    return [.effect(.read)]
  }

  /// The newest lines of the list in sight, where they are not those of now.
  private mutating func readList() -> Steps {
    guard reading == nil, stale.contains(tab) || !list.isRead else { return [] }
    stale.remove(tab)
    reading = tab
    return [.effect(.list(tab, before: nil))]
  }

  /// Older ones are read when the end comes near.
  private mutating func readOn() -> Steps {
    guard reading == nil, list.wantsMore, listProblem == nil else { return [] }
    reading = tab
    return [.effect(.list(tab, before: list.next))]
  }

  mutating func take(
    _ result: Result<SeeContactRecord.Page, DomainError>, of tab: ContactSheet.Tab,
    before key: Int64?
  ) -> Steps {
    reading = nil
    switch result {
    case .failure(let error): if tab == self.tab { listProblem = error }
    case .success(let page):
      if tab == self.tab { listProblem = nil }
      var list = lists[tab] ?? Scroll(height: ContactSheetPlaces(size).rows)
      let selected = list.list.selected
      if key == nil {
        list.renew(page.sheetLines, next: page.next, limit: ContactSheet.page)
      } else {
        list.append(page.sheetLines, next: page.next)
      }
      lists[tab] = list
      if tab == self.tab, list.list.selected != selected { paneTop = 0 }
    }
    let again = result.isFailure && tab == self.tab ? [] : readList()
    return again.isEmpty ? readOn() : again
  }

  // MARK: Looking around

  mutating func move(_ press: KeyPress) -> Steps {
    var moved = list
    moved.list.handle(press)
    if moved.list.selected != list.list.selected { paneTop = 0 }
    lists[tab] = moved
    return readOn()
  }

  mutating func show(_ tab: ContactSheet.Tab) -> Steps {
    guard tab != self.tab else { return [] }
    self.tab = tab
    paneTop = 0
    listProblem = nil
    return readList()
  }

  func tab(by step: Int) -> ContactSheet.Tab {
    let all = ContactSheet.Tab.allCases
    let index = (all.firstIndex(of: tab) ?? 0) + step + all.count
    return all[index % all.count]
  }

  mutating func resize(_ size: Size) -> Steps {
    self.size = size
    let rows = ContactSheetPlaces(size).rows
    for tab in lists.keys { lists[tab]?.list.resize(height: rows) }
    return readOn()
  }

  /// No further than the line goes, in the language in which it is longest.
  mutating func scroll(by step: Int) {
    guard let line = list.selected else { return }
    let pane = ContactSheetPlaces(size).paneBody
    let longest = Language.allCases.map { language in
      let telling = EntryTelling(names, language.phrases, UniversalTime())
      return SheetLineView.inFull(line, telling, width: pane.width).count
    }.max()
    paneTop = min(max(0, paneTop + step), max(0, (longest ?? 0) - pane.height))
  }
}

extension SeeContactRecord.Page {
  var sheetLines: [SheetLine] {
    switch self {
    case .notes(let page): return page.lines.map { .note($0) }
    case .calls(let page): return page.lines.map { .call($0) }
    case .assignments(let page): return page.lines.map { .assignment($0) }
    case .statuses(let page): return page.lines.map { .status($0) }
    case .history(let page): return page.lines.map { .entry($0) }
    }
  }

  var next: Int64? {
    switch self {
    case .notes(let page): return page.next
    case .calls(let page): return page.next
    case .assignments(let page): return page.next
    case .statuses(let page): return page.next
    case .history(let page): return page.next
    }
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { return true }
    return false
  }
}
