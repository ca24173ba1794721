/// One field of a contact that people edit, by the name that files give it.
public enum ContactField: String, CaseIterable, Hashable, Sendable {
  case phone, name, email, address, city, postalCode, language, timeZone, consent, consentAt
}

/// What a field holds.
public enum ContactValue: Equatable, Sendable {
  case phone(PhoneNumber)
  case text(String?)
  case language(Language?)
  case consent(Consent)
  case day(LocalDate?)
}

/// Why a field cannot hold what was typed for it.
public enum FieldRefusal: Error, Hashable, Sendable {
  case missing
  case phone(PhoneRefusal)
  case email(EmailRefusal)
  case postalCode(PostalCodeRefusal)
  case text(TextRefusal)
  /// No language, consent, zone or day is written so.
  case unknown(String)
  /// Nobody has consented yet on a day that is to come.
  case futureDay
  /// The number is on the internal do-not-call list.
  case onDoNotCallList
  /// Another contact has the number; whose it is is not told.
  case taken
  /// The number is a deleted contact's: an admin may revive that one.
  case takenByDeleted
}

/// What somebody changed of a contact's fields, as it was typed.
public struct ContactEdit: Equatable, Sendable {
  public struct Change: Equatable, Sendable {
    /// What stood in the field when the typing began; nil for whatever stands there.
    public var seen: String?
    public var wanted: String

    public init(seen: String?, wanted: String) {
      self.seen = seen
      self.wanted = wanted
    }
  }

  public var changes: [ContactField: Change]

  /// Without regard to what stands in the fields.
  public init(_ wanted: [ContactField: String]) {
    changes = wanted.mapValues { Change(seen: nil, wanted: $0) }
  }

  /// The fields that differ. A consent and its day are one thing: what changes
  /// one of them has seen both.
  public init(seen: [ContactField: String], wanted: [ContactField: String]) {
    let differing = ContactField.allCases.filter { seen[$0] ?? "" != wanted[$0] ?? "" }
    let pair: [ContactField] = [.consent, .consentAt]
    let isPaired = differing.contains { pair.contains($0) }
    changes = [:]
    for field in Set(differing + (isPaired ? pair : [])) {
      changes[field] = Change(seen: seen[field] ?? "", wanted: wanted[field] ?? "")
    }
  }

  public var isEmpty: Bool { changes.isEmpty }
}
