import Domain
import Store
import TestSupport

// MARK: - People, roles, statuses

extension AccessTry {
  static var peoplesRights: [AccessTry] {
    [
      AccessTry(SeePeople.self) { floor, _, session in
        _ = try SeePeople(people: floor.store, floor: floor.store)(by: session)
      },
      AccessTry(SeeOwnRights.self) { floor, _, session in
        _ = try SeeOwnRights(people: floor.store)(by: session)
      },
      AccessTry(EditUser.self) { floor, _, session in
        var edit = UserEdit()
        edit.name = "Somebody Else"
        _ = try EditUser(store: floor.store)(edit, of: floor.newcomer().user.email, by: session)
      },
      AccessTry(SetActive.self) { floor, _, session in
        try SetActive(store: floor.store)(floor.newcomer().user.email, to: false, by: session)
      },
      AccessTry(ResetPassword.self) { floor, _, session in
        _ = try ResetPassword(
          store: floor.store, people: floor.store, passwords: floor.acts.floor.passwords)(
            of: floor.newcomer().user.email, by: session)
      },
      AccessTry(ListSeats.self) { floor, _, session in
        _ = try ListSeats(people: floor.store, seats: floor.store)(by: session)
      },
      AccessTry(EndSeat.self, "somebody else's") { floor, _, session in
        let other = try OpenSeat(store: floor.store)(floor.newcomer(), at: floor.workstation)
        try EndSeat(store: floor.store)(other.seat?.rawValue ?? 0, by: session)
      },
      AccessTry(EndSeat.self, "one's own") { floor, _, session in
        let own = try OpenSeat(store: floor.store)(session, at: floor.workstation)
        try EndSeat(store: floor.store)(own.seat?.rawValue ?? 0, by: session)
      },
    ]
  }

  static var roles: [AccessTry] {
    [
      AccessTry(ListRoles.self) { floor, _, session in
        _ = try ListRoles(people: floor.store)(by: session)
      },
      AccessTry(AddRole.self) { floor, _, session in
        _ = try AddRole(store: floor.store)(floor.newRole(), by: session)
      },
      AccessTry(EditRole.self) { floor, _, session in
        let role = try AddRole(store: floor.store)(floor.newRole(), by: floor.acts.ada)
        _ = try EditRole(store: floor.store)(role.code, name: "Another name", by: session)
      },
      AccessTry(DeleteRole.self) { floor, _, session in
        let role = try AddRole(store: floor.store)(floor.newRole(), by: floor.acts.ada)
        try DeleteRole(store: floor.store)(role.code, by: session)
      },
    ]
  }

  static var statuses: [AccessTry] {
    [
      AccessTry(ListStatuses.self) { floor, _, session in
        _ = try ListStatuses(people: floor.store, contacts: floor.store, floor: floor.store)(
          by: session)
      },
      AccessTry(AddStatus.self) { floor, _, session in
        _ = try AddStatus(store: floor.store)(floor.newStatus(), by: session)
      },
      AccessTry(EditStatus.self) { floor, _, session in
        var edit = StatusEdit()
        edit.colour = "#123456"
        _ = try EditStatus(store: floor.store)(edit, of: "interested", by: session)
      },
      AccessTry(MoveStatus.self) { floor, _, session in
        _ = try MoveStatus(store: floor.store)("interested", by: 1, by: session)
      },
      AccessTry(MergeStatus.self) { floor, _, session in
        let status = try AddStatus(store: floor.store)(floor.newStatus(), by: floor.acts.ada)
        var report = MergeStatus.Report()
        try MergeStatus(
          store: floor.store, people: floor.store, floor: floor.store, pacer: TestPacer())(
            status.code, into: "interested", by: session, report: &report)
      },
      AccessTry(SettleQueue.self) { floor, _, session in
        try SettleQueue(store: floor.store, people: floor.store, pacer: TestPacer())(
          [], by: session)
      },
    ]
  }
}

extension AccessFloor {
  /// Somebody of whom no other try knows, without any rights.
  func newcomer() throws -> Session {
    let digits = freeNumber().digits
    return try acts.person("n\(digits)@example.com") { $0.isAgent = true }
  }

  func newRole() -> NewRole {
    let digits = freeNumber().digits
    return NewRole(
      actor: .admin, name: "Role \(digits)", code: "role\(digits)", permissions: [.viewContacts])
  }

  func newStatus() -> StatusEdit {
    let digits = freeNumber().digits
    var edit = StatusEdit()
    edit.code = "status\(digits)"
    edit.nameEnglish = "Status \(digits)"
    edit.nameFrench = "Statut \(digits)"
    return edit
  }
}

extension Session {
  /// The same person without the seat that the other tries need.
  var elsewhere: Session { Session(user: user) }
}
