import Domain
import TestSupport
import Testing

@testable import Store

/// Whoever the queue serves, the gate lets through.
@Suite struct QueueAgreesTests {
  private static let phones = [
    "514", "418", "709", "604", "250", "867", "807", "306", "902", "204", "403", "212", "928",
    "907", "808", "787", "800", "900", "600", "200", "911",
  ]
  private static let postal: [String?] = [
    nil, nil, "H3A 1B2", "G4T 1A1", "G0G 1C0", "V6B 1A1", "X0C 0A0", "A0P 1C0", "P0T 1C0",
  ]

  @Test(arguments: [UInt64(1), 2, 3]) func nobody_is_served_whom_the_gate_refuses(
    seed: UInt64
  ) throws {
    let gate = try GateFloor(seed: seed)
    var dice = SeededRandom(seed: seed)
    for index in 0..<120 {
      let phone = QueueAgreesTests.phones[index % QueueAgreesTests.phones.count]
      try gate.add(
        phone + "555\(1000 + index)", QueueAgreesTests.postal.randomElement(using: &dice)!,
        to: Bool.random(using: &dice) ? gate.anna : nil)
    }
    let list = AddToDoNotCallList(store: gate.floor.store)
    var served = 0
    for _ in 0..<250 {
      gate.floor.clock.advance(.minutes(Int64.random(in: 3...170, using: &dice)))
      let session = try gate.floor.sit(Bool.random(using: &dice) ? gate.anna : gate.luc)
      guard let pick = try gate.claim(session) else { continue }
      served += 1
      #expect(try gate.reasons(pick.contactID, by: session) == [])
      try gate.call(
        pick.contactID, by: session, outcome: Bool.random(using: &dice) ? .noAnswer : .answered)
      if Int.random(in: 0..<12, using: &dice) == 0 {
        let phone = try #require(
          try gate.floor.store.card(pick.contactID, in: .everything)
        ).contact.phone
        try list(phone, reason: nil, by: gate.floor.admin())
      }
      try gate.floor.set(.attemptsPerDay, to: "\(Int.random(in: 1...3, using: &dice))")
      try gate.leave(session)
    }
    #expect(served > 80, "\(served)")
  }

  /// Sixty in Montréal and forty in Vancouver, by day and by evening: whenever both
  /// are open, each contact comes as often.
  @Test func zones_that_close_and_open_by_the_clock_keep_equal_chances() throws {
    let gate = try GateFloor(seed: 5)
    var ids: [ContactID] = []
    for index in 0..<100 {
      ids.append(
        try gate.add((index < 60 ? "514" : "604") + "555\(1000 + index)", to: gate.anna))
    }
    var counts: [ContactID: Int] = [:]
    for day in 0..<500 {
      // 9:30 in Montréal, five draws in one zone; then 12:30, ten in both.
      let morning = Instant(iso8601: "2026-11-24T14:30:00Z")! + .hours(24 * Int64(day))
      try draw(5, at: morning, gate) { #expect(ids.prefix(60).contains($0)) }
      try draw(10, at: morning + .hours(4), gate) { counts[$0, default: 0] += 1 }
    }
    #expect(counts.values.reduce(0, +) == 5000)
    #expect(ChiSquare(ids.map { counts[$0] ?? 0 }).isUniform)
  }

  private func draw(
    _ count: Int, at moment: Instant, _ gate: GateFloor, _ see: (ContactID) -> Void
  ) throws {
    gate.floor.clock.advance(moment - gate.floor.clock.now())
    let seat = gate.anna.seat!
    let drawn = try gate.floor.store.operate { (tx) throws(DomainError) in
      var drawn: [ContactID] = []
      try tx.seats.reopen(seat)
      for _ in 0..<count {
        guard let pick = try tx.queue.pick(for: gate.anna.user.id) else { continue }
        try tx.queue.lease(pick.contactID, to: seat)
        try tx.queue.release(seat: seat, skipping: false)
        drawn.append(pick.contactID)
      }
      return drawn
    }
    drawn.forEach(see)
  }
}
