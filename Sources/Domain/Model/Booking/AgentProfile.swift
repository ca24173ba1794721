/// How an agent works, where it is not as the floor's settings say.
public struct AgentProfile: Equatable, Sendable {
  public let agentID: UserID
  /// How long a visit takes; nil for the floor's ``FloorSettings/appointment``.
  public var appointmentMinutes: Int?
  /// What has to stay free before and after a visit; nil for the floor's
  /// ``FloorSettings/travel``.
  public var travelMinutes: Int?

  /// Minutes that a visit may take.
  public static let appointmentRange = 5...480
  /// Minutes that the way may take.
  public static let travelRange = 0...240
  static let longestAppointment = Span.minutes(480)

  public init(agentID: UserID, appointmentMinutes: Int? = nil, travelMinutes: Int? = nil) {
    self.agentID = agentID
    self.appointmentMinutes = appointmentMinutes
    self.travelMinutes = travelMinutes
  }

  public func appointment(_ settings: FloorSettings) -> Span {
    appointmentMinutes.map { .minutes(Int64($0)) } ?? settings.appointment
  }

  public func travel(_ settings: FloorSettings) -> Span {
    travelMinutes.map { .minutes(Int64($0)) } ?? settings.travel
  }
}
