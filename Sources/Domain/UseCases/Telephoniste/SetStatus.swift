/// Sets a contact's status, with an optional note on the change and, for
/// `callback_requested`, the time that was promised.
public struct SetStatus: Sendable {
  let store: any UnitOfWork

  /// How far ahead a callback may be promised.
  public static let furthestCallback = Span.hours(24 * 366)

  public init(store: any UnitOfWork) { self.store = store }

  public struct Choice: Equatable, Sendable {
    public var statusCode: String
    public var note: String?
    /// Asked for by `callback_requested`, ignored by every other status.
    public var callbackAt: Instant?
    /// Whether anyone may make the promised call.
    public var callbackForAnyone: Bool

    public init(
      statusCode: String, note: String? = nil, callbackAt: Instant? = nil,
      callbackForAnyone: Bool = false
    ) {
      self.statusCode = statusCode
      self.note = note
      self.callbackAt = callbackAt
      self.callbackForAnyone = callbackForAnyone
    }
  }

  /// A telephoniste gives one to what is in her sight, which counts as work of her day;
  /// what was leased to her from somebody else's promise becomes hers. An admin gives one
  /// to any contact, and promises a call in its telephoniste's name. `do_not_call` enters
  /// the number in the internal list.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/unknownContact`` outside
  ///   their sight; ``DomainError/contactInUse`` while somebody else has it on their card;
  ///   ``DomainError/contactConverted`` while an appointment is still to come;
  ///   ``DomainError/unknownStatus(_:known:)``, ``DomainError/statusOfBooking``,
  ///   ``DomainError/noteTooLong(limit:)``, the refusals of a callback's time.
  public func callAsFunction(
    _ choice: Choice, of id: ContactID, by session: Session
  ) throws(DomainError) {
    let user = session.user.id
    let note = try SetStatus.note(choice)
    try store.write(as: session.actor, because: .setStatus) { (tx) throws(DomainError) in
      let (stands, standing) = try tx.contact(id, changedBy: user)
      try tx.checkFree(id, for: user)
      try SetStatus.checkAppointment(choice, of: stands, tx)
      let isHers = standing == .telephoniste
      var contact = stands
      try tx.give(choice, to: &contact, promisedBy: isHers ? user : stands.assignedTo)
      if isHers, try tx.queue.isLeased(id, to: user) { contact.assignedTo = user }
      try tx.contacts.save(contact, over: stands, statusNote: note)
      try tx.list(contact, after: choice)
      if isHers { try tx.queue.markWorked(id, by: user, .status) }
    }
  }

  /// Whoever has an appointment to come keeps their status, but that nobody is kept from
  /// asking not to be called.
  private static func checkAppointment(
    _ choice: Choice, of contact: Contact, _ tx: any AuditedTransaction
  ) throws(DomainError) {
    guard contact.isConverted, choice.statusCode != ContactStatus.Code.doNotCall else { return }
    guard try tx.reservations.open(with: contact.id) == nil else { throw .contactConverted }
  }

  /// Nil where nothing but blanks was typed.
  static func note(_ choice: Choice) throws(DomainError) -> String? {
    let written = CleanText.withoutControls(choice.note ?? "", keepingLines: true).trimmed
    guard written.count <= ContactText.statusNote else {
      throw .noteTooLong(limit: ContactText.statusNote)
    }
    return written.isEmpty ? nil : written
  }

  /// - Parameter promiser: who is to call; nil for anyone.
  fileprivate static func callback(
    _ choice: Choice, _ status: ContactStatus, _ promiser: UserID?, _ now: Instant
  ) throws(DomainError) -> Callback? {
    guard status.code == ContactStatus.Code.callbackRequested else { return nil }
    guard let at = choice.callbackAt else { throw .callbackTimeMissing }
    guard at > now else { throw .callbackTimePassed }
    guard at < now + furthestCallback else { throw .callbackTimeTooFar }
    return Callback(at: at, promisedBy: choice.callbackForAnyone ? nil : promiser)
  }
}

extension AuditedTransaction {
  /// Gives a contact a status, with its callback.
  ///
  /// - Parameter promiser: who is to call; nil for anyone.
  func give(
    _ choice: SetStatus.Choice, to contact: inout Contact, promisedBy promiser: UserID?
  ) throws(DomainError) {
    let all = try statuses.all()
    guard let status = all.first(where: { $0.code == choice.statusCode }) else {
      throw .unknownStatus(choice.statusCode, known: all.map(\.code))
    }
    guard status.code != ContactStatus.Code.converted else { throw .statusOfBooking }
    contact.statusID = status.id
    contact.callback = try SetStatus.callback(choice, status, promiser, now)
  }

  /// Enters the number in the internal list, where the status says so.
  func list(_ contact: Contact, after choice: SetStatus.Choice) throws(DomainError) {
    guard choice.statusCode == ContactStatus.Code.doNotCall else { return }
    try doNotCall.add(contact.phone, from: .status, reason: SetStatus.note(choice))
  }
}
