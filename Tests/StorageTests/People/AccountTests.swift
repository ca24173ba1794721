import Domain
import TestSupport
import Testing

@testable import Store

/// Passwords given anew, accounts taken out of use, and what that does to seats.
@Suite struct AccountTests {
  private let accounts: AccountFloor

  init() throws { accounts = try AccountFloor() }

  private var floor: TestFloor { accounts.floor }

  private var reset: ResetPassword {
    ResetPassword(store: floor.store, people: floor.store, passwords: accounts.hashing)
  }

  private func setActive(_ email: String, _ isActive: Bool, by session: Session) throws {
    try SetActive(store: floor.store)(email, to: isActive, by: session)
  }

  private func entries(_ limit: Int) throws -> [HistoryEntry] {
    try floor.store.history(HistoryQuery(scope: .recent, limit: limit)).entries
  }

  private func isLive(_ session: Session) throws -> Bool {
    try accounts.row(
      "SELECT 1 FROM seat WHERE id = ? AND ended_at IS NULL", [session.seat?.rawValue]) != nil
  }

  // MARK: Passwords

  @Test func a_reset_gives_a_one_time_secret_and_ends_the_person_s_seats() throws {
    for _ in 0..<3 { _ = accounts.fail() }
    let secret = try reset(of: "Anna@Example.com", by: accounts.ada)
    let entry = try accounts.signIn(email: "anna@example.com", password: secret)
    #expect(entry.session.user.mustChangePassword)
    #expect(entry.failed == nil)
    #expect(try accounts.endCause(accounts.anna) == "password")
    let changed = try #require(entries(2).last)
    #expect(changed.because == "reset_password" && changed.key == "anna@example.com")
    #expect(
      Set(changed.changes.map(\.field)) == ["mustChangePassword", "password"])
    #expect(changed.changes.contains { $0.field == "password" && $0.new == "changed" })
    let seat = try #require(accounts.anna.seat).rawValue
    #expect(
      try accounts.events(1) == [
        "\(accounts.ada.user.id.rawValue) seat_ended account=anna@example.com cause=password"
          + " seat=\(seat)"
      ])
    #expect(try floor.store.verify { _, _ in }.isWhole)
  }

  @Test func nobody_resets_what_they_may_not() throws {
    let boss = accounts.ada
    let helper = try accounts.admin("Hugo", [.manageUsers])
    #expect(throws: DomainError.notPermitted(.manageUsers)) {
      try reset(of: "ada@example.com", by: accounts.anna)
    }
    #expect(throws: DomainError.rights(.mayDoMore(email: "ada@example.com"))) {
      try reset(of: "ada@example.com", by: helper)
    }
    #expect(throws: DomainError.ownAccount) { try reset(of: "ada@example.com", by: boss) }
    #expect(throws: DomainError.unknownUser("x@example.com")) {
      try reset(of: "x@example.com", by: boss)
    }
    _ = try accounts.signIn(email: "ada@example.com", password: TestFloor.password)
    _ = try reset(of: "anna@example.com", by: helper)
  }

  @Test func one_s_own_change_ends_the_other_seats_and_keeps_this_one() throws {
    let other = try floor.sit(accounts.anna)
    let lapsed = try floor.sit(accounts.anna)
    try floor.store.transact { db in
      try db.run("UPDATE seat SET ended_at = 1, lapsed = 1 WHERE id = ?", [lapsed.seat?.rawValue])
    }
    let change = ChangeOwnPassword(
      store: floor.store, passwords: accounts.hashing, clock: floor.clock, at: floor.door)
    let session = try change(
      old: TestFloor.password, new: "an entirely new one", by: accounts.anna)
    #expect(session.seat == accounts.anna.seat)
    #expect(try isLive(accounts.anna))
    #expect(try accounts.endCause(other) == "password")
    #expect(try RenewSeat(store: floor.store)(lapsed) == .ended(.passwordChanged))
    #expect(try RenewSeat(store: floor.store)(accounts.anna) == .renewed)
  }

  // MARK: Out of use

  @Test func a_disabled_person_is_out_at_once_and_comes_back_with_their_work() throws {
    let contact = try floor.addContacts(1, assignedTo: accounts.anna.user.id)[0]
    #expect(try ClaimNextContact(store: floor.store)(accounts.anna)?.contactID == contact)
    try SaveDraft(store: floor.store)("half a thought", for: contact, by: accounts.anna)
    try setActive("anna@example.com", false, by: accounts.ada)
    #expect(try accounts.endCause(accounts.anna) == "disabled")
    #expect(throws: DomainError.accountDisabled(email: "anna@example.com")) {
      try AddNote(store: floor.store)("late", to: contact, by: accounts.anna)
    }
    #expect(throws: DomainError.accountDisabled(email: "anna@example.com")) {
      try accounts.signIn(email: "anna@example.com", password: TestFloor.password)
    }
    #expect(
      try accounts.events(1) == ["sign-in failed_sign_in account=anna@example.com"])
    #expect(
      try accounts.row("SELECT leased_by FROM contact WHERE id = ?", [contact.rawValue])?[0]
        as Int64? == nil)
    try setActive("anna@example.com", true, by: accounts.ada)
    let back = try floor.sit(
      accounts.signIn(email: "anna@example.com", password: TestFloor.password).session)
    #expect(try floor.store.draft(for: contact, of: back.user.id) == "half a thought")
    let told = try entries(1)[0]
    #expect(told.because == "set_active" && told.changes.map(\.field) == ["isActive"])
  }

  @Test func nobody_takes_out_themselves_or_the_last_who_may_do_everything() throws {
    #expect(throws: DomainError.ownAccount) {
      try setActive("ada@example.com", false, by: accounts.ada)
    }
    #expect(throws: DomainError.notPermitted(.manageUsers)) {
      try setActive("ada@example.com", false, by: accounts.anna)
    }
    let helper = try accounts.admin("Hugo", [.manageUsers])
    #expect(throws: DomainError.rights(.mayDoMore(email: "ada@example.com"))) {
      try setActive("ada@example.com", false, by: helper)
    }
    let second = try accounts.admin("Zoe", [.all])
    try setActive("ada@example.com", false, by: second)
    #expect(throws: DomainError.accountDisabled(email: "ada@example.com")) {
      try setActive("zoe@example.com", false, by: accounts.ada)
    }
    #expect(try floor.store.user(second.user.id)?.isActive == true)
  }
}
