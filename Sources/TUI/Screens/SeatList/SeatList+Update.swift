import Domain
import Kit
import Phrasebook
import Shell

extension SeatList {
  static let endTag = "seats.end"

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .reloadPressed, .changed: return state.read()
    case .read(let result):
      state.page.take(result)
      state.list.refresh(state.lines.map(\.seat.id))
      return state.turn.end() ? [.effect(.read)] : []
    case .moved(let press):
      state.list.handle(press)
      state.saying = nil
    case .resized(let size): state.list.resize(height: RecordPlaces(size).rows)
    case .endPressed: return state.askToEnd()
    case .endConfirmed:
      guard let line = state.pending else { return [] }
      state.pending = nil
      return [.effect(.end(line))]
    case .ended(let line, nil):
      let name = DisplayText(line.name, limit: 60).string
      state.saying = .done(Phrase { $0.seatsEnded(name) })
      return state.read()
    case .ended(_, let error?): state.saying = .refused(error)
    case .leavePressed: return [.close]
    }
    return []
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    guard let confirmed = answer as? Confirmed, confirmed.tag == endTag else { return nil }
    return .endConfirmed
  }
}

extension SeatList.State {
  typealias Steps = [Step<SeatList.Effect>]

  mutating func read() -> Steps { turn.ask() ? [.effect(.read)] : [] }

  mutating func askToEnd() -> Steps {
    guard let chosen else { return [] }
    pending = chosen
    let name = DisplayText(chosen.name, limit: 60).string
    return [.push(Confirmation(Phrase { $0.seatsEndQuestion(name) }, tag: SeatList.endTag))]
  }
}
