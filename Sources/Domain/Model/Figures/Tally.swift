/// What somebody did on some days: the figures of ``Figure`` that add up.
public struct Tally: Hashable, Sendable {
  public var calls: Int
  public var answered: Int
  /// Talk with contacts.
  public var talk: Span
  public var wrapUp: Span
  public var pause: Span
  /// Contacts worked, each once a day.
  public var worked: Int
  /// Appointments made.
  public var booked: Int
  /// Of the appointments made on these days those whose visit was kept since.
  public var kept: Int

  public init(
    calls: Int = 0, answered: Int = 0, talk: Span = .seconds(0), wrapUp: Span = .seconds(0),
    pause: Span = .seconds(0), worked: Int = 0, booked: Int = 0, kept: Int = 0
  ) {
    self.calls = calls
    self.answered = answered
    self.talk = talk
    self.wrapUp = wrapUp
    self.pause = pause
    self.worked = worked
    self.booked = booked
    self.kept = kept
  }

  public static let none = Tally()

  /// Nil where there is nothing to share out.
  public var answerRate: Double? { Tally.share(answered, of: calls) }
  /// Appointments made for each call that was answered.
  public var conversion: Double? { Tally.share(booked, of: answered) }
  /// Visits kept for each call that was answered.
  public var conversionKept: Double? { Tally.share(kept, of: answered) }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }

  /// Nil for what is no figure of a tally; times in milliseconds.
  public func count(of figure: Figure) -> Int? {
    switch figure {
    case .calls: return calls
    case .answered: return answered
    case .talkTime: return Int(talk.milliseconds)
    case .wrapUpTime: return Int(wrapUp.milliseconds)
    case .pauseTime: return Int(pause.milliseconds)
    case .worked: return worked
    case .booked: return booked
    case .kept: return kept
    default: return nil
    }
  }

  public static func + (one: Tally, other: Tally) -> Tally {
    Tally(
      calls: one.calls + other.calls, answered: one.answered + other.answered,
      talk: one.talk + other.talk, wrapUp: one.wrapUp + other.wrapUp,
      pause: one.pause + other.pause, worked: one.worked + other.worked,
      booked: one.booked + other.booked, kept: one.kept + other.kept)
  }
}

/// How long an answered call was talked, in classes.
public enum CallLength: Int, Sendable, CaseIterable {
  case underHalfMinute, underMinute, underThree, underTen, tenAndMore

  /// From how many seconds on.
  public var from: Int {
    switch self {
    case .underHalfMinute: return 0
    case .underMinute: return 30
    case .underThree: return 60
    case .underTen: return 180
    case .tenAndMore: return 600
    }
  }

  /// The first second that is too long; nil for the longest.
  public var until: Int? { CallLength(rawValue: rawValue + 1)?.from }
}

/// How long ago a contact was added, in days of the floor's calendar.
public enum ContactAge: String, Sendable, CaseIterable {
  case today, week, month, quarter, older

  /// The fewest days ago.
  public var from: Int {
    switch self {
    case .today: return 0
    case .week: return 1
    case .month: return 8
    case .quarter: return 31
    case .older: return 91
    }
  }

  /// The most days ago; nil for no end.
  public var through: Int? {
    let all = ContactAge.allCases
    guard let index = all.firstIndex(of: self), index + 1 < all.count else { return nil }
    return all[index + 1].from - 1
  }

  /// The class of who was added so many days ago; of a day to come today's.
  public init(days: Int) {
    self = ContactAge.allCases.last { $0.from <= max(0, days) } ?? .today
  }
}
