import Domain

/// How often a request that changes something is made again, by itself, and when.
struct PostPatience {
  /// Where no byte of it had left: name, connection, certificate.
  private var unsent: ArraySlice<Span> = [.seconds(1), .seconds(3)]
  /// Where Twilio says that it did nothing (429).
  private var busy: ArraySlice<Span> = steps[...]
  /// Where it is safe to do twice.
  private var any: ArraySlice<Span> = steps[...]

  static let steps: [Span] = [
    .milliseconds(500), .seconds(1), .seconds(2), .seconds(4),
  ]
  /// A person waits: longer than this Twilio is not obeyed but given up.
  static let longestRetryAfter = Span.seconds(15)

  /// How long to wait before the one request that places a call, or calls the
  /// contact, is made again; nil: never.
  mutating func nextUnprocessed(after result: TwilioLink.Posted) -> Span? {
    switch result {
    case .unsent: return unsent.popFirst()
    case .busy(let retryAfter, _):
      if let retryAfter, retryAfter > PostPatience.longestRetryAfter { return nil }
      return busy.popFirst().map { max($0, retryAfter ?? $0) }
    case .done, .refused, .doubtful: return nil
    }
  }

  /// The same for one that may be repeated.
  mutating func nextRepeatable(after result: TwilioLink.Posted) -> Span? {
    switch result {
    case .done: return nil
    case .refused(let error) where error.problem == .credentials: return nil
    case .busy(let retryAfter, _):
      return any.popFirst().map { max($0, min(retryAfter ?? $0, PostPatience.longestRetryAfter)) }
    case .refused, .unsent, .doubtful: return any.popFirst()
    }
  }
}
