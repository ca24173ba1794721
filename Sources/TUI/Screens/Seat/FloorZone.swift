import Domain

/// The floor's zone in a state: two are the same where their names are.
public struct FloorZone: Equatable, Sendable {
  public let zone: any Zone

  public init(_ zone: any Zone) { self.zone = zone }

  public static func == (one: FloorZone, other: FloorZone) -> Bool {
    one.zone.name == other.zone.name
  }
}
