import Domain
import Glibc
import Kit

extension App {
  /// Turns until the program ends; asleep whenever there is nothing to do.
  /// What the layers still want done is done before it returns, for at most
  /// some seconds (fewer where the terminal is gone).
  public func run() -> Ending {
    while ending == nil {
      turn(patience: App.answerPatience)
      if ending == nil { sleep() }
    }
    finish()
    return ending ?? .left
  }

  /// Most answers are there sooner than a screen is drawn. So what a key has asked for is waited
  /// for that long, in milliseconds, before the screen is drawn without it: one drawing, not two.
  private static let answerPatience: Int32 = 2

  /// Does everything that can be done without waiting, and paints.
  ///
  /// - Parameter patience: milliseconds to wait for answers to what this turn asked for.
  public func turn(patience: Int32 = 0) {
    let before = begun
    takeIn()
    if patience > 0 { awaitAnswers(begun - before, patience) }
    settleSchedule()
    if ending == nil { paint() }
    startPutOff()
  }

  /// Takes in the next `count` answers, as far as they come in time; what they ask for in their
  /// turn is not waited for.
  private func awaitAnswers(_ count: Int, _ patience: Int32) {
    let target = answered + count
    let deadline = ContinuousClock.now + .milliseconds(patience)
    while answered < target, working > 0, ending == nil {
      let left = Int32(((deadline - .now) / .milliseconds(1)).rounded(.up))
      guard left > 0, hearsLetter(within: left) else { return }
      takeIn()
    }
  }

  private func takeIn() {
    var busy = true
    while busy, ending == nil {
      busy = false
      for event in terminal.events() where ending == nil {
        handle(event)
        busy = true
      }
      if collect() { busy = true }
      if tick() { busy = true }
      if giveHeld() { busy = true }
    }
  }

  /// True where one came.
  private func hearsLetter(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }

  /// Takes in what other threads left; false where there was nothing.
  private func collect() -> Bool {
    let letters = mailbox.take()
    startsAfterPaint = true
    defer { startsAfterPaint = false }
    for letter in letters {
      if letter.isAnswer {
        working -= 1
        answered += 1
      }
      deliver(letter.message, to: letter.slot)
    }
    return !letters.isEmpty
  }

  private func tick() -> Bool {
    let moment = now
    if let destination = settings.eviction() { evict(to: destination) }
    arm(at: moment)
    if let due = curtainDue, due <= moment { dropCurtain() }
    // What was due comes first: settling would put the next minute in its place.
    var ripe = schedule.take(at: moment)
    settleSchedule()
    ripe += schedule.take(at: moment)
    for (slot, message) in ripe {
      if slot == App.clockSlot { needsPaint = true } else { deliver(message, to: slot) }
    }
    return tellNews(at: moment) || !ripe.isEmpty
  }

  /// Another process changed the data: the layers that ask for it hear of it,
  /// at most every ``newsPause``.
  public func dataChanged() { hasNews = true }

  /// When the layers may next be told.
  private func newsDue(_ moment: Instant) -> Instant {
    // A clock that was set back must not silence them.
    lastNews.map { min($0, moment) + App.newsPause } ?? moment
  }

  private func tellNews(at moment: Instant) -> Bool {
    guard hasNews, moment >= newsDue(moment) else { return false }
    hasNews = false
    lastNews = moment
    for entry in stack {
      for wish in entry.slot.wishes where wish.when == .changes {
        deliver(wish.message, to: entry.slot.id)
      }
    }
    return true
  }

  // MARK: - Time

  private static let clockSlot = 0

  private func settleSchedule() {
    let moment = now
    let seen = stack.lastIndex { $0.slot.kind == .screen } ?? 0
    var wishes = stack.enumerated().flatMap { index, entry in
      entry.slot.wishes.filter { index >= seen || !$0.needsSight }.map { (entry.slot.id, $0) }
    }
    if showsClock {
      let minute = Instant(seconds: (moment.seconds.flooredDivision(by: 60) + 1) * 60)
      wishes.append((App.clockSlot, Wish(id: "clock", when: .at(minute), message: 0)))
    }
    schedule.settle(wishes.map { (slot: $0.0, wish: $0.1) }, at: moment)
  }

  /// Milliseconds to sleep at most; -1 for as long as nothing comes.
  private var patience: Int32 {
    let moment = now
    var moments = [schedule.next, curtainDue].compactMap { $0 }
    moments += stack.filter(\.isUnarmed).map(armed)
    if hasNews { moments.append(newsDue(moment)) }
    var waits = moments.map { max(0, ($0 - moment).milliseconds) }
    if let patience = terminal.patience { waits.append(Int64(patience)) }
    return waits.min().map { Int32(clamping: $0) } ?? -1
  }

  private func sleep() {
    let waiting = terminal.descriptors + [mailbox.descriptor] + wakes.map(\.descriptor)
    var descriptors = waiting.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&descriptors, nfds_t(descriptors.count), patience) > 0 else { return }
    let ready = Set(descriptors.filter { $0.revents != 0 }.map(\.fd))
    for wake in wakes where ready.contains(wake.descriptor) {
      if wake.drain() { dataChanged() }
    }
  }

  // MARK: - Idle and the end

  /// Handles everything until no work is under way, and paints: what tests wait
  /// for. Subscriptions do not count. False where work took longer than `limit`.
  @discardableResult
  public func settle(limit: Span = .seconds(20)) -> Bool {
    turn()
    var waited: Int64 = 0
    while working > 0, ending == nil {
      guard waited < limit.milliseconds else { return false }
      waited += waitForLetter(milliseconds: 100)
      turn()
    }
    return true
  }

  /// Waits for a letter; returns the milliseconds that passed, at least 1.
  private func waitForLetter(milliseconds: Int32) -> Int64 {
    let start = ContinuousClock.now
    _ = hearsLetter(within: milliseconds)
    let passed = start.duration(to: .now).components
    return max(1, passed.seconds * 1000 + passed.attoseconds / 1_000_000_000_000_000)
  }

  /// Lets the layers save what must not be lost, and waits for work under way.
  public func finish() {
    let limit: Int64 = ending == .left ? 6000 : 1500
    for entry in stack.reversed() { perform(entry.slot.leaving(), for: entry.slot.id) }
    stack = []
    var waited: Int64 = 0
    while working > 0, waited < limit {
      waited += waitForLetter(milliseconds: 50)
      _ = collect()
      startPutOff()
    }
  }
}
