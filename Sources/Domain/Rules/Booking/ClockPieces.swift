/// How far a zone's wall clock is ahead of UTC over a stretch of time, asked once for many
/// questions: a stretch of a season is one piece, or two where the clock is changed in it.
struct ClockPieces: Sendable {
  private struct Piece {
    var from: Int64
    var until: Int64
    /// Milliseconds.
    var ahead: Int64
  }

  private var pieces: [Piece] = []

  /// Milliseconds of a day.
  static let day: Int64 = 86_400_000

  init(_ zone: any Zone, from: Instant, until: Instant) {
    func ahead(_ moment: Int64) -> Int64 {
      Int64(zone.offsetSeconds(at: Instant(milliseconds: moment))) * 1000
    }
    var from = from.milliseconds
    var offset = ahead(from)
    var known = from
    while known < until.milliseconds {
      let next = min(known + ClockPieces.day, until.milliseconds)
      let after = ahead(next)
      if after != offset {
        // The second at which the clock is changed.
        var (low, high) = (known, next)
        while high - low > 1000 {
          let middle = low + (high - low) / 2000 * 1000
          guard middle > low else { break }
          if ahead(middle) == offset { low = middle } else { high = middle }
        }
        let change = high - high.flooredRemainder(by: 1000)
        pieces.append(Piece(from: from, until: change, ahead: offset))
        (from, offset) = (change, after)
      }
      known = next
    }
    pieces.append(Piece(from: from, until: until.milliseconds, ahead: offset))
  }

  /// The moments at which the clock shows a time of these: a time that it shows twice comes
  /// twice, one that it jumps over never.
  func moments(showing walls: Stretches) -> Stretches {
    var result = Stretches()
    for piece in pieces {
      for wall in walls.parts {
        let from = max(wall.from - piece.ahead, piece.from)
        result.append((from, min(wall.until - piece.ahead, piece.until)))
      }
    }
    return result
  }

  /// What the clock shows at a moment, in milliseconds since 1970 began on it.
  func wall(at moment: Int64) -> Int64 {
    let piece = pieces.first { moment < $0.until } ?? pieces[pieces.count - 1]
    return moment + piece.ahead
  }
}

extension FixedWidthInteger {
  /// What ``flooredDivision(by:)`` leaves; never negative for a positive divisor.
  func flooredRemainder(by divisor: Self) -> Self { self - flooredDivision(by: divisor) * divisor }
}
