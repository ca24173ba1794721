import Domain
import Screens
import Shell
import Store

/// The floor, live, and what stands behind its figures.
func addFloor(to registry: inout Registry, _ sign: FloorSign, _ setup: SeatSetup) {
  let store = setup.store
  registry.add(FloorScreen.self) { (to: FloorDestination) in
    Opening(FloorScreen.State(to, floor: sign), FloorScreen.UseCases(to.session, on: store))
  }
  registry.add(FigureRows.self) { (to: FigureRowsDestination) in
    Opening(FigureRows.State(to, floor: sign), FigureRows.UseCases(to.session, on: store))
  }
  registry.add(FigureNote.self) { (to: FigureNoteDestination) in Opening(FigureNote.State(to)) }
}

extension FloorScreen.UseCases {
  init(_ session: Session, on store: Store) {
    let watch = WatchFloor(people: store, floor: store)
    let rights = SeeOwnRights(people: store)
    let end = EndSeat(store: store)
    self.init(
      read: { () throws(DomainError) in try watch(by: session) },
      queue: { () throws(DomainError) in try watch.queueLeft(by: session) },
      rights: { () throws(DomainError) in try rights(by: session) },
      end: { (number) throws(DomainError) in try end(number, by: session) })
  }
}

extension FigureRows.UseCases {
  init(_ session: Session, on store: Store) {
    let rows = SeeRowsOfFigure(people: store, figures: store)
    let list = ListStatuses(people: store, contacts: store, floor: store)
    self.init(
      statuses: { () throws(DomainError) in try list(by: session).map(\.status) },
      read: { (query) throws(DomainError) in try rows(query, by: session) })
  }
}
