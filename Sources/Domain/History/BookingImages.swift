extension AgentProfile {
  public var image: Image {
    [
      "userId": JSONValue(agentID),
      "appointmentMinutes": JSONValue(appointmentMinutes),
      "travelMinutes": JSONValue(travelMinutes),
    ]
  }
}

extension AvailabilitySlot {
  /// Wall times of the floor, without a zone.
  public var image: Image {
    let recurrence = times.recurrence
    let weekly = recurrence?.frequency == .weekly ? recurrence : nil
    return [
      "userId": JSONValue(agentID),
      "kind": .string(times.kind.rawValue),
      "startDateTime": .string(times.start.iso8601),
      "endDateTime": .string(times.end.iso8601),
      "isRecurring": .bool(recurrence != nil),
      "frequency": JSONValue(recurrence?.frequency.rawValue),
      "daysOfWeek": weekly.map { .array($0.daysOfWeek.sorted().map { JSONValue($0) }) } ?? .null,
      "endDate": JSONValue(recurrence?.endDate?.iso8601),
    ]
  }
}

extension Reservation {
  public var image: Image {
    [
      "contactId": JSONValue(contactID),
      "date": JSONValue(start),
      "minutes": JSONValue(minutes),
      "assignedToAgentId": JSONValue(agentID),
      "status": .string(status.rawValue),
      "customerInfo": .object(customer.image),
      "cancelReason": JSONValue(cancelReason),
    ]
  }
}

extension CustomerInfo {
  var image: Image {
    [
      "name": .string(name),
      "phone": .string(phone.digits),
      "email": JSONValue(email),
      "address": .string(address),
      "postalCode": JSONValue(postalCode),
      "city": JSONValue(city),
    ]
  }
}
