import Domain

/// The shapes of what `--json` prints (docs/command-line.md). Those of the
/// history are for good; the others only ever gain members.
enum JSONShape {
  /// - Parameter total: nil where it was not counted.
  static func page(_ items: [JSONValue], _ total: Int?, next: JSONValue = .null) -> JSONValue {
    ["items": .array(items), "total": JSONValue(total), "next": next]
  }

  // MARK: People

  static func person(_ person: ListPeople.Person) -> JSONValue {
    let user = person.user
    return [
      "name": .string(user.name), "email": .string(user.email),
      "isTelephoniste": .bool(user.isTelephoniste), "isAdmin": .bool(user.isAdmin),
      "isAgent": .bool(user.isAgent), "roles": .array(person.roles.map { .string($0) }),
      "phoneEndpoint": JSONValue(user.phoneEndpoint), "language": .string(user.language.rawValue),
      "isActive": .bool(user.isActive), "mustChangePassword": .bool(user.mustChangePassword),
      "createdAt": JSONValue(user.createdAt),
    ]
  }

  // MARK: History

  static func entry(_ entry: HistoryEntry) -> JSONValue {
    [
      "seq": .integer(entry.seq), "at": JSONValue(entry.at),
      "actor": [
        "kind": .string(entry.actor.kind), "key": .string(entry.actor.key),
        "name": .string(entry.actor.name), "email": JSONValue(entry.actor.email),
      ],
      "action": .string(entry.action.rawValue), "collection": .string(entry.collection.rawValue),
      "key": .string(entry.key),
      "changes": .array(
        entry.changes.map { ["field": .string($0.field), "old": $0.old, "new": $0.new] }),
      "initialDocument": entry.initialDocument ?? .null,
      "deletedDocument": entry.deletedDocument ?? .null,
      "request": JSONValue(entry.request), "because": .string(entry.because),
      "host": .string(entry.host), "terminal": JSONValue(entry.terminal),
      "peer": JSONValue(entry.peer), "program": .string(entry.program),
      "seatSession": JSONValue(entry.seatSession),
    ]
  }

  static func verdict(_ verdict: HistoryVerdict) -> JSONValue {
    let bad = verdict.firstBad.map { bad -> JSONValue in
      [
        "seq": JSONValue(bad.seq.map { Int($0) }), "why": .string(bad.why.rawValue),
        "collection": JSONValue(bad.place?.collection.rawValue),
        "key": JSONValue(bad.place?.key), "field": JSONValue(bad.place?.field),
      ]
    }
    return [
      "entries": .integer(verdict.entries), "whole": .bool(verdict.isWhole),
      "firstBad": bad ?? .null, "head": JSONValue(verdict.head),
    ]
  }

  // MARK: Contacts

  static func contact(_ line: ContactLine) -> JSONValue {
    .object(members(line.contact, line.statusCode, line.assignedToEmail))
  }

  static func card(_ found: BrowseContacts.Found) -> JSONValue {
    let card = found.card
    var members = members(card.contact, card.status.code, card.assignedToEmail)
    members["notes"] = .array(
      card.notes.map {
        [
          "content": .string($0.content), "createdBy": .string($0.authorName),
          "createdAt": JSONValue($0.createdAt),
        ]
      })
    members["calls"] = .array(
      card.calls.map {
        [
          "calledAt": JSONValue($0.at), "calledBy": .string($0.callerName),
          "outcome": JSONValue($0.outcome?.rawValue), "duration": .integer(Int64($0.duration)),
        ]
      })
    members["historyLength"] = .integer(Int64(found.changes))
    return .object(members)
  }

  private static func members(
    _ contact: Contact, _ status: String, _ assignedTo: String?
  ) -> [String: JSONValue] {
    let details = contact.details
    return [
      "phone": .string(contact.phone.digits), "name": JSONValue(details.name),
      "email": JSONValue(details.email), "address": JSONValue(details.address),
      "city": JSONValue(details.city), "postalCode": JSONValue(details.postalCode),
      "language": JSONValue(details.language?.rawValue), "timeZone": JSONValue(details.timeZone),
      "consent": .string(details.consent.rawValue), "consentAt": JSONValue(details.consentAt),
      "status": .string(status), "assignedTo": JSONValue(assignedTo),
      "callbackAt": JSONValue(contact.callback?.at),
      "numberProblem": .bool(contact.numberProblem), "isConverted": .bool(contact.isConverted),
      "reservationId": JSONValue(contact.conversion?.reservationID),
      "convertedAt": JSONValue(contact.conversion?.at),
      "callCount": .integer(Int64(contact.callCount)), "lastCallAt": JSONValue(contact.lastCallAt),
      "createdAt": JSONValue(contact.createdAt), "updatedAt": JSONValue(contact.updatedAt),
    ]
  }
}
