import Domain
import Kit
import Phrasebook
import Shell

extension Contacts {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.ground)] + state.readAnew(.beginning)
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .grounded(let result): return state.take(result)
    case .pageRead(let question, let result): return state.take(result, for: question)
    case .counted(let question, let result): return state.take(result, for: question)
    case .refreshed(let ids, let result): return state.take(result, of: ids)
    case .changed: return state.hearOfChange()
    case .recountDue: return state.countAgain()
    case .resized(let size): return state.resize(size)
    case .moved(let press): return state.move(press)
    case .typed, .pasted, .searchPressed, .jumpPressed, .entryAccepted, .escapePressed:
      return state.type(message)
    case .columnMoved, .columnWidened, .columnsPressed, .columnsChosen, .sortPressed,
      .reloadPressed, .filterPressed, .filterChosen:
      return state.arrange(message)
    case .markPressed, .rangePressed, .allPressed: return state.mark(message)
    case .actPressed, .personChosen, .statusChosen, .workEnded: return state.act(message)
    case .openPressed, .newPressed, .importPressed, .exportPressed, .historyPressed,
      .convertPressed, .appointmentMade, .convertLeft:
      return state.open(message)
    }
  }
}

extension Contacts.State {
  typealias Steps = [Step<Contacts.Effect>]

  // MARK: Asking

  private mutating func nextQuestion() -> Question {
    reading.question = Question(reading.question.number + 1)
    return reading.question
  }

  /// Reads the order from a place of its own; whatever is being read or counted for what
  /// was asked before is broken off.
  ///
  /// - Parameter id: where the cursor stays, if that contact is among the rows.
  mutating func readAnew(_ start: TableQuery.Start, seeking id: ContactID? = nil) -> Steps {
    read(start, isAnew: true, seeking: id)
  }

  private mutating func read(
    _ start: TableQuery.Start, isAnew: Bool, seeking id: ContactID? = nil
  ) -> Steps {
    let question = nextQuestion()
    reading.page = Contacts.Reading.Page(
      question: question, start: start, isAnew: isAnew, seeks: id)
    // The count, if one was under way, is broken off too: it is asked again afterwards.
    if count.asked != nil {
      count.asked = nil
      count.isStale = true
    }
    let query = TableQuery(filter: filter, sort: sort, start: start, limit: window.pageSize)
    return [.effect(.page(query, question))]
  }

  /// Another filter: what was counted and marked as all is about another question.
  mutating func ask(_ wanted: ContactFilter) -> Steps {
    guard wanted != filter else { return [] }
    filter = wanted
    count = Contacts.Count()
    marks.forgetAll()
    return readAnew(.beginning)
  }

  /// Reads on before somebody reaches an edge of what is there.
  mutating func readOn() -> Steps {
    guard reading.page == nil, failure == nil, let start = window.wanted else { return [] }
    return read(start, isAnew: false)
  }

  mutating func countAgain() -> Steps {
    guard reading.page == nil, count.asked == nil, count.known == nil || count.isStale else {
      return []
    }
    let question = nextQuestion()
    count.asked = question
    count.isStale = false
    return [.effect(.count(filter, question))]
  }

  /// One refreshing at a time: what is committed meanwhile is read right after.
  mutating func hearOfChange() -> Steps {
    count.isStale = true
    guard !reading.isRefreshing else {
      reading.isStale = true
      return []
    }
    guard !window.isEmpty else { return reading.page == nil ? readAnew(.beginning) : [] }
    reading.isRefreshing = true
    reading.isStale = false
    return [.effect(.refresh(window.visible.map(\.id), filter, sort)), .effect(.ground)]
  }

  // MARK: Answers

  mutating func take(_ result: Result<Contacts.Ground, DomainError>) -> Steps {
    switch result {
    case .success(let fresh): ground = fresh
    case .failure(let error): failure = error
    }
    return []
  }

  mutating func take(_ result: Result<TablePage, DomainError>, for question: Question) -> Steps {
    guard let page = reading.page, page.question == question else { return [] }
    reading.page = nil
    switch result {
    case .success(let rows): return take(rows, page)
    case .failure(let error):
      failure = error
      return []
    }
  }

  private mutating func take(_ rows: TablePage, _ page: Contacts.Reading.Page) -> Steps {
    failure = nil
    if page.isAnew {
      isOutdated = false
      if case .after = page.start {
        window.land(rows)
      } else {
        window.take(rows, for: page.start)
      }
      if let id = page.seeks { window.seek(id) }
    } else {
      window.take(rows, for: page.start, holding: marks.anchor != nil)
    }
    stretchRange()
    let more = readOn()
    return more.isEmpty ? countAgain() : more
  }

  mutating func take(_ result: Result<Int, DomainError>, for question: Question) -> Steps {
    guard count.asked == question else { return [] }
    count.asked = nil
    switch result {
    case .success(let number): count.known = number
    case .failure(.abandoned): count.isStale = true
    case .failure(let error): failure = error
    }
    return []
  }

  mutating func take(
    _ result: Result<[ContactRow], DomainError>, of ids: [ContactID]
  ) -> Steps {
    reading.isRefreshing = false
    switch result {
    case .success(let fresh):
      let places = Dictionary(
        window.rows.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
      isOutdated =
        isOutdated || fresh.count < ids.count
        || fresh.contains { !$0.matches || $0.place != places[$0.id] ?? $0.place }
      window.refresh(fresh, asked: Set(ids))
    case .failure(let error): failure = error
    }
    return reading.isStale ? hearOfChange() : []
  }

  // MARK: Moving

  mutating func resize(_ size: Size) -> Steps {
    self.size = size
    window.resize(height: ContactsPlaces(size).rows)
    return readOn()
  }

  mutating func move(_ press: KeyPress) -> Steps {
    switch Contacts.Move(press) {
    case .rows(let count)?: window.move(by: count)
    case .pages(let count)?: window.page(by: count)
    case .beginning?: if !window.goToBeginning() { return jump(.beginning) }
    case .end?: if !window.goToEnd() { return jump(.end) }
    case nil: return []
    }
    stretchRange()
    return readOn()
  }

  /// A range ends where rows would no longer hang together.
  private mutating func jump(_ start: TableQuery.Start) -> Steps {
    guard marks.anchor == nil else {
      return [.notice(Notice(.warning, Phrase { $0.contactsRangeTooFar }))]
    }
    return readAnew(start)
  }

  mutating func stretchRange() {
    guard let anchor = marks.anchor,
      let begin = window.rows.firstIndex(where: { $0.id == anchor })
    else { return }
    let rows = window.rows[min(begin, window.index)...max(begin, window.index)]
    marks.stretchRange(over: rows.map(\.id))
  }
}

extension Contacts {
  /// What the keys of a list mean here.
  enum Move: Equatable {
    case rows(Int), pages(Int), beginning, end

    init?(_ press: KeyPress) {
      guard press.modifiers.isEmpty else { return nil }
      switch press.key {
      case .up, .character("k"): self = .rows(-1)
      case .down, .character("j"): self = .rows(1)
      case .pageUp: self = .pages(-1)
      case .pageDown: self = .pages(1)
      case .home, .character("g"): self = .beginning
      case .end, .character("G"): self = .end
      default: return nil
      }
    }
  }
}
