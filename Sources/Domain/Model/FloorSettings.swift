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

  public init(
    timeZone: String = "America/Toronto", servesPool: Bool = true,
    escalation: Span = .minutes(30)
  ) {
    self.timeZone = timeZone
    self.servesPool = servesPool
    self.escalation = escalation
  }
}

/// One floor setting by its name on the command line and in the table.
public enum FloorSetting: String, CaseIterable, Sendable {
  case timeZone = "time_zone"
  case pool
  case escalationMinutes = "escalation_minutes"

  public static let escalationRange = 1...1440

  public func text(in settings: FloorSettings) -> String {
    switch self {
    case .timeZone: return settings.timeZone
    case .pool: return settings.servesPool ? "on" : "off"
    case .escalationMinutes: return String(settings.escalation.seconds / 60)
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
      guard let minutes = Int(text), FloorSetting.escalationRange.contains(minutes) else {
        throw .settingValue(self, text)
      }
      settings.escalation = .minutes(Int64(minutes))
    }
  }
}
