import Domain
import Store
import TestSupport

/// One door of a use case, and how somebody goes through it with arguments that would do.
struct AccessTry {
  let useCase: any UseCase.Type
  let door: String
  let go: (AccessFloor, AccessRole, Session) throws -> Void

  init(
    _ useCase: any UseCase.Type, _ door: String = "",
    _ go: @escaping (AccessFloor, AccessRole, Session) throws -> Void
  ) {
    self.useCase = useCase
    self.door = door
    self.go = go
  }

  var name: String { "\(useCase)" + (door.isEmpty ? "" : ", \(door)") }

  static var all: [AccessTry] {
    seats + desk + calls + contacts + booking + admin + people + compliance + peoplesRights + roles
      + statuses + figures
  }
}

// MARK: - Signing in and sitting down

extension AccessTry {
  private static var seats: [AccessTry] {
    [
      AccessTry(SignIn.self) { floor, role, session in
        _ = try SignIn(
          store: floor.store, passwords: floor.acts.floor.passwords, clock: floor.clock,
          at: floor.acts.floor.door)(
            email: session.user.email, password: floor.password(of: role))
      },
      AccessTry(SignOut.self) { floor, _, session in
        try SignOut(store: floor.store)(session.elsewhere)
      },
      AccessTry(ChangeOwnPassword.self) { floor, role, session in
        defer { try? floor.restorePassword(of: role, session) }
        _ = try ChangeOwnPassword(
          store: floor.store, passwords: floor.acts.floor.passwords, clock: floor.clock,
          at: floor.acts.floor.door)(
            old: floor.password(of: role), new: "an entirely new one", by: session)
      },
      AccessTry(OpenSeat.self) { floor, _, session in
        _ = try OpenSeat(store: floor.store)(session, at: floor.workstation)
      },
      AccessTry(RenewSeat.self) { floor, _, session in
        _ = try RenewSeat(store: floor.store)(session)
      },
      AccessTry(LockSeat.self) { floor, _, session in
        try LockSeat(store: floor.store, calls: floor.store)(session)
      },
      AccessTry(ReturnToSeat.self) { floor, _, session in
        _ = try ReturnToSeat(store: floor.store)(holding: nil, by: session)
      },
      AccessTry(FreeContact.self) { floor, _, session in
        _ = try FreeContact(store: floor.store, calls: floor.store)(session)
      },
      AccessTry(CloseSeat.self) { floor, _, session in
        try CloseSeat(store: floor.store)(session)
      },
    ]
  }
}

// MARK: - A telephoniste's day

extension AccessTry {
  private static func readDesk(
    _ door: String, _ read: @escaping (ReadDesk, AccessFloor, Session) throws -> Void
  ) -> AccessTry {
    AccessTry(ReadDesk.self, door) { floor, _, session in
      try read(ReadDesk(people: floor.store, contacts: floor.store), floor, session)
    }
  }

  private static var desk: [AccessTry] {
    [
      readDesk("card") { desk, floor, session in
        _ = try desk.card(floor.contact(of: session).id, by: session)
        _ = try desk.card(phone: floor.contact(of: session).phone, by: session)
      },
      readDesk("draft") { desk, floor, session in
        _ = try desk.draft(for: floor.contact(of: session).id, by: session)
      },
      readDesk("today") { desk, _, session in _ = try desk.today(by: session) },
      readDesk("statuses") { desk, _, session in _ = try desk.statuses(by: session) },
      AccessTry(ExplainQueue.self, "standing") { floor, _, session in
        _ = try floor.explain.standing(of: floor.contact(of: session).id, by: session)
      },
      AccessTry(ExplainQueue.self, "outlook") { floor, _, session in
        _ = try floor.explain.outlook(by: session)
      },
      AccessTry(ClaimNextContact.self) { floor, _, session in
        _ = try ClaimNextContact(store: floor.store)(session.orSeated)
      },
      AccessTry(ClaimByCommand.self) { floor, _, session in
        _ = try ClaimByCommand(store: floor.store)(session, at: floor.workstation)
      },
      AccessTry(OpenContact.self) { floor, _, session in
        try OpenContact(store: floor.store)(floor.contact(of: session).id, by: session.orSeated)
      },
      AccessTry(ResumeWork.self) { floor, _, session in
        _ = try ResumeWork(store: floor.store)(session.orSeated)
      },
      AccessTry(PauseSeat.self) { floor, _, session in
        try PauseSeat(store: floor.store)("lunch", by: session)
      },
      AccessTry(FindOwnContacts.self) { floor, _, session in
        _ = try FindOwnContacts(people: floor.store, contacts: floor.store)("5", by: session)
      },
      AccessTry(JudgeContact.self) { floor, _, session in
        _ = try JudgeContact(
          people: floor.store, floor: floor.store, contacts: floor.store, compliance: floor.store,
          zones: floor.zones, clock: floor.clock)(floor.contact(of: session).id, by: session)
      },
    ]
  }
}

// MARK: - Calls

extension AccessTry {
  /// Places a call and ends it, so that the next one is not refused for it.
  private static func place(
    _ floor: AccessFloor, _ session: Session, override: String?
  ) throws {
    let session = session.orSeated
    let call = try PlaceCall(store: floor.store, phone: floor.phone)(
      floor.contact(of: session).id, by: session, override: override)
    _ = try GiveUpCall(store: floor.store, clock: floor.clock)(
      call, wasAsked: false, by: session)
  }

  private static var calls: [AccessTry] {
    [
      AccessTry(PlaceCall.self) { floor, _, session in
        try place(floor, session, override: nil)
      },
      AccessTry(PlaceCall.self, "against the rules") { floor, _, session in
        try place(floor, session, override: "They asked for it")
      },
      AccessTry(OpenCallSeat.self) { floor, _, session in
        let seated = try OpenCallSeat(store: floor.store)(
          floor.contact(of: session).id, by: session, at: floor.workstation)
        try CloseSeat(store: floor.store)(seated)
      },
      AccessTry(DialCall.self, "one's own") { floor, _, session in
        _ = try DialCall(store: floor.store, phone: floor.phone, clock: floor.clock)(
          floor.call(of: session), by: session)
      },
      AccessTry(FollowCall.self, "one's own") { floor, _, session in
        _ = try FollowCall(store: floor.store, calls: floor.store, phone: floor.phone)(
          floor.call(of: session), since: .placing, by: session)
      },
      AccessTry(DialContact.self) { floor, _, session in
        try DialContact(phone: floor.phone)(floor.call(of: session))
      },
      AccessTry(HangUp.self) { floor, _, session in
        try HangUp(phone: floor.phone)(floor.call(of: session))
      },
      AccessTry(GiveUpCall.self, "one's own") { floor, _, session in
        _ = try GiveUpCall(store: floor.store, clock: floor.clock)(
          floor.call(of: session), wasAsked: true, by: session)
      },
      AccessTry(MarkAnswered.self) { floor, _, session in
        _ = try MarkAnswered(store: floor.store)(CallID(9999), by: session)
      },
      AccessTry(EndCallByHand.self) { floor, _, session in
        _ = try EndCallByHand(store: floor.store)(CallID(9999), .busy, by: session)
      },
      AccessTry(LogCall.self) { floor, _, session in
        let entry = LogCall.Entry(
          direction: .outbound, outcome: .busy, at: floor.clock.now(), duration: 0)
        _ = try LogCall(store: floor.store)(
          entry, with: floor.contact(of: session).id, by: session, at: floor.workstation)
      },
      AccessTry(ListCalls.self, "one's own") { floor, _, session in
        _ = try floor.listCalls(with: nil, before: nil, limit: 5, by: session)
      },
      AccessTry(ListCalls.self, "of a contact") { floor, _, session in
        _ = try floor.listCalls(
          with: floor.contact(of: session).phone, before: nil, limit: 5, by: session)
      },
      AccessTry(ReconcileCalls.self) { floor, _, session in
        _ = try ReconcileCalls(
          store: floor.store, calls: floor.store, phones: floor.phones, clock: floor.clock)(
            session)
      },
    ]
  }
}

extension Session {
  /// Whoever has no account has no seat either: what they try stops at the account.
  fileprivate var orSeated: Session {
    seat == nil ? Session(user: user, seat: SeatID(1)) : self
  }
}

extension AccessFloor {
  var explain: ExplainQueue { ExplainQueue(people: store, contacts: store, queue: store) }
  var listCalls: ListCalls { ListCalls(people: store, contacts: store, calls: store) }
}
