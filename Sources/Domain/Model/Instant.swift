/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Every instant of the database and of the ports has this shape; wall time
/// exists only together with a ``Zone``.
public struct Instant: Hashable, Comparable, Sendable, Codable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past.
  public var seconds: Int64 { milliseconds.flooredDivision(by: 1000) }

  public init(seconds: Int64) { self.init(milliseconds: seconds * 1000) }

  public static func < (one: Instant, other: Instant) -> Bool {
    one.milliseconds < other.milliseconds
  }

  public static func + (instant: Instant, span: Span) -> Instant {
    Instant(milliseconds: instant.milliseconds + span.milliseconds)
  }

  public static func - (instant: Instant, span: Span) -> Instant {
    Instant(milliseconds: instant.milliseconds - span.milliseconds)
  }

  /// The time from `earlier` to `later`; negative where they are the wrong way round.
  public static func - (later: Instant, earlier: Instant) -> Span {
    Span(milliseconds: later.milliseconds - earlier.milliseconds)
  }
}

/// A length of time in whole milliseconds.
public struct Span: Hashable, Comparable, Sendable, Codable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static func milliseconds(_ count: Int64) -> Span { Span(milliseconds: count) }
  public static func seconds(_ count: Int64) -> Span { Span(milliseconds: count * 1000) }
  public static func minutes(_ count: Int64) -> Span { .seconds(count * 60) }
  public static func hours(_ count: Int64) -> Span { .minutes(count * 60) }

  /// Whole seconds, rounded towards zero.
  public var seconds: Int64 { milliseconds / 1000 }

  public static func + (one: Span, other: Span) -> Span {
    Span(milliseconds: one.milliseconds + other.milliseconds)
  }

  public static func - (one: Span, other: Span) -> Span {
    Span(milliseconds: one.milliseconds - other.milliseconds)
  }

  public static func < (one: Span, other: Span) -> Bool { one.milliseconds < other.milliseconds }
}

extension FixedWidthInteger {
  /// Division that rounds towards negative infinity, so that moments before
  /// 1970 fall into the right second and day.
  public func flooredDivision(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }
}
