import Domain
import Kit
import Phrasebook
import Shell

extension WeekHours {
  static let removeTag = "hours.remove"
  static let leaveTag = "hours.leave"

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .changed: return state.read()
    case .read(let result): return state.take(result)
    case .moved(let press): return state.move { $0.handle(press) }
    case .todayPressed:
      let today = state.today
      return state.move { $0.select(today) }
    case .markPressed:
      state.saying = nil
      state.grid.toggleMark()
    case .addPressed: state.begin(nil)
    case .editPressed: state.begin(state.chosen)
    case .profilePressed: state.beginProfile()
    case .extraPressed: return state.addExtra()
    case .dayOffPressed: return state.takeDayOff()
    case .stretched(let step): return state.stretch(by: step)
    case .removePressed: return state.remove()
    case .removalChosen(let id): return state.remove(id)
    case .typed(let press): state.edit { $0.handle(press) }
    case .pasted(let text): state.edit { $0.insert(text) }
    case .fieldMoved(let step): state.edit { $0.moveFocus(by: step) }
    case .savePressed: return state.save()
    case .leavePressed: return state.leave()
    case .leaveConfirmed: state.dialog = nil
    case .historyPressed:
      return [.push(HistoryDestination(session: state.session, scope: .user(state.agentID)))]
    case .saved(let change, let error): return state.saved(change, error)
    }
    return []
  }
}

extension WeekHours.State {
  typealias Steps = [Step<WeekHours.Effect>]

  // MARK: Reading

  mutating func read() -> Steps { turn.ask() ? [.effect(.read(grid.first))] : [] }

  mutating func take(_ result: Result<WeekHours.Page, DomainError>) -> Steps {
    let wantsAgain = turn.end()
    page.take(result)
    if wantsAgain { return [.effect(.read(grid.first))] }
    if case .success(let page) = result, page.first != grid.first { return read() }
    return []
  }

  mutating func move(_ change: (inout WeekGrid) -> Void) -> Steps {
    let week = grid.first
    saying = nil
    change(&grid)
    return grid.first == week ? [] : read()
  }

  var slots: [AvailabilitySlot] { page.shown?.record.slots ?? [] }

  /// What the keys act upon.
  var chosen: AvailabilitySlot? {
    HoursPattern.slot(in: slots, on: grid.day, grid.minute..<grid.minute + WeekGrid.step)
  }

  /// What is marked; else an hour from the cursor on.
  var wanted: Range<Int> {
    grid.anchor == nil ? grid.minute..<min(1440, grid.minute + 60) : grid.stretch
  }

  // MARK: At once

  private mutating func ask(_ change: WeekHours.Change) -> Steps {
    saying = nil
    isSaving = true
    return [.effect(.change(change))]
  }

  mutating func addExtra() -> Steps {
    ask(.add(HoursPattern.once(.available, grid.day, wanted)))
  }

  mutating func takeDayOff() -> Steps {
    ask(.add(HoursPattern.once(.away, grid.day, 0..<1440)))
  }

  /// Its end, half hours later or earlier.
  mutating func stretch(by step: Int) -> Steps {
    guard let slot = chosen else { return [] }
    var times = slot.times
    times.end = LocalDateTime(
      secondsAsUTC: times.end.secondsAsUTC + Int64(step * WeekGrid.step * 60))
    guard times.length > 0 else {
      saying = .refused(.booking(.availability(.empty)))
      return []
    }
    return ask(.edit(slot.id, times))
  }

  /// What is once goes at once; of what is repeated it is asked how much.
  mutating func remove() -> Steps {
    guard let slot = chosen else { return [] }
    guard slot.times.recurrence != nil else { return ask(.remove(slot.id)) }
    let day = grid.day
    var choices = [
      ChooserDestination.Choice("on", Phrase { $0.hoursRemoveFrom(day) }),
      ChooserDestination.Choice("all", Phrase { $0.hoursRemoveAll }),
    ]
    if slot.times.kind == .available {
      choices.insert(ChooserDestination.Choice("day", Phrase { $0.hoursRemoveDay(day) }), at: 0)
    }
    return [
      .push(
        ChooserDestination(
          tag: WeekHours.removeTag, title: Phrase { $0.hoursRemoveTitle }, choices: choices,
          language: session.user.language))
    ]
  }

  mutating func remove(_ id: String) -> Steps {
    guard let slot = chosen else { return [] }
    let cell = grid.minute..<grid.minute + WeekGrid.step
    let begin = HoursPattern.occurrence(of: slot.times, on: grid.day, cell)
    switch id {
    case "day":
      let start = LocalDateTime(date: begin, secondOfDay: slot.times.start.secondOfDay)
      let end = LocalDateTime(secondsAsUTC: start.secondsAsUTC + slot.times.length)
      return ask(.add(AvailabilityTimes(kind: .away, start: start, end: end)))
    case "on":
      var times = slot.times
      guard begin > times.start.date else { return ask(.remove(slot.id)) }
      times.recurrence?.endDate = begin.adding(days: -1)
      return ask(.edit(slot.id, times))
    default: return ask(.remove(slot.id))
    }
  }

  // MARK: Forms

  var form: RecordForm? {
    switch dialog {
    case .times(_, let form)?, .profile(let form)?: return form
    case nil: return nil
    }
  }

  mutating func begin(_ slot: AvailabilitySlot?) {
    saying = nil
    var times = slot?.times ?? HoursPattern.once(.available, grid.day, wanted)
    // What is added comes every week, most often.
    if slot == nil {
      times.recurrence = Recurrence(frequency: .weekly, daysOfWeek: [grid.day.weekday])
    }
    dialog = .times(slot?.id, HoursForm.form(times))
  }

  mutating func beginProfile() {
    guard let page = page.shown else { return }
    saying = nil
    dialog = .profile(HoursForm.profile(page))
  }

  mutating func edit(_ change: (inout RecordForm) -> Void) {
    switch dialog {
    case .times(let id, var form)?:
      change(&form)
      dialog = .times(id, HoursForm.settled(form))
    case .profile(var form)?:
      change(&form)
      dialog = .profile(form)
    case nil: break
    }
  }

  mutating func save() -> Steps {
    switch dialog {
    case .times(let id, var form)?:
      guard !form.isSaving else { return [] }
      guard let times = HoursForm.times(&form) else {
        dialog = .times(id, form)
        return []
      }
      form.forgive()
      form.isSaving = true
      dialog = .times(id, form)
      return [.effect(.change(id.map { .edit($0, times) } ?? .add(times)))]
    case .profile(var form)?:
      guard !form.isSaving, let profile = HoursForm.profile(&form, of: agentID) else {
        dialog = .profile(form)
        return []
      }
      form.forgive()
      form.isSaving = true
      dialog = .profile(form)
      return [.effect(.change(.profile(profile)))]
    case nil: return []
    }
  }

  mutating func saved(_ change: WeekHours.Change, _ error: DomainError?) -> Steps {
    isSaving = false
    if let error {
      guard form != nil else {
        saying = .refused(error)
        return []
      }
      edit { $0.refuse(error, at: HoursForm.row(of: error)) }
      return []
    }
    dialog = nil
    grid.forgetMark()
    saying = .done(Phrase { $0.hoursSaved(HoursDone(change)) })
    return read()
  }

  /// Leaves the form, the mark, then the screen.
  mutating func leave() -> Steps {
    saying = nil
    if let form {
      guard !form.isTouched else {
        return [.push(Confirmation(Phrase { $0.recordLeaveQuestion }, tag: WeekHours.leaveTag))]
      }
      dialog = nil
      return []
    }
    guard grid.anchor == nil else {
      grid.forgetMark()
      return []
    }
    return [.close]
  }
}

extension HoursDone {
  init(_ change: WeekHours.Change) {
    switch change {
    case .add(let times): self = .added(times)
    case .edit(_, let times): self = .changed(times)
    case .remove: self = .removed
    case .profile: self = .profile
    }
  }
}
