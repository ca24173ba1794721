import Domain
import Kit
import Phrasebook
import Shell

/// Asks which days figures are about: today, this week, this month, or from a day to a day.
public enum PeriodDialog: Layer {
  public static let screen = ScreenName("period", Phrase { $0.periodTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    var list: ListBox<PeriodChoice>
    var from: TextField
    var until: TextField
    var focus = Focus.choices
    var problem: Problem?
    /// Each choice's letter, in the words of whoever sits here.
    let letters: [PeriodChoice: Character]

    public init(_ destination: PeriodDestination) {
      let (choice, range) = State.split(destination.period, on: destination.today)
      list = ListBox(PeriodChoice.allCases, selected: choice, height: PeriodChoice.allCases.count)
      from = TextField(range.first.iso8601, limit: 10)
      until = TextField(range.last.iso8601, limit: 10)
      let phrases = destination.language.phrases
      let assigned = Letters.assign(
        PeriodChoice.allCases.map { ($0.rawValue, phrases.periodChoice($0)) })
      letters = Dictionary(
        uniqueKeysWithValues: PeriodChoice.allCases.compactMap { choice in
          assigned[choice.rawValue].map { (choice, $0) }
        })
    }

    private static func split(
      _ period: FigurePeriod, on today: LocalDate
    ) -> (PeriodChoice, DayRange) {
      switch period {
      case .today: return (.today, period.range(on: today))
      case .week: return (.week, period.range(on: today))
      case .month: return (.month, period.range(on: today))
      case .days(let range): return (.days, range)
      }
    }
  }

  enum Focus: Equatable, Sendable { case choices, from, until }

  enum Problem: Equatable, Sendable { case noDay, reversed }

  public enum Message: Sendable {
    case moved(KeyPress)
    case letterPressed(PeriodChoice)
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved(by: Int)
    case acceptPressed, leavePressed
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "accept", keys: ["Enter"], rank: 1, title: { $0.periodAccept },
      help: { $0.periodAcceptHelp }, message: { _ in .acceptPressed }),
    Command(
      "next-field", keys: ["Tab"], rank: 2, title: { $0.historyNextField },
      help: { $0.historyFieldHelp }, message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab"], title: { $0.historyPreviousField },
      help: { $0.historyFieldHelp }, message: { _ in .fieldMoved(by: -1) }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.periodLeave }, help: { $0.periodLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return state.focus == .choices ? nil : .pasted(text)
    case .key(let press):
      guard state.focus == .choices else {
        if press == "Up" { return .fieldMoved(by: -1) }
        if press == "Down" { return .fieldMoved(by: 1) }
        return TextField.takes(press) ? .typed(press) : nil
      }
      if let typed = press.typed,
        let choice = state.letters.first(where: { $0.value == Folding.letter(typed) })?.key
      {
        return .letterPressed(choice)
      }
      return ListBox<PeriodChoice>.takes(press) ? .moved(press) : nil
    }
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .moved(let press): state.list.handle(press)
    case .letterPressed(let choice):
      state.list.select(choice)
      return state.accept()
    case .typed(let press): state.edit { $0.handle(press) }
    case .pasted(let text): state.edit { $0.insert(text) }
    case .fieldMoved(let step): state.moveFocus(by: step)
    case .acceptPressed: return state.accept()
    case .leavePressed: return [.close]
    }
    return []
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let inside = canvas.dialog(
      title: phrases.periodTitle, inner: Size(width: min(46, canvas.width - 4), height: 11),
      context.theme)
    for line in state.list.fitted(to: 4).visible {
      let row = line.row + 1
      inside.write(line.isSelected ? context.glyphs.pointer : " ", row: row, .accent)
      if let letter = state.letters[line.id] {
        inside.write(String(letter), column: 2, row: row, Style(.accent, .bold))
      }
      inside.write(
        phrases.periodChoice(line.id), column: 5, row: row, line.isSelected ? .heading : .normal)
      if line.isSelected, state.focus == .choices { inside.placeCursor(column: 0, row: row) }
    }
    let labels = [phrases.periodFrom, phrases.periodUntil]
    let column = 5 + (labels.map { CellWidth.of($0) }.max() ?? 0) + 2
    let fields = [(Focus.from, state.from), (.until, state.until)]
    for (index, (focus, field)) in fields.enumerated() {
      let isFocused = state.focus == focus
      inside.write(labels[index], column: 5, row: 6 + index, isFocused ? .normal : .muted)
      field.draw(
        on: inside.part(Rect(column: column, row: 6 + index, width: 11, height: 1)),
        context.theme, focused: isFocused)
    }
    let below = inside.part(inside.bounds.inset(left: 2, top: 9))
    switch state.problem {
    case .noDay?: below.say(context.glyphs.warning + " " + phrases.periodWrong, .alert, rows: 2)
    case .reversed?:
      below.say(context.glyphs.warning + " " + phrases.periodReversed, .alert, rows: 2)
    case nil: if state.focus != .choices { below.say(phrases.periodHint, .muted, rows: 2) }
    }
  }
}

extension PeriodDialog.State {
  mutating func edit(_ change: (inout TextField) -> Void) {
    problem = nil
    if focus == .from { change(&from) } else { change(&until) }
  }

  /// Whoever goes to a field means days.
  mutating func moveFocus(by step: Int) {
    let all: [PeriodDialog.Focus] = [.choices, .from, .until]
    let index = (all.firstIndex(of: focus) ?? 0) + step + all.count
    focus = all[index % all.count]
    if focus != .choices { list.select(.days) }
  }

  mutating func accept() -> [Step<Never>] {
    switch list.selected {
    case .today?: return [.close(PeriodChosen(period: .today))]
    case .week?: return [.close(PeriodChosen(period: .week))]
    case .month?: return [.close(PeriodChosen(period: .month))]
    case .days?: return acceptDays()
    case nil: return [.close]
    }
  }

  private mutating func acceptDays() -> [Step<Never>] {
    guard focus != .choices else {
      focus = .from
      return []
    }
    let days = [from, until].map { LocalDate(iso8601: $0.text.filter { !$0.isWhitespace }) }
    guard let first = days[0] else { return refuse(.noDay, at: .from) }
    guard let last = days[1] else { return refuse(.noDay, at: .until) }
    guard first <= last else { return refuse(.reversed, at: .until) }
    return [.close(PeriodChosen(period: .days(DayRange(first, last))))]
  }

  private mutating func refuse(
    _ problem: PeriodDialog.Problem, at focus: PeriodDialog.Focus
  ) -> [Step<Never>] {
    self.problem = problem
    self.focus = focus
    return []
  }
}

/// Asks for days.
public struct PeriodDestination: Destination {
  public let period: FigurePeriod
  public let today: LocalDate
  /// Whose words the letters come from.
  public let language: Language

  public init(_ period: FigurePeriod, today: LocalDate, language: Language) {
    self.period = period
    self.today = today
    self.language = language
  }
}

/// The days that were chosen.
public struct PeriodChosen: Answer {
  public let period: FigurePeriod
}
