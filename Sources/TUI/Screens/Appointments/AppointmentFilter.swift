import Domain
import Kit
import Phrasebook
import Shell

/// Asks which appointments are meant: whose, in what state, from when to when.
public enum AppointmentFilter: Layer {
  public static let screen = ScreenName("appointment-filter", Phrase { $0.appointmentFilterTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    let destination: AppointmentFilterDestination
    public internal(set) var form: RecordForm

    public init(_ destination: AppointmentFilterDestination) {
      self.destination = destination
      let wish = destination.wish
      let agents = destination.agents.map { agent in
        RecordForm.Choice(
          String(agent.id.rawValue), Phrase { _ in DisplayText(agent.name, limit: 60).string })
      }
      let agent = wish.agent.map { String($0.rawValue) }
      let statuses = Choice.allCases.map { choice in
        RecordForm.Choice(choice.rawValue, Phrase { $0.appointmentFilterStatus(choice.status) })
      }
      let day = Phrase { $0.appointmentFilterDayHint }
      form = RecordForm([
        RecordForm.Row(
          Field.agent, Phrase { $0.appointmentFilterAgent },
          .choice(
            [RecordForm.Choice("", Phrase { $0.convertEveryAgent })] + agents,
            (agents.firstIndex { $0.id == agent } ?? -1) + 1),
          hint: Phrase { $0.appointmentFilterHint }),
        RecordForm.Row(
          Field.status, Phrase { $0.appointmentFilterState },
          .choice(statuses, Choice.allCases.firstIndex(of: Choice(wish.statuses)) ?? 0),
          hint: Phrase { $0.appointmentFilterHint }),
        RecordForm.Row(
          Field.from, Phrase { $0.appointmentFilterFrom },
          .text(TextField(wish.from?.iso8601 ?? "", limit: 10)), hint: day),
        RecordForm.Row(
          Field.until, Phrase { $0.appointmentFilterUntil },
          .text(TextField(wish.until?.iso8601 ?? "", limit: 10)), hint: day),
      ])
    }
  }

  enum Field {
    static let agent = "agent"
    static let status = "status"
    static let from = "from"
    static let until = "until"
  }

  /// The statuses that can be asked for.
  enum Choice: String, CaseIterable {
    case any, open, scheduled, confirmed, done, noShow, cancelled

    init(_ statuses: Set<ReservationStatus>) {
      self = Choice.allCases.first { $0.statuses == statuses } ?? .any
    }

    var statuses: Set<ReservationStatus> {
      switch self {
      case .any: return []
      case .open: return [.scheduled, .confirmed]
      case .scheduled: return [.scheduled]
      case .confirmed: return [.confirmed]
      case .done: return [.done]
      case .noShow: return [.noShow]
      case .cancelled: return [.cancelled]
      }
    }

    /// As the phrasebook names it.
    var status: AppointmentState {
      switch self {
      case .any: return .any
      case .open: return .open
      default: return .is(statuses.first ?? .scheduled)
      }
    }
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved(by: Int)
    case applyPressed, leavePressed
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "apply", keys: ["Enter"], rank: 1, title: { $0.historyApply },
      help: { $0.appointmentFilterApplyHelp }, message: { _ in .applyPressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], rank: 2, title: { $0.recordNextField },
      help: { $0.recordFieldHelp }, message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.recordPreviousField },
      help: { $0.recordFieldHelp }, message: { _ in .fieldMoved(by: -1) }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.personLeave }, help: { $0.recordLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key(let press): return state.form.takes(press) ? .typed(press) : nil
    }
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .typed(let press): state.form.handle(press)
    case .pasted(let text): state.form.insert(text)
    case .fieldMoved(let step): state.form.moveFocus(by: step)
    case .leavePressed: return [.close]
    case .applyPressed:
      guard let wish = state.wish() else { return [] }
      return [.close(AppointmentsFiltered(wish: wish))]
    }
    return []
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    state.form.draw(title: context.phrases.appointmentFilterTitle, on: canvas, context)
  }
}

extension AppointmentFilter.State {
  /// Nil where a day cannot be read, which is then said.
  mutating func wish() -> AppointmentWish? {
    typealias Field = AppointmentFilter.Field
    var days: [String: LocalDate] = [:]
    for field in [Field.from, Field.until] {
      let text = form.text(field).filter { !$0.isWhitespace }
      guard !text.isEmpty else { continue }
      guard let day = LocalDate(iso8601: text) else {
        let shown = DisplayText(text, limit: 20).string
        form.refuse(saying: Phrase { $0.historyNoSuchDay(shown) }, at: field)
        return nil
      }
      days[field] = day
    }
    if let from = days[Field.from], let until = days[Field.until], from > until {
      form.refuse(saying: Phrase { $0.historyDaysReversed }, at: Field.until)
      return nil
    }
    let agent = Int64(form.choice(Field.agent)).map { UserID($0) }
    let choice = AppointmentFilter.Choice(rawValue: form.choice(Field.status)) ?? .any
    return AppointmentWish(
      agent: agent, statuses: choice.statuses, from: days[Field.from], until: days[Field.until])
  }
}

/// Asks which appointments are meant.
public struct AppointmentFilterDestination: Destination {
  public let wish: AppointmentWish
  public let agents: [PersonChoice]

  public init(wish: AppointmentWish, agents: [PersonChoice]) {
    self.wish = wish
    self.agents = agents
  }
}

/// Which appointments are meant.
public struct AppointmentsFiltered: Answer {
  public let wish: AppointmentWish
}
