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

  /// Reasons that have a name in both languages.
  public static let knownPauses = ["break", "lunch", "meeting", "training"]

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

  public static let escalationRange = 1...1440
  public static let idleLockRange = 1...240
  /// How many reasons a floor may have, and characters of each.
  public static let pauseReasonLimits = (count: 12, length: 30)

  public func text(in settings: FloorSettings) -> String {
    switch self {
    case .timeZone: return settings.timeZone
    case .pool: return settings.servesPool ? "on" : "off"
    case .escalationMinutes: return String(settings.escalation.seconds / 60)
    case .pauseReasons: return settings.pauseReasons.joined(separator: ", ")
    case .idleLockMinutes: return String(settings.idleLock.seconds / 60)
    }
  }

  /// - Throws: ``DomainError/settingValue(_:_:)`` where `text` is no value of
  ///   this setting; ``DomainError/unknownTimeZone(_:)``.
  public func set(
    _ text: String, in settings: inout FloorSettings, zones: any TimeZones
  ) throws(DomainError) {
    switch self {
    case .timeZone:
      settings.timeZone = try zones.zone(named: text).name
    case .pool:
      guard text == "on" || text == "off" else { throw .settingValue(self, text) }
      settings.servesPool = text == "on"
    case .escalationMinutes:
      settings.escalation = try minutes(text, in: FloorSetting.escalationRange)
    case .pauseReasons: settings.pauseReasons = try reasons(text)
    case .idleLockMinutes: settings.idleLock = try minutes(text, in: FloorSetting.idleLockRange)
    }
  }

  private func minutes(
    _ text: String, in range: ClosedRange<Int>
  ) throws(DomainError) -> Span {
    guard let minutes = Int(text), range.contains(minutes) else { throw .settingValue(self, text) }
    return .minutes(Int64(minutes))
  }

  private func reasons(_ text: String) throws(DomainError) -> [String] {
    let limits = FloorSetting.pauseReasonLimits
    let reasons = CleanText.withoutControls(text, keepingLines: false).split(separator: ",")
      .map { String($0).trimmed }
    let areFit = reasons.allSatisfy { !$0.isEmpty && $0.count <= limits.length }
    guard !reasons.isEmpty, reasons.count <= limits.count, areFit,
      Set(reasons).count == reasons.count
    else { throw .settingValue(self, text) }
    return reasons
  }
}
