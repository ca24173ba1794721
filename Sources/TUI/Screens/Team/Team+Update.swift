import Domain
import Kit
import Phrasebook
import Shell

extension Team {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .changed, .reloadPressed: return state.read()
    case .read, .contactsRead, .actsRead: return state.take(message)
    case .moved(let press): return state.move(press)
    case .resized(let size):
      state.size = size
      state.settle()
      return state.readOn()
    case .viewMoved(let step): return state.show(by: step)
    case .sortPressed: state.sortByCursor()
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
      state.turn = ReadingTurn()
      state.contactsTurn = ReadingTurn()
      return state.read()
    case .leavePressed: return [.close]
    default: return state.open(message)
    }
    return []
  }
}

extension Team.State {
  typealias Steps = [Step<Team.Effect>]

  // MARK: Reading

  /// What is in view; of the people always, since everything else stands beside them.
  mutating func read() -> Steps {
    var steps: Steps = turn.ask() ? [.effect(.read(period))] : []
    switch view {
    case .people, .compared: break
    case .contacts: if contactsTurn.ask() { steps.append(.effect(.readContacts(period))) }
    case .assignments:
      if !isReadingActs {
        isReadingActs = true
        steps.append(.effect(.readActs(before: nil)))
      }
    }
    return steps
  }

  mutating func readOn() -> Steps {
    guard view == .assignments, !isReadingActs, acts.wantsMore, problem == nil else { return [] }
    isReadingActs = true
    return [.effect(.readActs(before: acts.next))]
  }

  /// An answer about other days is not shown.
  mutating func take(_ message: Team.Message) -> Steps {
    switch message {
    case .read(let asked, let result):
      guard asked == period else { return [] }
      page.take(result)
      settle()
      return turn.end() ? [.effect(.read(period))] : []
    case .contactsRead(let asked, let result):
      guard asked == period else { return [] }
      contacts.take(result)
      settle()
      return contactsTurn.end() ? [.effect(.readContacts(period))] : []
    case .actsRead(let before, let result):
      isReadingActs = false
      switch result {
      case .failure(let error): problem = error
      case .success(let page):
        problem = nil
        if before == nil {
          acts.renew(page.acts, next: page.next, limit: Team.acts)
        } else {
          acts.append(page.acts, next: page.next)
        }
      }
      return readOn()
    default: return []
    }
  }

  // MARK: Order and cursor

  var sorted: [TeamLine] {
    let lines = team?.lines ?? []
    guard let figure = sort.figure else { return sort.isDescending ? lines.reversed() : lines }
    let values = Dictionary(
      lines.map { ($0.person.id, TeamValue.order(figure, $0)) }, uniquingKeysWith: { one, _ in one }
    )
    // The names' order where values are the same.
    return lines.enumerated().sorted { one, other in
      let left = values[one.element.person.id] ?? 0
      let right = values[other.element.person.id] ?? 0
      if left == right { return one.offset < other.offset }
      return sort.isDescending ? left > right : left < right
    }.map(\.element)
  }

  /// By the column of the cursor: numbers from the largest, then the other way round.
  mutating func sortByCursor() {
    let figure: Figure?
    switch cursor.selected {
    case .person(_, let chosen), .total(let chosen): figure = chosen
    default: figure = nil
    }
    if view == .compared {
      sort = Team.Sort(
        figure: compared, isDescending: sort.figure == compared ? !sort.isDescending : true)
    } else if sort.figure == figure {
      sort.isDescending.toggle()
    } else {
      sort = Team.Sort(figure: figure, isDescending: figure != nil)
    }
    settle()
  }

  var places: TeamPlaces { TeamPlaces(size) }

  mutating func settle() {
    let isFirst = cursor.rows.isEmpty
    people.refresh(sorted.map(\.person.id))
    people.resize(height: max(1, places.body.height - (view == .people ? 2 : 1)))
    acts.list.resize(height: places.body.height)
    cursor.refresh(spots)
    if isFirst, view == .people, let first = sorted.first {
      cursor.select(.who(first.person.id))
    }
    follow()
  }

  /// What the cursor can reach, in the rows in which it is drawn.
  private var spots: [[Team.Spot]] {
    switch view {
    case .people:
      let figures = TeamColumns(width: places.body.width).figures
      guard !sorted.isEmpty else { return [] }
      return [figures.map { .total($0) }]
        + sorted.map { line in
          [.who(line.person.id)] + figures.map { .person(line.person.id, $0) }
        }
    case .compared: return sorted.map { [.person($0.person.id, compared)] }
    case .contacts: return contacts.shown.map { TeamContactsView.spots($0) } ?? []
    case .assignments: return []
    }
  }

  mutating func move(_ press: KeyPress) -> Steps {
    switch view {
    case .assignments:
      acts.list.handle(press)
      return readOn()
    case .compared where press == "Left" || press == "Right":
      let all = Team.comparable
      let index = (all.firstIndex(of: compared) ?? 0) + (press == "Right" ? 1 : -1)
      let who = chosen?.person.id
      compared = all[(index + all.count) % all.count]
      settle()
      if let who { cursor.select(.person(who, compared)) }
    default: cursor.handle(press)
    }
    follow()
    return []
  }

  private mutating func follow() { if let chosen { people.select(chosen.person.id) } }

  mutating func show(by step: Int) -> Steps {
    let all = TeamViewName.allCases
    let index = (all.firstIndex(of: view) ?? 0) + step + all.count
    let who = chosen?.person.id
    view = all[index % all.count]
    settle()
    if let who {
      cursor.select(.who(who))
      cursor.select(.person(who, compared))
    }
    follow()
    return read()
  }
}
