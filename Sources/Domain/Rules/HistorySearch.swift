/// Looks for a text in the old and new values of the history's entries, accents and case
/// ignored; references are meant as people know them. A whole phone number is found in
/// any notation.
public struct HistorySearch: Sendable {
  private let needles: [String]

  /// Nil where there is nothing to look for.
  public init?(_ text: String?) {
    let folded = Folding.fold(text ?? "").split(separator: " ").joined(separator: " ")
    guard !folded.isEmpty else { return nil }
    let phone = try? PhoneNumber(parsing: folded)
    needles = [folded] + (phone.map { [$0.digits] } ?? [])
  }

  public func matches(_ entry: HistoryEntry) -> Bool {
    for change in entry.changes where matches(change.old) || matches(change.new) { return true }
    return [entry.initialDocument, entry.deletedDocument].contains { $0.map(matches) ?? false }
  }

  private func matches(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .bool: return false
    case .integer(let number): return needles.contains { String(number).contains($0) }
    case .string(let text):
      let folded = Folding.fold(text)
      return needles.contains { folded.contains($0) }
    case .array(let items): return items.contains(where: matches)
    case .object(let members): return members.values.contains(where: matches)
    }
  }
}
