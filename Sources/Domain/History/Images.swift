/// A record as the history sees it: the plan's field names, instants as ISO 8601,
/// references as keys. `updatedAt`, derived columns and secrets have no place in it.
public typealias Image = [String: JSONValue]

extension Contact {
  public var image: Image {
    [
      "phone": .string(phone.digits),
      "name": JSONValue(details.name),
      "email": JSONValue(details.email),
      "address": JSONValue(details.address),
      "city": JSONValue(details.city),
      "postalCode": JSONValue(details.postalCode),
      "language": JSONValue(details.language?.rawValue),
      "timeZone": JSONValue(details.timeZone),
      "consent": .string(details.consent.rawValue),
      "consentAt": JSONValue(details.consentAt),
      "statusId": JSONValue(statusID),
      "assignedToTelephonisteId": JSONValue(assignedTo),
      "callbackAt": JSONValue(callback?.at),
      "callbackFor": JSONValue(callback?.promisedBy),
      "numberProblem": .bool(numberProblem),
      "isConverted": .bool(isConverted),
      "reservationId": JSONValue(conversion?.reservationID),
      "convertedBy": JSONValue(conversion?.by),
      "convertedAt": JSONValue(conversion?.at),
      "deletedAt": JSONValue(deletedAt),
    ]
  }
}

extension User {
  public var image: Image {
    [
      "name": .string(name),
      "email": .string(email),
      "isTelephoniste": .bool(isTelephoniste),
      "isAdmin": .bool(isAdmin),
      "isAgent": .bool(isAgent),
      "adminRoles": .array(adminRoles.sorted().map { JSONValue($0) }),
      "adminDirectPermissions": .array(
        adminDirectPermissions.sorted().map { .string($0.rawValue) }),
      "agentRoles": .array(agentRoles.sorted().map { JSONValue($0) }),
      "phoneEndpoint": JSONValue(phoneEndpoint),
      "language": .string(language.rawValue),
      "isActive": .bool(isActive),
      "mustChangePassword": .bool(mustChangePassword),
    ]
  }
}

extension Role {
  public var image: Image {
    [
      "actor": .string(actor.rawValue),
      "name": .string(name),
      "code": .string(code),
      "permissions": .array(permissions.sorted().map { .string($0.rawValue) }),
    ]
  }
}

extension ContactStatus {
  public var image: Image {
    [
      "code": .string(code),
      "nameEnglish": .string(nameEnglish),
      "nameFrench": .string(nameFrench),
      "color": .string(color),
      "order": JSONValue(order),
      "excludeFromCallList": .bool(excludeFromCallList),
      "isSystemStatus": .bool(isSystemStatus),
      "isDeletable": .bool(isDeletable),
    ]
  }
}

/// The fields that differ, by name.
public func changes(from old: Image, to new: Image) -> [FieldChange] {
  Set(old.keys).union(new.keys).sorted().compactMap { field in
    let before = old[field] ?? .null
    let after = new[field] ?? .null
    return before == after ? nil : FieldChange(field: field, old: before, new: after)
  }
}
