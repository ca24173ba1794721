/// Looks up what the rows of an import name: statuses, telephonistes, zones.
/// Short-lived, so that people who come or go meanwhile are noticed.
struct ImportNames {
  private let people: any PeopleReading
  private let contacts: any ContactReading
  private let zones: any TimeZones
  private let fallback: UserID?
  private var knownStatuses: [String: ContactStatus]?
  private var telephonistes: [String: UserID?] = [:]
  private var knownZones: [String: Bool] = [:]

  /// - Parameter fallback: who gets what the file gives to nobody.
  init(
    people: any PeopleReading, contacts: any ContactReading, zones: any TimeZones,
    fallback: UserID? = nil
  ) {
    self.people = people
    self.contacts = contacts
    self.zones = zones
    self.fallback = fallback
  }

  mutating func wish(
    _ row: ImportRow, _ contact: ImportedContact
  ) throws(DomainError) -> ImportWish {
    var warnings = row.warnings
    func warn(_ column: ContactColumn, _ value: String, _ problem: ImportProblem) {
      warnings.append(
        ImportFinding(row: row.number, column: column, value: value, problem: problem))
    }
    let (status, statusProblem) = try status(contact.status)
    if let statusProblem, let code = contact.status { warn(.status, code, statusProblem) }
    var assignedTo: UserID?
    if let email = contact.assignTo {
      assignedTo = try telephoniste(email)
      if assignedTo == nil { warn(.assignTo, email, .unknown) }
    }
    var details = ContactDetails(contact)
    if let zone = contact.timeZone, !isZone(zone) {
      details.timeZone = nil
      warn(.timeZone, zone, .unknown)
    }
    return ImportWish(
      row: row.number, phone: contact.phone, details: details, statusID: status.id,
      entersDoNotCallList: status.code == ContactStatus.Code.doNotCall,
      statedStatus: contact.status != nil && statusProblem == nil ? status : nil,
      statesConsent: contact.consent != nil, assignedTo: assignedTo,
      fallback: contact.assignTo == nil ? fallback : nil, callbackAt: contact.callbackAt,
      note: contact.note, bookedStatusID: knownStatuses?[ContactStatus.Code.converted]?.id,
      warnings: warnings)
  }

  /// The status of that code; `new` where there is none. A contact that was booked on
  /// another floor keeps its status, so that nobody calls it as a new one, but an
  /// appointment does not come with a file: that is told.
  private mutating func status(
    _ code: String?
  ) throws(DomainError) -> (ContactStatus, ImportProblem?) {
    if knownStatuses == nil {
      let all = try contacts.statuses()
      knownStatuses = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
    }
    guard let statuses = knownStatuses, let new = statuses[ContactStatus.Code.new] else {
      throw .storage(.corrupt)
    }
    guard let code else { return (new, nil) }
    guard let status = statuses[code] else { return (new, .unknown) }
    return (status, code == ContactStatus.Code.converted ? .setByBooking : nil)
  }

  private mutating func telephoniste(_ email: String) throws(DomainError) -> UserID? {
    if let known = telephonistes[email] { return known }
    let user = try people.credentials(email: email)?.user
    let id = user.flatMap { $0.isTelephoniste && $0.isActive ? $0.id : nil }
    telephonistes[email] = .some(id)
    return id
  }

  private mutating func isZone(_ name: String) -> Bool {
    if let known = knownZones[name] { return known }
    let isThere = (try? zones.zone(named: name)) != nil
    knownZones[name] = isThere
    return isThere
  }
}

extension ContactDetails {
  fileprivate init(_ contact: ImportedContact) {
    self.init(
      name: contact.name, email: contact.email?.text, address: contact.address,
      city: contact.city, postalCode: contact.postalCode?.text, language: contact.language,
      timeZone: contact.timeZone, consent: contact.consent ?? Consent.none,
      consentAt: contact.consentAt)
  }
}
