/// Carries long work out in chunks, each durable by itself, so that no seat waits long
/// for the turnstile (docs/decisions.md, The write turnstile): a chunk ends as soon as
/// somebody waits for it. While another seat is live chunks are small besides, and it rests
/// as long as each held; alone a chunk goes on for as long as it may hold.
struct ChunkedWork: Sendable {
  let store: any UnitOfWork
  let pacer: any Pacer

  /// Rows of a chunk while another seat is live.
  static let sharedRows = 400
  /// How long a chunk may hold the turnstile then: what is written has to reach the disk
  /// before whoever comes meanwhile gets in.
  static let sharedHold = Span.milliseconds(2)
  /// Whoever waits has to be woken before the turnstile is taken again.
  private static let shortestRest = Span.milliseconds(1)
  /// Who has been let in mostly comes again at once: a status, and then the next contact.
  private static let courtesy = Span.milliseconds(6)
  /// Who is met at the turnstile is let pass so often before work stands in line behind.
  private static let mostCourtesies = 8
  /// How long a chunk may hold the turnstile while nobody else is here.
  static let longestHold = Span.milliseconds(800)
  /// How often a busy turnstile is asked again.
  static let patience = 12

  /// When the chunk that is being written has to end.
  struct Limit {
    fileprivate let pacer: any Pacer
    fileprivate let began: Span
    /// Whether another seat is live.
    fileprivate let isShared: Bool
    fileprivate let tx: any AuditedTransaction

    /// - Parameter rows: those that the chunk has settled; one at least is.
    func isReached(after rows: Int) -> Bool {
      guard rows > 0 else { return false }
      let held = pacer.elapsed() - began
      if isShared, rows >= sharedRows || held >= sharedHold { return true }
      return held >= longestHold || tx.isAwaited
    }
  }

  /// Writes one chunk, and rests where others are waiting.
  ///
  /// - Parameter request: that of the chunks before; nil for the first.
  /// - Throws: what `body` throws; ``DomainError/anotherSeatIsSaving`` after a minute.
  func write<Value: Sendable>(
    by session: Session, because reason: Reason, request: RequestID?,
    _ body: (any AuditedTransaction, Limit) throws(DomainError) -> Value
  ) throws(DomainError) -> Value {
    var attempts = 0
    while true {
      do throws(DomainError) {
        return try writeOnce(session, reason, request, body)
      } catch {
        attempts += 1
        guard error == .anotherSeatIsSaving, attempts < ChunkedWork.patience else { throw error }
      }
    }
  }

  /// Runs one chunk on operational rows, and rests where others are waiting.
  ///
  /// - Throws: what `body` throws; ``DomainError/anotherSeatIsSaving`` after a minute.
  func operate<Value: Sendable>(
    by session: Session, _ body: (any OperationalTransaction) throws(DomainError) -> Value
  ) throws(DomainError) -> Value {
    var attempts = 0
    while true {
      do throws(DomainError) {
        return try operateOnce(session, body)
      } catch {
        attempts += 1
        guard error == .anotherSeatIsSaving, attempts < ChunkedWork.patience else { throw error }
      }
    }
  }

  private func operateOnce<Value: Sendable>(
    _ session: Session, _ body: (any OperationalTransaction) throws(DomainError) -> Value
  ) throws(DomainError) -> Value {
    let pacer = pacer
    let (value, began, isShared) = try store.operate { (tx) throws(DomainError) in
      let began = pacer.elapsed()
      let others = try tx.seats.liveSeats(besides: session.seat)
      return (try body(tx), began, others > 0)
    }
    if isShared { pacer.rest(pacer.elapsed() - began) }
    return value
  }

  private func writeOnce<Value: Sendable>(
    _ session: Session, _ reason: Reason, _ request: RequestID?,
    _ body: (any AuditedTransaction, Limit) throws(DomainError) -> Value
  ) throws(DomainError) -> Value {
    let pacer = pacer
    letPass()
    let (value, began, isShared, isAwaited) = try store.write(
      as: session.actor, because: reason, request: request
    ) { (tx) throws(DomainError) in
      let began = pacer.elapsed()
      let others = try tx.seats.liveSeats(besides: session.seat)
      let limit = Limit(pacer: pacer, began: began, isShared: others > 0, tx: tx)
      return (try body(tx, limit), began, limit.isShared, tx.isAwaited)
    }
    guard isShared else {
      pacer.rest(ChunkedWork.shortestRest)
      return value
    }
    let held = pacer.elapsed() - began
    pacer.rest(max(held, isAwaited ? ChunkedWork.courtesy : ChunkedWork.shortestRest))
    letPass()
    if try store.keepUp() { pacer.rest(ChunkedWork.shortestRest) }
    return value
  }

  /// Whoever stood in line behind somebody would get in between the two writes of a seat.
  private func letPass() {
    for _ in 0..<ChunkedWork.mostCourtesies where store.isBusy { pacer.rest(ChunkedWork.courtesy) }
  }
}
