/// The details of one contact, for whoever may view contacts: deleted ones too.
public struct SeeContactRecord: Sendable {
  let people: any PeopleReading
  let records: any ContactRecordReading
  let calls: any CallReading
  let history: any HistoryReading
  let contacts: any ContactReading
  let judge: JudgeRecord

  public init(
    people: any PeopleReading, records: any ContactRecordReading, calls: any CallReading,
    history: any HistoryReading, contacts: any ContactReading, judge: JudgeRecord
  ) {
    self.people = people
    self.records = records
    self.calls = calls
    self.history = history
    self.contacts = contacts
    self.judge = judge
  }

  /// Which of a contact's lists.
  public enum List: CaseIterable, Hashable, Sendable {
    case notes, calls, assignments, statuses, history
  }

  /// Lines of one of the lists.
  public enum Page: Equatable, Sendable {
    case notes(RecordPage<NoteLine>)
    case calls(RecordPage<CallPage.Line>)
    case assignments(RecordPage<AssignmentChangeLine>)
    case statuses(RecordPage<StatusChangeLine>)
    case history(RecordPage<HistoryEntry>)
  }

  /// What the details show beside the lists.
  public struct Sheet: Equatable, Sendable {
    public var record: ContactRecord
    /// Their local time, and whether they may be called now.
    public var verdict: DialVerdict
    /// What whoever looks may do.
    public var permissions: Set<Permission>
    public var statuses: [ContactStatus]
    /// What they typed of a note and have not saved.
    public var draft: String

    public init(
      record: ContactRecord, verdict: DialVerdict, permissions: Set<Permission>,
      statuses: [ContactStatus], draft: String = ""
    ) {
      self.record = record
      self.verdict = verdict
      self.permissions = permissions
      self.statuses = statuses
      self.draft = draft
    }

    public func may(_ permission: Permission) -> Bool {
      permissions.contains(.all) || permissions.contains(permission)
    }
  }

  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownContact``.
  public func callAsFunction(
    _ id: ContactID, by session: Session
  ) throws(DomainError) -> Sheet {
    let user = session.user.id
    try people.require(.permission(.viewContacts), of: user)
    guard let account = try people.user(user) else { throw .signInRefused }
    guard let record = try records.record(id) else { throw .unknownContact }
    return Sheet(
      record: record, verdict: try judge(record), permissions: try people.permissions(of: account),
      statuses: try contacts.statuses(), draft: try contacts.draft(for: id, of: user) ?? "")
  }

  /// - Parameter key: of the line before which the page begins; nil for the newest.
  /// - Throws: ``DomainError/notPermitted(_:)``; the history asks for its own
  ///   permission too. ``DomainError/unknownContact``.
  public func list(
    _ list: List, of id: ContactID, before key: Int64?, limit: Int, by session: Session
  ) throws(DomainError) -> Page {
    try people.require(.permission(.viewContacts), of: session.user.id)
    switch list {
    case .notes: return .notes(try records.notes(of: id, before: key, limit: limit))
    case .assignments:
      return .assignments(try records.assignmentChanges(of: id, before: key, limit: limit))
    case .statuses: return .statuses(try records.statusChanges(of: id, before: key, limit: limit))
    case .calls:
      let page = try calls.calls(
        CallQuery(scope: .contact(id), before: key.map { CallID($0) }, limit: limit))
      return .calls(RecordPage(lines: page.lines, next: page.next?.rawValue))
    case .history:
      try people.require(.permission(.viewHistory), of: session.user.id)
      guard let record = try records.record(id) else { throw .unknownContact }
      let phone = record.contact.phone.digits
      let page = try history.history(
        HistoryQuery(scope: .record(.contact, key: phone), before: key, limit: limit))
      return .history(RecordPage(lines: page.entries, next: page.next))
    }
  }
}

/// What the dial gate would say of a contact now. Nobody is called.
public struct JudgeRecord: Sendable {
  let floor: any FloorReading
  let compliance: any ComplianceReading
  let zones: any TimeZones
  let clock: any Clock

  public init(
    floor: any FloorReading, compliance: any ComplianceReading, zones: any TimeZones,
    clock: any Clock
  ) {
    self.floor = floor
    self.compliance = compliance
    self.zones = zones
    self.clock = clock
  }

  func callAsFunction(_ record: ContactRecord) throws(DomainError) -> DialVerdict {
    let now = clock.now()
    let known = try compliance.facts(of: record.contact.phone, at: now)
    var facts = DialFacts(
      record.contact.calledPlace, at: now, settings: try floor.settings(), zones: zones)
    facts.isOnInternalList = known.listed != nil
    facts.numberProblem = record.contact.numberProblem
    facts.attemptsToday = known.attemptsToday
    facts.numberIsInCall = record.isInCall
    return DialGate.judge(facts)
  }
}

/// Who contacts may be assigned to.
public struct ListTelephonistes: Sendable {
  let people: any PeopleReading
  let telephonistes: any TelephonisteReading

  public init(people: any PeopleReading, telephonistes: any TelephonisteReading) {
    self.people = people
    self.telephonistes = telephonistes
  }

  /// - Throws: ``DomainError/notPermitted(_:)`` for whoever may not assign contacts.
  public func callAsFunction(by session: Session) throws(DomainError) -> [TelephonisteLine] {
    try people.require(.permission(.assignContacts), of: session.user.id)
    return try telephonistes.telephonistes()
  }
}
