/// Compares the roll-ups with the rows that they are made of.
public protocol FigureKeeping: Sendable {
  /// Reads every call; takes some seconds for millions.
  func compareFigures() throws(DomainError) -> [FigureDifference]
}

/// One place where a roll-up is not what its rows come to.
public struct FigureDifference: Hashable, Sendable {
  public enum Roll: String, Sendable, CaseIterable {
    /// One person's day.
    case day
    /// Contacts by zones, status and whether they are the pool's.
    case zones
    /// Contacts by status, telephoniste and whether they are converted.
    case statuses
    /// Contacts by the day on which they were added.
    case added
    /// Contacts that may not be called whatever their status is.
    case barred
    /// The changes of the floor's clock.
    case clock
  }

  public var roll: Roll
  /// Which row: `anna@example.com 2026-11-24`.
  public var place: String
  /// Its column.
  public var column: String
  public var kept: Int64
  public var counted: Int64

  public init(roll: Roll, place: String, column: String, kept: Int64, counted: Int64) {
    self.roll = roll
    self.place = place
    self.column = column
    self.kept = kept
    self.counted = counted
  }
}

/// The roll-ups, inside a write.
public protocol FigureRepository {
  /// How many calls have to be looked at to make them anew; deleted ones may be counted.
  var callsToCount: Int { get throws(DomainError) }
  /// Makes them anew from the rows, by the floor's zone as it now is.
  func rebuild() throws(DomainError)
}
