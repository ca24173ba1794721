import Domain
import Kit
import Shell

extension FilterDialog {
  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .moved(let step): state.move(by: step)
    case .inside(let inside): state.isInside = inside
    case .sidePressed: state.isInside.toggle()
    case .togglePressed: state.toggle(at: now)
    case .acceptPressed: return state.accept(at: now)
    case .leavePressed: return [.close]
    case .clearPressed: state.clear(state.part)
    case .clearAllPressed: Part.allCases.forEach { state.clear($0) }
    case .typed(let press): state.edit { $0.handle(press) }
    case .pasted(let text): state.edit { $0.insert(text) }
    case .resized(let size): state.list.resize(height: FilterDialogPlaces(size).rows)
    }
    return []
  }
}

extension FilterDialog.State {
  typealias Part = FilterDialog.Part
  typealias Choice = FilterDialog.Choice

  // MARK: Moving

  mutating func move(by step: Int) {
    guard isInside else {
      let parts = Part.allCases
      let index = (parts.firstIndex(of: part) ?? 0) + step.signum()
      part = parts[min(max(0, index), parts.count - 1)]
      name = TextField(limit: 40)
      return fillList()
    }
    let press: KeyPress = step < 0 ? "Up" : "Down"
    for _ in 0..<abs(step) { list.handle(press) }
  }

  /// The values of the part; the cursor begins on the one that holds.
  mutating func fillList() {
    let all = choices(of: part)
    let on = all.first { isOn($0) }
    list = ListBox(all, selected: on ?? all.first, height: list.height)
  }

  func choices(of part: Part) -> [Choice] {
    switch part {
    case .status: return ground.statuses.map { .status($0.id) }
    case .assignment: return people
    case .created:
      return [.anyDay, .lastDays(1), .lastDays(7), .lastDays(30), .lastDays(90), .from, .until]
    case .converted: return [.eitherWay, .yes, .no]
    case .callback: return [.dueOrNot, .due]
    case .heldBack: return [.heldOrNot, .heldByAny] + HoldRule.allCases.map { .held($0) }
    case .deleted: return [.standing, .deleted]
    }
  }

  private var people: [Choice] {
    let typed = Folding.fold(name.text)
    guard !typed.isEmpty else {
      return [.anyone, .nobody, .somebody] + ground.people.map { .person($0.id) }
    }
    return ground.people
      .filter { Folding.fold($0.name + " " + $0.email).contains(typed) }
      .map { .person($0.id) }
  }

  // MARK: What holds

  func isOn(_ choice: Choice) -> Bool {
    switch choice {
    case .status(let id): return filter.statuses.contains(id)
    case .anyone: return filter.assignment == .any
    case .nobody: return filter.assignment == .nobody
    case .somebody: return filter.assignment == .somebody
    case .person(let id): return filter.assignment == .user(id)
    case .anyDay: return from.isEmpty && until.isEmpty
    case .lastDays, .from, .until: return false
    case .eitherWay: return filter.isConverted == nil
    case .yes: return filter.isConverted == true
    case .no: return filter.isConverted == false
    case .dueOrNot: return !filter.callbackIsDue
    case .due: return filter.callbackIsDue
    case .heldOrNot: return filter.heldBack == nil
    case .heldByAny: return filter.heldBack == .anyRule
    case .held(let rule): return filter.heldBack == .rule(rule)
    case .standing: return !filter.isDeleted
    case .deleted: return filter.isDeleted
    }
  }

  // MARK: Choosing

  /// Of the parts, goes to the values; of the values, chooses one.
  mutating func toggle(at now: Instant) {
    guard isInside else {
      isInside = true
      return
    }
    if let choice = list.selected { choose(choice, at: now) }
  }

  mutating func choose(_ choice: Choice, at now: Instant) {
    switch choice {
    case .status(let id):
      if filter.statuses.remove(id) == nil { filter.statuses.insert(id) }
    case .anyone: filter.assignment = .any
    case .nobody: filter.assignment = .nobody
    case .somebody: filter.assignment = .somebody
    case .person(let id): filter.assignment = .user(id)
    case .anyDay: clear(.created)
    case .lastDays(let days):
      let today = zone.zone.day(of: now)
      from.set(today.adding(days: 1 - days).iso8601)
      until.set("")
      isWrongDay = false
    case .from, .until: break
    case .eitherWay: filter.isConverted = nil
    case .yes: filter.isConverted = true
    case .no: filter.isConverted = false
    case .dueOrNot: filter.callbackIsDue = false
    case .due: filter.callbackIsDue = true
    case .heldOrNot: filter.heldBack = nil
    case .heldByAny: filter.heldBack = .anyRule
    case .held(let rule): filter.heldBack = .rule(rule)
    case .standing: filter.isDeleted = false
    case .deleted: filter.isDeleted = true
    }
  }

  mutating func clear(_ part: Part) {
    switch part {
    case .status: filter.statuses = []
    case .assignment: filter.assignment = .any
    case .created:
      from.set("")
      until.set("")
      isWrongDay = false
    case .converted: filter.isConverted = nil
    case .callback: filter.callbackIsDue = false
    case .heldBack: filter.heldBack = nil
    case .deleted: filter.isDeleted = false
    }
  }

  // MARK: Typing

  mutating func edit(_ change: (inout TextField) -> Void) {
    isWrongDay = false
    switch list.selected {
    case .from? where part == .created: change(&from)
    case .until? where part == .created: change(&until)
    default:
      change(&name)
      fillList()
    }
  }

  // MARK: Accepting

  /// What the cursor stands on is meant too, where it is one of several that exclude each
  /// other, or where nothing was chosen yet.
  mutating func accept(at now: Instant) -> [Step<Never>] {
    if isInside, let choice = list.selected {
      let isChecked = part != .status || !filter.statuses.isEmpty
      if !isOn(choice), part != .status || !isChecked { choose(choice, at: now) }
    }
    guard readDays() else {
      part = .created
      isInside = true
      fillList()
      list.select(.from)
      return []
    }
    return [.close(FilterChosen(filter: filter))]
  }

  private mutating func readDays() -> Bool {
    let (first, last) = (days(from), days(until))
    guard from.isEmpty || first != nil, until.isEmpty || last != nil else {
      isWrongDay = true
      return false
    }
    filter.createdFrom = first.map { zone.zone.start(of: $0.lowerBound) }
    filter.createdBefore = last.map { zone.zone.start(of: $0.upperBound.adding(days: 1)) }
    return true
  }

  private func days(_ field: TextField) -> ClosedRange<LocalDate>? {
    field.isEmpty ? nil : LocalDate.days(beginningWith: field.text)
  }
}
