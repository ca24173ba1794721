/// Every figure that the program tells of work: the closed catalogue of docs/figures.md, whose
/// text, one for each, is the phrasebook's and stands behind `?` wherever the figure does.
public enum Figure: String, Sendable, CaseIterable {
  // MARK: What somebody has now

  case assigned, callable, statuses

  // MARK: What somebody did in a period

  case calls, answered, answerRate, talkTime, wrapUpTime, pauseTime, worked
  case booked, kept, conversion, conversionKept
  case lastActivity

  // MARK: How calls went

  case callsByHour, outcomes, callLengths, calendar

  // MARK: The contacts

  case contacts, converted, added, ages

  // MARK: The floor now

  case seats, seatTime, queueLeft, heldBack, callbacksDue, callbacksOverdue

  /// How its value is read.
  public enum Unit: Sendable {
    case count
    /// A length of time.
    case time
    /// A part of another figure, from 0 to 1; more where several came of one.
    case share
    case moment
  }

  public var unit: Unit {
    switch self {
    case .talkTime, .wrapUpTime, .pauseTime, .seatTime: return .time
    case .answerRate, .conversion, .conversionKept: return .share
    case .lastActivity: return .moment
    default: return .count
    }
  }

  /// The figure whose rows are shown for this one: of a share what is shared out.
  public var counted: Figure {
    switch self {
    case .answerRate: return .answered
    case .conversion: return .booked
    case .conversionKept: return .kept
    case .calendar, .callsByHour, .outcomes: return .calls
    case .callLengths: return .answered
    case .statuses: return .assigned
    case .ages: return .contacts
    default: return self
    }
  }

  /// Whether the figure has rows of its own kind to show. Seats are on the floor's screen
  /// already, a last activity is in the history, and what is held back in the table of contacts.
  public var hasRows: Bool {
    switch self {
    case .seats, .seatTime, .lastActivity, .heldBack: return false
    default: return true
    }
  }

  /// What the two sides of a share are.
  public var parts: (of: Figure, in: Figure)? {
    switch self {
    case .answerRate: return (.answered, .calls)
    case .conversion: return (.booked, .answered)
    case .conversionKept: return (.kept, .answered)
    default: return nil
    }
  }
}

/// What holds for many figures at once: defined once too, beside the figures.
public enum FigureRule: String, Sendable, CaseIterable {
  case whatIsACall, day, overMidnight, clockChange, zoneChange, week, periodBefore
  case moved, deleted, person, live, rebuilt
}
