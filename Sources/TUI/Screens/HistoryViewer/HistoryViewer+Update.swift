import Domain
import Kit
import Phrasebook
import Shell

extension HistoryViewer {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.names)] + state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .named(.success(let names)): state.names = names
    case .named(.failure(let error)): state.problem = error
    case .read(let question, let generation, let result):
      return state.take(result, question, generation)
    case .changed: return state.read()
    case .reloadPressed: return state.begin(state.filter)
    case .moved(let press):
      let before = state.entries.list.selected
      state.entries.list.handle(press)
      if state.entries.list.selected != before { state.paneTop = 0 }
      return state.readOn()
    case .scrolled(let step): state.scroll(by: step)
    case .filterPressed: return [.push(state.filterForm(at: nil))]
    case .searchPressed: return [.push(state.filterForm(at: .text))]
    case .clearPressed: return state.begin(HistoryWish())
    case .filtered(let wish): return state.begin(wish)
    case .openPressed:
      guard let target = state.target, !state.targetIsOrigin else { return [] }
      return [.push(target)]
    case .leavePressed: return [.close]
    case .resized(let size):
      state.size = size
      state.entries.list.resize(height: HistoryPlaces(size).rows)
      return state.readOn()
    }
    return []
  }
}

extension HistoryViewer.State {
  typealias Steps = [Step<HistoryViewer.Effect>]

  /// From the newest on, with what was read before forgotten.
  mutating func begin(_ wish: HistoryWish) -> Steps {
    filter = wish
    generation += 1
    entries = Scroll(height: entries.list.height)
    total = nil
    paneTop = 0
    isReading = false
    return read()
  }

  /// One reading at a time: what is committed meanwhile is read right after.
  mutating func read() -> Steps {
    guard !isReading else {
      isStale = true
      return []
    }
    isReading = true
    isStale = false
    return [.effect(.read(question, generation: generation))]
  }

  /// Older ones are read when the end comes near, and until the screen is full.
  mutating func readOn() -> Steps {
    guard !isReading, entries.wantsMore, problem == nil else { return [] }
    isReading = true
    var older = question
    older.before = entries.next
    return [.effect(.read(older, generation: generation))]
  }

  mutating func take(
    _ result: Result<HistoryPage, DomainError>, _ asked: HistoryViewer.Question, _ answered: Int
  ) -> Steps {
    guard answered == generation else { return [] }
    isReading = false
    switch result {
    case .failure(let error): problem = error
    case .success(let page):
      problem = nil
      let selected = entries.list.selected
      if asked.before == nil {
        total = page.total
        entries.renew(page.entries, next: page.next, limit: HistoryViewer.page)
      } else {
        entries.append(page.entries, next: page.next)
      }
      if entries.list.selected != selected { paneTop = 0 }
    }
    return isStale ? read() : readOn()
  }

  /// No further than the entry goes, in the language in which it is longest.
  mutating func scroll(by step: Int) {
    guard let entry = entries.selected else { return }
    let pane = HistoryPlaces(size).paneBody
    let longest = Language.allCases.map { language in
      let telling = EntryTelling(names, language.phrases, UniversalTime())
      return EntryView.lines(entry, telling, width: pane.width).count
    }.max()
    paneTop = min(max(0, paneTop + step), max(0, (longest ?? 0) - pane.height))
  }

  /// - Parameter focus: the field that is typed into first; nil for the first of all.
  func filterForm(at focus: HistoryFilterForm.Field?) -> HistoryFilterDestination {
    var asked = HistoryFilterForm.Field.allCases
    if case .user = scope { asked.removeAll { $0 == .person } }
    if case .record = scope { asked.removeAll { $0 == .collection } }
    return HistoryFilterDestination(
      wish: filter, fields: asked,
      people: names.people.map { PersonChoice(id: $0.id, name: $0.name, email: $0.email) },
      focus: focus)
  }
}

/// A zone for counting lines, which are as long in every zone.
struct UniversalTime: Zone {
  let name = "UTC"
  func offsetSeconds(at instant: Instant) -> Int { 0 }
}
