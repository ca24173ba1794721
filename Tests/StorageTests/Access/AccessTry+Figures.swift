import Domain
import Store
import TestSupport

// MARK: - Figures

extension AccessTry {
  static var figures: [AccessTry] {
    [
      AccessTry(SeeTeam.self) { floor, _, session in
        _ = try SeeTeam(people: floor.store, figures: floor.store)(.week, by: session)
      },
      AccessTry(SeeTeam.self, "assignments") { floor, _, session in
        _ = try SeeTeam(people: floor.store, figures: floor.store)
          .assignments(before: nil, limit: 5, by: session)
      },
      AccessTry(SeePersonFigures.self) { floor, _, session in
        _ = try SeePersonFigures(people: floor.store, figures: floor.store)(
          floor.acts.luc.user.id, .week, by: session)
      },
      AccessTry(SeePersonFigures.self, "by an address") { floor, _, session in
        _ = try SeePersonFigures(people: floor.store, figures: floor.store)(
          email: "luc@example.com", .week, by: session)
      },
      AccessTry(SeeOwnFigures.self) { floor, _, session in
        _ = try SeeOwnFigures(people: floor.store, figures: floor.store)(.week, by: session)
      },
      AccessTry(SeeContactFigures.self) { floor, _, session in
        _ = try SeeContactFigures(people: floor.store, figures: floor.store)(.week, by: session)
      },
      AccessTry(SeeRowsOfFigure.self) { floor, _, session in
        _ = try SeeRowsOfFigure(people: floor.store, figures: floor.store)(
          FigureRowQuery(.calls, of: .everybody, in: .week), by: session)
      },
      AccessTry(SeeRowsOfFigure.self, "one's own") { floor, _, session in
        _ = try SeeRowsOfFigure(people: floor.store, figures: floor.store).own(
          FigureRowQuery(.calls, of: .everybody, in: .week), by: session)
      },
      AccessTry(WatchFloor.self) { floor, _, session in
        _ = try WatchFloor(people: floor.store, floor: floor.store)(by: session)
      },
      AccessTry(WatchFloor.self, "why contacts wait") { floor, _, session in
        _ = try WatchFloor(people: floor.store, floor: floor.store).queueLeft(by: session)
      },
      AccessTry(KeepFigures.self, "check") { floor, _, session in
        _ = try floor.keepFigures.check(by: session)
      },
      AccessTry(KeepFigures.self, "rebuild") { floor, _, session in
        try floor.keepFigures.rebuild(by: session)
      },
    ]
  }
}

extension AccessFloor {
  fileprivate var keepFigures: KeepFigures {
    KeepFigures(store: store, people: store, figures: store)
  }
}
