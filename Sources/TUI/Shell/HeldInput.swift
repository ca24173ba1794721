import Kit

/// Keys and pastes that came before what they are meant for, in their order.
struct HeldInput {
  private var events: [InputEvent] = []
  /// The event whose work the others wait for.
  private var cause: InputEvent?

  /// More than a person types ahead; what a stuck key sends beyond is dropped.
  static let limit = 200

  var isEmpty: Bool { events.isEmpty }
  var first: InputEvent? { events.first }

  mutating func began(with event: InputEvent) { cause = event }

  /// The key that began the work, coming again, is a key that was held down or
  /// struck twice: it is dropped.
  mutating func add(_ event: InputEvent) {
    if isEmpty, event == cause { return }
    if events.count < HeldInput.limit { events.append(event) }
  }

  mutating func removeFirst() { events.removeFirst() }
  mutating func drop() { events = [] }
}
