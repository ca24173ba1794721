import Domain
import Kit
import Phrasebook
import Shell

/// Asks when to call back: the day, the time, and who may make the call.
public enum CallbackTime: Layer {
  public static let screen = ScreenName("callback", Phrase { $0.callbackTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let contactID: ContactID
    /// The floor's wall clock when the question opened.
    public let now: LocalDateTime
    public var day: LocalDate
    var clock: ClockEntry
    /// Which of two, where the clock shows the time twice that day; nil where
    /// nobody had to ask.
    public var which: CallbackMoment.Occurrence?
    public var forAnyone = false
    /// Typed for the change of status that the promise is.
    public let note: String
    public var focus: Field = .day
    /// Digits typed for the day, before they make one.
    var typed = ""
    public var problem: Phrase?
    /// The field that the problem is about.
    public var wrong: Field?
    public var isSaving = false

    /// Begins tomorrow at ten, when most people who say "call me back" mean it.
    public init(_ destination: CallbackTimeDestination, now: LocalDateTime) {
      contactID = destination.contactID
      note = destination.note
      self.now = now
      day = now.date.adding(days: 1)
      clock = ClockEntry(minute: 10 * 60)
    }

    public var time: LocalDateTime { LocalDateTime(date: day, secondOfDay: clock.minute * 60) }

    public var fields: [Field] {
      Field.allCases.filter { $0 != .which || which != nil }
    }

    var promise: Promise {
      Promise(time: time, which: which, forAnyone: forAnyone, contactID: contactID, note: note)
    }
  }

  public enum Field: CaseIterable, Equatable, Sendable { case day, time, which, who }

  /// A promise to call back, by the floor's wall clock.
  public struct Promise: Equatable, Sendable {
    public var time: LocalDateTime
    public var which: CallbackMoment.Occurrence?
    public var forAnyone: Bool
    public var contactID: ContactID
    public var note: String
  }

  public enum Message: Sendable {
    case pressed(KeyPress)
    case nextFieldPressed, previousFieldPressed
    case savePressed, leavePressed
    case promised(DomainError?)
  }

  public enum Effect: Equatable, Sendable {
    case promise(Promise)
  }

  public struct UseCases: Sendable {
    /// - Throws: ``DomainError/callbackTimeTwice`` where it must be asked which of
    ///   two is meant.
    public var promise: @Sendable (Promise) throws(DomainError) -> Void

    public init(promise: @escaping @Sendable (Promise) throws(DomainError) -> Void) {
      self.promise = promise
    }
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "save", keys: ["Enter"], rank: 1, title: { $0.callbackSave }, help: { $0.callbackSaveHelp },
      message: { _ in .savePressed }),
    Command(
      "next-field", keys: ["Tab"], rank: 2, title: { $0.callbackField },
      help: { $0.callbackFieldHelp }, message: { _ in .nextFieldPressed }),
    Command(
      "previous-field", keys: ["Shift-Tab"], title: { $0.callbackFieldBack },
      help: { $0.callbackFieldHelp }, message: { _ in .previousFieldPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.callbackLeave },
      help: { $0.callbackLeaveHelp }, message: { _ in .leavePressed }),
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
      guard state.time > state.now else {
        state.refuse(.callbackTimePassed)
        return []
      }
      state.isSaving = true
      return [.effect(.promise(state.promise))]
    case .promised(nil): return [.close(CallbackPromised(contactID: state.contactID))]
    case .promised(let error?):
      state.isSaving = false
      state.refuse(error)
    }
    return []
  }

  /// Keys wait until the promise is kept or refused.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.isSaving }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .promise(let promise):
      return .promised(refusal { () throws(DomainError) in try use.promise(promise) })
    }
  }
}

/// Asks for the time of a callback.
public struct CallbackTimeDestination: Destination {
  public let session: Session
  public let contactID: ContactID
  /// Typed for the change of status that the promise is.
  public let note: String

  public init(session: Session, contactID: ContactID, note: String = "") {
    self.session = session
    self.contactID = contactID
    self.note = note
  }
}

/// The callback stands.
public struct CallbackPromised: Answer {
  public let contactID: ContactID
}

extension CallbackTime.State {
  mutating func moveFocus(by step: Int) {
    let index = (fields.firstIndex(of: focus) ?? 0) + step + fields.count
    focus = fields[index % fields.count]
    typed = ""
    clock.forget()
  }

  /// Says it at the field that it is about; a time that comes twice is asked about.
  mutating func refuse(_ error: DomainError) {
    problem = Phrase { $0.sentence(for: error) }
    switch error {
    case .callbackTimeTwice:
      which = .first
      wrong = .which
    case .callbackTimeSkipped: wrong = .time
    case .callbackTimePassed: wrong = day == now.date ? .time : .day
    case .callbackTimeTooFar: wrong = .day
    default: wrong = nil
    }
    focus = wrong ?? focus
  }

  mutating func handle(_ press: KeyPress) {
    problem = nil
    wrong = nil
    let before = time
    edit(press)
    // Another time is another question.
    if time != before { which = nil }
  }

  private mutating func edit(_ press: KeyPress) {
    switch press {
    case "Right", "+", "Up": step(1)
    case "Left", "-", "Down": step(-1)
    case "Space": if focus == .who || focus == .which { step(1) }
    case "Backspace":
      typed = String(typed.dropLast())
      clock.takeBack()
    default: if let digit = press.typed { type(digit) }
    }
  }

  private mutating func step(_ direction: Int) {
    typed = ""
    switch focus {
    case .day: day = max(now.date, day.adding(days: direction))
    case .time: clock.step(direction, grain: 15)
    case .which: which = which == .first ? .second : .first
    case .who: forAnyone.toggle()
    }
  }

  /// Four digits make a time; two make a day of this month or the next.
  private mutating func type(_ digit: Character) {
    switch focus {
    case .who, .which: break
    case .time: if !clock.type(digit) { problem = Phrase { $0.callbackNoSuchTime } }
    case .day:
      typed.append(digit)
      guard typed.count == 2, let number = Int(typed) else { return }
      typed = ""
      guard let next = nextDay(numbered: number) else {
        problem = Phrase { $0.callbackNoSuchDay }
        return
      }
      day = next
    }
  }

  private func nextDay(numbered number: Int) -> LocalDate? {
    (0..<62).lazy.map { now.date.adding(days: $0) }.first { $0.day == number }
  }
}
