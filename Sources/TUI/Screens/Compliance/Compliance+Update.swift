import Domain
import Kit
import Phrasebook
import Shell

extension Compliance {
  /// Entries that are read at once; a search finds the others.
  static let pageLimit = 1000

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    read(&state)
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .reloadPressed, .changed: return read(&state)
    case .read(let result): return take(result, &state)
    case .searchPressed: begin(.search(TextField(state.digits, limit: 10)), &state)
    case .checkPressed: begin(.check(TextField(limit: Entry.numberLimit)), &state)
    case .addPressed:
      begin(
        .add(
          number: TextField(limit: Entry.numberLimit), reason: TextField(limit: Entry.reasonLimit),
          isInReason: false), &state)
    case .removePressed:
      if let chosen = chosen(state) {
        begin(.remove(chosen, reason: TextField(limit: Entry.reasonLimit)), &state)
      }
    case .acceptPressed: return accept(&state, at: now)
    case .nextFieldPressed: state.entry?.changeField()
    case .leavePressed: return leave(&state)
    case .typed(let press): return edit(&state) { $0.handle(press) }
    case .pasted(let text): return edit(&state) { $0.insert(text) }
    case .moved(let press):
      state.list.handle(press)
      state.finding = nil
    case .checked(let phone, let result): show(result, of: phone, &state)
    case .added(let phone, let result): return note(result, of: phone, &state)
    case .removed(let phone, let error): return note(error, of: phone, &state)
    case .resized(let size): state.list.resize(height: CompliancePlaces(size).rows)
    }
    return []
  }

  // MARK: The list

  /// One reading at a time: what is committed meanwhile is read right after.
  private static func read(_ state: inout State) -> [Step<Effect>] {
    guard !state.isReading else {
      state.isStale = true
      return []
    }
    state.isReading = true
    state.isStale = false
    let query = ListQuery(digits: state.digits, limit: pageLimit)
    return [.effect(.read(query, state.session))]
  }

  private static func take(
    _ result: Result<ListPage, DomainError>, _ state: inout State
  ) -> [Step<Effect>] {
    state.isReading = false
    switch result {
    case .success(let page):
      state.page = .read(page)
      state.list.refresh(page.entries.map(\.phone))
    case .failure(let error): state.page = .failed(error, last: state.page.shown)
    }
    return state.isStale ? read(&state) : []
  }

  static func chosen(_ state: State) -> DoNotCallEntry? {
    state.page.shown?.entries.first { $0.phone == state.list.selected }
  }

  // MARK: Typing

  private static func begin(_ entry: Entry, _ state: inout State) {
    state.entry = entry
    state.saying = nil
    state.finding = nil
  }

  /// A search narrows the list as it is typed.
  private static func edit(
    _ state: inout State, _ change: (inout TextField) -> Void
  ) -> [Step<Effect>] {
    state.saying = nil
    state.entry?.edit(change)
    guard case .search(let field)? = state.entry else { return [] }
    let digits = field.text.filter { $0.isASCII && $0.isNumber }
    guard digits != state.digits else { return [] }
    state.digits = digits
    return read(&state)
  }

  /// Leaves what is typed, then the search, then the screen.
  private static func leave(_ state: inout State) -> [Step<Effect>] {
    state.saying = nil
    if case .search? = state.entry {
      state.digits = ""
    } else if state.entry == nil {
      guard !state.digits.isEmpty || state.finding != nil else { return [.close] }
      guard state.finding == nil else {
        state.finding = nil
        return []
      }
      state.digits = ""
    } else {
      state.entry = nil
      return []
    }
    state.entry = nil
    return read(&state)
  }

  // MARK: Accepting

  private static func accept(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    guard !state.isSaving else { return [] }
    switch state.entry {
    case nil: return state.list.selected.map { [.effect(.check($0, state.session))] } ?? []
    case .search?:
      state.entry = nil
      return []
    case .check(let field)?:
      guard let phone = number(field, &state) else { return [] }
      return [.effect(.check(phone, state.session))]
    case .add(let field, let reason, let isInReason)?:
      guard let phone = number(field, &state) else { return [] }
      guard isInReason else {
        state.entry?.changeField()
        return []
      }
      state.isSaving = true
      return [.effect(.add(phone, reason: reason.text, state.session))]
    case .remove(let entry, let reason)?:
      state.isSaving = true
      // The question on the screen named the term's end.
      return [
        .effect(.remove(entry.phone, reason: reason.text, beforeTerm: true, state.session))
      ]
    }
  }

  private static func number(_ field: TextField, _ state: inout State) -> PhoneNumber? {
    do throws(PhoneRefusal) {
      return try PhoneNumber(parsing: field.text)
    } catch {
      state.saying = .refused(.phoneRefused(error))
      return nil
    }
  }

  // MARK: Answers

  private static func show(
    _ result: Result<CheckNumber.Finding, DomainError>, of phone: PhoneNumber,
    _ state: inout State
  ) {
    switch result {
    case .success(let finding):
      state.finding = Checked(phone: phone, finding: finding)
      state.saying = nil
      if case .check? = state.entry { state.entry = nil }
    case .failure(let error): state.saying = .refused(error)
    }
  }

  private static func note(
    _ result: Result<Bool, DomainError>, of phone: PhoneNumber, _ state: inout State
  ) -> [Step<Effect>] {
    switch result {
    case .success(let isNew):
      finish(
        &state,
        isNew
          ? Phrase { $0.listedNow(phone.display) } : Phrase { $0.listedBefore(phone.display) })
      return read(&state)
    case .failure(let error): refuse(error, &state)
    }
    return []
  }

  private static func note(
    _ error: DomainError?, of phone: PhoneNumber, _ state: inout State
  ) -> [Step<Effect>] {
    if let error {
      refuse(error, &state)
      return []
    }
    finish(&state, Phrase { $0.unlisted(phone.display) })
    return read(&state)
  }

  private static func finish(_ state: inout State, _ phrase: Phrase) {
    state.isSaving = false
    state.entry = nil
    state.saying = .done(phrase)
  }

  /// What was typed stays, to be mended.
  private static func refuse(_ error: DomainError, _ state: inout State) {
    state.isSaving = false
    state.saying = .refused(error)
  }
}

extension Compliance.Entry {
  mutating func edit(_ change: (inout TextField) -> Void) {
    switch self {
    case .search(var field):
      change(&field)
      self = .search(field)
    case .check(var field):
      change(&field)
      self = .check(field)
    case .add(var number, var reason, let isInReason):
      if isInReason { change(&reason) } else { change(&number) }
      self = .add(number: number, reason: reason, isInReason: isInReason)
    case .remove(let entry, var reason):
      change(&reason)
      self = .remove(entry, reason: reason)
    }
  }

  mutating func changeField() {
    guard case .add(let number, let reason, let isInReason) = self else { return }
    self = .add(number: number, reason: reason, isInReason: !isInReason)
  }
}
