import Domain
import Store
import TestSupport

// MARK: - The floor, its people and its rules

extension AccessTry {
  static var people: [AccessTry] {
    [
      AccessTry(InitialiseFloor.self) { floor, _, _ in
        try InitialiseFloor(
          store: floor.store, floor: floor.store, passwords: floor.acts.floor.passwords)(
            admin: TestFloor.admin, password: TestFloor.password, account: "tests")
      },
      AccessTry(ExportHistory.self) { floor, _, session in
        _ = try ExportHistory(store: floor.store, people: floor.store, history: floor.store)(
          by: session, into: { NullLines() }, progress: { _, _ in true })
      },
      AccessTry(ListPeople.self) { floor, _, session in
        _ = try ListPeople(people: floor.store)(by: session)
      },
      AccessTry(FindPerson.self, "to create a contact") { floor, _, session in
        _ = try FindPerson(people: floor.store)(
          "anna@example.com", for: .createContacts, by: session)
      },
      AccessTry(FindPerson.self, "to assign contacts") { floor, _, session in
        _ = try FindPerson(people: floor.store)(
          "anna@example.com", for: .assignContacts, by: session)
      },
      AccessTry(AddUser.self) { floor, _, session in
        var new = NewUser(
          name: "Somebody New", email: "n\(floor.freeNumber().digits)@example.com")
        new.isAgent = true
        _ = try AddUser(
          store: floor.store, people: floor.store, passwords: floor.acts.floor.passwords)(
            new, password: nil, by: session)
      },
      AccessTry(ReadSettings.self) { floor, _, session in
        _ = try ReadSettings(people: floor.store, floor: floor.store)(by: session)
      },
      AccessTry(ChangeSetting.self) { floor, _, session in
        try ChangeSetting(store: floor.store, floor: floor.store, zones: floor.zones)(
          "pause_reasons", to: "lunch, walk", by: session)
      },
    ]
  }

  static var compliance: [AccessTry] {
    [
      AccessTry(ListDoNotCall.self) { floor, _, session in
        _ = try ListDoNotCall(people: floor.store, compliance: floor.store)(
          ListQuery(), by: session)
      },
      AccessTry(CheckNumber.self) { floor, _, session in
        _ = try CheckNumber(
          people: floor.store, floor: floor.store, compliance: floor.store, zones: floor.zones)(
            floor.freeNumber(), at: floor.clock.now(), by: session)
      },
      AccessTry(AddToDoNotCallList.self) { floor, _, session in
        try AddToDoNotCallList(store: floor.store)(
          floor.freeNumber(), reason: "Asked", by: session)
      },
      AccessTry(RemoveFromDoNotCallList.self) { floor, _, session in
        try RemoveFromDoNotCallList(store: floor.store)(
          floor.freeNumber(), reason: "Asked", beforeTerm: false, by: session)
      },
      AccessTry(RemoveFromDoNotCallList.self, "before its term") { floor, _, session in
        let phone = floor.freeNumber()
        try AddToDoNotCallList(store: floor.store)(phone, reason: nil, by: floor.acts.ada)
        try RemoveFromDoNotCallList(store: floor.store)(
          phone, reason: "Asked", beforeTerm: true, by: session)
      },
    ]
  }
}
