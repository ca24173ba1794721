import Domain
import Kit
import Phrasebook
import Shell

extension PersonWork {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .changed, .reloadPressed: return state.read()
    case .read(let asked, let result):
      guard asked == state.period else { return [] }
      state.page.take(result)
      state.settle()
      return state.turn.end() ? [.effect(.read(state.person, state.period))] : []
    case .moved(let press): state.move(press)
    case .resized(let size):
      state.size = size
      state.settle()
    case .viewMoved(let step):
      let all = PersonViewName.allCases
      let index = (all.firstIndex(of: state.view) ?? 0) + step + all.count
      state.view = all[index % all.count]
      state.settle()
    case .periodPressed:
      let today = state.zone.zone.day(of: now)
      return [
        .push(
          PeriodDestination(
            state.period, today: today, language: state.session.user.language))
      ]
    case .periodChosen(let period):
      guard period != state.period else { return [] }
      state.period = period
      state.day = nil
      state.turn = ReadingTurn()
      return state.read()
    case .calendarPressed:
      let all = PersonWork.calendars
      let index = (all.firstIndex(of: state.calendar) ?? 0) + 1
      state.calendar = all[index % all.count]
    case .leavePressed: return [.close]
    default: return state.open(message)
    }
    return []
  }
}

extension PersonWork.State {
  typealias Steps = [Step<PersonWork.Effect>]

  mutating func read() -> Steps { turn.ask() ? [.effect(.read(person, period))] : [] }

  // MARK: The cursor

  mutating func settle() {
    guard let figures else { return }
    switch view {
    case .overview:
      let places = PersonPlaces(size)
      cursor.refresh(
        chunks(PersonWork.cards.map { .figure($0) }, places.cards)
          + chunks(PersonStatuses.shown(figures).map { .status($0.id) }, places.statuses))
    case .calls: cursor.refresh(PersonCallsView.spots(figures, size))
    case .calendar:
      cursor.refresh([])
      let range = figures.period
      if day.map({ !range.contains($0) }) ?? true { day = range.last }
    }
  }

  private func chunks(_ spots: [PersonWork.Spot], _ size: Int) -> [[PersonWork.Spot]] {
    stride(from: 0, to: spots.count, by: max(1, size)).map {
      Array(spots[$0..<min($0 + max(1, size), spots.count)])
    }
  }

  mutating func move(_ press: KeyPress) {
    guard view == .calendar else {
      cursor.handle(press)
      return
    }
    guard let range = figures?.period, let day else { return }
    let step: Int
    switch press {
    case "Up", "k": step = -1
    case "Down", "j": step = 1
    case "Left": step = -7
    case "Right": step = 7
    case "Home", "g": step = range.first.dayNumber - day.dayNumber
    case "End", "G": step = range.last.dayNumber - day.dayNumber
    default: return
    }
    let wanted = day.adding(days: step)
    if range.contains(wanted) { self.day = wanted }
  }

  // MARK: Behind a number

  func open(_ message: PersonWork.Message) -> Steps {
    switch message {
    case .openPressed: return behind()
    case .explainPressed:
      let figure = view == .calendar ? calendar : cursor.selected?.figure
      return figure.map { [.push(FigureNoteDestination($0))] } ?? []
    case .contactsPressed:
      let filter = ContactFilter(assignment: .user(person))
      return [.push(ContactsDestination(session: session, filter: filter))]
    case .historyPressed:
      return [.push(HistoryDestination(session: session, scope: .user(person)))]
    case .exportPressed:
      guard let sheet = FigureSheet(self) else { return [] }
      return [.push(FigureExportDestination(sheet: sheet))]
    default: return []
    }
  }

  private func behind() -> Steps {
    if view == .calendar {
      return day.map { rows(calendar, in: .days(DayRange($0, $0))) } ?? []
    }
    switch cursor.selected {
    case .figure(let figure): return rows(figure)
    case .status(let id): return rows(.statuses, part: .status(id))
    case .hour(let weekday, let hour):
      return rows(.callsByHour, part: .weekdayHour(weekday, hour))
    case .outcome(let outcome): return rows(.outcomes, part: .outcome(outcome))
    case .length(let length): return rows(.callLengths, part: .length(length))
    case nil: return []
    }
  }

  private func rows(
    _ figure: Figure, part: FigureRowQuery.Part? = nil, in days: FigurePeriod? = nil
  ) -> Steps {
    let query = FigureRowQuery(
      figure.counted, of: .person(person), in: days ?? period, part: part)
    return [
      .push(
        FigureRowsDestination(
          session: session, query: query, person: figures?.line.person.name))
    ]
  }
}
