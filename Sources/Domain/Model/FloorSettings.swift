/// What the law and everybody's work depend on: rows of the database, the same
/// for every seat, changed by audited acts.
public struct FloorSettings: Equatable, Sendable {
  /// The zone of the floor's wall clock; its midnight begins a day.
  public var timeZone: String
  /// Whether the pool is served when a telephoniste's own contacts are used up.
  public var servesPool: Bool
  /// How long a callback may be overdue, with its telephoniste not at a seat,
  /// before anyone is offered it.
  public var escalation: Span
  /// Why telephonistes pause: codes of ``knownPauses``, or words of the floor's own.
  public var pauseReasons: [String]
  /// How long a keyboard is quiet before its seat locks itself.
  public var idleLock: Span
  /// How long a seat may stay open.
  public var seatLimit = Span.hours(12)

  /// Reasons that have a name in both languages.
  public static let knownPauses = ["break", "lunch", "meeting", "training"]
  /// When people may be called, by their own clocks.
  public var callingHours = CallingHours.crtc
  /// How often a number may be called on one of the floor's days, by everybody.
  public var attemptsPerDay = 3
  /// ISO 3166 codes of the regions that may be called.
  public var allowedRegions: Set<String> = ["CA", "US"]
  /// Whether calls need a copy of the national do-not-call list. Without one
  /// every call is then refused.
  public var requiresNationalList = false
  /// How long an agent's visit takes, where their profile says nothing else.
  public var appointment = Span.minutes(60)
  /// What has to stay free before and after a visit for the way, likewise.
  public var travel = Span.minutes(30)

  public init(
    timeZone: String = "America/Toronto", servesPool: Bool = true,
    escalation: Span = .minutes(30), pauseReasons: [String] = FloorSettings.knownPauses,
    idleLock: Span = .minutes(10)
  ) {
    self.timeZone = timeZone
    self.servesPool = servesPool
    self.escalation = escalation
    self.pauseReasons = pauseReasons
    self.idleLock = idleLock
  }
}

/// One floor setting by its name on the command line and in the table.
public enum FloorSetting: String, CaseIterable, Sendable {
  case timeZone = "time_zone"
  case pool
  case escalationMinutes = "escalation_minutes"
  case pauseReasons = "pause_reasons"
  case idleLockMinutes = "idle_lock_minutes"
  case seatHours = "seat_hours"
  case hoursMonday = "hours_monday"
  case hoursTuesday = "hours_tuesday"
  case hoursWednesday = "hours_wednesday"
  case hoursThursday = "hours_thursday"
  case hoursFriday = "hours_friday"
  case hoursSaturday = "hours_saturday"
  case hoursSunday = "hours_sunday"
  case closedDays = "closed_days"
  case attemptsPerDay = "attempts_per_day"
  case allowedRegions = "allowed_regions"
  case nationalList = "national_list"
  case appointmentMinutes = "appointment_minutes"
  case travelMinutes = "travel_minutes"

  public static let escalationRange = 1...1440
  public static let idleLockRange = 1...240
  public static let seatHoursRange = 1...24
  /// How many reasons a floor may have, and characters of each.
  public static let pauseReasonLimits = (count: 12, length: 30)
  public static let attemptsRange = 1...20
  /// How many closed days the floor keeps.
  public static let closedDaysLimit = 400

  /// 0 is Sunday; nil for a setting that is no day's hours.
  var weekday: Int? {
    switch self {
    case .hoursSunday: return 0
    case .hoursMonday: return 1
    case .hoursTuesday: return 2
    case .hoursWednesday: return 3
    case .hoursThursday: return 4
    case .hoursFriday: return 5
    case .hoursSaturday: return 6
    default: return nil
    }
  }

  public func text(in settings: FloorSettings) -> String {
    if let weekday { return settings.callingHours.week[weekday]?.text ?? "closed" }
    switch self {
    case .timeZone: return settings.timeZone
    case .pool: return settings.servesPool ? "on" : "off"
    case .escalationMinutes: return String(settings.escalation.seconds / 60)
    case .pauseReasons: return settings.pauseReasons.joined(separator: ", ")
    case .idleLockMinutes: return String(settings.idleLock.seconds / 60)
    case .seatHours: return String(settings.seatLimit.seconds / 3600)
    case .closedDays:
      let days = settings.callingHours.closedDays.sorted().map(\.iso8601)
      return days.isEmpty ? "none" : days.joined(separator: ",")
    case .attemptsPerDay: return String(settings.attemptsPerDay)
    case .allowedRegions: return settings.allowedRegions.sorted().joined(separator: ",")
    case .appointmentMinutes: return String(settings.appointment.seconds / 60)
    case .travelMinutes: return String(settings.travel.seconds / 60)
    default: return settings.requiresNationalList ? "on" : "off"
    }
  }

  /// - Throws: ``DomainError/settingValue(_:_:)`` where `text` is no value of
  ///   this setting; ``DomainError/unknownTimeZone(_:)``.
  public func set(
    _ text: String, in settings: inout FloorSettings, zones: any TimeZones
  ) throws(DomainError) {
    if self == .timeZone {
      settings.timeZone = try zones.zone(named: text).name
    } else if !read(text, into: &settings) {
      throw .settingValue(self, text)
    }
  }
}
