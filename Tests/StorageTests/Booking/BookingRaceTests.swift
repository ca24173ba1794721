import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Several processes that want the same hours.
@Suite(.serialized) struct BookingRaceTests {
  private static let hours: Int64 = 50

  /// An agent who can be booked for fifty hours on end, without a way between visits.
  private func agent(on driven: DrivenFloor, from first: LocalDate) throws -> UserID {
    let floor = driven.floor
    var new = NewUser(name: "Marc Ouellet", email: "marc@example.com")
    new.isAgent = true
    _ = try AddUser(store: floor.store, people: floor.store, passwords: floor.passwords)(
      new, password: TestFloor.password, by: floor.admin())
    let marc = try floor.session(email: new.email)
    try SetAgentProfile(store: driven.store)(
      AgentProfile(agentID: marc.user.id, travelMinutes: 0), by: marc)
    try ChangeAvailability(store: driven.store).add(
      AvailabilityTimes(
        start: LocalDateTime(date: first, secondOfDay: 0),
        end: LocalDateTime(date: first.adding(days: 2), hour: 2, minute: 0)),
      of: marc.user.id, by: marc)
    return marc.user.id
  }

  /// - Returns: her first contact.
  private func contacts(_ index: Int, on driven: DrivenFloor) throws -> ContactID {
    let user = try driven.floor.session(email: driven.emails[index]).user
    let status = try driven.floor.status(ContactStatus.Code.new).id
    let ids = try driven.floor.store.write(
      as: driven.floor.admin().actor, because: .importContacts
    ) { (tx) throws(DomainError) in
      var ids: [ContactID] = []
      for hour in 0..<Int(BookingRaceTests.hours) {
        let new = NewContact(
          phone: TestFloor.phone(1000 + 100 * index + hour),
          details: ContactDetails(name: "Contact \(hour)", address: "12 rue Principale"),
          statusID: status, assignedTo: user.id)
        ids.append(try tx.contacts.insert(new))
      }
      return ids
    }
    return ids[0]
  }

  @Test(.timeLimit(.minutes(3)))
  func eight_processes_book_fifty_hours_and_each_is_somebodys_once() throws {
    let driven = try DrivenFloor(contacts: 0, people: 8)
    let zone = try driven.floor.zones.zone(named: FloorSettings().timeZone)
    let first = zone.day(of: HostEnvironment.now()).adding(days: 2)
    let agent = try agent(on: driven, from: first)
    let firsts = try driven.emails.indices.map { try contacts($0, on: driven) }
    let begin = zone.start(of: first).milliseconds
    let processes = try zip(driven.emails, firsts).map { email, contact in
      try driven.start(
        "book", email, "\(agent.rawValue)", "\(begin)", "\(BookingRaceTests.hours)",
        "\(contact.rawValue)", "\(driven.emails.count)")
    }
    for process in processes { #expect(process.exitStatus() == 0, "\(process.lines.suffix(2))") }
    let booked = processes.map { $0.said("booked").compactMap { Int($0) } }
    #expect(booked.flatMap { $0 }.sorted() == Array(0..<50), "each hour once")
    #expect(booked.filter { !$0.isEmpty }.count > 1, "more than one process booked")
    for (index, process) in processes.enumerated() {
      #expect(process.said("lost").count == 50 - booked[index].count, "every loser is told")
    }
    try expectSound(driven, agent, said: processes)
  }

  private func expectSound(
    _ driven: DrivenFloor, _ agent: UserID, said processes: [DrivenProcess]
  ) throws {
    let overlaps = """
      SELECT count(*) FROM reservation AS a JOIN reservation AS b
        ON b.agent_id = a.agent_id AND b.id > a.id
          AND b.date < a.date + a.minutes * 60000 AND a.date < b.date + b.minutes * 60000
      """
    let counts = try driven.store.read { db in
      (
        rows: try Int.fetchOne(db, sql: "SELECT count(*) FROM reservation") ?? 0,
        overlaps: try Int.fetchOne(db, sql: overlaps) ?? 0,
        converted: try Int.fetchOne(
          db, sql: "SELECT count(*) FROM contact WHERE is_converted AND reservation_id") ?? 0
      )
    }
    #expect(counts.rows == 50 && counts.overlaps == 0 && counts.converted == 50)
    #expect(try driven.store.verify { _, _ in }.isWhole)
    // Whoever lost while hours were left was shown some of them.
    let shown = processes.flatMap { $0.said("lost") }
      .compactMap { line in line.split(separator: " ").last.flatMap { Int($0) } }
    #expect(shown.contains(5))
  }
}
