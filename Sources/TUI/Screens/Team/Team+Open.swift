import Domain
import Kit
import Phrasebook
import Shell

extension Team.State {
  /// What stands behind the cursor.
  func open(_ message: Team.Message) -> Steps {
    switch message {
    case .openPressed: return behind()
    case .explainPressed:
      guard let spot = cursor.selected else { return [] }
      return [.push(FigureNoteDestination(spot.figure))]
    case .personPressed: return chosen.map { person($0.person.id) } ?? []
    case .contactsPressed:
      guard let chosen else { return [] }
      let filter = ContactFilter(assignment: .user(chosen.person.id))
      return [.push(ContactsDestination(session: session, filter: filter))]
    case .historyPressed:
      guard let chosen else { return [] }
      return [.push(HistoryDestination(session: session, scope: .user(chosen.person.id)))]
    case .exportPressed:
      guard let sheet = FigureSheet(self) else { return [] }
      return [.push(FigureExportDestination(sheet: sheet))]
    default: return []
    }
  }

  private func person(_ id: UserID) -> Steps {
    [.push(PersonFiguresDestination(session: session, person: id, period: period))]
  }

  private func behind() -> Steps {
    switch cursor.selected {
    case .who(let id): return person(id)
    case .person(let id, let figure):
      guard figure.counted.hasRows else { return figure == .lastActivity ? history(id) : [] }
      return rows(figure, .person(id), name: line(id)?.person.name)
    case .total(let figure), .figure(let figure):
      return figure.counted.hasRows ? rows(figure) : []
    case .status(let id): return rows(.contacts, part: .status(id))
    case .age(let age): return rows(.ages, part: .age(age))
    case .outcome(let outcome): return rows(.outcomes, part: .outcome(outcome))
    case nil: return []
    }
  }

  private func history(_ id: UserID) -> Steps {
    [.push(HistoryDestination(session: session, scope: .user(id)))]
  }

  private func rows(
    _ figure: Figure, _ subject: FigureRowQuery.Subject = .everybody,
    part: FigureRowQuery.Part? = nil, name: String? = nil
  ) -> Steps {
    let query = FigureRowQuery(figure.counted, of: subject, in: period, part: part)
    return [.push(FigureRowsDestination(session: session, query: query, person: name))]
  }
}

/// A figure of somebody's line.
enum TeamValue {
  static func text(_ figure: Figure, _ line: TeamLine, _ context: ViewContext) -> String {
    switch figure {
    case .lastActivity:
      return line.lastActivity.map { moment($0, context) } ?? context.glyphs.dash
    default: return text(figure, line.tally, line.holding, context)
    }
  }

  static func text(
    _ figure: Figure, _ tally: Tally, _ holding: TeamLine.Holding, _ context: ViewContext
  ) -> String {
    switch figure {
    case .assigned: return context.phrases.number(holding.assigned)
    case .callable: return context.phrases.number(holding.callable)
    default: return FigureText.text(figure, tally, context.phrases)
    }
  }

  /// The time of today, the day of another.
  static func moment(_ instant: Instant, _ context: ViewContext) -> String {
    let local = context.zone.local(instant)
    return local.date == context.zone.day(of: context.now)
      ? context.phrases.clock(local) : context.phrases.shortDay(local.date)
  }

  /// By which people are sorted; what nothing can be told of comes last.
  static func order(_ figure: Figure, _ line: TeamLine) -> Double {
    switch figure {
    case .assigned: return Double(line.holding.assigned)
    case .callable: return Double(line.holding.callable)
    case .lastActivity: return line.lastActivity.map { Double($0.milliseconds) } ?? -1
    default:
      if figure.unit == .share { return FigureText.share(figure, line.tally) ?? -1 }
      return Double(line.tally.count(of: figure) ?? 0)
    }
  }

  /// As long as its bar is.
  static func length(_ figure: Figure, _ line: TeamLine) -> Int {
    switch figure {
    case .assigned: return line.holding.assigned
    case .callable: return line.holding.callable
    default: return FigureText.length(figure, line.tally)
    }
  }
}
