import Domain
import GRDB

extension Contact {
  /// From a row of `contact`.
  init(row: Row) throws(DomainError) {
    guard let phone = PhoneNumber(digits: row["phone"]) else { throw .storage(.corrupt) }
    let callbackAt = row.instant("callback_at")
    self.init(
      id: ContactID(row["id"]), phone: phone, details: ContactDetails(row: row),
      statusID: StatusID(row["status_id"]), assignedTo: row.identifier("assigned_to"),
      callback: callbackAt.map { Callback(at: $0, promisedBy: row.identifier("callback_for")) },
      numberProblem: row["number_problem"], isConverted: row["is_converted"],
      deletedAt: row.instant("deleted_at"),
      createdAt: Instant(milliseconds: row["created_at"]),
      updatedAt: Instant(milliseconds: row["updated_at"]), version: row["version"],
      callCount: row["call_count"], lastCallAt: row.instant("last_call_at"),
      conversion: Conversion(row: row))
  }
}

extension ContactDetails {
  init(row: Row) {
    self.init(
      name: row["name"], email: row["email"], address: row["address"], city: row["city"],
      postalCode: row["postal_code"],
      language: (row["language"] as String?).flatMap(Language.init(rawValue:)),
      timeZone: row["time_zone"],
      consent: Consent(rawValue: row["consent"]) ?? Consent.none,
      consentAt: row.instant("consent_at"))
  }
}
