import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// The draw is uniform, over many draws and many days, whoever comes, goes and
/// returns. Each test has a twin, a plausible draw that is not uniform, which the
/// same test must refuse.
@Suite struct DrawTests {
  static let draws = 20_000

  // MARK: Many draws

  @Test(arguments: [30, 300, 3000]) func every_member_is_drawn_as_often(members: Int) throws {
    let drawer = try Drawer(members: members, seed: 11)
    #expect(ChiSquare(try drawer.counts(of: DrawTests.draws)).isUniform)
  }

  /// Keys from nought to one: whoever was drawn is likely to be drawn again.
  @Test(arguments: [30, 300, 3000]) func keys_drawn_anew_from_nought_to_one_are_refused(
    members: Int
  ) throws {
    let drawer = try Drawer(members: members, seed: 11)
    let counts = try drawer.counts(of: DrawTests.draws) { tx, id throws(DomainError) in
      try tx.run(
        "UPDATE contact SET queue_key = ? WHERE id = ?",
        [drawer.random.uniform(), id.rawValue])
    }
    #expect(!ChiSquare(counts).isUniform)
  }

  // MARK: Many days

  /// Of 100 contacts 30 are worked each day: of yesterday's thirty, nine.
  @Test func yesterdays_contacts_come_as_often_as_others() throws {
    let drawer = try Drawer(members: 100, seed: 21)
    let again = try drawer.shareDrawnAgain(days: 300, perDay: 30)
    #expect(abs(again - 0.3) < DrawTests.fourDeviations, "\(again)")
  }

  @Test func returning_with_a_key_from_nought_to_one_is_refused() throws {
    let drawer = try Drawer(members: 100, seed: 21)
    let again = try drawer.shareDrawnAgain(days: 300, perDay: 30) { tx throws(DomainError) in
      for row in try tx.rows(
        "SELECT id FROM contact WHERE queue_key IS NOT NULL AND id IN (\(drawer.yesterdayList))")
      {
        try tx.run(
          "UPDATE contact SET queue_key = ? WHERE id = ?",
          [drawer.random.uniform(), row["id"] as Int64])
      }
    }
    #expect(abs(again - 0.3) >= DrawTests.fourDeviations, "\(again)")
  }

  /// Of the mean over 300 days of a hypergeometric share (100, 30, 30).
  private static let fourDeviations = 4 * (30 * 0.3 * 0.7 * 70 / 99 / 300).squareRoot() / 30

  // MARK: Passing over

  /// Anna worked ten of the pool's thirty; her draws leave Luc's chances alone.
  @Test func whom_one_telephoniste_may_not_be_served_keeps_equal_chances_with_another() throws {
    let counts = try passingOver { _, _ throws(DomainError) in }
    #expect(ChiSquare(counts).isUniform)
  }

  @Test func leaving_those_passed_over_behind_the_clock_is_refused() throws {
    let counts = try passingOver { tx, keys throws(DomainError) in
      for (id, key) in keys {
        try tx.run(
          "UPDATE contact SET queue_key = ? WHERE id = ? AND queue_key IS NOT NULL", [key, id])
      }
    }
    #expect(!ChiSquare(counts).isUniform)
  }

  /// - Returns: how often Luc drew each of the thirty.
  private func passingOver(
    _ twist: (Transaction, [Int64: Double]) throws(DomainError) -> Void
  ) throws -> [Int] {
    let drawer = try Drawer(members: 30, assigned: false, seed: 31)
    let luc = try drawer.floor.telephoniste("Luc")
    let worked = drawer.ids.prefix(10)
    var counts: [ContactID: Int] = [:]
    try drawer.transact { tx throws(DomainError) in
      for id in worked { try tx.queue.markWorked(id, by: drawer.session.user.id, .noted) }
      for _ in 0..<(DrawTests.draws / 2) {
        var keys: [Int64: Double] = [:]
        for row in try tx.rows(
          "SELECT id, queue_key FROM contact WHERE queue_key IS NOT NULL AND id <= ?",
          [worked.last!.rawValue])
        { keys[row["id"]] = row["queue_key"] }
        let hers = try drawer.draw(tx, drawer.session)
        try twist(tx, keys)
        try tx.queue.release(seat: drawer.session.seat!, skipping: false)
        #expect(hers.map(worked.contains) == false)
        guard let his = try drawer.draw(tx, luc) else { continue }
        counts[his, default: 0] += 1
        try tx.queue.release(seat: luc.seat!, skipping: false)
      }
    }
    return drawer.ids.map { counts[$0] ?? 0 }
  }

  // MARK: Zone sets

  /// Sixty contacts in a set that is always open, forty in one that closes for
  /// five draws and opens for five.
  @Test func a_set_that_closes_and_reopens_keeps_equal_chances() throws {
    let counts = try closingAndReopening { _, _, _ throws(DomainError) in }
    #expect(ChiSquare(counts.whileOpen).isUniform)
    #expect(ChiSquare(counts.whileClosed).isUniform)
  }

  @Test func moving_only_the_clock_of_the_drawn_set_is_refused() throws {
    let counts = try closingAndReopening { tx, before, drawn throws(DomainError) in
      for (set, clock) in before where set != drawn {
        try tx.run("UPDATE queue_clock SET clock = ? WHERE zone_set = ?", [clock, set])
      }
    }
    #expect(!ChiSquare(counts.whileOpen).isUniform)
  }

  @Test func moving_the_clock_of_a_closed_set_is_refused() throws {
    let counts = try closingAndReopening { tx, before, drawn throws(DomainError) in
      let moved = try tx.row("SELECT clock FROM queue_clock WHERE zone_set = ?", [drawn])
      let step = ((moved?["clock"] as Double?) ?? 0) - (before[drawn] ?? 0)
      for (set, clock) in before {
        try tx.run("UPDATE queue_clock SET clock = ? WHERE zone_set = ?", [clock + step, set])
      }
    }
    #expect(!ChiSquare(counts.whileOpen).isUniform)
  }

  private func closingAndReopening(
    _ twist: (Transaction, [Int: Double], Int) throws(DomainError) -> Void
  ) throws -> (whileOpen: [Int], whileClosed: [Int]) {
    let drawer = try Drawer(members: 100, seed: 41)
    let closing = Set(drawer.ids.suffix(40))
    try drawer.transact { tx throws(DomainError) in
      for id in closing {
        try tx.run("UPDATE contact SET zone_set = 2 WHERE id = ?", [id.rawValue])
        try QueuePlace(tx).settle(id)
      }
    }
    var open: [ContactID: Int] = [:]
    var closed: [ContactID: Int] = [:]
    try drawer.transact { outer throws(DomainError) in
      for index in 0..<DrawTests.draws {
        let isOpen = index / 5 % 2 == 1
        let tx = try drawer.fresh(outer)
        let before = try DrawTests.clocks(tx)
        guard let id = try drawer.draw(tx, drawer.session, sets: isOpen ? [1, 2] : [1])
        else { throw .unknownContact }
        try twist(tx, before, closing.contains(id) ? 2 : 1)
        if isOpen { open[id, default: 0] += 1 } else { closed[id, default: 0] += 1 }
        try drawer.fresh(outer).queue.release(seat: drawer.session.seat!, skipping: false)
      }
    }
    #expect(closing.allSatisfy { closed[$0] == nil })
    return (
      drawer.ids.map { open[$0] ?? 0 }, drawer.ids.dropLast(40).map { closed[$0] ?? 0 }
    )
  }

  private static func clocks(_ tx: Transaction) throws(DomainError) -> [Int: Double] {
    var clocks: [Int: Double] = [:]
    for row in try tx.rows("SELECT zone_set, clock FROM queue_clock WHERE owner > 0") {
      clocks[row["zone_set"]] = row["clock"]
    }
    return clocks
  }
}
