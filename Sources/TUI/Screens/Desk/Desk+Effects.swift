import Domain
import Shell

/// One effect, one use case, one answer.
extension Desk {
  public static func lane(of effect: Effect) -> Lane {
    switch effect {
    case .refresh: return .reading
    case .phone: return .telephony
    default: return .storage
    }
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .start: return .started(Result { () throws(DomainError) in try start(use) })
    case .claim:
      return .claimed(
        Result { () throws(DomainError) in
          guard let pick = try use.claim() else { return nil }
          return try load(pick.contactID, pick.source, use)
        })
    case .open(let id, let index):
      return .opened(
        Result { () throws(DomainError) in
          try use.open(id)
          return try load(id, nil, use)
        }, at: index)
    case .refresh(let id):
      return .refreshed(Result { () throws(DomainError) in try refresh(id, use) })
    case .set(let choice, let id):
      let error = refusal { () throws(DomainError) in try use.setStatus(choice, id) }
      return .status(.set(id, code: choice.statusCode, error))
    case .phone(let effect): return runPhone(effect, use.phone)
    case .resume(let id):
      return .resumed(Result { () throws(DomainError) in try use.comeBack(id) })
    case .pause(let reason):
      return .paused(reason: reason, refusal { () throws(DomainError) in try use.pause(reason) })
    }
  }

  private static func start(_ use: UseCases) throws(DomainError) -> Start {
    let resumed = try use.resume()
    var loaded: Loaded?
    if let resumed { loaded = try load(resumed.contactID, nil, use) }
    return Start(
      statuses: try use.statuses(), today: try use.today(), resumed: loaded, call: resumed?.call)
  }

  private static func load(
    _ id: ContactID, _ source: QueueSource?, _ use: UseCases
  ) throws(DomainError) -> Loaded {
    guard let card = try use.card(id) else { throw .unknownContact }
    return Loaded(
      card: card, draft: try use.draft(id) ?? "", source: source, verdict: try use.judge(id))
  }

  private static func refresh(
    _ id: ContactID?, _ use: UseCases
  ) throws(DomainError) -> Refreshed {
    var card: ContactCard?
    if let id { card = try use.card(id) }
    let verdict = try card.map { (card) throws(DomainError) in try use.judge(card.contact.id) }
    return Refreshed(card: card, contactID: id, today: try use.today(), verdict: verdict)
  }
}
