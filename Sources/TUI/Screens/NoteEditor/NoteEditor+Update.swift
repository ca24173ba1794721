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
    case .typed(let press):
      state.area.handle(press)
      state.changedAt = state.changedAt ?? now
    case .pasted(let text):
      state.area.insert(text)
      state.changedAt = state.changedAt ?? now
    case .draftDue: return state.keepDraft()
    case .draftKept(let text, let error): return state.draftKept(text, error, at: now)
    case .leavePressed:
      return state.keepDraft()
        + [.close(NoteClosed(contactID: state.contactID, draft: state.area.text))]
    case .savePressed: return state.save()
    case .saved(nil): return [.notice(saved), .close(state.closedEmpty)]
    case .saved(let error?):
      state.isSaving = false
      return [.notice(Notice(.alert, Phrase { $0.sentence(for: error) }))]
    case .resized(let size):
      state.area.width = min(textWidth, max(1, size.width - 6))
    }
    return []
  }

  private static let saved = Notice(.success, Phrase { $0.noteSaved })

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    state.changedAt.map { [.at($0 + pause, id: "draft", .draftDue)] } ?? []
  }

  public static func leaving(_ state: State) -> [Effect] {
    state.area.text == state.kept || state.isSaving
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

  /// Keeps what was typed since it was last kept.
  mutating func keepDraft() -> [Step<NoteEditor.Effect>] {
    changedAt = nil
    guard area.text != kept, !isSaving else { return [] }
    return [.effect(.keepDraft(area.text, contactID))]
  }

  mutating func draftKept(
    _ text: String, _ error: DomainError?, at now: Instant
  ) -> [Step<NoteEditor.Effect>] {
    guard let error else {
      kept = text
      return []
    }
    // It still stands on the screen, and is tried again.
    changedAt = now
    return [.notice(Notice(.alert, Phrase { $0.sentence(for: error) }))]
  }

  mutating func save() -> [Step<NoteEditor.Effect>] {
    guard !isSaving else { return [] }
    guard !area.text.allSatisfy(\.isWhitespace) else {
      area.set("")
      return keepDraft() + [.close(closedEmpty)]
    }
    isSaving = true
    changedAt = nil
    return [.effect(.save(area.text, contactID))]
  }
}
