import Domain

/// One leg of a call, as Twilio told it.
struct Leg: Equatable, Sendable {
  /// Twilio's words, in the order in which a leg passes them.
  enum Status: String, Sendable {
    case queued
    /// Occurs in callbacks only; in an answer it would mean as much as queued.
    case initiated
    case ringing
    case inProgress = "in-progress"
    case completed, busy, failed
    case noAnswer = "no-answer"
    case canceled

    var isOver: Bool { rank == 4 }

    fileprivate var rank: Int {
      switch self {
      case .queued: return 0
      case .initiated: return 1
      case .ringing: return 2
      case .inProgress: return 3
      case .completed, .busy, .failed, .noAnswer, .canceled: return 4
      }
    }
  }

  var sid: String
  var parentSid: String?
  /// Nil where the word is not known: it changes nothing, above all it ends nothing.
  var status: Status?
  var direction: String?
  var to: String?
  var from: String?
  var createdAt: Instant?
  /// Of an answered leg, when it was answered; until then, when it was dialled.
  var startedAt: Instant?
  var endedAt: Instant?
  /// Seconds; nil until Twilio has counted them.
  var duration: Int?

  var isOver: Bool { status?.isOver ?? false }

  /// Takes what a later answer says. Answers may trail: a leg never steps back,
  /// and its first end stays; what the end lacked may still come.
  mutating func take(_ later: Leg) {
    guard let new = later.status else { return }
    if let known = status {
      guard new.rank >= known.rank else { return }
      if known.isOver, new != known { return }
    }
    let known = self
    self = later
    // While a leg rings its start is that of the dialling, and its duration 0.
    guard known.status == .inProgress || known.isOver else { return }
    startedAt = startedAt ?? known.startedAt
    guard known.isOver else { return }
    endedAt = endedAt ?? known.endedAt
    duration = duration ?? known.duration
  }
}

/// An entry of a call's Notifications: the only place where Twilio tells why it
/// did not dial.
struct Notice: Equatable, Sendable {
  var code: Int
}
