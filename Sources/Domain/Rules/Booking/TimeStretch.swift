/// The moments from one up to another, which no longer belongs to it.
public struct TimeStretch: Hashable, Sendable {
  public var from: Instant
  public var until: Instant

  public init(from: Instant, until: Instant) {
    self.from = from
    self.until = until
  }
}

/// Stretches in milliseconds, of UTC or of a wall clock: sorted, apart from each other, and
/// none of them empty.
struct Stretches: Equatable {
  typealias Part = (from: Int64, until: Int64)
  private(set) var parts: [Part] = []

  init() {}

  /// In any order, touching and overlapping as they like.
  init(merging any: [Part]) {
    for part in any.sorted(by: { $0.from < $1.from }) { append(part) }
  }

  /// Adds one that begins no earlier than those that are there.
  mutating func append(_ part: Part) {
    guard part.from < part.until else { return }
    guard let last = parts.last, part.from <= last.until else {
      parts.append(part)
      return
    }
    parts[parts.count - 1].until = max(last.until, part.until)
  }

  func subtracting(_ others: Stretches) -> Stretches {
    guard !others.parts.isEmpty else { return self }
    var result = Stretches()
    var first = 0
    for part in parts {
      while first < others.parts.count, others.parts[first].until <= part.from { first += 1 }
      var cursor = part.from
      var index = first
      while index < others.parts.count, others.parts[index].from < part.until {
        result.append((cursor, others.parts[index].from))
        cursor = max(cursor, others.parts[index].until)
        index += 1
      }
      result.append((cursor, part.until))
    }
    return result
  }

  static func == (one: Stretches, other: Stretches) -> Bool {
    one.parts.elementsEqual(other.parts) { $0.from == $1.from && $0.until == $1.until }
  }
}
