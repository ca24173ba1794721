import Domain
import Kit
import Phrasebook
import Shell

extension FloorScreen {
  static let endTag = "floor.end"

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.readRights)] + state.read() + state.readQueue()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .reloadPressed: return state.read() + state.readQueue()
    case .changed: return state.hearOfChange()
    case .queueDue: return state.readQueue()
    case .timePassed: break
    case .read, .queueRead, .rightsRead: return state.take(message)
    case .moved(let press): state.move(press)
    case .resized(let size):
      state.size = size
      state.settle()
    case .queuePressed:
      state.wantsQueue = !state.places.showsQueue
      state.settle()
    case .openPressed: return state.open()
    case .explainPressed:
      guard let spot = state.cursor.selected else { return [] }
      return [.push(FigureNoteDestination(spot.figure))]
    case .endPressed, .endConfirmed, .ended: return state.end(message)
    default: return state.go(message)
    }
    return []
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case let confirmed as Confirmed where confirmed.tag == endTag: return .endConfirmed
    case is FigureRowsWanted: return .openPressed
    default: return nil
    }
  }
}

extension FloorScreen.State {
  typealias Steps = [Step<FloorScreen.Effect>]

  // MARK: Reading

  mutating func read() -> Steps { turn.ask() ? [.effect(.read)] : [] }

  mutating func readQueue() -> Steps {
    queueIsStale = false
    return queueTurn.ask() ? [.effect(.readQueue)] : []
  }

  mutating func hearOfChange() -> Steps {
    queueIsStale = true
    return read()
  }

  mutating func take(_ message: FloorScreen.Message) -> Steps {
    switch message {
    case .read(let result):
      now.take(result)
      settle()
      return turn.end() ? [.effect(.read)] : []
    case .queueRead(let result):
      queue.take(result)
      settle()
      return queueTurn.end() ? [.effect(.readQueue)] : []
    case .rightsRead(.success(let held)): self.held = held
    case .rightsRead(.failure(let error)): saying = .refused(error)
    default: break
    }
    return []
  }

  /// What the cursor can reach, in the rows in which it is drawn.
  mutating func settle() {
    guard let shown else { return }
    let places = places
    var rows: [[FloorScreen.Spot]] = [FloorScreen.figures.map { .figure($0) }]
    rows += shown.seats.map { seat in
      seat.isCaller
        ? [.seat(seat.id), .seatCalls(seat.id), .seatBooked(seat.id)] : [.seat(seat.id)]
    }
    if places.showsQueue {
      rows += chunks(shown.left.map { .left($0.status.id) }, places.columns)
      rows += chunks((queue.shown?.held ?? []).map { .held($0.rule) }, places.heldColumns)
    }
    let isFirst = cursor.rows.isEmpty
    cursor.refresh(rows)
    seats.refresh(shown.seats.map(\.id))
    seats.resize(height: places.rows)
    if isFirst, let first = shown.seats.first { cursor.select(.seat(first.id)) }
    follow()
  }

  private func chunks(_ spots: [FloorScreen.Spot], _ size: Int) -> [[FloorScreen.Spot]] {
    stride(from: 0, to: spots.count, by: size).map {
      Array(spots[$0..<min($0 + size, spots.count)])
    }
  }

  mutating func move(_ press: KeyPress) {
    saying = nil
    cursor.handle(press)
    follow()
  }

  /// The list of seats scrolls with the cursor.
  private mutating func follow() { if let chosenSeat { seats.select(chosenSeat.id) } }

  // MARK: Behind a number

  func open() -> Steps {
    func rows(
      _ figure: Figure, _ subject: FigureRowQuery.Subject = .everybody,
      _ part: FigureRowQuery.Part? = nil, name: String? = nil
    ) -> Steps {
      let query = FigureRowQuery(figure.counted, of: subject, in: .today, part: part)
      return [.push(FigureRowsDestination(session: session, query: query, person: name))]
    }
    switch cursor.selected {
    case .figure(let figure): return rows(figure)
    case .seat:
      guard let seat = chosenSeat else { return [] }
      return [.push(PersonFiguresDestination(session: session, person: seat.person))]
    case .seatCalls, .seatBooked:
      guard let seat = chosenSeat, let figure = cursor.selected?.figure else { return [] }
      return rows(figure, .person(seat.person), name: seat.name)
    case .left(let status): return rows(.queueLeft, .everybody, .status(status))
    case .held(let rule):
      let filter = ContactFilter(heldBack: .rule(rule))
      return [.push(ContactsDestination(session: session, filter: filter))]
    case nil: return []
    }
  }

  // MARK: Ending a seat

  mutating func end(_ message: FloorScreen.Message) -> Steps {
    switch message {
    case .endPressed:
      guard let seat = chosenSeat else { return [] }
      pending = seat
      let name = DisplayText(seat.name, limit: 60).string
      let isLocked = seat.state == .locked
      let question = Phrase {
        isLocked ? $0.floorUnlockQuestion(name) : $0.seatsEndQuestion(name)
      }
      return [.push(Confirmation(question, tag: FloorScreen.endTag))]
    case .endConfirmed:
      guard let seat = pending else { return [] }
      pending = nil
      return [.effect(.end(seat.id, name: DisplayText(seat.name, limit: 60).string))]
    case .ended(let name, nil):
      saying = .done(Phrase { $0.seatsEnded(name) })
      return read()
    case .ended(_, let error?): saying = .refused(error)
    default: break
    }
    return []
  }

  // MARK: Elsewhere

  func go(_ message: FloorScreen.Message) -> Steps {
    switch message {
    case .leavePressed: return [.close]
    case .overviewPressed:
      return isHome ? [.replace(OverviewDestination(session: session))] : [.close]
    case .teamPressed: return [.push(TeamDestination(session: session))]
    case .contactsPressed: return [.push(ContactsDestination(session: session))]
    case .historyPressed: return [.push(HistoryDestination(session: session, scope: .recent))]
    case .passwordPressed: return [.push(ReplacePasswordDestination(session: session))]
    case .signOutPressed:
      return [.reset(DepartureDestination(session: session, next: .signIn))]
    case .switchRolePressed:
      return [.reset(DepartureDestination(session: session, next: .chooseRole))]
    default: return []
    }
  }
}
