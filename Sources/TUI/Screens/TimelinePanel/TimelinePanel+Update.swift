import Domain
import Kit
import Shell

extension TimelinePanel {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, ListBox<TimelineLine.ID>.takes(press) else { return nil }
    return .moved(press)
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .moved(let press):
      state.list.handle(press)
      return state.readOn()
    case .leavePressed: return [.close]
    case .changed: return state.read()
    case .resized(let size): state.list.resize(height: TimelinePanel.listHeight(size.height))
    case .read(.failure(let error)):
      state.isReading = false
      state.content = .failed(error)
    case .read(.success(let timeline)):
      state.isReading = false
      state.content = .loaded(timeline)
      state.list.refresh(timeline.lines.map(\.id))
    }
    return []
  }

  /// Rows of the list where the screen has so many between header and footer.
  static func listHeight(_ rows: Int) -> Int { max(1, rows - 4 - detail) }

  /// Rows in which the selected line stands in full, with a line above.
  static let detail = 4
}

extension TimelinePanel.State {
  mutating func read() -> [Step<TimelinePanel.Effect>] {
    guard !isReading else { return [] }
    isReading = true
    return [.effect(.read(contactID, limit: limit))]
  }

  /// Older ones are read when the end comes near.
  mutating func readOn() -> [Step<TimelinePanel.Effect>] {
    guard let loaded, !loaded.isWhole, !isReading, let index = list.selectedIndex,
      index >= list.ids.count - list.height
    else { return [] }
    limit += TimelinePanel.page
    return read()
  }
}
