import Domain
import GRDB
import TestSupport

@testable import Store

/// A floor with agents, and what booking needs. It is Tuesday 2026-11-24, 10:00; the floor's
/// clock is five hours behind UTC, and Marc works from Monday to Friday, nine to five.
struct BookingFloor {
  let acts: ActFloor
  let marc: Session
  let nora: Session

  var floor: TestFloor { acts.floor }
  var store: Store { floor.store }
  var ada: Session { acts.ada }
  var anna: Session { acts.anna }
  var luc: Session { acts.luc }
  var zone: any Zone { try! floor.zones.zone(named: FloorSettings().timeZone) }

  init() throws {
    acts = try ActFloor()
    marc = try acts.floor.sit(acts.person("marc@example.com") { $0.isAgent = true })
    nora = try acts.floor.sit(acts.person("nora@example.com") { $0.isAgent = true })
    try change.add(BookingFloor.week(), of: marc.user.id, by: marc)
  }

  // MARK: Times

  /// Monday to Friday, nine to five.
  static func week() -> AvailabilityTimes {
    AvailabilityTimes(
      start: wall("2026-11-02", 9), end: wall("2026-11-02", 17),
      recurrence: Recurrence(frequency: .weekly, daysOfWeek: [1, 2, 3, 4, 5]))
  }

  static func wall(_ day: String, _ hour: Int, _ minute: Int = 0) -> LocalDateTime {
    let date = LocalDate(iso8601: day)!
    return hour < 24
      ? LocalDateTime(date: date, hour: hour, minute: minute)
      : LocalDateTime(date: date.adding(days: 1), secondOfDay: 0)
  }

  func at(_ day: String, _ hour: Int, _ minute: Int = 0) -> Instant {
    guard case .once(let instant) = zone.wallTime(BookingFloor.wall(day, hour, minute)) else {
      return Instant(seconds: 0)
    }
    return instant
  }

  /// Wednesday, at this hour.
  func wednesday(_ hour: Int, _ minute: Int = 0) -> Instant { at("2026-11-25", hour, minute) }

  // MARK: Use cases

  var convert: ConvertContact { ConvertContact(store: store, zones: floor.zones) }
  var move: MoveReservation { MoveReservation(store: store, zones: floor.zones) }
  var cancel: CancelReservation { CancelReservation(store: store) }
  var setStatus: SetReservationStatus { SetReservationStatus(store: store) }
  var note: NoteReservation { NoteReservation(store: store) }
  var change: ChangeAvailability { ChangeAvailability(store: store) }
  var list: ListReservations { ListReservations(people: store, booking: store) }
  var agents: SeeAgents { SeeAgents(people: store, booking: store) }
  var free: FindFreeTimes {
    FindFreeTimes(
      people: store, booking: store, floor: store, zones: floor.zones, clock: floor.clock)
  }
  var days: SeeAgentDays {
    SeeAgentDays(people: store, booking: store, floor: store, zones: floor.zones)
  }

  // MARK: Contacts

  /// Contacts of Anna's with a name and an address.
  func contacts(_ count: Int, of owner: Session? = nil) throws -> [ContactID] {
    let first = try 3000 + acts.count("SELECT count(*) FROM contact")
    let ids = try floor.addContacts(count, from: first, assignedTo: (owner ?? anna).user.id)
    for id in ids {
      try EditContact(store: store, zones: floor.zones)(
        ContactEdit([.address: "12 rue Principale", .city: "Laval", .postalCode: "H3A 1B2"]),
        of: id, by: ada)
    }
    return ids
  }

  @discardableResult
  func book(
    _ id: ContactID, at start: Instant, with agent: Session? = nil, by session: Session? = nil,
    note: String? = nil
  ) throws -> Reservation {
    try convert(
      ConvertContact.Choice(
        start: start, agentID: (agent ?? marc).user.id, note: note), of: id, by: session ?? anna)
  }

  func reservation(_ id: ReservationID) throws -> ReservationRecord {
    guard let found = try store.reservation(id, in: .everything) else {
      throw DomainError.booking(.unknownReservation)
    }
    return found
  }

  /// Entries of a record's history, the newest first.
  func history(_ collection: Collection, _ key: String) throws -> [HistoryEntry] {
    try store.history(
      HistoryQuery(scope: .record(collection, key: key), limit: 100)
    ).entries
  }

  /// Every record is as its entries say.
  func isWhole() throws -> Bool { try store.verify { _, _ in }.isWhole }

  /// What nobody wrote when something was refused.
  func entries() throws -> Int { try acts.count("SELECT count(*) FROM history") }
}
