import Domain
import Screens
import Shell
import Store

/// The figures of the team and of each person, and their files.
func addTeam(
  to registry: inout Registry, _ sign: FloorSign, _ setup: SeatSetup, _ floor: SeatFloor
) {
  let store = setup.store
  registry.add(Team.self) { (to: TeamDestination) in
    Opening(
      Team.State(to, floor: sign, zone: floor.zone), Team.UseCases(to.session, on: store))
  }
  registry.add(PersonWork.self) { (to: PersonFiguresDestination) in
    let see = SeePersonFigures(people: store, figures: store)
    return Opening(
      PersonWork.State(to, floor: sign, zone: floor.zone),
      PersonWork.UseCases { (person, period) throws(DomainError) in
        try see(person, period, by: to.session)
      })
  }
  registry.add(PeriodDialog.self) { (to: PeriodDestination) in Opening(PeriodDialog.State(to)) }
  registry.add(FigureExport.self) { (to: FigureExportDestination) in
    let home = setup.environment["HOME"]
    return Opening(
      FigureExport.State(
        to, folder: home ?? ".", today: floor.zone.day(of: floor.clock.now())),
      FigureExport.UseCases { (table, kind, path) throws(FileTrouble) in
        try FigureFile.write(table, as: kind, to: SeatFiles.path(path, home: home))
      })
  }
}

extension Team.UseCases {
  init(_ session: Session, on store: Store) {
    let team = SeeTeam(people: store, figures: store)
    let contacts = SeeContactFigures(people: store, figures: store)
    self.init(
      team: { (period) throws(DomainError) in try team(period, by: session) },
      contacts: { (period) throws(DomainError) in try contacts(period, by: session) },
      acts: { (key) throws(DomainError) in
        try team.assignments(before: key, limit: Team.acts, by: session)
      })
  }
}
