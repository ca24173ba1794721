import Domain
import Kit
import Phrasebook
import Shell

/// Types a note for an appointment. What is typed and not saved goes back to the layer
/// below, and is there the next time.
public enum AppointmentNote: Layer {
  public static let screen = ScreenName("appointment-note", Phrase { $0.noteTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public var area: TextArea
    public var isSaving = false
    let reservationID: ReservationID

    public init(_ destination: AppointmentNoteDestination) {
      reservationID = destination.reservationID
      area = TextArea(destination.draft, limit: AddNote.limit, width: NoteEditor.textWidth)
    }
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case savePressed, leavePressed
    case saved(DomainError?)
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable { case save(String) }

  public struct UseCases: Sendable {
    public var save: @Sendable (String) throws(DomainError) -> Void

    public init(save: @escaping @Sendable (String) throws(DomainError) -> Void) {
      self.save = save
    }
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "save", keys: ["Enter"], rank: 1, title: { $0.noteSave }, help: { $0.noteSaveHelp },
      message: { _ in .savePressed }),
    Command(
      "leave", keys: ["Esc"], rank: 2, title: { $0.noteLeave },
      help: { $0.appointmentNoteLeaveHelp }, message: { _ in .leavePressed }),
    Command(
      "break-line", keys: ["Ctrl-J", "Alt-Enter"], rank: 3, title: { $0.noteBreak },
      help: { $0.noteBreakHelp }, message: { _ in .typed("Enter") }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key("Enter"), .key("Esc"): return nil
    // Enter saves; a line break is typed with these.
    case .key("Alt-Enter"), .key("Ctrl-J"): return .typed("Enter")
    case .key(let press): return TextArea.takes(press) ? .typed(press) : nil
    }
  }

  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.isSaving }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func reluctance(_ state: State) -> Phrase? {
    state.area.isEmpty ? nil : Phrase { $0.recordUnsaved }
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): state.area.handle(press)
    case .pasted(let text):
      let isCut = state.area.characters.count + text.count > state.area.limit
      state.area.insert(text)
      if isCut { return [.notice(Notice(.warning, Phrase { $0.noteFull(limit: AddNote.limit) }))] }
    case .resized(let size):
      state.area.width = min(NoteEditor.textWidth, max(1, size.width - 6))
    case .leavePressed: return [.close(state.closed)]
    case .savePressed:
      guard !state.area.text.allSatisfy(\.isWhitespace) else {
        state.area.set("")
        return [.close(state.closed)]
      }
      state.isSaving = true
      return [.effect(.save(state.area.text))]
    case .saved(nil):
      state.area.set("")
      return [.notice(Notice(.success, Phrase { $0.noteSaved })), .close(state.closed)]
    case .saved(let error?):
      state.isSaving = false
      return [.notice(Notice(.alert, Phrase { $0.sentence(for: error) }))]
    }
    return []
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .save(let text):
      return .saved(refusal { () throws(DomainError) in try use.save(text) })
    }
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let width = min(NoteEditor.textWidth + 4, canvas.width)
    let height = min(NoteEditor.textRows + 2, canvas.height)
    let place = Rect(
      column: (canvas.width - width) / 2, row: max(0, canvas.height - height), width: width,
      height: height)
    let ground = canvas.part(place)
    ground.fill()
    let inside = ground.box(title: context.phrases.noteTitle, context.glyphs, .accent)
    state.area.draw(
      on: inside, context.theme, focused: true, hint: context.phrases.noteHint)
  }
}

extension AppointmentNote.State {
  var closed: AppointmentNoteClosed {
    AppointmentNoteClosed(reservationID: reservationID, draft: area.text)
  }
}

/// Opens the editor for a note of one appointment.
public struct AppointmentNoteDestination: Destination {
  public let session: Session
  public let reservationID: ReservationID
  /// What was typed before and not saved.
  public let draft: String

  public init(session: Session, reservationID: ReservationID, draft: String = "") {
    self.session = session
    self.reservationID = reservationID
    self.draft = draft
  }
}

/// The editor closed.
public struct AppointmentNoteClosed: Answer {
  public let reservationID: ReservationID
  /// Empty where the note was saved.
  public let draft: String
}
