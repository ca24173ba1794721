/// What somebody did that changed no record and has to be known all the same: a closed
/// catalogue, each with what it says of the act (docs/history-format.md, Events).
public enum HistoryEvent: Equatable, Sendable {
  /// Contacts leave the floor in a file.
  ///
  /// - contacts: how many.
  /// - filter: which, in words; never the contacts themselves.
  case export(format: String, contacts: Int, filter: String)
  /// The history leaves the floor in a file, with whatever contacts stand in it.
  ///
  /// - entries: how many there were before this one.
  /// - head: the last one's hash, 64 hexadecimal digits.
  case exportHistory(entries: Int, head: String)
  /// Somebody signed in at a seat.
  ///
  /// - failed: attempts on the account since its password was last right.
  case signIn(failed: Int)
  /// - account: the address that was typed, where somebody has it; never anything else,
  ///   since what is typed there by mistake may be a password.
  case failedSignIn(account: String?)
  case signOut
  /// Somebody may not do what they tried.
  ///
  /// - attempt: the use case; nil where something was to be read.
  /// - right: what was lacking, a permission's code or `telephoniste`.
  case denied(attempt: Reason?, right: String)
  /// The hash of a password was made anew at today's cost; the password stays.
  case passwordRehashed
  /// A seat was ended by somebody else, or by the floor's limit.
  case seatEnded(SeatID, of: String, SeatEnding.Cause)

  /// The record that stands for events of this kind.
  public var document: String {
    switch self {
    case .export: return "export"
    case .exportHistory: return "history_export"
    case .signIn: return "sign_in"
    case .failedSignIn: return "failed_sign_in"
    case .signOut: return "sign_out"
    case .denied: return "denied"
    case .passwordRehashed: return "password_rehashed"
    case .seatEnded: return "seat_ended"
    }
  }

  /// What is told of it, sorted by field.
  public var changes: [FieldChange] {
    switch self {
    case .export(let format, let contacts, let filter):
      return HistoryEvent.told([
        ("contacts", JSONValue(contacts)), ("filter", .string(filter)),
        ("format", .string(format)),
      ])
    case .exportHistory(let entries, let head):
      return HistoryEvent.told([("entries", JSONValue(entries)), ("head", .string(head))])
    case .signIn(let failed): return HistoryEvent.told([("failedSignIns", JSONValue(failed))])
    case .failedSignIn(let account): return HistoryEvent.told([("account", JSONValue(account))])
    case .signOut, .passwordRehashed: return []
    case .denied(let attempt, let right):
      return HistoryEvent.told([
        ("attempt", JSONValue(attempt?.rawValue)), ("right", .string(right)),
      ])
    case .seatEnded(let seat, let email, let cause):
      return HistoryEvent.told([
        ("account", .string(email)), ("cause", .string(cause.rawValue)),
        ("seat", .integer(seat.rawValue)),
      ])
    }
  }

  private static func told(_ fields: [(String, JSONValue)]) -> [FieldChange] {
    fields.map { FieldChange(field: $0.0, old: nil, new: $0.1) }
  }
}
