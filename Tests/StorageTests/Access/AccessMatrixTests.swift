import Domain
import Foundation
import TestSupport
import Testing

/// Every use case, tried by everybody.
@Suite struct AccessMatrixTests {
  @Test func s6_every_use_case_lets_in_whom_its_rule_names_and_nobody_else() throws {
    let floor = try AccessFloor()
    var wrong: [String] = []
    for one in AccessTry.all {
      guard let door = one.useCase.doors.first(where: { $0.name == one.door }) else { continue }
      for role in AccessRole.all {
        let session = try #require(floor.sessions[role])
        let refusal = try refusal(of: one, floor, role, session)
        guard role.isAdmitted(by: door.rule) != (refusal == nil) else { continue }
        wrong.append("\(role) at \(one.name): \(refusal.map { "\($0)" } ?? "let in")")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  /// Why somebody may not; nil where they came in, whatever became of it then.
  private func refusal(
    of one: AccessTry, _ floor: AccessFloor, _ role: AccessRole, _ session: Session
  ) throws -> DomainError? {
    do {
      try one.go(floor, role, session)
    } catch let error as DomainError {
      if case .storage = error { throw error }
      return error.isRefusalOfAccess ? error : nil
    }
    return nil
  }

  @Test func s6_every_door_of_every_use_case_is_tried() {
    let declared = AccessRules.all.flatMap { one in one.doors.map { "\(one), \($0.name)" } }
    #expect(Set(declared).count == declared.count)
    #expect(Set(declared) == Set(AccessTry.all.map { "\($0.useCase), \($0.door)" }))
  }

  @Test func s6_the_document_of_permissions_is_what_the_rules_say() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/permissions.md").standardized
    let text = PermissionsDocument.text
    if ProcessInfo.processInfo.environment["CORDBOARD_RECORD_GOLDENS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/permissions.md: run again without recording")
      return
    }
    let isSame = try String(contentsOf: file, encoding: .utf8) == text
    #expect(isSame, "docs/permissions.md: record it with CORDBOARD_RECORD_GOLDENS=1")
  }

  // MARK: What is one's own

  @Test func s6_a_call_is_carried_on_by_whoever_placed_it() throws {
    let floor = try AccessFloor()
    let call = floor.call(of: floor.acts.luc)
    let anna = floor.acts.anna
    let doors: [() throws -> Void] = [
      {
        _ = try DialCall(store: floor.store, phone: floor.phone, clock: floor.clock)(
          call, by: anna)
      },
      {
        _ = try FollowCall(store: floor.store, calls: floor.store, phone: floor.phone)(
          call, since: .placing, by: anna)
      },
      {
        _ = try GiveUpCall(store: floor.store, clock: floor.clock)(
          call, wasAsked: true, by: anna)
      },
    ]
    for door in doors { #expect(throws: DomainError.noLiveCall) { try door() } }
    #expect(floor.phone.asked.isEmpty)
  }

  @Test func s6_nobody_works_or_ends_anothers_seat() throws {
    let floor = try AccessFloor()
    let store = floor.store
    let id = try floor.contact(of: floor.acts.luc).id
    try OpenContact(store: store)(id, by: floor.acts.luc)
    let thief = Session(user: floor.acts.anna.user, seat: floor.acts.luc.seat)
    #expect(throws: DomainError.seatEnded) { try RenewSeat(store: store)(thief) }
    #expect(throws: DomainError.seatEnded) {
      try ReturnToSeat(store: store)(holding: nil, by: thief)
    }
    #expect(throws: DomainError.seatEnded) { try PauseSeat(store: store)("lunch", by: thief) }
    #expect(try !FreeContact(store: store, calls: store)(thief))
    try LockSeat(store: store, calls: store)(thief)
    try CloseSeat(store: store)(thief)
    let seat = try store.operate { (tx) throws(DomainError) in
      try tx.seats.find(floor.acts.luc.seat ?? SeatID(0))
    }
    #expect(seat?.state == .ready && seat?.contactID == id)
  }
}
