import Domain
import Phrasebook

/// Entries of the history for people and for programs.
struct HistoryOutput {
  let floor: Floor

  func tell(_ page: HistoryPage, json: Bool) throws {
    guard !json else {
      return StandardOutput.json(
        JSONShape.page(
          page.entries.map(JSONShape.entry), page.total,
          next: page.next.map { .integer($0) } ?? .null))
    }
    let phrases = Spoken.phrases
    let zone = try floor.zone()
    for entry in page.entries {
      let moment = phrases.isoMoment(zone.local(entry.at))
      let who = entry.actor.email ?? entry.actor.name
      StandardOutput.line(
        "\(entry.seq)  \(moment)  \(who)  \(entry.action.rawValue) \(entry.collection.rawValue) "
          + "\(entry.key)  (\(entry.because))")
      for line in changes(of: entry) { StandardOutput.line("      " + line) }
    }
    StandardOutput.line(
      page.total.map { phrases.entriesShown(page.entries.count, of: $0) }
        ?? phrases.historyShown(page.entries.count))
    if let next = page.next { StandardOutput.line(phrases.moreEntries(before: next)) }
  }

  private func changes(of entry: HistoryEntry) -> [String] {
    if case .object(let members)? = entry.initialDocument ?? entry.deletedDocument {
      return members.sorted { $0.key < $1.key }.filter { $0.value != .null }
        .map { "\($0.key): \(text($0.value))" }
    }
    return entry.changes.map { change in
      change.old == .null
        ? "\(change.field): \(text(change.new))"
        : "\(change.field): \(text(change.old)) → \(text(change.new))"
    }
  }

  private func text(_ value: JSONValue) -> String {
    guard case .string(let text) = value else { return value.canonicalText }
    return text
  }
}
