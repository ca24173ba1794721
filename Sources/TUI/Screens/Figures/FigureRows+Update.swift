import Domain
import Kit
import Phrasebook
import Shell

extension FigureRows {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.statuses)] + state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .statusesRead(.success(let statuses)): state.statuses = statuses
    case .statusesRead(.failure(let error)): state.problem = error
    case .read(let after, let result): return state.take(result, after: after)
    case .changed: return state.hearOfChange()
    case .reloadPressed: return state.read()
    case .moved(let press):
      state.list.handle(press)
      return state.readOn()
    case .openPressed:
      guard let contact = state.chosen?.contact else { return [] }
      return [.push(ContactSheetDestination(session: state.session, contactID: contact))]
    case .explainPressed: return [.push(FigureNoteDestination(state.query.figure))]
    case .leavePressed: return [.close]
    case .resized(let size):
      state.list.resize(height: FigureRowPlaces(size).rows)
      return state.readOn()
    }
    return []
  }
}

extension FigureRows.State {
  typealias Steps = [Step<FigureRows.Effect>]

  mutating func read() -> Steps {
    guard !isReading else {
      isOutdated = true
      return []
    }
    isReading = true
    isOutdated = false
    return [.effect(.read(query))]
  }

  /// The first page is read again by itself; whoever has gone further is told.
  mutating func hearOfChange() -> Steps {
    isOutdated = true
    return rows.count <= FigureRows.page ? read() : []
  }

  mutating func readOn() -> Steps {
    guard !isReading, let next, problem == nil,
      (list.selectedIndex ?? 0) >= rows.count - list.height
    else { return [] }
    isReading = true
    var more = query
    more.after = next
    return [.effect(.read(more))]
  }

  mutating func take(
    _ result: Result<FigureRowPage, DomainError>, after: FigureRowKey?
  ) -> Steps {
    isReading = false
    switch result {
    case .failure(let error): problem = error
    case .success(let page):
      problem = nil
      rows = after == nil ? page.rows : rows + page.rows
      (value, next) = (page.value, page.next)
      list.refresh(rows.map(\.key))
    }
    let isFirst = rows.count <= FigureRows.page
    return isOutdated && isFirst && problem == nil ? read() : readOn()
  }
}
