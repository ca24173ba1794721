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

  /// The record that stands for events of this kind.
  public var document: String {
    switch self {
    case .export: return "export"
    case .exportHistory: return "history_export"
    }
  }

  /// What is told of it, sorted by field.
  public var changes: [FieldChange] {
    switch self {
    case .export(let format, let contacts, let filter):
      return [
        FieldChange(field: "contacts", old: nil, new: JSONValue(contacts)),
        FieldChange(field: "filter", old: nil, new: .string(filter)),
        FieldChange(field: "format", old: nil, new: .string(format)),
      ]
    case .exportHistory(let entries, let head):
      return [
        FieldChange(field: "entries", old: nil, new: JSONValue(entries)),
        FieldChange(field: "head", old: nil, new: .string(head)),
      ]
    }
  }
}
