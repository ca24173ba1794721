import Domain

extension Floor {
  var seeTeam: SeeTeam { SeeTeam(people: store, figures: store) }
  var seePersonFigures: SeePersonFigures { SeePersonFigures(people: store, figures: store) }
  var seeOwnFigures: SeeOwnFigures { SeeOwnFigures(people: store, figures: store) }
  var seeContactFigures: SeeContactFigures { SeeContactFigures(people: store, figures: store) }
  var seeRowsOfFigure: SeeRowsOfFigure { SeeRowsOfFigure(people: store, figures: store) }
  var watchFloor: WatchFloor { WatchFloor(people: store, floor: store) }
  var keepFigures: KeepFigures { KeepFigures(store: store, people: store, figures: store) }
}
