import Domain
import Phrasebook

/// Tells entries of the history with the names that people know.
struct EntryTelling {
  let statuses: [String: ContactStatus]
  let people: [String: String]
  let phrases: any Phrases
  /// The floor's.
  let zone: any Zone

  init(_ names: HistoryNames, _ phrases: any Phrases, _ zone: any Zone) {
    statuses = Dictionary(names.statuses.map { ($0.code, $0) }) { first, _ in first }
    people = Dictionary(names.people.map { ($0.email, $0.name) }) { first, _ in first }
    self.phrases = phrases
    self.zone = zone
  }

  /// Who acted, as they were then.
  func who(_ entry: HistoryEntry) -> String {
    entry.actor.shortName(phrases)
  }

  func record(_ entry: HistoryEntry) -> String {
    phrases.historyRecord(entry.collection, key(entry))
  }

  /// A number as it is read, anything else as it stands.
  func key(_ entry: HistoryEntry) -> String {
    PhoneNumber(digits: entry.key)?.display ?? DisplayText(entry.key, limit: 100).string
  }

  // MARK: In a few words

  func told(_ entry: HistoryEntry) -> String { phrases.told(telling(entry)) }

  private func telling(_ entry: HistoryEntry) -> EntryTold {
    // The list's own words: what was added there is a number.
    guard entry.collection != .doNotCall else { return .event(reason(entry)) }
    switch entry.action {
    case .create: return .added(byImport: entry.because == Reason.importContacts.rawValue)
    case .delete: return .deleted
    case .event: return .event(reason(entry))
    case .update: break
    }
    return weighty(entry) ?? light(entry)
      ?? .changed(entry.changes.map { phrases.historyField($0.field) }.distinct)
  }

  func reason(_ entry: HistoryEntry) -> String {
    phrases.name(of: Reason(rawValue: entry.because), code: entry.because)
  }

  /// What changes who may be called, by whom or at which number.
  private func weighty(_ entry: HistoryEntry) -> EntryTold? {
    if let change = entry.change("deletedAt") {
      return change.new == .null ? .restored : .deleted
    }
    if let change = entry.change("isConverted") { return .booked(change.new == true) }
    if let change = entry.change("status") {
      return .status(old: short(change.old, of: "status"), new: short(change.new, of: "status"))
    }
    if let change = entry.change("assignedTo") {
      return .assigned(from: person(change.old), to: person(change.new))
    }
    if entry.collection == .contact, let change = entry.change("phone") {
      return .number(old: short(change.old, of: "phone"), new: short(change.new, of: "phone"))
    }
    return nil
  }

  private func light(_ entry: HistoryEntry) -> EntryTold? {
    if let change = entry.change("callbackAt") {
      return change.new == .null
        ? .callbackEnded : .callback(short(change.new, of: "callbackAt"))
    }
    if let change = entry.change("notes"), let text = change.new["content"]?.text {
      return .noted(text.onOneLine)
    }
    if let change = entry.change("callHistory") {
      guard let outcome = change.new["outcome"], outcome != .null else { return .called }
      return .callEnded(short(outcome, of: "outcome"))
    }
    if let change = entry.change("numberProblem") { return .numberProblem(change.new == true) }
    if let change = entry.change("statusHistory"), let status = change.new["status"] {
      return .status(old: nil, new: short(status, of: "status"))
    }
    if entry.change("password") != nil { return .password }
    if entry.collection == .setting, let change = entry.change("value") {
      return .setting(old: short(change.old, of: "value"), new: short(change.new, of: "value"))
    }
    return nil
  }

  private func person(_ value: JSONValue) -> String? {
    value == .null ? nil : short(value, of: "assignedTo")
  }

  private func short(_ value: JSONValue, of field: String) -> String {
    DisplayText(text(value, of: field), limit: 200).string
  }

  // MARK: Values

  /// A value as people read it; an object or a list has several lines.
  func text(_ value: JSONValue, of field: String) -> String {
    switch value {
    case .null: return phrases.cardEmptied
    case .bool(let isSo): return isSo ? phrases.yes : phrases.no
    case .integer(let number): return phrases.number(Int(number))
    case .string(let text): return read(text, of: field)
    case .array(let items):
      guard !items.isEmpty else { return phrases.cardEmptied }
      let isFlat = items.allSatisfy { $0.members == nil }
      return items.map { self.text($0, of: field) }.joined(separator: isFlat ? ", " : "\n")
    case .object(let members):
      return members.filter { $0.value != .null && $0.key != "id" }.sorted { $0.key < $1.key }
        .map {
          phrases.historyLabel(phrases.historyField($0.key)) + " " + text($0.value, of: $0.key)
        }
        .joined(separator: "\n")
    }
  }

  private func read(_ text: String, of field: String) -> String {
    switch field {
    case "status":
      return statuses[text].map { phrases.statusName($0) }
        ?? ReservationStatus(rawValue: text).map { phrases.name(of: $0) } ?? text
    case "phone", "phoneEndpoint": return PhoneNumber(digits: text)?.display ?? text
    case "language": return Language(rawValue: text).map { phrases.name(of: $0) } ?? text
    case "consent": return Consent(rawValue: text).map { phrases.name(of: $0) } ?? text
    case "consentAt": return Instant(iso8601: text).map { phrases.isoDay(zone.day(of: $0)) } ?? text
    case "outcome": return CallOutcome(rawValue: text).map { phrases.name(of: $0) } ?? text
    case "direction": return CallDirection(rawValue: text).map { phrases.name(of: $0) } ?? text
    case "assignedTo", "callbackFor", "createdBy", "updatedBy", "assignedBy", "calledBy", "from",
      "to", "agent", "convertedBy":
      return people[text] ?? text
    default:
      guard field.hasSuffix("At") || field == "date", let instant = Instant(iso8601: text) else {
        return text
      }
      return phrases.isoMoment(zone.local(instant))
    }
  }
}

extension HistoryEntry {
  /// The last change of a field, where there is one.
  func change(_ field: String) -> FieldChange? { changes.last { $0.field == field } }

  /// How much an entry matters to whoever looks through many.
  enum Weight: Equatable { case light, weighty, grave }

  /// Grave is what takes somebody out of everybody's reach.
  var weight: Weight {
    if action == .delete || collection == .doNotCall { return .grave }
    if let deleted = change("deletedAt") { return deleted.new == .null ? .weighty : .grave }
    if change("status")?.new == .string(ContactStatus.Code.doNotCall) { return .grave }
    let fields = collection == .contact ? ["phone", "status", "assignedTo", "isConverted"] : []
    return fields.contains { change($0) != nil } ? .weighty : .light
  }
}

extension String {
  /// The beginning of a text whose line breaks are blanks.
  var onOneLine: String { String(prefix(400).map { $0.isNewline ? " " : $0 }) }
}

extension JSONValue {
  var members: [String: JSONValue]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  subscript(member: String) -> JSONValue? { members?[member] }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

extension [String] {
  /// Each once, where it came first.
  fileprivate var distinct: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
