import Domain
import Kit
import Phrasebook
import Shell

/// Enters a call that was made or received on another telephone: who called whom
/// and how it went, when, and how long they talked.
public enum CallLog: Layer {
  public static let screen = ScreenName("call-log", Phrase { $0.callLogTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let contactID: ContactID
    /// The floor's wall clock when the question opened.
    public let now: LocalDateTime
    public var what = 0
    public var day: LocalDate
    var clock: ClockEntry
    /// Whole minutes of talk.
    public var talk = 1
    public var focus: Field = .what
    /// Digits typed for the talk.
    var typed = ""
    public var problem: Phrase?
    public var isSaving = false

    /// Begins with a call that was made just now and answered.
    public init(_ destination: CallLogDestination, now: LocalDateTime) {
      contactID = destination.contactID
      self.now = now
      day = now.date
      clock = ClockEntry(minute: max(0, now.secondOfDay / 60 - 1))
    }

    public var kind: Kind { Kind.all[what] }
    public var fields: [Field] {
      Field.allCases.filter { $0 != .talk || kind.outcome == .answered }
    }

    var entry: Entry {
      Entry(
        kind: kind, time: LocalDateTime(date: day, secondOfDay: clock.minute * 60),
        duration: kind.outcome == .answered ? talk * 60 : 0, contactID: contactID)
    }
  }

  /// Who called whom, and how it went.
  public struct Kind: Hashable, Sendable {
    public let direction: CallDirection
    public let outcome: CallOutcome

    static let all: [Kind] =
      [CallOutcome.answered, .noAnswer, .busy, .failed].map {
        Kind(direction: .outbound, outcome: $0)
      } + [CallOutcome.answered, .noAnswer].map { Kind(direction: .inbound, outcome: $0) }
  }

  public enum Field: CaseIterable, Equatable, Sendable { case what, day, time, talk }

  /// A call by the floor's wall clock.
  public struct Entry: Equatable, Sendable {
    public var kind: Kind
    public var time: LocalDateTime
    /// Whole seconds of talk.
    public var duration: Int
    public var contactID: ContactID
  }

  public enum Message: Sendable {
    case pressed(KeyPress)
    case nextFieldPressed, previousFieldPressed
    case savePressed, leavePressed
    case logged(DomainError?)
  }

  public enum Effect: Equatable, Sendable { case log(Entry) }

  public struct UseCases: Sendable {
    public var log: @Sendable (Entry) throws(DomainError) -> Void

    public init(log: @escaping @Sendable (Entry) throws(DomainError) -> Void) { self.log = log }
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "save", keys: ["Enter"], rank: 1, title: { $0.callLogSave }, help: { $0.callLogSaveHelp },
      message: { _ in .savePressed }),
    Command(
      "next-field", keys: ["Tab"], rank: 2, title: { $0.callbackField },
      help: { $0.callbackFieldHelp }, message: { _ in .nextFieldPressed }),
    Command(
      "previous-field", keys: ["Shift-Tab"], title: { $0.callbackFieldBack },
      help: { $0.callbackFieldHelp }, message: { _ in .previousFieldPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.callbackLeave },
      help: { $0.callLogLeaveHelp }, message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event else { return nil }
    switch press {
    case "Up", "Down", "Left", "Right", "+", "-", "Space", "Backspace": return .pressed(press)
    default: return press.typed?.isWholeNumber ?? false ? .pressed(press) : nil
    }
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .pressed(let press): state.handle(press)
    case .nextFieldPressed: state.moveFocus(by: 1)
    case .previousFieldPressed: state.moveFocus(by: -1)
    case .leavePressed: return [.close]
    case .savePressed:
      state.isSaving = true
      return [.effect(.log(state.entry))]
    case .logged(nil): return [.close(CallLogged(contactID: state.contactID))]
    case .logged(let error?):
      state.isSaving = false
      state.problem = Phrase { $0.sentence(for: error) }
    }
    return []
  }

  /// Keys wait until the call is entered or refused.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.isSaving }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .log(let entry):
      return .logged(refusal { () throws(DomainError) in try use.log(entry) })
    }
  }
}

/// Asks for a call that was made or received elsewhere.
public struct CallLogDestination: Destination {
  public let session: Session
  public let contactID: ContactID

  public init(session: Session, contactID: ContactID) {
    self.session = session
    self.contactID = contactID
  }
}

/// The call is in the log.
public struct CallLogged: Answer {
  public let contactID: ContactID
}

extension CallLog.State {
  mutating func moveFocus(by step: Int) {
    let index = (fields.firstIndex(of: focus) ?? 0) + step + fields.count
    focus = fields[index % fields.count]
    typed = ""
    clock.forget()
  }

  mutating func handle(_ press: KeyPress) {
    problem = nil
    switch press {
    case "Right", "+", "Up": step(1)
    case "Left", "-", "Down": step(-1)
    case "Space": if focus == .what { step(1) }
    case "Backspace":
      typed = String(typed.dropLast())
      clock.takeBack()
    default: if let digit = press.typed { type(digit) }
    }
  }

  private mutating func step(_ direction: Int) {
    typed = ""
    switch focus {
    case .what: what = (what + direction + CallLog.Kind.all.count) % CallLog.Kind.all.count
    case .day: day = min(now.date, day.adding(days: direction))
    case .time: clock.step(direction, grain: 5)
    case .talk: talk = min(999, max(0, talk + direction))
    }
  }

  /// Four digits make a time; up to three the minutes of talk.
  private mutating func type(_ digit: Character) {
    switch focus {
    case .what, .day: return
    case .time: if !clock.type(digit) { problem = Phrase { $0.callbackNoSuchTime } }
    case .talk:
      typed = String((typed + String(digit)).suffix(3))
      talk = Int(typed) ?? talk
    }
  }
}
