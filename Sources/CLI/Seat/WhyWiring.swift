import Domain
import Screens

extension Why.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let explain = ExplainQueue(
      people: floor.people, contacts: floor.contacts, queue: floor.store)
    self.init(
      standing: { (id) throws(DomainError) in try explain.standing(of: id, by: session) },
      outlook: { () throws(DomainError) in try explain.outlook(by: session) })
  }
}
