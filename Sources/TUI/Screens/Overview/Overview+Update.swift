import Domain
import Kit
import Phrasebook
import Shell

extension Overview {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    read(&state)
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .reloadPressed, .changed: return read(&state)
    case .read(let result): return take(result, &state)
    case .browsePressed:
      state.browsing = next(after: state)
      rewind(&state)
    case .listLeft:
      state.browsing = nil
      rewind(&state)
    case .moved(let press): move(&state, press)
    case .resized(let size): resize(&state, size)
    case .contactsPressed: return [.push(ContactsDestination(session: state.session))]
    case .floorPressed: return [.push(FloorDestination(session: state.session))]
    case .teamPressed: return [.push(TeamDestination(session: state.session))]
    case .historyPressed:
      return [.push(HistoryDestination(session: state.session, scope: .recent))]
    case .appointmentsPressed:
      return [.push(AppointmentsDestination(session: state.session))]
    case .peoplePressed: return [.push(PeopleDestination(session: state.session))]
    case .statusesPressed: return [.push(StatusesDestination(session: state.session))]
    case .settingsPressed: return [.push(SettingsDestination(session: state.session))]
    case .rolesPressed: return [.push(RolesDestination(session: state.session))]
    case .compliancePressed: return [.push(ComplianceDestination(session: state.session))]
    case .passwordPressed: return [.push(ReplacePasswordDestination(session: state.session))]
    case .signOutPressed:
      return [.reset(DepartureDestination(session: state.session, next: .signIn))]
    case .switchRolePressed:
      return [.reset(DepartureDestination(session: state.session, next: .chooseRole))]
    }
    return []
  }

  /// One reading at a time: what is committed meanwhile is read right after.
  private static func read(_ state: inout State) -> [Step<Effect>] {
    guard !state.isReading else {
      state.isStale = true
      return []
    }
    state.isReading = true
    state.isStale = false
    return [.effect(.read(state.session))]
  }

  private static func take(
    _ result: Result<FloorOverview, DomainError>, _ state: inout State
  ) -> [Step<Effect>] {
    state.isReading = false
    switch result {
    case .success(let overview):
      state.figures = .read(overview)
      state.people.refresh(overview.people.map(\.id))
      state.changes.refresh(overview.lastChanges.map(\.entry.seq))
      rewind(&state)
    case .failure(let error): state.figures = .failed(error, last: state.figures.shown)
    }
    return state.isStale ? read(&state) : []
  }

  /// A list that nobody browses shows its beginning, whatever comes.
  private static func rewind(_ state: inout State) {
    if state.browsing != .people { state.people = beginning(of: state.people) }
    if state.browsing != .changes { state.changes = beginning(of: state.changes) }
  }

  private static func beginning<ID>(of list: ListBox<ID>) -> ListBox<ID> {
    ListBox(list.ids, height: list.height)
  }

  private static func next(after state: State) -> Browsing? {
    switch state.browsing {
    case nil: return .people
    case .people: return state.changes.ids.isEmpty ? nil : .changes
    case .changes: return nil
    }
  }

  private static func move(_ state: inout State, _ press: KeyPress) {
    switch state.browsing {
    case .people: state.people.handle(press)
    case .changes: state.changes.handle(press)
    case nil: break
    }
  }

  private static func resize(_ state: inout State, _ size: Size) {
    let places = OverviewPlaces(size, state.figures.shown)
    state.people.resize(height: max(1, places.people.height - 1))
    state.changes.resize(height: max(1, places.changes.height - 1))
  }
}
