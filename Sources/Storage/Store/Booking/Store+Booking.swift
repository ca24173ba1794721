import Domain
import GRDB

extension Store: BookingReading {
  public func agents() throws(DomainError) -> [AgentLine] {
    let now = environment.clock.now()
    return try read { db in try AgentRows(db).lines(at: now) }
  }

  public func agentRecord(_ agent: UserID) throws(DomainError) -> AgentRecord? {
    let now = environment.clock.now()
    return try read { db in try AgentRows(db).record(of: agent, at: now) }
  }

  public func agendas(
    of agent: UserID?, from: Instant, until: Instant
  ) throws(DomainError) -> [AgentAgenda] {
    try read { db in try AgentRows(db).agendas(of: agent, from: from, until: until) }
  }

  public func reservation(
    _ id: ReservationID, in sight: ReservationSight
  ) throws(DomainError) -> ReservationRecord? {
    try read { db in try ReservationRows(db).record(id, in: sight) }
  }

  public func reservations(
    _ query: ReservationQuery, in sight: ReservationSight
  ) throws(DomainError) -> ReservationPage {
    try read { db in try ReservationRows(db).page(query, in: sight) }
  }

  public func visits(
    of agent: UserID, from: Instant, until: Instant
  ) throws(DomainError) -> [ReservationRecord] {
    try read { db in try ReservationRows(db).visits(of: agent, from: from, until: until) }
  }
}
