import Domain
import Kit
import Phrasebook
import Shell

extension Lock {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.lock)]
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): edit(&state) { $0.handle(press) }
    case .pasted(let text): edit(&state) { $0.insert(text) }
    case .openPressed: return open(&state)
    case .signOutPressed:
      return [.reset(DepartureDestination(session: state.destination.session, next: .signIn))]
    case .locked(.success(let since)): state.callSince = since
    case .checked(.success(let failed)): return [.close(CameBack())] + FailedBefore.notice(failed)
    case .checked(.failure(let error)), .locked(.failure(let error)), .freed(.failure(let error)):
      state.saying = .refused(error)
    case .keptLongEnough: return [.effect(.free)]
    case .changed: return [.effect(.look)]
    case .freed(.success), .timePassed: break
    }
    return []
  }

  private static func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    change(&state.password)
    if state.saying == .missing { state.saying = .nothing }
  }

  private static func open(_ state: inout State) -> [Step<Effect>] {
    guard !state.password.isEmpty else {
      state.saying = .missing
      return []
    }
    let password = state.password.text
    state.password.set("")
    state.saying = .checking
    return [.effect(.open(password: password))]
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    var all: [Subscription<Message>] = [
      .changes(.changed), .at(state.since + Seat.heldWhileAway, id: "free", .keptLongEnough),
    ]
    if state.callSince != nil { all.append(.every(.seconds(1), id: "time", .timePassed)) }
    return all
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .lock: return .locked(Result { () throws(DomainError) in try useCases.lock() })
    case .look: return .locked(Result { () throws(DomainError) in try useCases.look() })
    case .free: return .freed(Result { () throws(DomainError) in try useCases.free() })
    case .open(let password):
      return .checked(Result { () throws(DomainError) in try useCases.open(password) })
    }
  }
}
