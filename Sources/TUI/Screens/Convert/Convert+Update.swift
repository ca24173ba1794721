import Domain
import Kit
import Phrasebook
import Shell

extension Convert {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .read(let question, let result): return state.take(result, for: question)
    case .changed:
      state.isStale = true
      return state.read()
    case .pressed(let press): return state.press(press)
    case .pasted(let text): state.edit { $0.insert(text) }
    case .proposalPressed(let place): state.choose(proposal: place)
    case .partMoved(let step): state.moveFocus(by: step)
    case .notePressed: state.focus = .note
    case .agentPressed: return [.push(state.agentPicker)]
    case .agentChosen(let agent): return state.look(at: agent)
    case .acceptPressed: return state.accept()
    case .leavePressed: return state.leave()
    case .made(let slot, nil): return state.made(slot)
    case .made(_, let error?): return state.refuse(error)
    }
    return []
  }
}

extension Convert.State {
  typealias Steps = [Step<Convert.Effect>]

  // MARK: Parts

  /// What is asked for of the customer: what is missing of it.
  static let wanted: [ContactField] = [.name, .address, .city, .postalCode]
  /// Without these nobody can be visited.
  static let needed: Set<ContactField> = [.name, .address]

  /// In the order of Tab. The times are come to from the calendar.
  public var parts: [Convert.Part] {
    let ways: [Convert.Part] = focus == .times ? [.proposals, .times] : [.proposals, .calendar]
    guard case .book = purpose else { return ways }
    return ways + shownFields.map { .field($0) } + [.note]
  }

  var shownFields: [ContactField] { Convert.State.wanted.filter { fields[$0] != nil } }

  public var isTyping: Bool {
    switch focus {
    case .field, .note: return true
    case .proposals, .calendar, .times: return false
    }
  }

  mutating func moveFocus(by step: Int) {
    let parts = parts
    let index = (parts.firstIndex(of: focus) ?? 0) + step + parts.count
    focus = parts[index % parts.count]
  }

  // MARK: Reading

  mutating func read() -> Steps { turn.ask() ? [.effect(.read(question()))] : [] }

  private mutating func question() -> Convert.Question {
    let month = isStale ? calendar.firstDay...calendar.lastDay : nil
    isStale = false
    return Convert.Question(agent: agent, month: month, day: calendar.selected, choice: choice)
  }

  mutating func take(
    _ result: Result<Convert.Answered, DomainError>, for question: Convert.Question
  ) -> Steps {
    let wantsAgain = turn.end()
    var isOutdated = false
    switch result {
    case .failure(let error):
      problem = Phrase { $0.sentence(for: error) }
    case .success(let answer):
      if question.agent == agent, let fresh = answer.ground { take(fresh) }
      isOutdated = question.agent != agent || question.day != calendar.selected
      if !isOutdated { take(answer.times) }
      if !answer.isChoiceFree, choice == question.choice { lose() }
    }
    if wantsAgain { return [.effect(.read(self.question()))] }
    return isOutdated ? read() : []
  }

  private mutating func take(_ fresh: Convert.Ground) {
    let isFirst = ground == nil
    if isFirst, case .book = purpose { open(fresh.customer) }
    ground = fresh
    guard isFirst else { return }
    // The calendar begins where there is something to be had.
    guard let first = fresh.next.first else { return }
    let month = calendar.firstDay
    calendar.select(first.local.date)
    if calendar.firstDay != month { isStale = true }
  }

  /// A field for each thing that is missing; what was typed before is in it again.
  private mutating func open(_ customer: Convert.Customer) {
    let known: [ContactField: String?] = [
      .name: customer.name, .address: customer.address, .city: customer.city,
      .postalCode: customer.postalCode,
    ]
    let hasAddress = customer.address != nil
    for field in Convert.State.wanted where known[field] ?? nil == nil {
      // Town and code alone are not worth a question.
      if !Convert.State.needed.contains(field), hasAddress { continue }
      fields[field] = TextField(typed.fields[field] ?? "", limit: 200)
    }
  }

  private mutating func take(_ slots: [FreeSlot]) {
    let selected = times.flatMap { $0.indices.contains(row) ? $0[row] : nil }
    var fresh: [Convert.FreeTime] = []
    for slot in slots.sorted(by: { $0.start < $1.start }) {
      if fresh.last?.local == slot.local, fresh.last?.slot.start == slot.start {
        fresh[fresh.count - 1].slots.append(slot)
      } else {
        fresh.append(Convert.FreeTime(local: slot.local, slots: [slot]))
      }
    }
    if let selected, let index = fresh.firstIndex(where: { $0.local == selected.local }) {
      row = index
      let agent = selected.slot.agentID
      fresh[index].place = fresh[index].slots.firstIndex { $0.agentID == agent } ?? 0
    } else {
      row = min(row, max(0, fresh.count - 1))
    }
    times = fresh
  }

  /// What was chosen is another's now: nothing else takes its place by itself.
  private mutating func lose() {
    choice = nil
    problem = Phrase { $0.convertTaken }
    if !isTyping { focus = .proposals }
  }

  mutating func look(at agent: UserID?) -> Steps {
    guard agent != self.agent else { return [] }
    self.agent = agent
    if let choice, let agent, choice.agentID != agent { self.choice = nil }
    times = nil
    row = 0
    isStale = true
    return read()
  }

  var agentPicker: PersonPickerDestination {
    PersonPickerDestination(
      tag: Convert.agentTag, title: Phrase { $0.convertWhichAgent }, people: ground?.agents ?? [],
      allowsNobody: true, current: agent, nobody: Phrase { $0.convertEveryAgent })
  }

  // MARK: Choosing

  mutating func press(_ press: KeyPress) -> Steps {
    switch focus {
    case .proposals: moveProposal(by: press == "Up" ? -1 : 1)
    case .calendar: return moveDay(press)
    case .times: moveTime(press)
    case .field, .note: edit { $0.handle(press) }
    }
    return []
  }

  mutating func choose(proposal place: Int) {
    guard let next = ground?.next, next.indices.contains(place) else { return }
    choose(next[place])
    focus = .proposals
  }

  private mutating func choose(_ slot: FreeSlot) {
    choice = slot
    problem = nil
    wrong = nil
  }

  private mutating func moveProposal(by step: Int) {
    guard let next = ground?.next, !next.isEmpty else { return }
    let place = choice.flatMap { next.firstIndex(of: $0) }
    choose(next[min(max(0, place.map { $0 + step } ?? 0), next.count - 1)])
  }

  private mutating func moveDay(_ press: KeyPress) -> Steps {
    let before = calendar
    calendar.handle(press)
    guard calendar.selected != before.selected else { return [] }
    problem = nil
    times = nil
    row = 0
    if calendar.firstDay != before.firstDay { isStale = true }
    return read()
  }

  private mutating func moveTime(_ press: KeyPress) {
    guard var times, times.indices.contains(row) else { return }
    switch press {
    case "Left", "Right":
      let count = times[row].slots.count
      times[row].place = (times[row].place + (press == "Left" ? count - 1 : 1)) % count
      self.times = times
    default:
      var list = ListBox(Array(times.indices), selected: row, height: Convert.page)
      list.handle(press)
      row = list.selected ?? row
    }
    choose(times[row].slot)
  }

  mutating func edit(_ change: (inout TextField) -> Void) {
    switch focus {
    case .note: change(&note)
    case .field(let field):
      guard var text = fields[field] else { return }
      change(&text)
      fields[field] = text
      if wrong == field { (wrong, problem) = (nil, nil) }
    case .proposals, .calendar, .times: break
    }
  }

  // MARK: Booking

  /// Enter: on from the calendar to its times; else it books what is chosen.
  mutating func accept() -> Steps {
    guard focus != .calendar else { return openTimes() }
    guard let choice else {
      problem = Phrase { $0.convertChooseTime }
      if isTyping { focus = .proposals }
      return []
    }
    if let missing = shownFields.first(where: {
      Convert.State.needed.contains($0) && isBlank($0)
    }) {
      ask(for: missing)
      return []
    }
    problem = nil
    isSaving = true
    let typed = fields.mapValues(\.text).filter { !$0.value.allSatisfy(\.isWhitespace) }
    let note = note.text.allSatisfy(\.isWhitespace) ? "" : note.text
    return [.effect(.make(Convert.Wanted(slot: choice, fields: typed, note: note)))]
  }

  private func isBlank(_ field: ContactField) -> Bool {
    fields[field]?.text.allSatisfy(\.isWhitespace) ?? true
  }

  private mutating func ask(for field: ContactField) {
    focus = .field(field)
    wrong = field
    problem = Phrase { $0.convertAsk(field) }
  }

  private mutating func openTimes() -> Steps {
    guard let times else { return [] }
    guard times.indices.contains(row) else {
      problem = Phrase { $0.convertNobodyFree }
      return []
    }
    focus = .times
    choose(times[row].slot)
    return []
  }

  func made(_ slot: FreeSlot) -> Steps {
    switch purpose {
    case .book(let id): return [.close(AppointmentMade(contactID: id, slot: slot))]
    case .move(let id): return [.close(AppointmentMoved(reservationID: id, slot: slot))]
    }
  }

  /// Whatever was typed stays; a time that another took is gone, and nothing is chosen
  /// in its place.
  mutating func refuse(_ error: DomainError) -> Steps {
    isSaving = false
    switch error {
    case .booking(.notFree(_, _, let next)):
      choice = nil
      problem = Phrase { $0.convertTaken }
      focus = .proposals
      if !next.isEmpty { ground?.next = next }
    case .booking(.customerIncomplete(let missing)):
      for field in missing where fields[field] == nil { fields[field] = TextField(limit: 200) }
      if let first = missing.first { ask(for: first) }
      return []
    case .fieldRefused(let field, _) where fields[field] != nil:
      focus = .field(field)
      wrong = field
      problem = Phrase { $0.sentence(for: error) }
      return []
    default: problem = Phrase { $0.sentence(for: error) }
    }
    isStale = true
    return read()
  }

  /// From the times back to the calendar; else out, with what was typed.
  mutating func leave() -> Steps {
    guard focus != .times else {
      focus = .calendar
      return []
    }
    guard case .book(let id) = purpose else { return [.close] }
    let typed = Convert.Typed(
      fields: ground == nil ? typed.fields : fields.mapValues(\.text), note: note.text)
    return [.close(ConvertLeft(contactID: id, typed: typed))]
  }
}
