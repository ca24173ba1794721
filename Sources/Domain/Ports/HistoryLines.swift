/// The history as it leaves the floor: lines of JSON with everything that somebody needs
/// who verifies it elsewhere (docs/history-format.md, The exported file).
public protocol HistoryLines: Sendable {
  /// Where the history ends now.
  func historyEnd() throws(DomainError) -> HistoryEnd

  /// The next lines, at most `limit`, and from where on they follow: all snapshots, then
  /// all requests, then all entries up to `end`. Nil once all have come.
  func historyLines(
    after place: HistoryPlace, until end: HistoryEnd, limit: Int
  ) throws(DomainError) -> (lines: [JSONValue], next: HistoryPlace?)
}

/// The last entry and the last request at some moment.
public struct HistoryEnd: Equatable, Sendable {
  /// The last entry's number, which counts them all.
  public var entries: Int64
  /// The last entry's hash, 64 hexadecimal digits; empty for an empty history.
  public var head: String
  public var request: Int64

  public init(entries: Int64, head: String, request: Int64) {
    self.entries = entries
    self.head = head
    self.request = request
  }
}

/// How far the lines of the history have come.
public enum HistoryPlace: Equatable, Sendable {
  /// Behind the snapshot with this digest.
  case snapshots(after: [UInt8])
  case requests(after: Int64)
  case entries(after: Int64)

  public static let beginning = HistoryPlace.snapshots(after: [])
}

/// Where lines go.
public protocol HistorySink {
  /// Bytes that were written so far.
  var bytes: Int { get }
  func write(_ line: String) throws
  /// Makes the file whole, and gives it its name.
  func finish() throws
  /// Removes what was written, as far as that can be done.
  func abandon()
}
