import ArgumentParser
import Domain
import Phrasebook

extension ContactsCommand {
  /// `cordboard contacts list`: a page of contacts, filtered and ordered.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(.contactsList))

    @OptionGroup var filter: ContactFilterOptions
    @Option(help: .help(ContactActHelp.sort)) var sort: ContactSort.Column = .createdAt
    @Flag(help: .help(ContactActHelp.descending)) var descending = false
    @Option(help: .help(HelpText.after)) var after: String?
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    private var order: ContactSort { ContactSort(sort, descending: descending) }

    private var place: ContactPlace? { after.flatMap { ContactCursor.read($0, in: order) } }

    func validate() throws {
      guard after == nil || place != nil else {
        throw ValidationError(Spoken.phrases.cursorRefused)
      }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      let found = try floor.listContacts(
        floor.readFilter(filter.named, by: session), sort: order, after: place,
        limit: page.limit, by: session)
      let next = found.next.map { ContactCursor.text(of: $0, in: order) }
      guard !output.json else {
        return StandardOutput.json(
          JSONShape.page(found.lines.map(JSONShape.contact), found.total, next: JSONValue(next)))
      }
      try tell(found, next, floor)
    }

    private func tell(_ found: ListContacts.Page, _ next: String?, _ floor: Floor) throws {
      let phrases = Spoken.phrases
      let zone = try floor.zone()
      let columns: [TableColumn] = [.phone, .name, .email, .status, .assignedTo, .calls, .lastCall]
      var table = Table(columns.map(phrases.heading))
      for line in found.lines {
        let contact = line.contact
        table.add([
          contact.phone.display, contact.details.name ?? "", contact.details.email ?? "",
          line.statusCode, line.assignedToEmail ?? "—", phrases.number(contact.callCount),
          contact.lastCallAt.map { phrases.isoMoment(zone.local($0)) } ?? "—",
        ])
      }
      table.print()
      StandardOutput.line(phrases.contactsShown(found.lines.count, of: found.total))
      if let next { StandardOutput.line(phrases.moreContacts(after: next)) }
    }
  }
}

extension ContactSort.Column: ExpressibleByArgument {}

/// A place in an order of contacts as one word, which names the order too: behind a
/// place of another one nothing would follow.
enum ContactCursor {
  private static func name(of sort: ContactSort) -> String {
    sort.column.rawValue + (sort.isDescending ? "-" : "")
  }

  static func text(of place: ContactPlace, in sort: ContactSort) -> String {
    let value: String
    switch place.value {
    case .none: value = "z"
    case .number(let number): value = "n\(number)"
    case .text(let text): value = "t" + text.utf8.map(hexadecimal).joined()
    }
    return "\(name(of: sort)).\(place.id.rawValue).\(value)"
  }

  /// - Returns: nil for what is no cursor, or one of another order.
  static func read(_ cursor: String, in sort: ContactSort) -> ContactPlace? {
    let parts = cursor.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == name(of: sort), let id = Int64(parts[1]),
      let value = value(parts[2])
    else { return nil }
    return ContactPlace(value: value, id: ContactID(id))
  }

  private static func value(_ text: Substring) -> ContactPlace.Value? {
    let rest = text.dropFirst()
    switch text.first {
    case "z": return rest.isEmpty ? ContactPlace.Value.none : nil
    case "n": return Int64(rest).map { .number($0) }
    case "t": return self.text(rest).map { .text($0) }
    default: return nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private static func text(_ digits: Substring) -> String? {
    let digits = Array(digits)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(digits[index...index + 1]), radix: 16) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
