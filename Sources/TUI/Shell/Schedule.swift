import Domain

/// When which layer wants to be woken. Timers live as long as a layer asks for
/// them under the same id, and keep their beat meanwhile.
struct Schedule {
  struct Key: Hashable {
    let slot: Int
    let id: String
  }

  private struct Timer {
    let when: Wish.When
    /// Nil once a moment has passed and was told.
    var due: Instant?
    var message: any Sendable
  }

  private var timers: [Key: Timer] = [:]

  /// The next moment at which something is due.
  var next: Instant? { timers.values.compactMap(\.due).min() }

  mutating func settle(_ wishes: [(slot: Int, wish: Wish)], at now: Instant) {
    var kept: [Key: Timer] = [:]
    for (slot, wish) in wishes where wish.when != .changes {
      let key = Key(slot: slot, id: wish.id)
      if var old = timers[key], old.when == wish.when {
        old.message = wish.message
        // A clock that was set back must not silence a beat.
        if case .every(let span) = wish.when, let due = old.due { old.due = min(due, now + span) }
        kept[key] = old
      } else {
        kept[key] = Timer(when: wish.when, due: first(wish.when, now), message: wish.message)
      }
    }
    timers = kept
  }

  /// What is due, earliest first; beats that were missed are told once.
  mutating func take(at now: Instant) -> [(slot: Int, message: any Sendable)] {
    let ripe = timers.compactMap { key, timer in timer.due.map { (key, $0) } }
      .filter { $0.1 <= now }
      .sorted { ($0.1, $0.0.slot, $0.0.id) < ($1.1, $1.0.slot, $1.0.id) }
    return ripe.compactMap { key, due in
      guard var timer = timers[key] else { return nil }
      if case .every(let span) = timer.when {
        let beat = due + span
        timer.due = beat > now ? beat : now + span
      } else {
        timer.due = nil
      }
      timers[key] = timer
      return (key.slot, timer.message)
    }
  }

  private func first(_ when: Wish.When, _ now: Instant) -> Instant? {
    switch when {
    case .every(let span): return now + max(span, .milliseconds(10))
    case .at(let moment): return moment
    case .changes: return nil
    }
  }
}
