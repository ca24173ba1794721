import Domain
import Store

#if canImport(Glibc)
  import Glibc
#endif

/// The panels of figures, on the real readings.
struct FigurePanels {
  struct Panel: Sendable {
    let name: String
    let ask: @Sendable (Store, UserID) throws -> Void
  }

  let store: Store
  private let person: UserID

  init(path: String) throws {
    store = try Store.open(path, in: Bench.environment)
    guard let person = try store.users().first(where: \.isTelephoniste) else {
      throw Bench.Failure.queueIsEmpty
    }
    self.person = person.id
  }

  /// In the order of `Benchmarks/figures.py`, which has the naive statements beside them.
  static let all = [
    Panel(name: "team, this month") { store, _ in _ = try store.team(.month) },
    Panel(name: "one person, this month") { store, person in
      _ = try store.person(person, .month)
    },
    Panel(name: "contacts in figures") { store, _ in _ = try store.contacts(.month) },
    Panel(name: "floor now") { store, _ in _ = try store.floorNow() },
    Panel(name: "why contacts wait") { store, _ in _ = try store.queueLeft() },
  ]

  func ask(rounds: Int) throws {
    for (number, panel) in FigurePanels.all.enumerated() {
      try panel.ask(store, person)
      var spent: Int64 = 0
      for _ in 0..<rounds where spent < 2_000_000_000 {
        let began = Bench.now()
        try Bench.measure(kind: Int32(number + 1)) { try panel.ask(store, person) }
        spent += Bench.now() - began
      }
    }
  }

  /// Prints how long the roll-ups took to be made anew, and to be compared, in nanoseconds.
  func rebuild() throws {
    try Bench.measure(kind: 1) {
      try store.operate { (tx) throws(DomainError) in try tx.figures.rebuild() }
    }
    try Bench.measure(kind: 2) {
      guard try store.compareFigures().isEmpty else { throw Bench.Failure.figuresDiffer }
    }
    try store.checkpointWhenIdle()
  }

  /// A supervisor's floor: reads after each change until the file is there. Prints when each
  /// reading was complete, in nanoseconds, how many calls of today it saw, and how long it took.
  func watch(until stop: String) throws {
    let feed = ChangeFeed(store)
    while access(stop, F_OK) != 0 {
      var wait = pollfd(fd: feed.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&wait, 1, 500)
      guard feed.drain() else { continue }
      let began = Bench.now()
      let floor = try store.floorNow()
      print(6, Bench.now(), floor.today.calls, Bench.now() - began)
    }
  }
}
