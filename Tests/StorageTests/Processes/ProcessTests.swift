import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Several processes on one floor.
@Suite(.serialized) struct ProcessTests {
  @Test(.timeLimit(.minutes(3)))
  func eight_processes_draw_five_hundred_contacts_each_once() throws {
    let driven = try DrivenFloor(contacts: 500, people: 8)
    let processes = try driven.emails.map { try driven.start("draw", $0) }
    for process in processes { #expect(process.exitStatus() == 0, "\(process.lines.suffix(1))") }
    let drawn = processes.map { $0.said("claimed").compactMap { Int64($0) } }
    let all = drawn.flatMap { $0 }
    #expect(all.count == 500)
    #expect(Set(all).count == 500, "no contact twice")
    #expect(drawn.filter { !$0.isEmpty }.count > 1, "more than one process drew")
    let assigned = try driven.store.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM contact WHERE assigned_to IS NOT NULL")
    }
    #expect(assigned == 500)
    #expect(try driven.store.verify { _, _ in }.isWhole)
  }

  @Test(.timeLimit(.minutes(3)))
  func eight_processes_write_and_none_is_refused() throws {
    let driven = try DrivenFloor(contacts: 8, people: 8)
    let processes = try driven.emails.map { try driven.start("drafts", $0, "200") }
    for process in processes {
      #expect(process.exitStatus() == 0, "\(process.lines)")
      #expect(process.said("saved").count == 1)
    }
    let drafts = try driven.store.read { db in
      try String.fetchAll(db, sql: "SELECT body FROM draft")
    }
    #expect(drafts == Array(repeating: "Draft 199", count: 8))
  }

  @Test(.timeLimit(.minutes(2)))
  func s22_a_stopped_writer_is_told_within_five_seconds_and_its_death_frees_the_floor() throws {
    let driven = try DrivenFloor(contacts: 5, people: 2)
    let session = try driven.session(1)
    let stopped = try driven.start("stop", driven.emails[0])
    #expect(waiting { stopped.isStopped() })
    let began = ContinuousClock.now
    #expect(throws: DomainError.anotherSeatIsSaving) {
      try RenewSeat(store: driven.store)(session)
    }
    let waited = ContinuousClock.now - began
    #expect(waited >= .seconds(5))
    #expect(try driven.store.isInitialised(), "reading goes on")
    stopped.end(by: SIGKILL)
    #expect(try RenewSeat(store: driven.store)(session) == .renewed)
    try expectSound(driven)
    let notes = try driven.store.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM contact_note")
    }
    #expect(notes == 0, "what it had half written is gone")
  }

  @Test(.timeLimit(.minutes(2)))
  func a_stopped_writer_that_goes_on_saves_what_it_had_begun() throws {
    let driven = try DrivenFloor(contacts: 5, people: 2)
    let session = try driven.session(1)
    let stopped = try driven.start("stop", driven.emails[0])
    #expect(waiting { stopped.isStopped() })
    #expect(throws: DomainError.anotherSeatIsSaving) {
      try RenewSeat(store: driven.store)(session)
    }
    stopped.signal(SIGCONT)
    #expect(stopped.exitStatus() == 0)
    #expect(stopped.lines.last == "went on")
    #expect(try RenewSeat(store: driven.store)(session) == .renewed)
    try expectSound(driven)
  }

  /// Three at a time work and are killed, until two hundred are dead.
  @Test(.timeLimit(.minutes(5)))
  func two_hundred_killed_processes_leave_no_half_change() throws {
    let driven = try DrivenFloor(contacts: 400, people: 3)
    var random = SeededRandom(seed: 99)
    var running: [DrivenProcess?] = [nil, nil, nil]
    var worked = 0
    for round in 0..<203 {
      let place = round % 3
      if let old = running[place] {
        old.end(by: SIGKILL)
        worked += old.said("worked").count
      }
      guard round < 200 else { continue }
      let next = try driven.start("work", driven.emails[place])
      running[place] = next
      #expect(waiting { !next.lines.isEmpty }, "round \(round)")
      usleep(UInt32.random(in: 0...40_000, using: &random))
    }
    #expect(worked > 0)
    try expectSound(driven)
    try expectNoLeaseOfTheDead(driven)
  }

  private func expectNoLeaseOfTheDead(_ driven: DrivenFloor) throws {
    let session = try driven.session(0)
    _ = try ResumeWork(store: driven.store)(session)
    let held = try driven.store.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM contact WHERE leased_by IS NOT NULL AND leased_by <> ?
            AND NOT EXISTS (
              SELECT 1 FROM call WHERE contact_id = contact.id AND ended_at IS NULL)
          """, arguments: [session.seat!.rawValue])
    }
    #expect(held == 0, "free at once")
  }

  private func expectSound(_ driven: DrivenFloor) throws {
    #expect(try driven.store.verify { _, _ in }.isWhole)
    let sound = try driven.store.read { db in
      try String.fetchOne(db, sql: "PRAGMA quick_check")
    }
    #expect(sound == "ok")
    for check in ["PRAGMA foreign_key_check"] + HistoryAgreement.checks {
      let offences = try driven.store.read { db in try Row.fetchAll(db, sql: check) }
      #expect(offences.isEmpty, "\(check): \(offences.prefix(3))")
    }
  }
}
