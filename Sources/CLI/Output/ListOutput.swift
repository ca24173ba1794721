import Domain
import Phrasebook

/// The internal list and verdicts as text and as JSON (docs/command-line.md).
struct ListOutput {
  let phrases: any Phrases
  /// The floor's.
  let zone: any Zone

  // MARK: The list

  func tell(_ page: ListPage) {
    let columns: [TableColumn] = [.phone, .since, .addedBy, .staysUntil, .source, .reason]
    var table = Table(columns.map(phrases.heading))
    for entry in page.entries {
      table.add([
        entry.phone.display, phrases.isoDay(zone.day(of: entry.addedAt)),
        entry.addedByName ?? "—", phrases.isoDay(lastDay(of: entry)),
        phrases.name(of: entry.source), entry.reason ?? "",
      ])
    }
    table.print()
    StandardOutput.line(phrases.listShown(page.entries.count, of: page.total))
    if let next = page.next { StandardOutput.line(phrases.moreListed(after: next.digits)) }
  }

  func json(_ page: ListPage) -> JSONValue {
    JSONShape.page(
      page.entries.map(json), page.total, next: JSONValue(page.next?.digits))
  }

  private func json(_ entry: DoNotCallEntry) -> JSONValue {
    [
      "phone": .string(entry.phone.digits), "addedAt": JSONValue(entry.addedAt),
      "addedBy": JSONValue(entry.addedByEmail), "source": .string(entry.source.rawValue),
      "reason": JSONValue(entry.reason), "staysUntil": .string(lastDay(of: entry).iso8601),
    ]
  }

  private func lastDay(of entry: DoNotCallEntry) -> LocalDate {
    ListTerm.lastDay(added: zone.day(of: entry.addedAt))
  }

  // MARK: A verdict

  func tell(_ found: CheckNumber.Finding, _ phone: PhoneNumber) {
    StandardOutput.line(phone.display)
    if let entry = found.facts.listed {
      StandardOutput.line(
        phrases.listed(
          phone.display, since: zone.day(of: entry.addedAt), until: lastDay(of: entry)))
    }
    for line in phrases.told(found.verdict) { StandardOutput.line(line) }
  }

  func json(_ found: CheckNumber.Finding, _ phone: PhoneNumber) -> JSONValue {
    guard case .object(var members) = found.verdict.image else { return .null }
    members["phone"] = .string(phone.digits)
    members["isContact"] = .bool(found.facts.contact != nil)
    members["messages"] = .array(
      found.verdict.reasons.map { .string(phrases.sentence(for: $0, in: found.verdict)) })
    return .object(members)
  }
}
