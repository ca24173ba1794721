import Domain
import Kit
import Phrasebook
import Shell

extension PeopleList {
  static let leaveTag = "people.leave"
  static let activityTag = "people.activity"

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .reloadPressed, .changed: return state.read()
    case .read(let result): return state.take(result)
    case .moved(let press):
      state.list.handle(press)
      state.saying = nil
    case .resized(let size): state.list.resize(height: RecordPlaces(size).rows)
    case .acceptPressed: return state.accept()
    case .addPressed: state.begin(nil)
    case .filterPressed: state.isFiltering = true
    case .historyPressed: return state.history()
    case .hoursPressed: return state.hours()
    case .leavePressed: return state.leave()
    case .leaveConfirmed: state.dialog = nil
    case .typed(let press): state.edit({ $0.handle(press) }, filter: { $0.handle(press) })
    case .pasted(let text): state.edit({ $0.insert(text) }, filter: { $0.insert(text) })
    case .fieldMoved(let step): state.edit({ $0.moveFocus(by: step) }, filter: { _ in })
    case .added(.success(let added)): return state.take(added)
    case .edited(.success(let user)):
      state.dialog = nil
      let name = DisplayText(user.name, limit: 60).string
      state.saying = .done(Phrase { $0.personSaved(name) })
      return state.read()
    case .added(.failure(let error)), .edited(.failure(let error)): state.refuse(error)
    case .seatsPressed: return [.push(SeatListDestination(session: state.session))]
    case .activityPressed: return state.askActivity()
    case .activityConfirmed, .activitySet: return state.settleActivity(message)
    }
    return []
  }
}

extension PeopleList.State {
  typealias Steps = [Step<PeopleList.Effect>]

  mutating func read() -> Steps { turn.ask() ? [.effect(.read)] : [] }

  mutating func take(_ result: Result<SeePeople.Page, DomainError>) -> Steps {
    page.take(result)
    list.refresh(found)
    if case .success = result, let email = awaited {
      awaited = nil
      if let line = lines.first(where: { $0.user.email == email }) { list.select(line.user.id) }
    }
    return turn.end() ? [.effect(.read)] : []
  }

  func history() -> Steps {
    guard let chosen else { return [] }
    return [.push(HistoryDestination(session: session, scope: .user(chosen.user.id)))]
  }

  func hours() -> Steps {
    guard let user = chosen?.user else { return [] }
    return [
      .push(WeekHoursDestination(session: session, agentID: user.id, agentName: user.name))
    ]
  }

  // MARK: Typing

  mutating func begin(_ line: SeePeople.Line?) {
    guard let page = page.shown else { return }
    saying = nil
    isFiltering = false
    dialog = .form(
      email: line?.user.email, PersonForm.form(of: line, in: page, by: session))
  }

  mutating func edit(
    _ change: (inout RecordForm) -> Void, filter narrow: (inout TextField) -> Void
  ) {
    if case .form(let email, var form)? = dialog {
      change(&form)
      dialog = .form(email: email, form)
    } else if isFiltering {
      narrow(&filter)
      list.refresh(found)
    }
  }

  mutating func accept() -> Steps {
    switch dialog {
    case .secret?: dialog = nil
    case .form(let email, var form)?:
      guard !form.isSaving else { return [] }
      form.forgive()
      form.isSaving = true
      dialog = .form(email: email, form)
      return [
        .effect(email.map { .edit(PersonForm.edit(form), of: $0) } ?? .add(PersonForm.new(form)))
      ]
    case nil where isFiltering: isFiltering = false
    case nil: if let chosen { begin(chosen) }
    }
    return []
  }

  /// Leaves the form, the filter, then the screen. A secret goes only when Enter says that
  /// it was read.
  mutating func leave() -> Steps {
    saying = nil
    switch dialog {
    case .secret?: return []
    case .form(_, let form)?:
      guard form.isTouched else {
        dialog = nil
        return []
      }
      return [
        .push(Confirmation(Phrase { $0.recordLeaveQuestion }, tag: PeopleList.leaveTag))
      ]
    case nil: break
    }
    guard isFiltering || !filter.isEmpty else { return [.close] }
    isFiltering = false
    filter.set("")
    list.refresh(found)
    return []
  }

  // MARK: Answers

  mutating func take(_ added: AddUser.Added) -> Steps {
    let (user, name) = (added.user, DisplayText(added.user.name, limit: 60).string)
    dialog = added.oneTimeSecret.map {
      .secret(PeopleList.OneTime(name: user.name, email: user.email, secret: $0))
    }
    saying = .done(Phrase { $0.personIsAdded(name) })
    return read()
  }

  mutating func refuse(_ error: DomainError) {
    guard case .form(let email, var form)? = dialog else {
      saying = .refused(error)
      return
    }
    form.refuse(error, at: PersonForm.row(of: error))
    dialog = .form(email: email, form)
  }
}
