import Domain
import Screens
import Shell
import Store

/// The screens of people, roles and floor settings.
func addPeople(to registry: inout Registry, _ sign: FloorSign, _ setup: SeatSetup) {
  registry.add(PeopleList.self) { (to: PeopleDestination) in
    Opening(PeopleList.State(to, floor: sign), PeopleList.UseCases(to.session, setup))
  }
  registry.add(SeatList.self) { (to: SeatListDestination) in
    Opening(SeatList.State(to, floor: sign), SeatList.UseCases(to.session, on: setup.store))
  }
  registry.add(Roles.self) { (to: RolesDestination) in
    Opening(Roles.State(to, floor: sign), Roles.UseCases(to.session, on: setup.store))
  }
  registry.add(Settings.self) { (to: SettingsDestination) in
    Opening(Settings.State(to, floor: sign), Settings.UseCases(to.session, setup))
  }
}

/// The screen of statuses.
func addStatuses(to registry: inout Registry, _ sign: FloorSign, _ setup: SeatSetup) {
  registry.add(Statuses.self) { (to: StatusesDestination) in
    Opening(Statuses.State(to, floor: sign), Statuses.UseCases(to.session, on: setup.store))
  }
}

extension PeopleList.UseCases {
  init(_ session: Session, _ setup: SeatSetup) {
    let store = setup.store
    let see = SeePeople(people: store, floor: store)
    let add = AddUser(store: store, people: store, passwords: setup.passwords)
    let edit = EditUser(store: store)
    self.init(
      read: { () throws(DomainError) in try see(by: session) },
      add: { (new) throws(DomainError) in try add(new, password: nil, by: session) },
      edit: { (wanted, email) throws(DomainError) in try edit(wanted, of: email, by: session) },
      setActive: { (email, isActive) throws(DomainError) in
        try SetActive(store: store)(email, to: isActive, by: session)
      })
  }
}

extension SeatList.UseCases {
  init(_ session: Session, on store: Store) {
    let list = ListSeats(people: store, seats: store)
    let rights = SeeOwnRights(people: store)
    let end = EndSeat(store: store)
    self.init(
      read: { () throws(DomainError) in
        try SeatList.Page(lines: list(by: session), held: rights(by: session))
      },
      end: { (number) throws(DomainError) in try end(number, by: session) })
  }
}

extension Roles.UseCases {
  init(_ session: Session, on store: Store) {
    self.init(
      read: { () throws(DomainError) in try ListRoles(people: store)(by: session) },
      add: { (new) throws(DomainError) in try AddRole(store: store)(new, by: session) },
      edit: { (code, name, permissions) throws(DomainError) in
        try EditRole(store: store)(code, name: name, permissions: permissions, by: session)
      },
      delete: { (code) throws(DomainError) in try DeleteRole(store: store)(code, by: session) })
  }
}

extension Settings.UseCases {
  init(_ session: Session, _ setup: SeatSetup) {
    let store = setup.store
    let read = ReadSettings(people: store, floor: store)
    let change = ChangeSetting(store: store, floor: store, zones: setup.zones)
    self.init(
      read: { () throws(DomainError) in try read(by: session) },
      set: { (setting, text) throws(DomainError) in
        try change(setting.rawValue, to: text, by: session)
      })
  }
}

extension Statuses.UseCases {
  init(_ session: Session, on store: Store) {
    let list = ListStatuses(people: store, contacts: store, floor: store)
    let merge = MergeStatus(store: store, people: store, floor: store, pacer: SystemPacer())
    let settle = SettleQueue(store: store, people: store, pacer: SystemPacer())
    self.init(
      read: { () throws(DomainError) in try list(by: session) },
      add: { (new) throws(DomainError) in try AddStatus(store: store)(new, by: session) },
      edit: { (edit, code) throws(DomainError) in
        try EditStatus(store: store)(edit, of: code, by: session)
      },
      move: { (code, step) throws(DomainError) in
        try MoveStatus(store: store)(code, by: step, by: session)
      },
      settle: { (statuses, progress) throws(DomainError) in
        try settle(statuses, by: session, progress: progress)
      },
      merge: { (code, other, progress) in
        var report = MergeStatus.Report()
        do throws(DomainError) {
          try merge(code, into: other, by: session, report: &report, progress: progress)
          return (report, nil)
        } catch {
          return (report, error)
        }
      })
  }
}
