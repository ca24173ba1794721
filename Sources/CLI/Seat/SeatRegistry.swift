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
  let signIn = Domain.SignIn(people: store, passwords: passwords)
  let change = ChangeOwnPassword(store: store, people: store, passwords: passwords)
  let overview = SeeOverview(people: store, floor: store)
  var registry = Registry()
  registry.add(Screens.SignIn.self) { (to: SignInDestination) in
    Opening(
      Screens.SignIn.State(floor: floor, email: to.email, keepsLanguage: keepsLanguage),
      Screens.SignIn.UseCases { (email, password) throws(DomainError) in
        try signIn(email: email, password: password)
      })
  }
  registry.add(ChangePassword.self) { (to: ChangePasswordDestination) in
    Opening(
      ChangePassword.State(to, floor: floor),
      ChangePassword.UseCases { (old, new, session) throws(DomainError) in
        try change(old: old, new: new, by: session)
      })
  }
  registry.add(ChooseRole.self) { (to: ChooseRoleDestination) in
    Opening(
      ChooseRole.State(to, floor: floor),
      ChooseRole.UseCases { (session) throws(DomainError) in try keeper.open(session) })
  }
  registry.add(Departure.self) { (to: DepartureDestination) in
    Opening(
      Departure.State(to, floor: floor),
      Departure.UseCases { (session) throws(DomainError) in try keeper.close(session) })
  }
  registry.add(Overview.self) { (to: OverviewDestination) in
    Opening(
      Overview.State(to, floor: floor),
      Overview.UseCases { (session) throws(DomainError) in try overview(by: session) })
  }
  addDesk(to: &registry, floor, seatFloor)
  registry.add(AgentDay.self) { (to: AgentDayDestination) in
    Opening(AgentDay.State(to, floor: floor))
  }
  return registry
}

/// The desk and the dialogs over it.
func addDesk(to registry: inout Registry, _ sign: FloorSign, _ floor: SeatFloor) {
  registry.add(Desk.self) { (to: DeskDestination) in
    Opening(Desk.State(session: to.session, floor: sign), Desk.UseCases(to.session, on: floor))
  }
  registry.add(StatusPicker.self) { (to: StatusPickerDestination) in
    Opening(StatusPicker.State(to))
  }
  registry.add(CallbackTime.self) { (to: CallbackTimeDestination) in
    Opening(
      CallbackTime.State(to, now: floor.zone.local(floor.clock.now())),
      CallbackTime.UseCases(to.session, on: floor))
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
