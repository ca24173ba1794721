/// The columns by which contacts are exchanged as files, under the names that
/// stand in their headers.
public enum ContactColumn: String, CaseIterable, Hashable, Sendable {
  // The plan's *Bulk Contact Import*.
  case phone, name, email, postalCode, assignTo
  // The exchange columns; `note` is read and never written.
  case address, city, language, status, callbackAt, timeZone, consent, consentAt, note
}
