import Domain
import Screens
import Shell
import Store

/// Every screen with exactly the use cases that it calls: a line each.
func seatRegistry(
  _ setup: SeatSetup, _ keeper: SeatKeeper, on seatFloor: SeatFloor
) -> Registry {
  let store = setup.store
  let passwords = setup.passwords
  let floor = FloorSign(path: store.path, isDemo: store.isDemo)
  let keepsLanguage = setup.language != nil
  let door = Doorstep(workstation: setup.workstation, account: ThisWorkstation.account())
  let signIn = Domain.SignIn(
    store: store, passwords: passwords, clock: store.clock, at: door)
  let change = ChangeOwnPassword(
    store: store, passwords: passwords, clock: store.clock, at: door)
  let overview = SeeOverview(people: store, floor: store)
  var registry = Registry()
  registry.add(Screens.SignIn.self) { (to: SignInDestination) in
    Opening(
      Screens.SignIn.State(to, floor: floor, keepsLanguage: keepsLanguage),
      Screens.SignIn.UseCases { (email, password) throws(DomainError) in
        let entry = try signIn(email: email, password: password, for: .seat)
        return Screens.SignIn.Entry(
          entry.session,
          failed: FailedBefore(entry.failed, in: seatFloor.zone))
      })
  }
  registry.add(ChangePassword.self) { (to: ChangePasswordDestination) in
    Opening(
      ChangePassword.State(to, floor: floor),
      ChangePassword.UseCases { (old, new, session) throws(DomainError) in
        try change(old: old, new: new, by: session)
      })
  }
  registry.add(ReplacePassword.self) { (to: ReplacePasswordDestination) in
    Opening(
      ReplacePassword.State(to, floor: floor),
      ReplacePassword.UseCases { (old, new) throws(DomainError) in
        _ = try change(old: old, new: new, by: to.session)
      })
  }
  registry.add(ChooseRole.self) { (to: ChooseRoleDestination) in
    Opening(
      ChooseRole.State(to, floor: floor),
      ChooseRole.UseCases(
        open: { (session) throws(DomainError) in try keeper.open(session) },
        rights: { (session) throws(DomainError) in try SeeOwnRights(people: store)(by: session) }))
  }
  registry.add(Departure.self) { (to: DepartureDestination) in
    Opening(
      Departure.State(to, floor: floor),
      Departure.UseCases { (session, next) throws(DomainError) in
        try next == .signIn ? keeper.signOut(session) : keeper.close(session)
      })
  }
  registry.add(Overview.self) { (to: OverviewDestination) in
    Opening(
      Overview.State(to, floor: floor),
      Overview.UseCases { (session) throws(DomainError) in try overview(by: session) })
  }
  addCompliance(to: &registry, floor, setup)
  addFloor(to: &registry, floor, setup)
  addTeam(to: &registry, floor, setup, seatFloor)
  addPeople(to: &registry, floor, setup)
  addStatuses(to: &registry, floor, setup)
  addContacts(to: &registry, floor, setup, seatFloor)
  addImport(to: &registry, floor, setup)
  addExport(to: &registry, setup, seatFloor)
  addDesk(to: &registry, floor, seatFloor)
  addContactSheet(to: &registry, floor, seatFloor)
  registry.add(Lock.self) { (to: LockDestination) in
    Opening(
      Lock.State(to, floor: floor, at: seatFloor.clock.now()),
      Lock.UseCases(to.session, on: seatFloor, signIn: signIn))
  }
  registry.add(Restart.self) { (to: RestartDestination) in
    Opening(Restart.State(to, floor: floor))
  }
  addBooking(to: &registry, floor, seatFloor)
  return registry
}

/// The do-not-call list and the check of a number.
func addCompliance(to registry: inout Registry, _ sign: FloorSign, _ setup: SeatSetup) {
  let store = setup.store
  let list = ListDoNotCall(people: store, compliance: store)
  let check = CheckNumber(people: store, floor: store, compliance: store, zones: setup.zones)
  let add = AddToDoNotCallList(store: store)
  let remove = RemoveFromDoNotCallList(store: store)
  let clock = store.clock
  registry.add(Compliance.self) { (to: ComplianceDestination) in
    Opening(
      Compliance.State(to, floor: sign),
      Compliance.UseCases(
        list: { (query, session) throws(DomainError) in try list(query, by: session) },
        check: { (phone, session) throws(DomainError) in
          try check(phone, at: clock.now(), by: session)
        },
        add: { (phone, reason, session) throws(DomainError) in
          try add(phone, reason: reason, by: session)
        },
        remove: { (phone, reason, beforeTerm, session) throws(DomainError) in
          try remove(phone, reason: reason, beforeTerm: beforeTerm, by: session)
        }))
  }
}

/// The desk and the dialogs over it.
func addDesk(to registry: inout Registry, _ sign: FloorSign, _ floor: SeatFloor) {
  registry.add(Desk.self) { (to: DeskDestination) in
    Opening(
      Desk.State(session: to.session, floor: sign, pauseReasons: floor.pauseReasons),
      Desk.UseCases(to.session, on: floor))
  }
  registry.add(StatusPicker.self) { (to: StatusPickerDestination) in
    Opening(StatusPicker.State(to))
  }
  registry.add(Chooser.self) { (to: ChooserDestination) in Opening(Chooser.State(to)) }
  registry.add(PersonPicker.self) { (to: PersonPickerDestination) in
    Opening(PersonPicker.State(to))
  }
  registry.add(CallbackTime.self) { (to: CallbackTimeDestination) in
    Opening(
      CallbackTime.State(to, now: floor.zone.local(floor.clock.now())),
      CallbackTime.UseCases(to.session, on: floor))
  }
  registry.add(CallLog.self) { (to: CallLogDestination) in
    Opening(
      CallLog.State(to, now: floor.zone.local(floor.clock.now())),
      CallLog.UseCases(to.session, on: floor))
  }
  registry.add(Why.self) { (to: WhyDestination) in
    Opening(Why.State(to), Why.UseCases(to.session, on: floor))
  }
  registry.add(Pause.self) { (to: PauseDestination) in
    Opening(Pause.State(to, at: floor.clock.now()), Pause.UseCases(to, on: floor))
  }
  registry.add(TodayPanel.self) { (to: TodayPanelDestination) in Opening(TodayPanel.State(to)) }
  registry.add(CardEditor.self) { (to: CardEditorDestination) in
    Opening(
      CardEditor.State(
        to, texts: to.contact.texts(in: floor.zone),
        today: floor.zone.day(of: floor.clock.now())),
      CardEditor.UseCases(to.session, on: floor))
  }
  registry.add(TimelinePanel.self) { (to: TimelineDestination) in
    Opening(TimelinePanel.State(to), TimelinePanel.UseCases(to.session, on: floor))
  }
  registry.add(FindContact.self) { (to: FindContactDestination) in
    Opening(FindContact.State(), FindContact.UseCases(to.session, on: floor))
  }
  registry.add(NoteEditor.self) { (to: NoteDestination) in
    Opening(NoteEditor.State(to), NoteEditor.UseCases(to.session, on: floor))
  }
}
