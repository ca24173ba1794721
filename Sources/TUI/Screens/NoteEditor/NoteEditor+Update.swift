import Domain
import Kit
import Phrasebook
import Shell

extension NoteEditor {
  /// How long after a key the draft is kept.
  static let pause = Span.milliseconds(400)

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key("Enter"), .key("Esc"): return nil
    // Enter saves; a line break is typed with these.
    case .key("Alt-Enter"), .key("Ctrl-J"): return .typed("Enter")
    case .key(let press): return TextArea.takes(press) ? .typed(press) : nil
    }
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): return state.typed(press, at: now)
    case .pasted(let text): return state.pasted(text, at: now)
    case .draftDue: return state.keepDraft()
    case .draftKept(let text, let error): return state.draftKept(text, error, at: now)
    case .leavePressed: return state.leave()
    case .savePressed: return state.save()
    case .saved(nil): return [.notice(saved), .close(state.closedEmpty)]
    case .saved(let error?):
      state.work = .none
      state.changedAt = now
      return [.notice(Notice(.alert, Phrase { $0.sentence(for: error) }))]
    case .resized(let size):
      state.area.width = min(textWidth, max(1, size.width - 6))
    }
    return []
  }

  private static let saved = Notice(.success, Phrase { $0.noteSaved })

  /// What is typed after Enter or Esc is not meant for the note.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.work != .none }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    state.changedAt.map { [.at($0 + pause, id: "draft", .draftDue)] } ?? []
  }

  public static func leaving(_ state: State) -> [Effect] {
    state.area.text == state.kept || state.work == .saving
      ? [] : [.keepDraft(state.area.text, state.contactID)]
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .keepDraft(let text, let id):
      return .draftKept(text, refusal { () throws(DomainError) in try use.keepDraft(text, id) })
    case .save(let text, let id):
      return .saved(refusal { () throws(DomainError) in try use.addNote(text, id) })
    }
  }
}

extension NoteEditor.State {
  var closedEmpty: NoteClosed { NoteClosed(contactID: contactID, draft: "") }

  mutating func typed(_ press: KeyPress, at now: Instant) -> [Step<NoteEditor.Effect>] {
    let before = area.characters
    area.handle(press)
    changedAt = changedAt ?? now
    let isText = press == "Enter" || press.typed != nil
    return isText && area.characters == before ? [full] : []
  }

  /// What does not fit is not taken, and she is told.
  mutating func pasted(_ text: String, at now: Instant) -> [Step<NoteEditor.Effect>] {
    let isCut = area.characters.count + text.count > area.limit
    area.insert(text)
    changedAt = changedAt ?? now
    return isCut ? [full] : []
  }

  private var full: Step<NoteEditor.Effect> {
    let limit = area.limit
    return .notice(Notice(.warning, Phrase { $0.noteFull(limit: limit) }))
  }

  /// Keeps what was typed since it was last kept.
  mutating func keepDraft() -> [Step<NoteEditor.Effect>] {
    changedAt = nil
    guard area.text != kept, work != .saving else { return [] }
    return [.effect(.keepDraft(area.text, contactID))]
  }

  /// Closes once the draft is kept: the card must not show what storage has not.
  mutating func leave() -> [Step<NoteEditor.Effect>] {
    let steps = keepDraft()
    guard steps.isEmpty else {
      work = .leaving
      return steps
    }
    return [.close(NoteClosed(contactID: contactID, draft: kept))]
  }

  mutating func draftKept(
    _ text: String, _ error: DomainError?, at now: Instant
  ) -> [Step<NoteEditor.Effect>] {
    let isLeaving = work == .leaving
    guard let error else {
      kept = text
      guard isLeaving, text == area.text else { return [] }
      return [.close(NoteClosed(contactID: contactID, draft: text))]
    }
    // It still stands on the screen, and is tried again.
    changedAt = now
    if isLeaving { work = .none }
    return [.notice(Notice(.alert, Phrase { $0.sentence(for: error) }))]
  }

  mutating func save() -> [Step<NoteEditor.Effect>] {
    guard !area.text.allSatisfy(\.isWhitespace) else {
      area.set("")
      return leave()
    }
    work = .saving
    changedAt = nil
    return [.effect(.save(area.text, contactID))]
  }
}
