import Domain
import Kit
import Shell

extension FindContact {
  /// How long the keyboard rests before a search begins.
  static let pause = Span.milliseconds(80)

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key("Up"), .key("Down"), .key("PageUp"), .key("PageDown"):
      guard case .key(let press) = event else { return nil }
      return .moved(press)
    case .key(let press): return TextField.takes(press) ? .typed(press) : nil
    }
  }

  /// Enter is for what was typed, and waits until that was looked for.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool {
    event == .key("Enter") && state.isPending
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    state.dueAt.map { [.at($0, id: "search", .searchDue)] } ?? []
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): state.change(at: now) { $0.handle(press) }
    case .pasted(let text): state.change(at: now) { $0.insert(text) }
    case .moved(let press): state.list.handle(press)
    case .searchDue: return state.search()
    case .found(let generation, let result): return state.take(result, generation)
    case .openPressed:
      return [.close(state.list.selected.map { ContactFound(contactID: $0) })]
    case .leavePressed: return [.close]
    case .resized(let size): state.list.resize(height: FindContact.rows(size.height))
    }
    return []
  }

  /// Rows of the list where the screen has so many between header and footer.
  static func rows(_ height: Int) -> Int { min(14, max(1, height - 6)) }
}

extension FindContact.State {
  mutating func change(at now: Instant, _ edit: (inout TextField) -> Void) {
    let before = field.text
    edit(&field)
    guard field.text != before else { return }
    generation += 1
    if isBlank {
      show(.none)
      dueAt = nil
    } else {
      dueAt = now + FindContact.pause
    }
  }

  /// One search at a time: the next begins when this one has answered.
  mutating func search() -> [Step<FindContact.Effect>] {
    guard !isSearching else { return [] }
    dueAt = nil
    guard !isBlank else { return [] }
    isSearching = true
    return [.effect(.search(field.text, generation: generation))]
  }

  mutating func take(
    _ result: Result<FoundContacts, DomainError>, _ answered: Int
  ) -> [Step<FindContact.Effect>] {
    isSearching = false
    guard answered == generation else { return search() }
    switch result {
    case .success(let found): show(found)
    case .failure(let error):
      show(.none)
      problem = error
    }
    return []
  }

  private mutating func show(_ found: FoundContacts) {
    problem = nil
    self.found = found
    list = ListBox(found.lines.map(\.id), height: list.height)
  }
}
